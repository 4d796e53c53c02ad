package entente.analysis.sweep;

import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.List;

/**
 * Means of one measure over the levels of two factors, in panels by a third.
 *
 * <p>A cell's value is the mean over all runs that are there and define it. Cells are set against
 * the best of their panel replicate by replicate, since those share random numbers: a cell that the
 * best does not surely beat (95 % t interval of the paired difference), or beats by less than the
 * margin of the measure, is as good as the best. With fewer than two replicates nobody can tell,
 * and only the best itself is marked.
 */
public final class Grid {

  private final Measure measure;
  private final List<String> xs;
  private final List<String> ys;
  private final List<String> panels;
  private final int replicates;
  private final double[] sums;
  private final int[] counts;
  private final int[] failed;
  private final int[] undefined;

  /** Makes an empty grid. */
  public Grid(
      Measure measure, List<String> xs, List<String> ys, List<String> panels, int replicates) {
    this.measure = measure;
    this.xs = List.copyOf(xs);
    this.ys = List.copyOf(ys);
    this.panels = List.copyOf(panels);
    this.replicates = replicates;
    int cells = xs.size() * ys.size() * panels.size();
    this.sums = new double[cells * replicates];
    this.counts = new int[cells * replicates];
    this.failed = new int[cells];
    this.undefined = new int[cells];
  }

  /** Takes the value of a run; NaN if it is undefined. */
  public void add(int panel, int y, int x, int replicate, double value) {
    int cell = cell(panel, y, x);
    if (Double.isNaN(value)) {
      undefined[cell]++;
    } else {
      sums[cell * replicates + replicate] += value;
      counts[cell * replicates + replicate]++;
    }
  }

  /** Takes a run that failed. */
  public void fail(int panel, int y, int x) {
    failed[cell(panel, y, x)]++;
  }

  private int cell(int panel, int y, int x) {
    return (panel * ys.size() + y) * xs.size() + x;
  }

  /** Returns the measure. */
  public Measure measure() {
    return measure;
  }

  /** Returns the levels across. */
  public List<String> xs() {
    return xs;
  }

  /** Returns the levels upward. */
  public List<String> ys() {
    return ys;
  }

  /** Returns what each panel is; one empty text if there is one panel. */
  public List<String> panels() {
    return panels;
  }

  /** Returns the mean of a cell; NaN if no run defines it. */
  public double mean(int panel, int y, int x) {
    double sum = 0;
    int count = 0;
    int cell = cell(panel, y, x);
    for (int r = 0; r < replicates; r++) {
      sum += sums[cell * replicates + r];
      count += counts[cell * replicates + r];
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** Returns how many runs of a cell failed. */
  public int failed(int panel, int y, int x) {
    return failed[cell(panel, y, x)];
  }

  /** Returns how many runs did not define the measure. */
  public int undefined() {
    int all = 0;
    for (int n : undefined) {
      all += n;
    }
    return all;
  }

  /** Returns the place of the best cell of a panel as {y, x}, or null. */
  public int[] best(int panel) {
    if (measure.better() == Better.NEITHER) {
      return null;
    }
    int[] best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int y = 0; y < ys.size(); y++) {
      for (int x = 0; x < xs.size(); x++) {
        double value = sign() * mean(panel, y, x);
        if (value > most) {
          most = value;
          best = new int[] {y, x};
        }
      }
    }
    return best;
  }

  /** Returns whether a cell is as good as the best of its panel, as far as the runs can tell. */
  public boolean asGood(int panel, int y, int x) {
    int[] best = best(panel);
    if (best == null || Double.isNaN(mean(panel, y, x))) {
      return false;
    }
    if (best[0] == y && best[1] == x) {
      return true;
    }
    Tally lead = lead(panel, best, y, x);
    if (lead.n() < 2) {
      return false;
    }
    return lead.mean() - lead.half() <= 0 || lead.mean() <= measure.margin();
  }

  /** Returns how many cells of a panel with a value cannot be set against the best. */
  public int untold(int panel) {
    int[] best = best(panel);
    int untold = 0;
    for (int y = 0; best != null && y < ys.size(); y++) {
      for (int x = 0; x < xs.size(); x++) {
        boolean other = best[0] != y || best[1] != x;
        if (other && !Double.isNaN(mean(panel, y, x)) && lead(panel, best, y, x).n() < 2) {
          untold++;
        }
      }
    }
    return untold;
  }

  private Tally lead(int panel, int[] best, int y, int x) {
    int first = cell(panel, best[0], best[1]) * replicates;
    int other = cell(panel, y, x) * replicates;
    Tally lead = new Tally();
    for (int r = 0; r < replicates; r++) {
      double a = sums[first + r] / counts[first + r];
      double b = sums[other + r] / counts[other + r];
      lead.add(sign() * (a - b));
    }
    return lead;
  }

  private int sign() {
    return measure.better() == Better.LOWER ? -1 : 1;
  }
}
