package entente.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TangoTest {

  // Fagerland, Lydersen and Laake 2014, Statistics in Medicine 33, and their R package
  // contingencytables: complete response before and after a therapy (Cavo and others 2012), and
  // responsive airways before and after a transplantation (Bentur and others 2009).
  @ParameterizedTest
  @CsvSource({"6, 16, 161, -0.1240, -0.0054, 5e-5", "1, 7, 21, -0.517, -0.026, 5e-4"})
  void agreesWithWhatIsPublished(
      int up, int down, int n, double low, double high, double precision) {
    Bootstrap.Interval own = Tango.interval(up, down, n);
    assertEquals(low, own.low(), precision);
    assertEquals(high, own.high(), precision);
  }

  @ParameterizedTest
  @CsvSource({"40, 20, 160", "3, 13, 400", "2, 2, 30", "0, 5, 25", "0, 1, 200"})
  void endsAreWhereTheScoreIsOfThePercentile(int up, int down, int n) {
    Bootstrap.Interval own = Tango.interval(up, down, n);
    assertEquals(1.959963985, Tango.score(up, down, n, own.low()), 1e-6);
    assertEquals(-1.959963985, Tango.score(up, down, n, own.high()), 1e-6);
    Bootstrap.Interval turned = Tango.interval(down, up, n);
    assertEquals(-own.low(), turned.high(), 1e-12);
    assertEquals(-own.high(), turned.low(), 1e-12);
  }

  @Test
  void noDiscordantPairStillHasAWidth() {
    Bootstrap.Interval own = Tango.interval(0, 0, 40);
    // z² / (n + z²)
    assertEquals(3.841458821 / 43.841458821, own.high(), 1e-9);
    assertEquals(-own.high(), own.low(), 1e-12);
    assertEquals(own.high(), Tango.unseen(40), 1e-9);
  }

  @Test
  void theTestIsThatOfMcNemar() {
    // The asymptotic test of the same package on the same therapy: P = 0.033006.
    assertEquals(0.033006, Tango.p(6, 16), 5e-7);
    assertEquals(1, Tango.p(0, 0));
  }
}
