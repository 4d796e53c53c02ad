package entente.analysis.discovery;

import java.util.Arrays;
import java.util.List;

/**
 * One input of a table of cases: a number in each row, or one of a few words.
 *
 * @param name name of its column
 * @param values value by row; of words, the index of its word
 * @param levels the words, in order; empty for numbers
 */
public record CaseInput(String name, double[] values, List<String> levels) {

  /** Checks that every value is defined. */
  public CaseInput {
    levels = List.copyOf(levels);
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Input '" + name + "' has an undefined value.");
      }
    }
  }

  /** Returns a factor of numbers. */
  public static CaseInput of(String name, double... values) {
    return new CaseInput(name, values, List.of());
  }

  /** Returns a factor of words; its levels are these words, sorted. */
  public static CaseInput ofWords(String name, List<String> words) {
    List<String> levels = words.stream().distinct().sorted().toList();
    double[] values = words.stream().mapToDouble(levels::indexOf).toArray();
    return new CaseInput(name, values, levels);
  }

  /** Returns whether its values are words. */
  public boolean categorical() {
    return !levels.isEmpty();
  }

  /** Returns the lowest value. */
  public double lowest() {
    return Arrays.stream(values).min().orElse(Double.NaN);
  }

  /** Returns the highest value. */
  public double highest() {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  /** Returns the factor of some rows, with the same levels. */
  CaseInput of(int[] rows) {
    return new CaseInput(name, Arrays.stream(rows).mapToDouble(r -> values[r]).toArray(), levels);
  }
}
