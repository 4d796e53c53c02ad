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
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      addFour(values, k, count, into);
    }
    for (; k < count; k++) {
      double without = into[k];
      double value = values[k];
      for (int i = 0; i < count; i++) {
        into[i] += value;
      }
      into[k] = without;
    }
  }

  // All sums grow side by side, which the compiler turns into vector instructions; one after the
  // other each would have to wait for its own additions. Four values at a time spare three of four
  // ways to memory; each of the four gets its own sum without itself.
  private static void addFour(double[] values, int k, int count, double[] into) {
    double a = values[k];
    double b = values[k + 1];
    double c = values[k + 2];
    double d = values[k + 3];
    double withoutA = into[k] + b + c + d;
    double withoutB = into[k + 1] + a + c + d;
    double withoutC = into[k + 2] + a + b + d;
    double withoutD = into[k + 3] + a + b + c;
    for (int i = 0; i < count; i++) {
      into[i] = into[i] + a + b + c + d;
    }
    into[k] = withoutA;
    into[k + 1] = withoutB;
    into[k + 2] = withoutC;
    into[k + 3] = withoutD;
  }
}
