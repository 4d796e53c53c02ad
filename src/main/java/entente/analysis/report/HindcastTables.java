package entente.analysis.report;

import entente.analysis.document.Block;
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
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a hindcast. */
public final class HindcastTables {

  private static final Template PERIOD =
      Template.of("{way}, {from}–{to}: {units} units, {moved} moved, {states} states");

  private static final Template LEADS = Template.of("{way}: the model less each rule");
  private static final Template MISSES = Template.of("{way}: told wrong, and why by the ledger");

  private static final Template ABLATIONS =
      Template.of("What is left out in turn, {runs} runs each: throughout, then restarted");

  private static final Template BELOW = Template.of("{error}, below a fifth of the interval");

  private static final Template NOT_BELOW =
      Template.of("{error}, not below a fifth of the interval");

  private static final Template ENTRIES = Template.of("{way}, {structure}, entries");
  private static final Template EXITS = Template.of("{way}, {structure}, exits");
  private static final Template RANGE = Template.of("{low} to {high}");

  private HindcastTables() {}

  private static String range(double low, double high) {
    return RANGE.fill("low", NumberWords.number(low), "high", NumberWords.number(high));
  }

  /** Returns the scores of one way. */
  public static Block.Table scores(ForecastScore card) {
    List<List<String>> rows = new ArrayList<>();
    for (Score score : card.scores()) {
      rows.add(
          List.of(
              score.forecast().name(),
              score.ranking().words(2),
              score.four().words(2),
              score.blocs().words(2),
              ScoreValue.words(score.brier(), 2)));
    }
    String caption =
        PERIOD.fill(
            "way", card.way(),
            "from", card.targets().period().start() + 1,
            "to", card.targets().period().end(),
            "units", card.units().size(),
            "moved", card.units().stream().filter(u -> u.moved()).count(),
            "states", card.targets().states().size());
    return table(
        caption,
        List.of("Told by", "Ranking (AUC)", "Balanced accuracy, stance4", "bloc3", "Brier"),
        rows);
  }

  /** Returns by how much the model is better than each rule in one way. */
  public static Block.Table leads(ForecastScore card) {
    List<List<String>> rows = new ArrayList<>();
    for (ScoreGap lead : card.leads()) {
      rows.add(List.of(lead.over(), lead.ranking().words(2), lead.four().words(2)));
    }
    return table(
        LEADS.fill("way", card.way()),
        List.of("Rule", "Ranking", "Balanced accuracy, stance4"),
        rows);
  }

  /** Returns the ranking by destination. */
  public static Block.Table destinations(List<ForecastScore> cards) {
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
                value == null ? "–" : value.words(2)));
      }
    }
    return table(
        "Ranking of the model by destination",
        List.of("Way and destination", "At risk", "Moved", "AUC"),
        rows);
  }

  /** Returns what else is known of each way. */
  public static Block.Table beside(List<ForecastScore> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ForecastScore card : cards) {
      ScoreValue r = card.model().ranking();
      double fifth = (r.high() - r.low()) / 5;
      rows.add(
          List.of(
              card.way(),
              String.format(Locale.ROOT, "%.4f", card.p()),
              ScoreValue.words(Timing.mean(card.timing()), 2),
              ScoreValue.words(card.seats(), 2),
              (card.rankingError() < fifth ? BELOW : NOT_BELOW)
                  .fill("error", String.format(Locale.ROOT, "%.3f", card.rankingError())),
              String.format(Locale.ROOT, "%.3f", card.fourError())));
    }
    return table(
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
  public static Block.Table counts(List<ForecastScore> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ForecastScore card : cards) {
      for (Counts c : card.counts()) {
        rows.add(
            List.of(
                (c.entries() ? ENTRIES : EXITS).fill("way", card.way(), "structure", c.structure()),
                NumberWords.number(c.mean()),
                c.low() + " to " + c.high(),
                Integer.toString(c.observed())));
      }
    }
    return table(
        "Entries and exits in the period",
        List.of("Way and structure", "Mean of the runs", "95 % of the runs", "Observed"),
        rows);
  }

  /** Returns what is left out in turn. */
  public static Block.Table ablations(Findings findings) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k + 1 < findings.ablations().size(); k += 2) {
      Ablation.Outcome one = findings.ablations().get(k);
      Ablation.Outcome two = findings.ablations().get(k + 1);
      rows.add(
          List.of(
              one.name(),
              ScoreValue.words(one.ranking(), 2),
              ScoreValue.words(two.ranking(), 2),
              ScoreValue.words(one.four(), 2),
              ScoreValue.words(two.four(), 2),
              ScoreValue.words(one.brier(), 2),
              ScoreValue.words(two.brier(), 2),
              NumberWords.number(one.entries()),
              NumberWords.number(two.entries())));
    }
    return table(
        ABLATIONS.fill("runs", findings.ablationRuns()),
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
  public static Block.Table facts(List<Stylised.Fact> facts) {
    List<List<String>> rows = new ArrayList<>();
    facts.forEach(f -> rows.add(List.of(f.what(), f.observed(), ScoreValue.words(f.model(), 2))));
    return table(
        "Stylised facts, not tuned to", List.of("Fact", "Observed", "Runs from 1992"), rows);
  }

  /** Returns the free parameters. */
  public static Block.Table parameters(Findings findings) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < findings.posterior().size(); k++) {
      Posterior p = findings.posterior().get(k);
      rows.add(
          List.of(
              p.parameter().path(),
              range(p.parameter().low(), p.parameter().high()),
              NumberWords.number(p.parameter().usual()),
              NumberWords.number(findings.frozen().values().get(k)),
              NumberWords.number(p.median()),
              range(p.lowerQuartile(), p.upperQuartile()),
              range(p.low(), p.high()),
              NumberWords.percent(p.spread()),
              p.identified() ? "yes" : "no"));
    }
    return table(
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
  public static Block.Table misses(ForecastScore card, List<Misses.Miss> misses) {
    List<List<String>> rows = new ArrayList<>();
    for (Misses.Miss miss : misses) {
      rows.add(
          List.of(
              miss.name() + " → " + miss.unit().destination().word(),
              miss.unit().moved() ? "moved in " + miss.unit().year() : "did not move",
              NumberWords.percent(miss.chance()),
              miss.why()));
    }
    return table(
        MISSES.fill("way", card.way()), List.of("Move", "Observed", "Chance given", "Why"), rows);
  }

  private static Block.Table table(String caption, List<String> head, List<List<String>> rows) {
    return (Block.Table) Block.table(caption, head, rows);
  }
}
