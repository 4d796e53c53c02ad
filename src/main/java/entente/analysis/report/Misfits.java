package entente.analysis.report;

import entente.analysis.compare.BaseRate;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.RateSentences;
import java.util.List;

/** What does not fit the world, in words. */
final class Misfits {
  private Misfits() {}

  /** Returns the head of the section; the table of rates follows it. */
  static String html(ComparisonResult result) {
    return "<h2>What does not fit the world</h2>\n" + words(result);
  }

  private static String words(ComparisonResult result) {
    List<String> misfits = RateSentences.misfits(result);
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
}
