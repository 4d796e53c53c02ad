package entente.analysis.report;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import java.util.List;

/**
 * The first page of a report, which is read alone and printed alone: question, verdict, three
 * numbers with their uncertainty, one figure, and what all this does not say.
 *
 * @param title what is reported
 * @param question what was asked; may be empty
 * @param verdict the verdict, as HTML
 * @param facts the numbers
 * @param silent what the result does not say
 */
record BriefingPage(
    String title, String question, String verdict, List<Fact> facts, List<String> silent) {

  /** How many numbers a briefing holds. */
  static final int FACTS = 3;

  /**
   * One number.
   *
   * @param value the number
   * @param what what it is
   * @param how how sure it is
   */
  record Fact(String value, String what, String how) {}

  /** Returns the page as a section. */
  String html(Drawn figure, Provenance provenance) {
    StringBuilder out = new StringBuilder("<section class=\"briefing\">\n");
    out.append(Html.text("h1", title));
    if (!question.isBlank()) {
      out.append("<p class=\"question\">").append(Html.escape(question)).append("</p>\n");
    }
    out.append(verdict);
    out.append("<div class=\"facts\">\n");
    for (Fact fact : facts) {
      out.append("<div class=\"fact\">")
          .append(Html.text("strong", fact.value()))
          .append(Html.text("span", fact.what()))
          .append(Html.text("small", fact.how()))
          .append("</div>\n");
    }
    out.append("</div>\n").append(Page.figure(figure));
    out.append("<h3>What this does not say</h3>\n").append(Html.list(silent));
    return out.append("<p class=\"made\">")
        .append(Html.escape(provenance.program() + ": "))
        .append("<code>")
        .append(Html.escape(provenance.command()))
        .append("</code></p>\n</section>\n")
        .toString();
  }
}
