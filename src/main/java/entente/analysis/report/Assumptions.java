package entente.analysis.report;

import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a result rests on that no source gives.
 *
 * @param quantities how many quantities the scenarios set
 * @param assumed how many of them are assumed
 * @param drawn how many of them are drawn anew in every future
 * @param constants by the name of a scenario, the constant of each state, by name, that makes its
 *     initial posture a best reply
 * @param notes further assumptions, in sentences
 */
public record Assumptions(
    int quantities,
    int assumed,
    int drawn,
    SortedMap<String, SortedMap<String, Double>> constants,
    List<String> notes) {

  private static final int SHOWN = 10;
  private static final String WHY =
      "What a state chose in round 0 need not be what the model would choose for it. Where it is"
          + " not, a constant on its initial bloc, or on having none, makes it a best reply by a"
          + " small lead; it stands for all that the model does not know.";

  /** Returns why a result is no forecast, in a sentence. */
  String forecast() {
    return "What will happen: this is comparative statics and no forecast, and "
        + assumed
        + " of its "
        + quantities
        + " quantities are assumed.";
  }

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
    StringBuilder out = new StringBuilder();
    List<String> items = new ArrayList<>();
    SortedMap<String, Double> largest = new TreeMap<>();
    constants.forEach(
        (scenario, states) -> {
          double[] needed =
              states.values().stream().mapToDouble(x -> x).filter(x -> x != 0).toArray();
          states.forEach((state, x) -> largest.merge(state, x, Math::max));
          items.add(
              scenario
                  + ": "
                  + needed.length
                  + " of "
                  + states.size()
                  + " states need one"
                  + (needed.length == 0
                      ? "."
                      : ", with a mean of "
                          + NumberWords.number(Arrays.stream(needed).average().orElse(0))
                          + " and at most "
                          + NumberWords.number(Arrays.stream(needed).max().orElse(0))
                          + "."));
        });
    if (items.isEmpty()) {
      return "";
    }
    out.append("<h2>Constants of initial postures</h2>\n").append(Html.text("p", WHY));
    out.append(Html.list(items));
    List<List<String>> rows =
        largest.entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
            .limit(SHOWN)
            .map(e -> row(e.getKey()))
            .toList();
    if (!rows.isEmpty()) {
      List<String> head = new ArrayList<>(List.of("State"));
      head.addAll(constants.keySet());
      out.append(Html.table("The largest " + rows.size() + ", in units of score", head, rows));
    }
    return out.toString();
  }

  private List<String> row(String state) {
    List<String> row = new ArrayList<>(List.of(state));
    constants.values().forEach(c -> row.add(NumberWords.number(c.getOrDefault(state, Double.NaN))));
    return row;
  }
}
