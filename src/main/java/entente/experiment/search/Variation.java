package entente.experiment.search;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Children of two designs in the unit cube, by the operators that NSGA-II was published with:
 * simulated binary crossover (Deb and Agrawal 1995) and polynomial mutation (Deb and Goyal 1996). A
 * lever with levels moves by whole levels and takes no values between.
 */
final class Variation {

  private static final double CROSSED = 0.9;
  private static final double SPREAD = 15;
  private static final double STEP = 20;
  private static final double ALIKE = 1e-14;

  private final RandomGenerator random;
  private final List<Integer> levels;

  /**
   * Creates the operators.
   *
   * @param levels number of levels of each lever; 0 for a range
   */
  Variation(RandomGenerator random, List<Integer> levels) {
    this.random = random;
    this.levels = levels;
  }

  /** Returns two children. */
  double[][] children(double[] a, double[] b) {
    double[][] children = {a.clone(), b.clone()};
    if (random.nextDouble() < CROSSED) {
      for (int k = 0; k < a.length; k++) {
        if (random.nextDouble() < 0.5 && Math.abs(a[k] - b[k]) > ALIKE) {
          cross(children, k);
        }
      }
    }
    for (double[] child : children) {
      for (int k = 0; k < child.length; k++) {
        if (random.nextDouble() < 1.0 / child.length) {
          child[k] = levels.get(k) > 0 ? another(child[k], levels.get(k)) : moved(child[k]);
        }
      }
    }
    return children;
  }

  private void cross(double[][] children, int k) {
    double low = Math.min(children[0][k], children[1][k]);
    double high = Math.max(children[0][k], children[1][k]);
    double u = random.nextDouble();
    boolean turned = random.nextDouble() < 0.5;
    double first =
        levels.get(k) > 0 ? low : 0.5 * (low + high - spread(u, low, high, low) * (high - low));
    double second =
        levels.get(k) > 0
            ? high
            : 0.5 * (low + high + spread(u, low, high, 1 - high) * (high - low));
    children[turned ? 1 : 0][k] = inside(first);
    children[turned ? 0 : 1][k] = inside(second);
  }

  private static double spread(double u, double low, double high, double room) {
    double beta = 1 + 2 * room / (high - low);
    double alpha = 2 - StrictMath.pow(beta, -(SPREAD + 1));
    double power = 1 / (SPREAD + 1);
    return u <= 1 / alpha
        ? StrictMath.pow(u * alpha, power)
        : StrictMath.pow(1 / (2 - u * alpha), power);
  }

  private double moved(double x) {
    double u = random.nextDouble();
    double power = 1 / (STEP + 1);
    if (u < 0.5) {
      double rest = StrictMath.pow(1 - x, STEP + 1);
      return inside(x + StrictMath.pow(2 * u + (1 - 2 * u) * rest, power) - 1);
    }
    double rest = StrictMath.pow(x, STEP + 1);
    return inside(x + 1 - StrictMath.pow(2 * (1 - u) + 2 * (u - 0.5) * rest, power));
  }

  // Words have no neighbours; levels of a number mostly go to one of theirs.
  private double another(double x, int count) {
    int at = Math.min(count - 1, (int) (x * count));
    double u = random.nextDouble();
    int step = 1 + (int) (StrictMath.log(1 - random.nextDouble()) / StrictMath.log(0.5));
    int to = Math.floorMod(u < 0.5 ? at - step : at + step, count);
    return (to + 0.5) / count;
  }

  private static double inside(double x) {
    return Math.max(0, Math.min(1, x));
  }
}
