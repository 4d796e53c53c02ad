package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.BaseRate;
import entente.analysis.compare.Words;
import java.util.List;

/** Rates of change in words. */
final class Rates {

  private Rates() {}

  /** Returns what a rate counts. */
  static String name(BaseRate rate, List<Arm> arms) {
    return switch (rate.rate()) {
      case "bloc_changes" -> "States that change bloc";
      case "posture_changes" -> "States that change bloc or seat";
      default -> "Leave " + arms.get(0).structureName(rate.structure());
    };
  }

  /** Returns the interval of a rate. */
  static String interval(BaseRate rate) {
    return Words.percent(Math.max(0, rate.low())) + " to " + Words.percent(rate.high());
  }

  /** Returns what was observed. */
  static String observed(BaseRate rate) {
    if (!rate.observed()) {
      return "–";
    } else if (rate.observedLow() == rate.observedHigh()) {
      return Words.percent(rate.observedLow());
    }
    return Words.percent(rate.observedLow()) + " to " + Words.percent(rate.observedHigh());
  }

  /** Returns a sentence for each rate that does not fit what was observed. */
  static List<String> misfits(List<BaseRate> rates, List<Arm> arms) {
    return rates.stream()
        .filter(r -> !r.misfit().isEmpty())
        .map(
            r ->
                name(r, arms)
                    + " under "
                    + r.scenario()
                    + ": "
                    + r.misfit()
                    + ", "
                    + Words.percent(r.perYear())
                    + " a year against "
                    + observed(r)
                    + " observed ("
                    + r.source()
                    + ").")
        .toList();
  }
}
