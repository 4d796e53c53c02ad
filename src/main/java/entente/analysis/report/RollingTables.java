package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.hindcast.OriginCard;
import entente.analysis.hindcast.RollingHindcast;
import entente.analysis.hindcast.RollingSentences;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.ForecasterNames;
import entente.analysis.hindcast.score.ScoreValue;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The tables of the rolling hindcast. */
public final class RollingTables {

  private static final Template CAPTION = Template.of("{score}, {units}");
  private static final Template MOVED = Template.of("{count}, {moved}");
  private static final Template LEADS =
      Template.of("The model less each rule, {origins}; below 0 it is better");

  private RollingTables() {}

  /** Returns both proper scores on both sets of units, of each forecaster from each origin. */
  public static List<Block.Table> scores(RollingHindcast hindcast) {
    List<Block.Table> tables = new ArrayList<>();
    for (String units : List.of(ChanceCard.MOVES, ChanceCard.WITH_EXITS)) {
      tables.add(scores(hindcast, units, "Log score", ChanceScores::logScore));
      tables.add(scores(hindcast, units, "Brier score", ChanceScores::brier));
    }
    return tables;
  }

  private static Block.Table scores(
      RollingHindcast hindcast,
      String units,
      String score,
      Function<ChanceScores, ScoreValue> which) {
    List<List<String>> rows = new ArrayList<>();
    for (OriginCard card : hindcast.cards()) {
      List<String> row = new ArrayList<>();
      row.add(RollingSentences.period(card.period()));
      row.add(moved(card.row(units, "model")));
      for (OriginCard.Row one : card.rows()) {
        if (one.units().equals(units)) {
          ScoreValue value = which.apply(one.chances());
          row.add(one.by().equals("model") ? value.words(3) : ScoreValue.words(value.value(), 3));
        }
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("origin", "units, moved"));
    hindcast
        .told()
        .get(0)
        .tellings()
        .forEach(telling -> head.add(ForecasterNames.of(telling.by())));
    String caption = CAPTION.fill("score", score, "units", ChanceCard.words(units));
    return (Block.Table) Block.table(caption, 1, head, rows);
  }

  private static String moved(OriginCard.Row row) {
    return MOVED.fill("count", row.count(), "moved", row.moved());
  }

  /** Returns how well the model and a logit rank who moves. */
  public static Block.Table ranking(RollingHindcast hindcast) {
    List<List<String>> rows = new ArrayList<>();
    for (OriginCard card : hindcast.cards()) {
      for (String units : List.of(ChanceCard.MOVES, ChanceCard.WITH_EXITS)) {
        ChanceScores model = card.row(units, "model").chances();
        ChanceScores logit = card.row(units, "logit").chances();
        rows.add(
            List.of(
                RollingSentences.period(card.period()),
                ChanceCard.words(units),
                model.auc().words(3),
                ScoreValue.words(logit.auc().value(), 3),
                model.averagePrecision().words(3),
                ScoreValue.words(logit.averagePrecision().value(), 3)));
      }
    }
    List<String> head =
        List.of(
            "origin",
            "units",
            "AUC, model",
            "AUC, logit",
            "average precision, model",
            "average precision, logit");
    return (Block.Table) Block.table("Who is ranked above whom", 2, head, rows);
  }

  /** Returns by how much the model is better than each rule on what decides. */
  public static Block.Table leads(RollingHindcast hindcast) {
    List<List<String>> rows = new ArrayList<>();
    for (ChanceCard.Lead lead : hindcast.deciding().leads()) {
      rows.add(
          List.of(
              ForecasterNames.of(lead.over()),
              ChanceCard.words(lead.units()),
              lead.by().logScore().words(3),
              RollingSentences.verdict(lead.by().logScore()),
              lead.by().brier().words(3),
              RollingSentences.verdict(lead.by().brier())));
    }
    List<String> head =
        List.of("rule", "units", "log score", "so it is", "Brier score", "so it is");
    String origins = RollingSentences.period(hindcast.deciding().period());
    return (Block.Table) Block.table(LEADS.fill("origins", origins), 2, head, rows);
  }
}
