package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.sensitivity.FeatureScores;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.study.PointScores;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What trees tell of one measure on one scenario, as an object.
 *
 * @param measure key of the measure
 * @param scenario label of the scenario
 * @param rows points used
 * @param leftOut points left out because they have no outcome
 * @param leftAside points that were not drawn
 * @param fit share of the variance of points held out that the trees predict
 * @param judgement whether the scores can be believed as a whole
 * @param inputs the scores, in the order of the study
 * @param overTime scores and fit at each round that was kept
 */
record ScoringAnswer(
    String measure,
    String scenario,
    int rows,
    int leftOut,
    int leftAside,
    double fit,
    @JsonUnwrapped SensitivityAnswer.Judgement judgement,
    List<Input> inputs,
    List<AtRound> overTime) {

  /**
   * The score of one input.
   *
   * @param input name of the input
   * @param score its score
   */
  record Input(String input, Index score, @JsonUnwrapped SensitivityAnswer.Judgement judgement) {}

  /**
   * The scores at a round, in the order of the inputs.
   *
   * @param round the round
   * @param fit share of the variance of points held out that the trees predict
   * @param scores the scores, in the order of the inputs
   */
  record AtRound(int round, double fit, List<Double> scores) {
    static AtRound of(int round, FeatureScores scores) {
      return new AtRound(round, scores.fit(), scores.scores().stream().map(Index::value).toList());
    }
  }

  /** Returns the answer of scores. */
  static ScoringAnswer of(PointScores s) {
    return new ScoringAnswer(
        s.measure().name(),
        s.scenario(),
        s.scores().rows(),
        s.scores().leftOut(),
        s.scores().leftAside(),
        s.scores().fit(),
        judged(s, s.trust()),
        IntStream.range(0, s.inputs().size())
            .mapToObj(
                k ->
                    new Input(
                        s.inputs().get(k), s.scores().scores().get(k), judged(s, s.each().get(k))))
            .toList(),
        IntStream.range(0, s.rounds().size())
            .mapToObj(k -> AtRound.of(s.rounds().get(k), s.overTime().get(k)))
            .toList());
  }

  private static SensitivityAnswer.Judgement judged(PointScores s, Trust trust) {
    return new SensitivityAnswer.Judgement(
        trust.verdict().word(),
        trust.reason(),
        trust.moreRows(),
        trust.moreRows() * s.runsPerRow());
  }
}
