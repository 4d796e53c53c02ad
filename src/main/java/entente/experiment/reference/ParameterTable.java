package entente.experiment.reference;

import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;

/** The page of the manual that lists everything a scenario file may set. */
public final class ParameterTable {
  private ParameterTable() {}

  /** Returns the page as Markdown. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Parameters\n\n");
    page.append("Everything that a scenario file may set, by dotted path. ");
    page.append("`*` stands for the key of a structure or the place of an event, from 0. ");
    page.append(
        "A range is what alternative settings and sensitivity draw from; what has none is never ");
    page.append("drawn. *Assumed* means that neither data nor a publication gives the number.\n\n");
    page.append("This page is generated from the definitions in the code; do not edit it.\n");
    page.append("\n## Scenario\n\n");
    table(page, "");
    for (Quantity quantity : ParameterCatalog.all()) {
      if (quantity.kind() == Quantity.Kind.GROUP && !inside(quantity).isEmpty()) {
        page.append("\n## `").append(quantity.path()).append("`\n\n");
        page.append(quantity.param().text()).append("\n\n");
        table(page, inside(quantity));
      }
    }
    return page.toString();
  }

  /** Returns what paths of a group's own quantities begin with; empty if it has none. */
  private static String inside(Quantity group) {
    boolean list = group.component().getType() == java.util.List.class;
    String prefix = group.path() + (list ? ".*." : ".");
    boolean any = ParameterCatalog.leaves().stream().anyMatch(leaf -> isOwn(leaf, prefix));
    return any ? prefix : "";
  }

  private static boolean isOwn(Quantity leaf, String prefix) {
    return leaf.path().startsWith(prefix) && !leaf.path().substring(prefix.length()).contains(".");
  }

  private static void table(StringBuilder page, String prefix) {
    page.append("| Key | What it is | Unit | Limits | Default | Range | Source |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (Quantity leaf : ParameterCatalog.leaves()) {
      if (isOwn(leaf, prefix)) {
        String standard = leaf.isRequired() ? "required" : leaf.defaultWord();
        String unit = leaf.isNumeric() ? leaf.param().unit() : "";
        String source = leaf.isNumeric() ? leaf.source() : "";
        String[] cells = {
          "`" + leaf.path() + "`", leaf.text(), unit, leaf.limits(), standard, leaf.range(), source
        };
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
      }
    }
  }
}
