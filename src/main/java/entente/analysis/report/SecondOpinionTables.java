package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Estimates;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.StructureSurvival;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What other statistics say of a comparison, as the tables of its report: of the headlines, and of
 * every measure of the system for which they judge otherwise than the verdict.
 */
final class SecondOpinionTables {

  /** What a reader is told of the tables. */
  static final String RULE =
      "The verdicts are by the t interval of the mean difference. Beside it stand the median"
          + " difference with its interval by order statistics, the bootstrap interval of the mean"
          + " (BCa), the probability that a run of A is higher than one of B on other random numbers"
          + " (Mann and Whitney), p of the paired t test and p corrected for all measures (Holm), and"
          + " how many times as many independent runs would be needed as with common random numbers."
          + " Shown are the headlines, and measures of the system for which one of these judges"
          + " otherwise; those of structures are named below each table, and all numbers are in"
          + " differences.csv.";

  private final SecondOpinion second;

  SecondOpinionTables(SecondOpinion second) {
    this.second = second;
  }

  /** Returns the tables of two scenarios. */
  String html(Arm a, Arm b) {
    List<Estimates> own = second.last(a, b);
    List<Estimates> told = own.stream().filter(SecondOpinionTables::told).toList();
    StringBuilder out = new StringBuilder();
    if (!told.isEmpty()) {
      out.append(estimates(a, b, told));
    }
    List<StructureSurvival> deaths = second.deaths(a, b);
    if (!deaths.isEmpty()) {
      out.append(survival(a, b, deaths));
    }
    List<String> items = second.items(a, b);
    return out.append(items.isEmpty() ? "" : Html.list(items)).toString();
  }

  private static boolean told(Estimates e) {
    boolean system = e.of().structure().isEmpty();
    return Briefing.headline(e.of().measure(), e.of().structure())
        || system && (e.lostToHolm() || e.bootstrapDisagrees());
  }

  private String estimates(Arm a, Arm b, List<Estimates> told) {
    List<List<String>> rows = new ArrayList<>();
    for (Estimates e : told) {
      rows.add(
          List.of(
              second.name(e),
              NumberWords.interval(e.of().low(), e.of().high()),
              NumberWords.interval(e.bcaLow(), e.bcaHigh()),
              NumberWords.signed(e.medianDifference()),
              NumberWords.interval(e.medianLow(), e.medianHigh()),
              NumberWords.percent(e.superiority()),
              p(e.p()),
              p(e.pHolm()),
              NumberWords.number(e.varianceReduction())));
    }
    return Html.table(
        a.name() + " (A) against " + b.name() + " (B)",
        List.of(
            "Measure",
            "t interval",
            "BCa interval",
            "Median A − B",
            "its interval",
            "A above B",
            "p",
            "p (Holm)",
            "Gain of common numbers"),
        rows);
  }

  private String survival(Arm a, Arm b, List<StructureSurvival> deaths) {
    List<List<String>> rows = new ArrayList<>();
    for (StructureSurvival s : deaths) {
      rows.add(
          List.of(
              second.result().structureName(s.structure()),
              s.deathsA() + " of " + s.livesA(),
              share(s.shareA(), s.lowA(), s.highA()),
              s.deathsB() + " of " + s.livesB(),
              share(s.shareB(), s.lowB(), s.highB()),
              p(s.logRankP())));
    }
    return Html.table(
        "Survival of structures (Kaplan–Meier, log-rank test): "
            + a.name()
            + " (A) against "
            + b.name()
            + " (B)",
        List.of(
            "Structure",
            "Deaths under A",
            "Lives on for " + NumberWords.number(deaths.get(0).years()) + " years under A",
            "Deaths under B",
            "under B",
            "p"),
        rows);
  }

  private static String share(double share, double low, double high) {
    return Double.isNaN(low)
        ? NumberWords.percent(share)
        : NumberWords.percent(share)
            + " ("
            + NumberWords.percent(low)
            + " to "
            + NumberWords.percent(high)
            + ")";
  }

  private static String p(double p) {
    return p < 0.0001 ? "< 0.0001" : NumberWords.number(p);
  }
}
