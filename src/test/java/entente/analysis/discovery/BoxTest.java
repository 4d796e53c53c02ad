package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lies in a box, and what a table of cases must be. */
class BoxTest {

  @Test
  void theLimitsAreInside() {
    Box box = Box.all(1).withLow(0, 2).withHigh(0, 3);
    assertTrue(box.holds(0, 2) && box.holds(0, 2.5) && box.holds(0, 3));
    assertFalse(box.holds(0, Math.nextDown(2.0)) || box.holds(0, Math.nextUp(3.0)));
    assertFalse(Box.all(1).restricts(0));
    assertTrue(Box.all(1).withLow(0, 2).restricts(0) && Box.all(1).withHigh(0, 2).restricts(0));
  }

  @Test
  void wordsGoAndComeBack() {
    Box box = Box.all(2).without(1, 0).without(1, 2);
    assertEquals(List.of(1), box.restricted());
    assertTrue(box.holds(1, 1) && box.holds(0, 0));
    assertFalse(box.holds(1, 0) || box.holds(1, 2));
    assertTrue(box.with(1, 2).holds(1, 2));
    assertEquals(List.of(), box.free(1).restricted());
    assertEquals(List.of(1), box.restricted(), "the box itself does not change");
  }

  @Test
  void limitsAreNamedAndOpenSidesAreNull() {
    List<CaseInput> factors =
        List.of(
            CaseInput.of("x", 1),
            CaseInput.of("y", 1),
            CaseInput.ofWords("w", List.of("p", "q", "r", "p")));
    Box box = Box.all(3).withLow(1, 0.5).without(2, 1);
    assertEquals(
        Map.of("y", Arrays.asList(0.5, null), "w", List.of("p", "r")), box.limits(factors));
  }

  @Test
  void everyInputHasAValueInEveryRow() {
    assertEquals(
        "Input 'x' has not as many rows as there are outcomes.",
        assertThrows(
                IllegalArgumentException.class,
                () -> new CaseTable(List.of(CaseInput.of("x", 1, 2)), new boolean[1]))
            .getMessage());
    assertEquals(
        "Input 'x' has an undefined value.",
        assertThrows(IllegalArgumentException.class, () -> CaseInput.of("x", 1, Double.NaN))
            .getMessage());
  }

  @Test
  void anEmptyBoxHasNoDensity() {
    CaseTable table = new CaseTable(List.of(CaseInput.of("x", 1, 2)), new boolean[] {true, false});
    Count none = table.count(Box.all(1).withLow(0, 5));
    assertEquals(new Count(0, 0), none);
    assertTrue(Double.isNaN(none.density()));
    assertEquals(0.5, table.count(Box.all(1)).density());
  }
}
