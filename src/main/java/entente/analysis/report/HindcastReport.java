package entente.analysis.report;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.report.HindcastTables.Table;
import java.util.List;

/** The report of a hindcast: one page with the whole table, the figures and the misses. */
public final class HindcastReport {

  private static final String TITLE = "The hindcast 1992–2024";

  private final Findings findings;
  private final Provenance provenance;

  /** Makes the report. */
  public HindcastReport(Findings findings, Provenance provenance) {
    this.findings = findings;
    this.provenance = provenance;
  }

  /** Returns the page. */
  public String html(List<Drawn> figures) {
    StringBuilder body = new StringBuilder();
    body.append(Html.text("h1", TITLE));
    body.append("<p class=\"question\">")
        .append(Html.escape("Is the model worth believing about who changes sides?"))
        .append("</p>\n");
    body.append(Html.text("p", findings.verdict().sentence()));
    if (!findings.changed().isEmpty()) {
      String files = String.join(", ", findings.changed());
      body.append(Html.text("p", "Changed since the values were frozen: " + files + "."));
    }
    body.append(Html.text("h2", "Scores"));
    for (ForecastScore card : findings.cards()) {
      body.append(table(HindcastTables.scores(card)));
      body.append(table(HindcastTables.leads(card)));
    }
    body.append(table(HindcastTables.destinations(findings.cards())));
    body.append(table(HindcastTables.beside(findings.cards())));
    body.append(table(HindcastTables.counts(findings.cards())));
    body.append(Html.text("h2", "Figures"));
    figures.forEach(figure -> body.append(Page.figure(figure)));
    body.append(Html.text("h2", "What was told wrong"));
    for (int k = 0; k < findings.misses().size(); k++) {
      ForecastScore card = findings.tests().get(k);
      body.append(table(HindcastTables.misses(card, findings.misses().get(k))));
    }
    body.append(Html.text("h2", "What each part does"));
    body.append(table(HindcastTables.ablations(findings)));
    body.append(Html.text("h2", "The free parameters"));
    body.append(table(HindcastTables.parameters(findings)));
    body.append(Html.text("h2", "Stylised facts"));
    body.append(table(HindcastTables.facts(findings.facts())));
    body.append(Page.repeat(provenance));
    return Page.of(TITLE, body.toString());
  }

  private static String table(Table table) {
    return Html.table(table.caption(), table.head(), table.rows());
  }
}
