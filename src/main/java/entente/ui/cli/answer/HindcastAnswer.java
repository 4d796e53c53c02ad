package entente.ui.cli.answer;

import entente.analysis.hindcast.Ablation;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Score;
import entente.analysis.hindcast.score.ScoreGap;
import entente.analysis.hindcast.score.ScoreValue;
import entente.analysis.hindcast.score.Timing;
import entente.analysis.report.HindcastTables;
import entente.analysis.report.HindcastTables.Table;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a hindcast found, in words and as an object.
 *
 * @param findings what it found
 */
public record HindcastAnswer(Findings findings) {

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    text.append(Terminal.wrap(findings.verdict().sentence())).append('\n');
    for (ForecastScore card : findings.cards()) {
      text.append(table(HindcastTables.scores(card), terminal));
    }
    for (ForecastScore card : findings.tests()) {
      text.append(table(HindcastTables.leads(card), terminal));
    }
    text.append(table(HindcastTables.destinations(findings.cards()), terminal));
    text.append(table(HindcastTables.beside(findings.cards()), terminal));
    text.append(table(HindcastTables.counts(findings.cards()), terminal));
    text.append(table(HindcastTables.ablations(findings), terminal));
    text.append(table(HindcastTables.parameters(findings), terminal));
    text.append(table(HindcastTables.facts(findings.facts()), terminal));
    return text.toString().stripTrailing() + "\n";
  }

  private static String table(Table table, Terminal terminal) {
    TextTable text = new TextTable(1, table.head().toArray(String[]::new));
    table.rows().forEach(row -> text.row(row.toArray()));
    return terminal.bold(table.caption()) + "\n" + text.render(terminal) + "\n";
  }

  /** Returns the answer as an object. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("met", findings.verdict().met());
    json.put("verdict", findings.verdict().sentence());
    json.put("frozen", frozen());
    json.put("changedSinceFreeze", findings.changed());
    json.put("ways", findings.cards().stream().map(HindcastAnswer::card).toList());
    json.put("ablations", findings.ablations().stream().map(HindcastAnswer::ablation).toList());
    List<Object> facts = new ArrayList<>();
    findings
        .facts()
        .forEach(
            f -> facts.add(object("fact", f.what(), "observed", f.observed(), "model", f.model())));
    json.put("stylisedFacts", facts);
    return json;
  }

  private Map<String, Object> frozen() {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int k = 0; k < findings.posterior().size(); k++) {
      var p = findings.posterior().get(k);
      json.put(
          p.parameter().path(),
          object(
              "value", findings.frozen().values().get(k),
              "median", p.median(),
              "low", p.low(),
              "high", p.high(),
              "identified", p.identified()));
    }
    return json;
  }

  private static Map<String, Object> card(ForecastScore card) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("way", card.way());
    json.put("from", card.targets().period().start() + 1);
    json.put("to", card.targets().period().end());
    json.put("replicates", card.futures().runs());
    json.put("scores", card.scores().stream().map(HindcastAnswer::score).toList());
    List<Object> leads = new ArrayList<>();
    for (ScoreGap lead : card.leads()) {
      leads.add(
          object(
              "over",
              lead.over(),
              "ranking",
              value(lead.ranking()),
              "stance4",
              value(lead.four())));
    }
    json.put("leads", leads);
    json.put("permutationP", card.p());
    json.put("timing", Timing.mean(card.timing()));
    json.put("seats", card.seats());
    json.put("rankingError", card.rankingError());
    json.put("stance4Error", card.fourError());
    List<Object> counts = new ArrayList<>();
    card.counts()
        .forEach(
            c ->
                counts.add(
                    object(
                        "structure", c.structure(),
                        "what", c.entries() ? "entries" : "exits",
                        "mean", c.mean(),
                        "low", c.low(),
                        "high", c.high(),
                        "observed", c.observed())));
    json.put("counts", counts);
    List<Object> units = new ArrayList<>();
    for (int u = 0; u < card.units().size(); u++) {
      Unit unit = card.units().get(u);
      units.add(
          object(
              "state", unit.state(),
              "destination", unit.destination().word(),
              "moved", unit.moved(),
              "year", unit.moved() ? unit.year() : null,
              "chance", card.model().forecast().chances()[u]));
    }
    json.put("units", units);
    return json;
  }

  private static Map<String, Object> score(Score score) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("by", score.forecast().name());
    json.put("ranking", value(score.ranking()));
    Map<String, Object> parts = new LinkedHashMap<>();
    score.byDestination().forEach((stance, v) -> parts.put(stance.word(), value(v)));
    json.put("byDestination", parts);
    json.put("stance4", value(score.four()));
    json.put("bloc3", value(score.blocs()));
    json.put("brier", score.brier());
    List<Object> curve = new ArrayList<>();
    score
        .curve()
        .forEach(
            b -> curve.add(object("chance", b.chance(), "moved", b.moved(), "count", b.count())));
    json.put("curve", curve);
    return json;
  }

  private static Map<String, Object> ablation(Ablation.Outcome a) {
    return object(
        "leftOut", a.name(),
        "way", a.way(),
        "ranking", a.ranking(),
        "stance4", a.four(),
        "brier", a.brier(),
        "westEntries", a.entries());
  }

  private static Map<String, Object> value(ScoreValue v) {
    return object("value", v.value(), "low", v.low(), "high", v.high());
  }

  private static Map<String, Object> object(Object... pairs) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int k = 0; k < pairs.length; k += 2) {
      json.put((String) pairs[k], pairs[k + 1]);
    }
    return json;
  }
}
