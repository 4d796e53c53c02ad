package entente.analysis.report;

import entente.analysis.document.Block;
import entente.text.NumberWords;
import entente.text.Template;
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
 * @param drawn how many of them are drawn anew in every alternative setting
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

  private static final Template FORECAST =
      Template.of(
          """
          What will happen: the model compares designs and does not predict, and {assumed} of its \
          {quantities} quantities are assumed.""");
  private static final Template ASSUMED =
      Template.of(
          """
          {assumed} of {quantities} quantities are assumed: no data and no publication give them. \
          {drawn} are drawn anew in every alternative setting.""");
  private static final List<String> ALWAYS =
      List.of(
          """
          Capability is constant unless the scenario gives a path. The model compares designs; it \
          does not predict.""",
          """
          Intervals are over seeds at the default constants. They say nothing about the constants \
          themselves; the share of alternative settings does.""",
          """
          A run that ends in nuclear use has no later values. It is left out of later differences, \
          and counts in the risks of war and of nuclear use.""");
  private static final String WHY =
      """
      What a state chose in round 0 need not be what the model would choose for it. Where it is \
      not, a constant on its initial bloc, or on having none, makes it a best reply by a small \
      lead; it stands for all that the model does not know.""";
  private static final Template NONE_NEEDED =
      Template.of("{scenario}: 0 of {states} states need one.");
  private static final Template NEEDED =
      Template.of(
          """
          {scenario}: {needed} of {states} states need one, with a mean of {mean} and at most \
          {most}.""");
  private static final Template LARGEST = Template.of("The largest {n}, in units of score");

  /** Returns why a result predicts nothing, in a sentence. */
  String forecast() {
    return FORECAST.fill("assumed", assumed, "quantities", quantities);
  }

  /** Returns the sections of a report. */
  List<Block> blocks() {
    List<String> items = new ArrayList<>();
    items.add(ASSUMED.fill("assumed", assumed, "quantities", quantities, "drawn", drawn));
    items.addAll(ALWAYS);
    items.addAll(notes);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(2, "Assumptions"));
    blocks.add(Block.bullets(items));
    if (!constants.isEmpty()) {
      blocks.add(Block.heading(2, "Constants of initial postures"));
      blocks.add(Block.paragraph(WHY));
      blocks.add(Block.bullets(needed()));
      blocks.addAll(largest());
    }
    return blocks;
  }

  private List<String> needed() {
    List<String> items = new ArrayList<>();
    constants.forEach(
        (scenario, states) -> {
          double[] needed =
              states.values().stream().mapToDouble(x -> x).filter(x -> x != 0).toArray();
          items.add(
              needed.length == 0
                  ? NONE_NEEDED.fill("scenario", scenario, "states", states.size())
                  : NEEDED.fill(
                      "scenario",
                      scenario,
                      "needed",
                      needed.length,
                      "states",
                      states.size(),
                      "mean",
                      NumberWords.number(Arrays.stream(needed).average().orElse(0)),
                      "most",
                      NumberWords.number(Arrays.stream(needed).max().orElse(0))));
        });
    return items;
  }

  private List<Block> largest() {
    SortedMap<String, Double> largest = new TreeMap<>();
    constants.values().forEach(s -> s.forEach((state, x) -> largest.merge(state, x, Math::max)));
    List<List<String>> rows =
        largest.entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
            .limit(SHOWN)
            .map(e -> row(e.getKey()))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> head = new ArrayList<>(List.of("State"));
    head.addAll(constants.keySet());
    return List.of(Block.table(LARGEST.fill("n", rows.size()), head, rows));
  }

  private List<String> row(String state) {
    List<String> row = new ArrayList<>(List.of(state));
    constants.values().forEach(c -> row.add(NumberWords.number(c.getOrDefault(state, Double.NaN))));
    return row;
  }
}
