package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastingTest {

  private static final Factor X =
      Factor.of("x", IntStream.rangeClosed(1, 10).asDoubleStream().toArray());

  @Test
  void growsWhileTheDensityDoesNotFall() {
    boolean[] cases = {false, false, true, true, true, true, true, true, false, false};
    CaseTable table = new CaseTable(List.of(X), cases);
    Box box = new Pasting(0.1).paste(table, Box.all(1).withLow(0, 4.5).withHigh(0, 6.5));
    assertEquals(2.5, box.low(0));
    assertEquals(8.5, box.high(0));
  }

  @Test
  void opensASideBeyondWhichNothingIsLeft() {
    boolean[] cases = {true, true, true, true, false, false, false, false, false, false};
    Box box = new Pasting(0.1).paste(new CaseTable(List.of(X), cases), narrow());
    assertEquals(Double.NEGATIVE_INFINITY, box.low(0));
    assertEquals(4.5, box.high(0));
  }

  @Test
  void letsWordsBackIn() {
    Factor words = Factor.ofWords("w", List.of("p", "p", "q", "q", "r"));
    CaseTable table = new CaseTable(List.of(words), new boolean[] {true, true, true, true, false});
    Box box = new Pasting(0.1).paste(table, Box.all(1).without(0, 1).without(0, 2));
    assertEquals(List.of("p", "q"), box.limits(table.factors()).get("w"));
  }

  @Test
  void leavesAGoodBoxAlone() {
    boolean[] cases = {false, false, true, true, false, false, false, false, false, false};
    Box box = new Pasting(0.5).paste(new CaseTable(List.of(X), cases), narrow());
    assertFalse(box.holds(0, 2) || box.holds(0, 5));
  }

  private static Box narrow() {
    return Box.all(1).withLow(0, 2.5).withHigh(0, 4.5);
  }
}
