package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.hindcast.SecondAim;
import entente.analysis.hindcast.StepAblation;
import entente.analysis.hindcast.StepMisses;
import entente.analysis.hindcast.TrackRecord.Missed;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.Counts;
import entente.analysis.hindcast.score.ForecasterNames;
import entente.analysis.hindcast.score.ScoreValue;
import entente.model.states.StateFacts;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of the second hindcast. */
public final class SecondTables {

  private static final Template CAPTION =
      Template.of("{period}, {from}–{to}, {units}: {count} units, {moved} moved");
  private static final Template RANGE = Template.of("{low} to {high}");
  private static final Template COUNT = Template.of("{structure}, {what}");

  private static final Template WRONG = Template.of("{period}: told wrong, and why");

  private static final Template CHANCE = Template.of("{chance} {way}");
  private static final Template WENT = Template.of("did in {year}");

  private SecondTables() {}

  /** Returns whether the aim is met, number by number. */
  public static Block.Table aim(SecondAim aim) {
    List<List<String>> rows = new ArrayList<>();
    for (SecondAim.Part part : aim.parts()) {
      rows.add(
          List.of(
              part.period(),
              part.what(),
              ScoreValue.words(part.value(), 3),
              ScoreValue.words(part.limit(), 3),
              part.holds() ? "yes" : "no"));
    }
    List<String> head = List.of("period", "what", "reached", "aim", "held");
    return (Block.Table) Block.table("The aim, number by number", 2, head, rows);
  }

  /** Returns what the log score and the Brier score are without each mechanism, less with it. */
  public static Block.Table ablation(StepAblation ablation) {
    List<List<String>> rows = new ArrayList<>();
    for (StepAblation.Row row : ablation.rows()) {
      rows.add(
          List.of(
              row.mechanism().replace('_', ' '),
              row.period(),
              row.by().logScore().words(3),
              row.by().brier().words(3),
              ScoreValue.words(row.by().auc().value(), 3)));
    }
    List<String> head = List.of("without", "period", "log score", "Brier score", "AUC");
    return (Block.Table) Block.table("Without each mechanism", 2, head, rows);
  }

  /** Returns the scores of one period on one set of units. */
  public static Block.Table scores(ChanceCard card, String units) {
    List<List<String>> rows = new ArrayList<>();
    for (ChanceCard.Row row : card.rows()) {
      if (row.units().equals(units)) {
        rows.add(
            List.of(
                ForecasterNames.of(row.by()),
                row.chances().logScore().words(3),
                row.chances().brier().words(3),
                ScoreValue.words(row.logSkill(), 3),
                row.chances().auc().words(3),
                row.chances().averagePrecision().words(3),
                ScoreValue.words(row.balanced().value(), 3),
                ScoreValue.words(row.byRatio().value(), 3)));
      }
    }
    ChanceCard.Row first = card.row(units, "model");
    String caption =
        CAPTION.fill(
            "period", card.period(),
            "from", card.targets().period().start() + 1,
            "to", card.targets().period().end(),
            "units", ChanceCard.words(units),
            "count", first.count(),
            "moved", first.moved());
    return (Block.Table)
        Block.table(
            caption,
            1,
            List.of(
                "told by",
                "log score",
                "Brier",
                "skill, log",
                "AUC",
                "average precision",
                "balanced accuracy",
                "by ratio"),
            rows);
  }

