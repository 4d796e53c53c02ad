package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Whether chances are kept: the Brier score (1950) and the curve of chance against share moved. */
public final class CalibrationCurve {

  private static final double[] EDGES = {0, 0.05, 0.2, 0.5, 0.8, 1};

  private CalibrationCurve() {}

  /**
   * The units whose chance lies between two edges, the lower one left out but for 0.
   *
   * @param low lower edge
   * @param high upper edge
   * @param chance mean chance
   * @param moved share that moved
   * @param count number of units, at least 1
   */
  public record Bin(double low, double high, double chance, double moved, int count) {}

  /** Returns the mean of (chance − moved)² over units. */
  public static double brier(List<Unit> units, double[] chances) {
    double sum = 0;
    for (int u = 0; u < chances.length; u++) {
      double d = chances[u] - (units.get(u).moved() ? 1 : 0);
      sum += d * d;
    }
    return sum / chances.length;
  }

  /** Returns the bins that are not empty, from low to high. */
  public static List<Bin> bins(List<Unit> units, double[] chances) {
    return bins(u -> units.get(u).moved(), chances);
  }

  /** Returns the same of moves. */
  public static List<Bin> ofMoves(List<PossibleMove> moves, double[] chances) {
    return bins(u -> moves.get(u).moved(), chances);
  }

  private static List<Bin> bins(IntPredicate hasMoved, double[] chances) {
    List<Bin> bins = new ArrayList<>();
    for (int b = 1; b < EDGES.length; b++) {
      double sum = 0;
      int moved = 0;
      int count = 0;
      for (int u = 0; u < chances.length; u++) {
        boolean above = chances[u] > EDGES[b - 1] || (b == 1 && chances[u] == 0);
        if (above && chances[u] <= EDGES[b]) {
          sum += chances[u];
          moved += hasMoved.test(u) ? 1 : 0;
          count++;
        }
      }
      if (count > 0) {
        bins.add(new Bin(EDGES[b - 1], EDGES[b], sum / count, (double) moved / count, count));
      }
    }
    return bins;
  }
}
