package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.BaseRate;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.Rates;
import entente.analysis.compare.Verdict;
import entente.analysis.figure.ComparisonFigures;
import entente.analysis.figure.Figure;
import entente.analysis.figure.Provenance;
import entente.model.measures.Measure;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The page of a comparison: question, verdicts, figures, tables, assumptions, how to repeat it. */
public final class ComparisonReport {

  private static final String COMPETING =
      "Nuclear use ends a run and so competes with direct war: a run that it ends counts as one"
          + " without any later war, and each share is of all runs.";

  private final ComparisonResult result;
  private final List<Measure> system;
  private final ComparisonTables tables;
  private final Assumptions assumptions;
  private final Provenance provenance;

  /** Makes the report of a comparison whose runs have these measures as columns. */
  public ComparisonReport(
      ComparisonResult result,
      List<Measure> system,
      List<Measure> structure,
      Assumptions assumptions,
      Provenance provenance) {
    this.result = result;
    this.system = List.copyOf(system);
    this.tables = new ComparisonTables(result, system, structure);
    this.assumptions = assumptions;
    this.provenance = provenance;
  }

  /** Returns the page. */
  public String html() {
    String title = result.arms().stream().map(Arm::name).collect(Collectors.joining(" against "));
    List<Figure> figures = ComparisonFigures.of(result, system);
    StringBuilder body = new StringBuilder("<main>\n<section class=\"briefing\">\n");
    body.append(Html.text("h1", title));
    body.append("<p class=\"question\">").append(Html.escape(question())).append("</p>\n");
    body.append(verdicts()).append(Page.figure(figures.get(0), provenance)).append("</section>\n");
    body.append("<h2>Who goes where, what differs, who gains</h2>\n");
    figures.stream().skip(1).forEach(f -> body.append(Page.figure(f, provenance)));
    body.append("<h2>Comparisons</h2>\n");
    forEachPair((a, b) -> body.append(tables.comparisons(a, b)));
    body.append("<h2>Risk of war</h2>\n").append(Html.text("p", COMPETING));
    body.append(tables.risks());
    body.append("<h2>Winners and losers</h2>\n");
    forEachPair((a, b) -> body.append(tables.states(a, b)));
    body.append("<h2>Does it hold without the constants of initial postures?</h2>\n");
    body.append(robustness());
    body.append("<h2>What does not fit the world</h2>\n").append(misfits()).append(tables.rates());
    body.append(assumptions.html()).append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(title, body.toString());
  }

  private String question() {
    return result.arms().stream()
        .map(arm -> arm.scenario().question())
        .filter(q -> q != null && !q.isBlank())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private String verdicts() {
    StringBuilder out = new StringBuilder();
    forEachPair(
        (a, b) -> {
          List<Comparison> headlines = Briefing.of(result, a, b);
          out.append("<ul class=\"verdicts\">\n");
          for (Comparison c : headlines) {
            out.append("<li class=\"").append(kind(c)).append("\">");
            out.append(Html.text("strong", capital(c.verdict().word()) + "."));
            out.append(Html.escape(c.sentence())).append("</li>\n");
          }
          out.append("</ul>\n").append(Html.text("p", Briefing.pairs(headlines)));
        });
    return out.toString();
  }

  private static String kind(Comparison c) {
    if (c.verdict() == Verdict.DEPENDS || c.verdict().signed() && !c.robust()) {
      return "depends";
    }
    return c.verdict().signed() ? "sign" : "open";
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String robustness() {
    StringBuilder out = new StringBuilder();
    forEachPair((a, b) -> out.append(tables.robustness(a, b)));
    return out.isEmpty() ? Html.text("p", "Not run with smaller constants.") : out.toString();
  }

  private String misfits() {
    List<String> misfits = Rates.misfits(result);
    if (result.rates().stream().noneMatch(BaseRate::observed)) {
      return Html.text("p", "No rates were observed in this world that the model's could meet.");
    } else if (misfits.isEmpty()) {
      return Html.text("p", "Every rate with an observation beside it fits.");
    }
    boolean rare = result.rates().stream().anyMatch(r -> r.misfit().contains("rare"));
    return Html.text("p", "Nothing in the model is fitted to these rates. Those that do not fit:")
        + Html.list(misfits)
        + (rare
            ? Html.text(
                "p",
                "Where changes are too rare, structures look more lasting than they are, in all"
                    + " scenarios alike.")
            : "");
  }

  private void forEachPair(BiConsumer<String, String> act) {
    List<Arm> arms = result.arms();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        act.accept(arms.get(i).label(), arms.get(j).label());
      }
    }
  }
}
