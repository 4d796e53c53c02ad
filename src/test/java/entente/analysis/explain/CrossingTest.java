package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

/** The nearest value from which on something differs, where it is known. */
class CrossingTest {

  private static Crossing from(double value, DoublePredicate differs) {
    return Crossing.nearest(value, 0, 1, differs);
  }

  // Rounded up to two decimals: 0.63, a hundredth beyond a change of 0.32.
  @Test
  void itIsFoundAbove() {
    Crossing c = from(0.3, v -> v >= 0.62);
    assertTrue(c.inside() < 0.62 && c.beyond() >= 0.62, c::toString);
    assertEquals(0.62, c.beyond(), 1e-9);
    assertEquals(0.63, c.stated());
    assertTrue(c.throughout());
  }

  // 0.20 would be a ninth beyond a change of 0.09: too far, so a third decimal is told.
  @Test
  void itIsFoundBelow() {
    Crossing c = from(0.3, v -> v < 0.21);
    assertTrue(c.inside() >= 0.21 && c.beyond() < 0.21, c::toString);
    assertEquals(0.21, c.beyond(), 1e-9);
    assertEquals(0.209, c.stated());
    assertTrue(c.throughout());
  }

  // A step is a sixteenth of 1000, halved 26 times until it is no more than 1e-9 of the range.
  @Test
  void itsTwoEndsNearlyTouch() {
    Crossing c = Crossing.nearest(0, 0, 1000, v -> v > 333);
    assertEquals(62.5 / (1 << 26), c.beyond() - c.inside(), 1e-12);
    Crossing shifted = Crossing.nearest(1000, 1000, 2000, v -> v > 1333);
    assertEquals(62.5 / (1 << 26), shifted.beyond() - shifted.inside(), 1e-12);
  }

  @Test
  void theNearerOfTwoCounts() {
    assertEquals(0.2, from(0.3, v -> v <= 0.2 || v >= 0.5).beyond(), 1e-9);
    assertEquals(0.5, from(0.4, v -> v <= 0.2 || v >= 0.5).beyond(), 1e-9);
    assertEquals(0.75, from(0.5, v -> v <= 0.25 || v >= 0.75).beyond(), "ties: the upper");
  }

  @Test
  void thereIsNoneWhereNothingDiffers() {
    assertNull(from(0.3, v -> false));
    assertNull(from(0, v -> v > 0.32 && v < 0.33), "between the steps 5/16 and 6/16");
    assertNull(Crossing.nearest(0.5, 0.5, 0.5, v -> true), "there is no other value");
  }

  @Test
  void whatDiffersAtAStepOnlyIsFound() {
    Crossing c = from(0, v -> v == 0.3125);
    assertEquals(0.3125, c.beyond());
    assertEquals(0.3125, c.stated());
    assertFalse(c.throughout());
  }

  @Test
  void whatComesBackDoesNotDifferThroughout() {
    assertFalse(from(0.3, v -> v > 0.55 && v < 0.7).throughout());
    assertFalse(from(0, v -> v > 0.5 && v < 1).throughout(), "not at the end");
    assertFalse(from(0, v -> v > 0.5 && v != 0.625).throughout(), "not at the next step");
    assertTrue(from(0, v -> v > 0.5 && v != 0.6).throughout(), "between two steps");
  }

  @Test
  void theEndsOfTheRangeBelongToIt() {
    assertEquals(1, from(0.3, v -> v == 1).stated());
    assertEquals(0, from(0.3, v -> v == 0).stated());
    assertTrue(from(0.3, v -> v == 1).throughout());
    assertEquals(0.5, from(1, v -> v <= 0.5).beyond(), 1e-9);
    assertEquals(0.5, from(0, v -> v >= 0.5).beyond(), 1e-9);
  }

  // With two decimals these would be 1 and 0, out of the range.
  @Test
  void whatIsStatedLiesInTheRange() {
    assertEquals(0.997, Crossing.nearest(0.9, 0, 0.998, v -> v > 0.9961).stated());
    assertEquals(0.997, Crossing.nearest(0.9, 0, 0.997, v -> v > 0.9961).stated(), "its end");
    assertEquals(0.003, Crossing.nearest(0.1, 0.002, 1, v -> v < 0.0039).stated());
    assertEquals(0.003, Crossing.nearest(0.1, 0.003, 1, v -> v < 0.0039).stated(), "its end");
  }

  // The step is 0.2454369260617…: true there, or there and at what twelve decimals make of it.
  @Test
  void whatNoTwelveDecimalsStateIsStatedInFull() {
    double end = Math.PI / 4;
    double step = end * 5 / 16;
    assertEquals(step, Crossing.nearest(0, 0, end, v -> v == step).stated());
    double rounded = 0.245436926062;
    assertEquals(rounded, Crossing.nearest(0, 0, end, v -> v == step || v == rounded).stated());
    double longer = 0.2454369260618;
    assertEquals(step, Crossing.nearest(0, 0, end, v -> v == step || v == longer).stated());
  }
}
