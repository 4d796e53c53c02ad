package entente.theory;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The arms race of n states: arms grow by reaction to others' arms and by grievance, and shrink by
 * fatigue.
 *
 * <p>Richardson, L. F. (1960), Arms and Insecurity: dx<sub>i</sub>/dt = Σ<sub>j≠i</sub>
 * k<sub>ij</sub> x<sub>j</sub> − a<sub>i</sub> x<sub>i</sub> + g<sub>i</sub>. It settles at an
 * equilibrium if every eigenvalue of the matrix K − diag(a) has a negative real part; for two
 * states that is ab &gt; kl: fatigue outweighs reaction. Coefficients are per unit of time, arms
 * and grievances in one unit of arms.
 */
public final class Richardson {

  private Richardson() {}

  /** Arms of two states at rest. */
  public record Pair(double x, double y) {}

  /** One eigenvalue, per unit of time; pairs of conjugates have imaginary parts of either sign. */
  public record Eigenvalue(double real, double imaginary) {}

  /**
   * Returns where dx = ky − ax + g, dy = lx − by + h come to rest: x = (kh + bg) / (ab − kl), y =
   * (lg + ah) / (ab − kl).
   *
   * @param k reaction of x to y
   * @param l reaction of y to x
   * @param a fatigue of x
   * @param b fatigue of y
   * @param g grievance of x
   * @param h grievance of y
   * @return the equilibrium, also an unstable one; NaN if ab = kl
   */
  public static Pair equilibrium(double k, double l, double a, double b, double g, double h) {
    double excess = a * b - k * l;
    return excess == 0
        ? new Pair(Double.NaN, Double.NaN)
        : new Pair((k * h + b * g) / excess, (l * g + a * h) / excess);
  }

  /**
   * Returns whether the race of two states with fatigue a, b above 0 and reactions k, l of at least
   * 0 settles: ab &gt; kl.
   */
  public static boolean stable(double k, double l, double a, double b) {
    Check.that(a > 0 && b > 0, "fatigue", a + ", " + b, "numbers above 0");
    Check.that(k >= 0 && l >= 0, "reaction", k + ", " + l, "numbers of at least 0");
    return a * b > k * l;
  }

  /**
   * Returns where n states come to rest.
   *
   * @param reaction n × n, row by row: entry (i, j) is the reaction of i to j; the diagonal is 0
   * @param fatigue n numbers
   * @param grievance n numbers
   * @return n amounts of arms, also if the equilibrium is unstable; all NaN if there is none or
   *     more than one
   * @throws IllegalArgumentException if shapes do not agree or a number is not finite
   */
  public static double[] equilibrium(double[] reaction, double[] fatigue, double[] grievance) {
    RealMatrix change = change(reaction, fatigue);
    Check.length("grievance", grievance.length, fatigue.length);
    finite("grievance", grievance);
    DecompositionSolver solver = new LUDecomposition(change.scalarMultiply(-1)).getSolver();
    if (!solver.isNonSingular()) {
      double[] undefined = new double[fatigue.length];
      Arrays.fill(undefined, Double.NaN);
      return undefined;
    }
    return solver.solve(new ArrayRealVector(grievance)).toArray();
  }

  /** Returns the eigenvalues of the race of n states, the slowest to settle first. */
  public static Eigenvalue[] eigenvalues(double[] reaction, double[] fatigue) {
    EigenDecomposition parts = new EigenDecomposition(change(reaction, fatigue));
    Eigenvalue[] values = new Eigenvalue[fatigue.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = new Eigenvalue(parts.getRealEigenvalue(i), parts.getImagEigenvalue(i));
    }
    Arrays.sort(
        values,
        Comparator.comparingDouble((Eigenvalue value) -> -value.real())
            .thenComparingDouble(value -> -value.imaginary()));
    return values;
  }

  /** Returns whether the race of n states settles: every eigenvalue has a negative real part. */
  public static boolean stable(double[] reaction, double[] fatigue) {
    return eigenvalues(reaction, fatigue)[0].real() < 0;
  }

  private static RealMatrix change(double[] reaction, double[] fatigue) {
    int n = fatigue.length;
    Check.that(n > 0, "fatigue", "0 entries", "at least one state");
    Check.that(reaction.length == n * n, "reaction", reaction.length + " entries", "n² = " + n * n);
    finite("reaction", reaction);
    finite("fatigue", fatigue);
    RealMatrix change = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double r = reaction[i * n + j];
        Check.that(i != j || r == 0, Check.at("reaction", i, i), r, "0. Maybe it is fatigue");
        change.setEntry(i, j, i == j ? -fatigue[i] : r);
      }
    }
    return change;
  }

  private static void finite(String where, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      Check.that(
          Math.abs(numbers[i]) < Double.POSITIVE_INFINITY,
          Check.at(where, i),
          numbers[i],
          "a finite number");
    }
  }
}
