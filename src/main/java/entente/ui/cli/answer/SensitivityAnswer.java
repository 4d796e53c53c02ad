package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.study.IndexCurve;
import entente.analysis.study.Influence;
import entente.analysis.study.NextStep;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import java.util.ArrayList;
import java.util.List;

/**
 * What one measure on one scenario hangs on, as an object.
 *
 * @param measure name of the measure, at the end of a run
 * @param scenario label of the scenario
 * @param method how it is estimated
 * @param rows independent rows used
 * @param leftOut rows, or effects, left out because an outcome is missing
 * @param mean mean outcome; undefined where the design has no fair one
 * @param explained R² of a regression, or sum of the first-order indices; undefined where there is
 *     none
 * @param noiseShare share of the variance of the means over replicates that is chance
 * @param noiseShareOfRuns share of the variance of a single run that is chance
 * @param dummy what an input that does nothing would show; null where it is not known
 * @param inputs how much hangs on each input
 * @param second how much hangs on two inputs together
 * @param convergence how the main index of each input goes as rows are added
 * @param overTime the main index of each input by round
 * @param next what to do where indices are not sure yet
 */
record SensitivityAnswer(
    String measure,
    String scenario,
    String method,
    int rows,
    int leftOut,
    double mean,
    double explained,
    double noiseShare,
    double noiseShareOfRuns,
    Index dummy,
    @JsonUnwrapped Judgement judgement,
    List<Input> inputs,
    List<Pair> second,
    List<ByRows> convergence,
    List<ByRounds> overTime,
    List<String> next) {

  /**
   * Whether indices can be believed, and what it would take.
   *
   * @param verdict what may be done with the indices
   * @param reason why; empty for trust
   * @param moreRows about how many more rows would do; undefined unless the verdict is not yet
   * @param moreRuns about how many more runs these are
   */
  record Judgement(String verdict, String reason, double moreRows, double moreRuns) {
    static Judgement of(Sensitivity s, Trust trust) {
      return new Judgement(
          trust.verdict().word(),
          trust.reason(),
          trust.moreRows(),
          trust.moreRows() * s.runsPerRow());
    }
  }

  /**
   * How much hangs on one input.
   *
   * @param input name of the input, or of a group of them
   * @param index its main index
   * @param first first-order index; null where the design has none
   * @param mu mean effect with its sign; undefined where there is none
   * @param sigma standard deviation of the effects; undefined where there is none
   * @param ifMissingLow least main index that missing outcomes allow
   * @param ifMissingHigh largest main index that they allow
   * @param toldFromNothing whether it can be told from an input that does nothing
   */
  record Input(
      String input,
      Index index,
      Index first,
      double mu,
      double sigma,
      double ifMissingLow,
      double ifMissingHigh,
      boolean toldFromNothing,
      @JsonUnwrapped Judgement judgement) {
    static Input of(Sensitivity s, Influence i) {
      return new Input(
          i.input(),
          i.main(),
          i.first(),
          i.mu(),
          i.sigma(),
          i.ifLow(),
          i.ifHigh(),
          i.told(),
          Judgement.of(s, i.trust()));
    }
  }

  /**
   * How much hangs on two inputs together.
   *
   * @param inputs names of the two
   * @param index what they do together
   */
  record Pair(List<String> inputs, Index index) {}

  /**
   * How an index goes as rows are added.
   *
   * @param input name of the input
   * @param rows numbers of rows
   * @param values the index with so many
   */
  record ByRows(String input, List<Double> rows, List<Double> values) {
    static ByRows of(IndexCurve curve) {
      return new ByRows(curve.input(), curve.at(), SensitivityAnswer.values(curve));
    }
  }

  /**
   * How an index goes from round to round.
   *
   * @param input name of the input
   * @param rounds the rounds
   * @param values the index in each
   */
  record ByRounds(String input, List<Double> rounds, List<Double> values) {
    static ByRounds of(IndexCurve curve) {
      return new ByRounds(curve.input(), curve.at(), SensitivityAnswer.values(curve));
    }
  }

  /** Returns the answer of indices. */
  static SensitivityAnswer of(StudyAnalysis analysis, Sensitivity s) {
    return new SensitivityAnswer(
        s.measure().name(),
        s.scenario(),
        s.method().word(),
        s.rows(),
        s.leftOut(),
        s.mean(),
        s.explained(),
        s.noise().shareOfMeans(),
        s.noise().share(),
        s.dummy(),
        Judgement.of(s, s.trust()),
        s.influences().stream().map(i -> Input.of(s, i)).toList(),
        pairs(s),
        s.convergence().stream().map(ByRows::of).toList(),
        s.overTime().stream().map(ByRounds::of).toList(),
        NextStep.of(analysis, s));
  }

  private static List<Pair> pairs(Sensitivity s) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; s.second() != null && i < s.influences().size(); i++) {
      for (int j = i + 1; j < s.influences().size(); j++) {
        List<String> both = List.of(s.influences().get(i).input(), s.influences().get(j).input());
        pairs.add(new Pair(both, s.second()[i][j]));
      }
    }
    return pairs;
  }

  private static List<Double> values(IndexCurve curve) {
    return curve.values().stream().map(Index::value).toList();
  }
}