  /** Returns by how much the model is better than each other, in the two proper scores. */
  public static Block.Table leads(List<ChanceCard> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ChanceCard card : cards) {
      for (ChanceCard.Lead lead : card.leads()) {
        rows.add(
            List.of(
                card.period(),
                ChanceCard.words(lead.units()),
                ForecasterNames.of(lead.over()),
                lead.by().logScore().words(3),
                lead.by().brier().words(3)));
      }
    }
    List<String> head = List.of("period", "units", "less", "log score", "Brier");
    return (Block.Table)
        Block.table("The model less each other; below 0 it is better", 3, head, rows);
  }

  /** Returns entries, exits and movers a year. */
  public static Block.Table counts(List<ChanceCard> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ChanceCard card : cards) {
      for (Counts c : card.counts()) {
        String what = c.entries() ? "entries" : "exits";
        rows.add(
            List.of(
                card.period(),
                COUNT.fill("structure", c.structure(), "what", what),
                ScoreValue.words(c.mean(), 3),
                RANGE.fill("low", c.low(), "high", c.high()),
                Integer.toString(c.observed())));
      }
      rows.add(
          List.of(
              card.period(),
              "movers a year",
              ScoreValue.words(card.movers().mean(), 3),
              RANGE.fill(
                  "low",
                  ScoreValue.words(card.movers().low(), 3),
                  "high",
                  ScoreValue.words(card.movers().high(), 3)),
              ScoreValue.words(card.movers().observed(), 3)));
    }
    List<String> head = List.of("period", "what", "mean of the runs", "95 % of them", "observed");
    return (Block.Table) Block.table("Entries, exits and movers", 2, head, rows);
  }

  /** Returns chances of the model against shares that moved. */
  public static Block.Table curve(List<ChanceCard> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ChanceCard card : cards) {
      for (Bin bin : card.curve()) {
        rows.add(
            List.of(
                card.period(),
                RANGE.fill("low", bin.low(), "high", bin.high()),
                Integer.toString(bin.count()),
                ScoreValue.words(bin.chance(), 3),
                ScoreValue.words(bin.moved(), 3)));
      }
    }
    List<String> head = List.of("period", "chance", "units", "mean chance", "share moved");
    return (Block.Table) Block.table("Are chances kept? Units with exits", 2, head, rows);
  }

  /** Returns timing, and what luck would do. */
  public static Block.Table beside(List<ChanceCard> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ChanceCard card : cards) {
      rows.add(
          List.of(
              card.period(),
              ScoreValue.words(card.timing().model(), 3),
              ScoreValue.words(card.timing().uniform(), 3),
              String.format(Locale.ROOT, "%.4f", card.luck().auc()),
              String.format(Locale.ROOT, "%.4f", card.luck().logScore()),
              ScoreValue.words(card.luck().aucError(), 3),
              ScoreValue.words(card.luck().logError(), 3)));
    }
    return (Block.Table)
        Block.table(
            "Timing (ranked probability score), shuffles of states, noise of the runs",
            1,
            List.of(
                "period",
                "timing, model",
                "even year",
                "p, AUC",
                "p, log score",
                "noise, AUC",
                "noise, log score"),
            rows);
  }

  /** Returns what the sets say of each parameter. */
  public static Block.Table parameters(Ensemble ensemble) {
    List<List<String>> rows = new ArrayList<>();
    for (Ensemble.Known known : ensemble.known()) {
      rows.add(
          List.of(
              known.parameter().path(),
              RANGE.fill("low", known.parameter().low(), "high", known.parameter().high()),
              ScoreValue.words(known.parameter().usual(), 3),
              ScoreValue.words(known.best(), 3),
              RANGE.fill(
                  "low",
                  ScoreValue.words(known.lowerQuartile(), 3),
                  "high",
                  ScoreValue.words(known.upperQuartile(), 3)),
              ScoreValue.words(known.spread(), 3),
              known.identified() ? "yes" : "no"));
    }
    return (Block.Table)
        Block.table(
            "The free parameters in the ensemble",
            1,
            List.of("parameter", "range", "default", "best", "middle half", "spread", "identified"),
            rows);
  }

  /** Returns the units told wrong with what the ledger of steps says, the costliest first. */
  public static Block.Table misses(ChanceCard card, List<StepMisses.Miss> misses) {
    Map<String, String> names =
        card.targets().states().stream()
            .collect(Collectors.toMap(StateFacts::key, StateFacts::name));
    return misses(
        WRONG.fill("period", card.period()),
        misses.stream()
            .map(
                m ->
                    new Missed(
                        card.period(),
                        m.unit().state(),
                        names.get(m.unit().state()),
                        m.unit().way(),
                        m.chance(),
                        m.unit().year(),
                        m.why()))
            .toList());
  }

  /** Returns units told wrong with what the ledger of steps says, the costliest first. */
  public static Block.Table misses(String caption, List<Missed> misses) {
    List<List<String>> rows =
        misses.stream()
            .sorted(Comparator.comparingDouble(m -> m.year() > 0 ? m.chance() : 1 - m.chance()))
            .map(SecondTables::row)
            .toList();
    List<String> head = List.of("state", "chance to go", "it", "by the ledger of steps");
    return (Block.Table) Block.table(caption, 4, head, rows);
  }

  private static List<String> row(Missed miss) {
    return List.of(
        miss.name(),
        CHANCE.fill("chance", NumberWords.fixed(miss.chance(), 2), "way", miss.way().phrase()),
        miss.year() > 0 ? WENT.fill("year", miss.year()) : "did not",
        miss.why());
  }
}
