package entente.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BandsTest {

  private static final double X = Double.NaN;

  /** quantile(c(2, 3, 5, 7, 11, 13), c(0.05, 0.25, 0.5, 0.75, 0.95)) of R 4.2.2. */
  @Test
  void agreesWithR() {
    Bands b = Bands.of(new double[][] {{2}, {3}, {5}, {7}, {11}, {13}}, 1);
    assertEquals(2.25, b.low5()[0], 1e-12);
    assertEquals(3.5, b.low25()[0], 1e-12);
    assertEquals(6, b.line()[0], 1e-12);
    assertEquals(10, b.high75()[0], 1e-12);
    assertEquals(12.5, b.high95()[0], 1e-12);
  }

  @Test
  void aMeanStandsInTheBandsOfItsRuns() {
    Bands b = Bands.ofMeans(new double[][] {{1, X}, {1, X}, {0.4, 3}}, 2);
    assertEquals(0.8, b.line()[0], 1e-12);
    assertEquals(1, b.high75()[0], 1e-12);
    assertTrue(Double.isNaN(b.line()[1]));
  }

  @Test
  void roundsThatMostRunsDoNotReachAreNotShown() {
    Bands b = Bands.of(new double[][] {{1, 1, X}, {2, X, X}, {3, X, 3}}, 3);
    assertEquals(2, b.line()[0]);
    assertTrue(Double.isNaN(b.line()[1]));
    assertEquals(0, b.last());
  }
}
