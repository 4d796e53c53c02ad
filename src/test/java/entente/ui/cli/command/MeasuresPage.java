package entente.ui.cli.command;

import entente.model.measures.Bipolarity;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.util.List;
import java.util.Locale;

/** The page of the manual that lists every measure, from the definitions. */
final class MeasuresPage {

  private MeasuresPage() {}

  /** Returns the page as Markdown. */
  static String markdown() {
    StringBuilder page = new StringBuilder("# Measures\n\n");
    page.append("A measure is a named function of a snapshot or a run. Two scenarios are ");
    page.append("*equivalent* in a measure if they differ by less than its margin. Unit 1 is a ");
    page.append("number without a dimension. `entente describe NAME` says the same of one of ");
    page.append("them; the rules behind them are in [the model](odd.md), and what they do not ");
    page.append("say in [what a result means](limits.md).\n\n");
    page.append("This page is generated from the definitions in the code; do not edit it.\n");
    section(
        page,
        "system",
        "Of the system",
        "Columns of `rounds.csv`, and in the last round of `runs.csv`.",
        SystemMeasures.ALL);
    section(
        page,
        "structures",
        "Of a structure",
        "Columns of `structures.csv`; in a claim, `structures.KEY.NAME`.",
        StructureMeasures.ALL);
    section(
        page,
        "claims",
        "Of claims alone",
        "Not in tables; `steps.csv` of `claims` has what became of them.",
        Bipolarity.ALL);
    return page.toString();
  }

  private static void section(
      StringBuilder page, String id, String title, String text, List<Measure> measures) {
    page.append("\n<a id=\"").append(id).append("\"></a>\n\n## ").append(title).append("\n\n");
    page.append(text).append("\n\n");
    page.append("| Measure | What it is | Unit, range | Better | Margin | Undefined | Source |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (Measure m : measures) {
      String[] cells = {
        "`" + m.name() + "`",
        "**" + m.title() + "**: " + m.formula(),
        m.unit() + ", " + bound(m.low()) + " to " + bound(m.high()),
        m.better() == Measure.Better.NEITHER ? "–" : m.better().name().toLowerCase(Locale.ROOT),
        bound(m.margin()),
        m.undefined().isEmpty() ? "never" : m.undefined(),
        m.source().isEmpty() ? "–" : m.source()
      };
      page.append("| ");
      page.append(
          String.join(" | ", List.of(cells).stream().map(c -> c.replace("|", "\\|")).toList()));
      page.append(" |\n");
    }
  }

  private static String bound(double x) {
    if (Double.isInfinite(x)) {
      return x < 0 ? "−∞" : "∞";
    }
    String plain = x == Math.rint(x) ? Long.toString((long) x) : Double.toString(x);
    return plain.replace('-', '−');
  }
}
