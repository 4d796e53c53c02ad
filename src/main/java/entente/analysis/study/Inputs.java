package entente.analysis.study;

import entente.analysis.discovery.CaseInput;
import entente.experiment.sampling.Axis;
import entente.experiment.study.SweepDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * What a study varies, as columns: the values of its factors, and what each future draws in place
 * of its number. A factor whose levels are not all numbers is one of words.
 *
 * @param factors one column per input, a row per point; inputs that do not vary are left out
 */
public record Inputs(List<CaseInput> factors) {

  private static final String NUMBER = "-?[0-9]+(\\.[0-9]*)?([eE]-?[0-9]+)?";

  /** Returns the inputs of some points. */
  public static Inputs of(SweepDesign design, int[] points) {
    List<List<String>> rows = IntStream.of(points).mapToObj(design::values).toList();
    List<CaseInput> factors = new ArrayList<>();
    for (int k = 0; k < design.axes().size(); k++) {
      Axis axis = design.axes().get(k);
      int column = k;
      if (axis.kind() == Axis.Kind.FUTURE) {
        factors.addAll(drawn(design, points));
        continue;
      }
      List<String> values = rows.stream().map(row -> row.get(column)).toList();
      if (values.stream().distinct().count() > 1) {
        factors.add(
            values.stream().allMatch(v -> v.matches(NUMBER))
                ? CaseInput.of(
                    axis.name(), values.stream().mapToDouble(Double::parseDouble).toArray())
                : CaseInput.ofWords(axis.name(), values));
      }
    }
    return new Inputs(factors);
  }

  private static List<CaseInput> drawn(SweepDesign design, int[] points) {
    List<SortedMap<String, Double>> rows = IntStream.of(points).mapToObj(design::drawn).toList();
    List<CaseInput> factors = new ArrayList<>();
    for (String path : rows.get(0).keySet()) {
      double[] values = rows.stream().mapToDouble(row -> row.get(path)).toArray();
      // Of structures a future draws how far they are moved, whatever they are set to.
      String name = path.startsWith("structures.") ? path + " moved by" : path;
      factors.add(CaseInput.of(name, values));
    }
    return factors;
  }

  /** Returns the inputs of numbers. */
  public List<CaseInput> numeric() {
    return factors.stream().filter(f -> !f.categorical()).toList();
  }

  /** Returns the inputs of some rows. */
  Inputs rows(int[] rows) {
    return new Inputs(
        factors.stream()
            .map(
                f ->
                    new CaseInput(
                        f.name(),
                        IntStream.of(rows).mapToDouble(r -> f.values()[r]).toArray(),
                        f.levels()))
            .toList());
  }
}
