package entente.model.structures;

import java.util.Arrays;

/**
 * Sums over all but one, for each of a list in turn, to the last bit those of a loop that leaves
 * the one out.
 */
public final class OthersSums {

  private OthersSums() {}

  /**
   * Works the sums out.
   *
   * @param values one for each of the list, and perhaps more behind
   * @param count how many of the values there are
   * @param into gets for each of the list the sum of the values of the others
   */
  public static void of(double[] values, int count, double[] into) {
    Arrays.fill(into, 0, count, 0);
    for (int k = 0; k < count; k++) {
      double without = into[k];
      addToAll(values[k], count, into);
      into[k] = without;
    }
  }

  // All sums grow side by side, which the compiler turns into vector instructions; one after the
  // other each would have to wait for its own additions.
  private static void addToAll(double value, int count, double[] into) {
    for (int k = 0; k < count; k++) {
      into[k] += value;
    }
  }
}
