package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.robust.Outcomes;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Preferred;
import entente.analysis.sensitivity.Index;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How scenarios stand over the same futures in one measure, as an object.
 *
 * @param measure name of the measure
 * @param futures number of alternative settings
 * @param futuresCompared how many of them have a value of every scenario
 * @param enough what is good enough, in words
 * @param ties share of the settings in which the best is not ahead by more than the margin
 * @param architectures how each scenario stands
 * @param choices which scenario each criterion would choose
 */
record RobustnessAnswer(
    String measure,
    int futures,
    int futuresCompared,
    String enough,
    double ties,
    List<Standing> architectures,
    List<Choice> choices) {

  /**
   * Percentiles of the values over futures, at {@link Robustness#LEVELS}.
   *
   * @param p0 the least value
   * @param p5 5th percentile
   * @param p25 25th percentile
   * @param p50 median
   * @param p75 75th percentile
   * @param p95 95th percentile
   * @param p100 the largest value
   */
  record Percentiles(
      double p0, double p5, double p25, double p50, double p75, double p95, double p100) {
    static Percentiles of(double[] at) {
      return new Percentiles(at[0], at[1], at[2], at[3], at[4], at[5], at[6]);
    }
  }

  /**
   * How one scenario stands.
   *
   * @param architecture label of the scenario
   * @param wins share of the settings in which it is ahead of all others by more than the margin
   * @param regretMean mean regret, how far it falls short of the best
   * @param regretP90 90th percentile of the regret
   * @param regretMax the largest regret
   * @param regretMeanBounds lowest and highest mean regret that missing values allow
   * @param regretMaxBounds lowest and highest largest regret that they allow
   * @param enough share of the settings in which it is good enough
   * @param enoughInterval ends of the 95 % interval of that share (Wilson 1927)
   * @param enoughBounds lowest and highest share that failed runs allow
   * @param failed runs that failed
   * @param undefined runs in which the measure has no value
   */
  record Standing(
      String architecture,
      @JsonUnwrapped Percentiles percentiles,
      double wins,
      Index regretMean,
      Index regretP90,
      double regretMax,
      double[] regretMeanBounds,
      double[] regretMaxBounds,
      double enough,
      double[] enoughInterval,
      double[] enoughBounds,
      int failed,
      int undefined) {
    static Standing of(Robustness r, int architecture) {
      Robustness.Standing s = r.standings().get(architecture);
      return new Standing(
          s.architecture(),
          Percentiles.of(s.percentiles()),
          s.wins(),
          s.regret().mean(),
          s.regret().high(),
          s.regret().most(),
          s.regret().meanBounds(),
          s.regret().mostBounds(),
          s.satisficing().share(),
          s.satisficing().interval(),
          s.satisficing().bounds(),
          r.outcomes().failures(architecture),
          r.outcomes().undefined(architecture));
    }
  }

  /**
   * Which scenario a criterion chooses; null if the best are exactly as good.
   *
   * @param criterion the criterion in words
   * @param architecture label of the scenario that is best by it; null if the best are exactly as
   *     good
   * @param shareOfResamples share of the resamples of settings in which the same one is best
   * @param sure whether it is best in 95 % of them
   */
  record Choice(String criterion, String architecture, double shareOfResamples, boolean sure) {
    static Choice of(Preferred p) {
      String chosen = p.architecture().isEmpty() ? null : p.architecture();
      return new Choice(p.criterion(), chosen, p.share(), p.sure());
    }
  }

  /** Returns the answer of standings. */
  static RobustnessAnswer of(Robustness r) {
    Outcomes outcomes = r.outcomes();
    return new RobustnessAnswer(
        outcomes.measure().name(),
        outcomes.futures(),
        outcomes.whole().length,
        r.rule().text(),
        r.ties(),
        IntStream.range(0, r.standings().size()).mapToObj(a -> Standing.of(r, a)).toList(),
        r.choices().stream().map(Choice::of).toList());
  }
}
