package entente.analysis.report;

import entente.analysis.hindcast.Ablation;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.Misses;
import entente.analysis.hindcast.Stylised;
import entente.analysis.hindcast.calibration.Posterior;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.Counts;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Score;
import entente.analysis.hindcast.score.ScoreGap;
import entente.analysis.hindcast.score.ScoreValue;
import entente.analysis.hindcast.score.Timing;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a hindcast, as rows of words: a header, then its rows. */
public final class HindcastTables {

  private HindcastTables() {}

  /**
   * A table.
   *
   * @param caption what it shows
   * @param head names of the columns
   * @param rows its rows
   */
  public record Table(String caption, List<String> head, List<List<String>> rows) {}

  private static String two(double x) {
    return Double.isNaN(x) ? "–" : String.format(Locale.ROOT, "%.2f", x).replace('-', '−');
  }

  private static String with(ScoreValue v) {
    return Double.isNaN(v.low())
        ? two(v.value())
        : two(v.value()) + " (" + two(v.low()) + " to " + two(v.high()) + ")";
  }

  /** Returns the scores of one way. */
  public static Table scores(ForecastScore card) {
    List<List<String>> rows = new ArrayList<>();
    for (Score score : card.scores()) {
      rows.add(
          List.of(
              score.forecast().name(),
              with(score.ranking()),
              with(score.four()),
              with(score.blocs()),
              two(score.brier())));
    }
    String caption =
        card.way()
            + ", "
            + (card.targets().period().start() + 1)
            + "–"
            + card.targets().period().end()
            + ": "
            + card.units().size()
            + " units, "
            + card.units().stream().filter(u -> u.moved()).count()
            + " moved, "
            + card.targets().states().size()
            + " states";
    return new Table(
        caption,
        List.of("Told by", "Ranking (AUC)", "Balanced accuracy, stance4", "bloc3", "Brier"),
        rows);
  }

  /** Returns by how much the model is better than each rule in one way. */
  public static Table leads(ForecastScore card) {
    List<List<String>> rows = new ArrayList<>();
    for (ScoreGap lead : card.leads()) {
      rows.add(List.of(lead.over(), with(lead.ranking()), with(lead.four())));
    }
    return new Table(
        card.way() + ": the model less each rule",
        List.of("Rule", "Ranking", "Balanced accuracy, stance4"),
        rows);
  }

  /** Returns the ranking by destination. */
  public static Table destinations(List<ForecastScore> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ForecastScore card : cards) {
      for (Stance stance : Stance.values()) {
        ScoreValue value = card.model().byDestination().get(stance);
        long all = card.units().stream().filter(u -> u.destination() == stance).count();
        long moved =
            card.units().stream().filter(u -> u.destination() == stance && u.moved()).count();
        rows.add(
            List.of(
                card.way() + ", " + stance.word(),
                Long.toString(all),
                Long.toString(moved),
                value == null ? "–" : with(value)));
      }
    }
    return new Table(
        "Ranking of the model by destination",
        List.of("Way and destination", "At risk", "Moved", "AUC"),
        rows);
  }

  /** Returns what else is known of each way. */
  public static Table beside(List<ForecastScore> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ForecastScore card : cards) {
      ScoreValue r = card.model().ranking();
      double fifth = (r.high() - r.low()) / 5;
      rows.add(
          List.of(
              card.way(),
              String.format(Locale.ROOT, "%.4f", card.p()),
              two(Timing.mean(card.timing())),
              two(card.seats()),
              String.format(Locale.ROOT, "%.3f", card.rankingError())
                  + (card.rankingError() < fifth ? ", below" : ", not below")
                  + " a fifth of the interval",
              String.format(Locale.ROOT, "%.3f", card.fourError())));
    }
    return new Table(
        "Luck, timing, seats, and the noise of the model's own runs",
        List.of(
            "Way",
            "p of shuffled states",
            "Timing: right eight years",
            "Seats (AUC)",
            "Standard error of ranking",
            "of balanced accuracy"),
        rows);
  }

  /** Returns entries and exits. */
  public static Table counts(List<ForecastScore> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ForecastScore card : cards) {
      for (Counts c : card.counts()) {
        rows.add(
            List.of(
                card.way() + ", " + c.structure() + (c.entries() ? ", entries" : ", exits"),
                NumberWords.number(c.mean()),
                c.low() + " to " + c.high(),
                Integer.toString(c.observed())));
      }
    }
    return new Table(
        "Entries and exits in the period",
        List.of("Way and structure", "Mean of the runs", "95 % of the runs", "Observed"),
        rows);
  }

  /** Returns what is left out in turn. */
  public static Table ablations(Findings findings) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k + 1 < findings.ablations().size(); k += 2) {
      Ablation.Outcome one = findings.ablations().get(k);
      Ablation.Outcome two = findings.ablations().get(k + 1);
      rows.add(
          List.of(
              one.name(),
              two(one.ranking()),
              two(two.ranking()),
              two(one.four()),
              two(two.four()),
              two(one.brier()),
              two(two.brier()),
              NumberWords.number(one.entries()),
              NumberWords.number(two.entries())));
    }
    return new Table(
        "What is left out in turn, "
            + findings.ablationRuns()
            + " runs each: throughout, then restarted",
        List.of(
            "Left out",
            "AUC thr.",
            "AUC rest.",
            "BA thr.",
            "BA rest.",
            "Brier thr.",
            "Brier rest.",
            "West entries thr.",
            "West entries rest."),
        rows);
  }

  /** Returns the stylised facts. */
  public static Table facts(List<Stylised.Fact> facts) {
    List<List<String>> rows = new ArrayList<>();
    facts.forEach(f -> rows.add(List.of(f.what(), f.observed(), two(f.model()))));
    return new Table(
        "Stylised facts, not tuned to", List.of("Fact", "Observed", "Runs from 1992"), rows);
  }

  /** Returns the free parameters. */
  public static Table parameters(Findings findings) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < findings.posterior().size(); k++) {
      Posterior p = findings.posterior().get(k);
      rows.add(
          List.of(
              p.parameter().path(),
              NumberWords.number(p.parameter().low())
                  + " to "
                  + NumberWords.number(p.parameter().high()),
              NumberWords.number(p.parameter().usual()),
              NumberWords.number(findings.frozen().values().get(k)),
              NumberWords.number(p.median()),
              NumberWords.number(p.lowerQuartile())
                  + " to "
                  + NumberWords.number(p.upperQuartile()),
              NumberWords.number(p.low()) + " to " + NumberWords.number(p.high()),
              NumberWords.percent(p.spread()),
              p.identified() ? "yes" : "no"));
    }
    return new Table(
        "The free parameters: frozen values, and the draws kept by rejection",
        List.of(
            "Parameter",
            "Range",
            "Default",
            "Frozen",
            "Median",
            "Middle half",
            "95 %",
            "Spread of the range",
            "Identified"),
        rows);
  }

  /** Returns the misses of one way. */
  public static Table misses(ForecastScore card, List<Misses.Miss> misses) {
    List<List<String>> rows = new ArrayList<>();
    for (Misses.Miss miss : misses) {
      rows.add(
          List.of(
              miss.name() + " → " + miss.unit().destination().word(),
              miss.unit().moved() ? "moved in " + miss.unit().year() : "did not move",
              NumberWords.percent(miss.chance()),
              miss.why()));
    }
    return new Table(
        card.way() + ": told wrong, and why by the ledger",
        List.of("Move", "Observed", "Chance given", "Why"),
        rows);
  }
}
