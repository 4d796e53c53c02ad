package entente.analysis.report;

import entente.analysis.compare.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a result rests on that no source gives.
 *
 * @param quantities how many quantities the scenarios set
 * @param assumed how many of them are assumed
 * @param drawn how many of them are drawn anew in every future
 * @param constants constant of each state that makes its initial posture a best reply, by name
 * @param notes further assumptions, in sentences
 */
public record Assumptions(
    int quantities,
    int assumed,
    int drawn,
    SortedMap<String, Double> constants,
    List<String> notes) {

  private static final int SHOWN = 12;

  /** Returns the section of a report. */
  String html() {
    List<String> items = new ArrayList<>();
    items.add(
        assumed
            + " of "
            + quantities
            + " quantities are assumed: no data and no publication give them. "
            + drawn
            + " take part in every future.");
    items.add(
        "Capability is constant unless the scenario gives a path: these are comparative statics and"
            + " not forecasts.");
    items.add(
        "Intervals are over seeds at the default constants. They say nothing about the constants"
            + " themselves; the share of futures does.");
    items.add(
        "A run that ends in nuclear use has no later values. It is left out of later differences,"
            + " and counts in the risks of war and of nuclear use.");
    items.addAll(notes);
    return "<h2>Assumptions</h2>\n" + Html.list(items) + constantsHtml();
  }

  private String constantsHtml() {
    List<List<String>> rows =
        constants.entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
            .limit(SHOWN)
            .map(e -> List.of(e.getKey(), Words.number(e.getValue())))
            .toList();
    long needed = constants.values().stream().filter(c -> c != 0).count();
    if (constants.isEmpty()) {
      return "";
    }
    String caption =
        needed
            + " of "
            + constants.size()
            + " states need a constant for their initial posture to be a best reply; the largest";
    return Html.table(caption, List.of("State", "Constant"), rows);
  }
}
