package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.statistic.PairedDifference;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether as many runs more as "cannot tell" asks for settle it as often as they should. */
class MoreRunsTest {

  private static final Measure MEASURE =
      new Measure("m", "M", "1", 0, 1, Better.HIGHER, 1, "", "", "");

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void decideInFourCasesOfFive(double spread) {
    SplittableRandom random = new SplittableRandom(77);
    int asked = 0;
    int settled = 0;
    while (asked < 1500) {
      double[] pilot = sample(random, 15, spread);
      PairedDifference d = PairedDifference.of(pilot, new double[15]);
      if (Verdict.of(MEASURE, d) != Verdict.CANNOT_TELL) {
        continue;
      }
      asked++;
      int more = (int) d.morePairs(1);
      double[] all = Arrays.copyOf(pilot, 15 + more);
      System.arraycopy(sample(random, more, spread), 0, all, 15, more);
      PairedDifference whole = PairedDifference.of(all, new double[all.length]);
      settled += Verdict.of(MEASURE, whole) != Verdict.CANNOT_TELL ? 1 : 0;
    }
    double share = settled / (double) asked;
    assertTrue(share > 0.8 - 3.3 * Math.sqrt(0.8 * 0.2 / asked), Double.toString(share));
  }

  /** A difference as large as the margin, which is the smallest that matters. */
  private static double[] sample(SplittableRandom random, int n, double spread) {
    double[] x = new double[n];
    for (int k = 0; k < n; k++) {
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      x[k] = 1 + spread * radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
    return x;
  }
}
