package entente.analysis.sweep;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * The first values of a measure on one scenario, for their quantiles (Hyndman and Fan 1996, type
 * 7).
 */
public final class Spread {

  private static final int MOST = 100_000;

  private float[] values = new float[256];
  private int n;
  private boolean graded;

  /** Takes a value; undefined ones, and those beyond the first hundred thousand, do not count. */
  void add(double value) {
    if (Double.isNaN(value) || n == MOST) {
      return;
    }
    if (n == values.length) {
      values = Arrays.copyOf(values, 2 * n);
    }
    values[n++] = (float) value;
    graded |= value != 0 && value != 1;
  }

  /** Returns whether there is more than yes and no; a share has no quantiles worth showing. */
  public boolean graded() {
    return graded;
  }

  /** Returns how many values count. */
  public int n() {
    return n;
  }

  /** Returns the quantile at a percentage above 0; NaN without values. */
  public double at(double percent) {
    double[] all = new double[n];
    for (int k = 0; k < n; k++) {
      all[k] = values[k];
    }
    return new Percentile().withEstimationType(EstimationType.R_7).evaluate(all, percent);
  }
}
