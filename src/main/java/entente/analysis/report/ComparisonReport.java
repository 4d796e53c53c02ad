package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.Verdict;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import java.util.List;
import java.util.function.BiConsumer;

/** The page of a comparison: question, verdicts, figures, tables, assumptions, how to repeat it. */
public final class ComparisonReport {

  private static final String COMPETING =
      "Nuclear use ends a run and so competes with direct war: a run that it ends counts as one"
          + " without any later war, and each share is of all runs.";

  private final ComparisonResult result;
  private final SecondOpinion second;
  private final ComparisonTables tables;
  private final Assumptions assumptions;
  private final Provenance provenance;

  /** Makes the report of a comparison with what other statistics say of it. */
  public ComparisonReport(SecondOpinion second, Assumptions assumptions, Provenance provenance) {
    this.second = second;
    this.result = second.result();
    this.tables = new ComparisonTables(result, second.system(), second.structure());
    this.assumptions = assumptions;
    this.provenance = provenance;
  }

  /**
   * Returns the page.
   *
   * @param figures figures, the first of them for the briefing
   */
  public String html(List<Drawn> figures) {
    String title = Arm.names(result.arms());
    StringBuilder body = new StringBuilder("<main>\n");
    body.append(
        new ComparisonBriefing(result, m -> tables.title(m, ""), assumptions)
            .page(title)
            .html(figures.get(0), provenance));
    body.append("<h2>All verdicts</h2>\n").append(verdicts());
    body.append("<h2>Who goes where, what differs, who gains</h2>\n");
    figures.stream().skip(1).forEach(f -> body.append(Page.figure(f)));
    body.append("<h2>Comparisons</h2>\n");
    forEachPair((a, b) -> body.append(tables.comparisons(a, b)));
    body.append("<h2>Do other statistics say the same?</h2>\n");
    body.append(Html.text("p", SecondOpinionTables.RULE));
    SecondOpinionTables others = new SecondOpinionTables(second);
    forEachPair((a, b) -> body.append(others.html(arm(a), arm(b))));
    body.append("<h2>Risk of war</h2>\n").append(Html.text("p", COMPETING));
    body.append(tables.risks());
    body.append("<h2>Winners and losers</h2>\n");
    forEachPair((a, b) -> body.append(tables.states(a, b)));
    body.append("<h2>Does it hold without the constants of initial postures?</h2>\n");
    body.append(robustness());
    body.append(Misfits.html(result)).append(tables.rates());
    body.append(assumptions.html()).append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(title, body.toString());
  }

  private String verdicts() {
    StringBuilder out = new StringBuilder();
    forEachPair(
        (a, b) -> {
          List<Comparison> headlines = Briefing.of(result, a, b);
          out.append(list(headlines)).append(Html.text("p", Briefing.pairs(headlines)));
        });
    return out.toString();
  }

  /** Returns verdicts as a list. */
  static String list(List<Comparison> verdicts) {
    StringBuilder out = new StringBuilder("<ul class=\"verdicts\">\n");
    for (Comparison c : verdicts) {
      out.append("<li class=\"").append(kind(c)).append("\">");
      out.append(Html.text("strong", capital(c.verdict().word()) + "."));
      out.append(Html.escape(c.sentence())).append("</li>\n");
    }
    return out.append("</ul>\n").toString();
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

  private Arm arm(String label) {
    return result.arms().stream().filter(a -> a.label().equals(label)).findFirst().orElseThrow();
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
