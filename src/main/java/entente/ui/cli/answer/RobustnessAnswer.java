package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.robust.Outcomes;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Preferred;
import entente.analysis.sensitivity.Index;
import java.util.List;
import java.util.stream.IntStream;

/** How scenarios stand over the same futures in one measure, as an object. */
record RobustnessAnswer(
    String measure,
    int futures,
    int futuresCompared,
    String enough,
    double ties,
    List<Standing> architectures,
    List<Choice> choices) {

  /** Percentiles of the values over futures, at {@link Robustness#LEVELS}. */
  record Percentiles(
      double p0, double p5, double p25, double p50, double p75, double p95, double p100) {
    static Percentiles of(double[] at) {
      return new Percentiles(at[0], at[1], at[2], at[3], at[4], at[5], at[6]);
    }
  }

  /** How one scenario stands. */
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

  /** Which scenario a criterion chooses; null if the best are exactly as good. */
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
