package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums of all others grow side by side and are those of a plain loop to the last bit. */
class OthersSumsTest {

  private static double plain(double[] values, int count, int without) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += k == without ? 0 : values[k];
    }
    return sum;
  }

  @Test
  void eachIsThePlainLoopThatLeavesItOut() {
    double[] values = new Random(7).doubles(41, -1, 1).toArray();
    for (int count : new int[] {0, 1, 2, 17, 41}) {
      double[] sums = new double[values.length];
      Arrays.fill(sums, 9);
      OthersSums.of(values, count, sums);
      for (int k = 0; k < values.length; k++) {
        assertEquals(k < count ? plain(values, count, k) : 9, sums[k], 0);
      }
    }
  }
}
