package entente.analysis.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * How the mean of a measure follows one factor, all others as they come.
 *
 * @param factor name of the factor
 * @param levels its levels, or the middle of each slice of its range
 * @param numeric whether levels are numbers
 * @param lines for each scenario the tallies by level
 * @param each how many runs of one point stand in a level; their interval is over points, since the
 *     replicates of a point tell of chance alone
 */
public record Response(
    String factor, List<String> levels, boolean numeric, List<List<Tally>> lines, int each) {

  /** Returns a response without values. */
  static Response empty(
      String factor, List<String> levels, boolean numeric, int scenarios, int each) {
    List<List<Tally>> lines = new ArrayList<>();
    for (int s = 0; s < scenarios; s++) {
      List<Tally> line = new ArrayList<>();
      levels.forEach(level -> line.add(new Tally()));
      lines.add(line);
    }
    return new Response(factor, levels, numeric, lines, each);
  }

  /** Returns the largest distance between the means of two levels on one scenario. */
  public double span() {
    double span = 0;
    for (List<Tally> line : lines) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Tally tally : line) {
        if (tally.n() > 1) {
          low = Math.min(low, tally.mean());
          high = Math.max(high, tally.mean());
        }
      }
      span = Math.max(span, high - low);
    }
    return span;
  }

  /** Returns whether two levels on one scenario differ beyond their intervals. */
  public boolean sure() {
    for (List<Tally> line : lines) {
      for (Tally a : line) {
        for (Tally b : line) {
          if (Math.abs(a.mean() - b.mean()) > a.half(each) + b.half(each)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
