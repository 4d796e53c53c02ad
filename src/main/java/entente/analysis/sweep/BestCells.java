package entente.analysis.sweep;

import entente.model.measures.Measure.Better;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The cells of all panels of a map that are as good as the best; of a measure of which neither is
 * better, the highest.
 *
 * @param xs places across of such cells
 * @param ys places upward of such cells
 * @param none whether no cell has a value
 * @param flat whether all cells have the same value
 * @param all whether no cell can be told from the best of its panel
 * @param alike whether they are the same in every panel
 * @param unsure whether some cells have too few runs to be set against the best
 * @param highest whether they are the highest and not the best
 */
record BestCells(
    SortedSet<Integer> xs,
    SortedSet<Integer> ys,
    boolean none,
    boolean flat,
    boolean all,
    boolean alike,
    boolean unsure,
    boolean highest) {

  static BestCells of(Grid grid) {
    boolean highest = grid.measure().better() == Better.NEITHER;
    SortedSet<Integer> xs = new TreeSet<>();
    SortedSet<Integer> ys = new TreeSet<>();
    Set<Double> values = new HashSet<>();
    Set<Set<List<Integer>>> panels = new HashSet<>();
    boolean all = true;
    boolean unsure = false;
    for (int p = 0; p < grid.panels().size(); p++) {
      Set<List<Integer>> cells = new HashSet<>();
      double top = highest ? top(grid, p) : Double.NaN;
      unsure |= grid.untold(p) > 0;
      for (int y = 0; y < grid.ys().size(); y++) {
        for (int x = 0; x < grid.xs().size(); x++) {
          double mean = grid.mean(p, y, x);
          if (Double.isNaN(mean)) {
            continue;
          }
          values.add(mean);
          if (highest ? mean == top : grid.asGood(p, y, x)) {
            cells.add(List.of(y, x));
            xs.add(x);
            ys.add(y);
          } else {
            all = false;
          }
        }
      }
      panels.add(cells);
    }
    return new BestCells(
        xs, ys, values.isEmpty(), values.size() == 1, all, panels.size() == 1, unsure, highest);
  }

  private static double top(Grid grid, int panel) {
    double top = Double.NEGATIVE_INFINITY;
    for (int y = 0; y < grid.ys().size(); y++) {
      for (int x = 0; x < grid.xs().size(); x++) {
        top = Math.max(top, Double.isNaN(grid.mean(panel, y, x)) ? top : grid.mean(panel, y, x));
      }
    }
    return top;
  }
}
