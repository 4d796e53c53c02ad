package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Estimates;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.StructureSurvival;
import entente.analysis.document.Block;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * What other statistics say of a comparison, as the tables of its report: of the headlines, and of
 * every measure of the system for which they disagree with the verdict.
 */
final class SecondOpinionTables {

  /** What a reader is told of the tables. */
  static final String RULE =
      """
      The verdicts are by the t interval of the mean difference, of events by Tango's. Beside it stand the median \
      difference with its interval by order statistics, the bootstrap interval of the mean (BCa), \
      the probability that a run of A is higher than one of B on other random numbers (Mann and \
      Whitney), p of the paired t test (of events, of McNemar's) and p corrected for all measures of the \
      pair at its horizon (Holm; not for other horizons, pairs or single states), and how many times \
      as many independent runs would be needed as with shared random numbers. Shown are the \
      headlines, and measures of the system for which one of these disagrees; those of \
      structures are named below each table, and all numbers are in differences.csv.""";

  private static final Template PAIR = Template.of("{a} (A) against {b} (B)");
  private static final Template SURVIVAL =
      Template.of("Survival of structures (Kaplan–Meier, log-rank test): {a} (A) against {b} (B)");
  private static final Template LIVES_ON = Template.of("Lives on for {years} years under A");
  private static final Template SHARE = Template.of("{share} ({low} to {high})");

  private final SecondOpinion second;

  SecondOpinionTables(SecondOpinion second) {
    this.second = second;
  }

  /** Returns the tables of two scenarios. */
  List<Block> blocks(Arm a, Arm b) {
    List<Block> blocks = new ArrayList<>();
    List<Estimates> told = second.last(a, b).stream().filter(SecondOpinionTables::told).toList();
    if (!told.isEmpty()) {
      blocks.add(estimates(a, b, told));
    }
    List<StructureSurvival> deaths = second.deaths(a, b);
    if (!deaths.isEmpty()) {
      blocks.add(survival(a, b, deaths));
    }
    List<String> items = second.items(a, b);
    if (!items.isEmpty()) {
      blocks.add(Block.bullets(items));
    }
    return blocks;
  }

  private static boolean told(Estimates e) {
    boolean system = e.of().structure().isEmpty();
    return Briefing.headline(e.of().measure(), e.of().structure())
        || system && (e.lostToHolm() || e.bootstrapDisagrees());
  }

  private Block estimates(Arm a, Arm b, List<Estimates> told) {
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
    return Block.table(
        PAIR.fill("a", a.name(), "b", b.name()),
        List.of(
            "Measure",
            "t interval",
            "BCa interval",
            "Median A − B",
            "its interval",
            "A above B",
            "p",
            "p (Holm)",
            "Gain of shared numbers"),
        rows);
  }

  private Block survival(Arm a, Arm b, List<StructureSurvival> deaths) {
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
    return Block.table(
        SURVIVAL.fill("a", a.name(), "b", b.name()),
        List.of(
            "Structure",
            "Deaths under A",
            LIVES_ON.fill("years", NumberWords.number(deaths.get(0).years())),
            "Deaths under B",
            "under B",
            "p"),
        rows);
  }

  private static String share(double share, double low, double high) {
    String percent = NumberWords.percent(share);
    return Double.isNaN(low)
        ? percent
        : SHARE.fill(
            "share", percent, "low", NumberWords.percent(low), "high", NumberWords.percent(high));
  }

  private static String p(double p) {
    return p < 0.0001 ? "< 0.0001" : NumberWords.number(p);
  }
}
