package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastingTest {

  private static final CaseInput X =
      CaseInput.of("x", IntStream.rangeClosed(1, 10).asDoubleStream().toArray());

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
    CaseInput words = CaseInput.ofWords("w", List.of("p", "p", "q", "q", "r"));
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

  private static Box paste(double share, Box start, boolean... cases) {
    return new Pasting(share).paste(new CaseTable(List.of(X), cases), start);
  }

  @Test
  void aStepIsAShareOfTheRowsInTheBox() {
    // Rows 3 to 6 with two cases; 7 is none and 8 one, so that only both keep the density.
    boolean[] cases = {false, false, true, true, false, false, false, true, false, false};
    Box start = Box.all(1).withLow(0, 2.5).withHigh(0, 6.5);
    assertEquals(8.5, paste(0.4, start, cases).high(0));
    assertEquals(6.5, paste(0.3, start, cases).high(0));
    assertEquals(6.5, paste(0.01, start, cases).high(0));
  }

  @Test
  void ofTwoSidesThatAreAsGoodTheUpperOneComesFirst() {
    // Of two rows half is one: 7. Then half of three is two: 4 and 3, of which one is no case.
    boolean[] cases = {false, false, false, true, true, true, true, false, false, false};
    Box box = paste(0.5, Box.all(1).withLow(0, 4.5).withHigh(0, 6.5), cases);
    assertEquals(4.5, box.low(0));
    assertEquals(7.5, box.high(0));
  }

  @Test
  void equalValuesComeInTogether() {
    CaseInput x = CaseInput.of("x", 1, 2, 2, 2, 4, 5);
    boolean[] cases = {true, true, true, true, false, false};
    Box box = new Pasting(0.1).paste(new CaseTable(List.of(x), cases), Box.all(1).withHigh(0, 1.5));
    assertEquals(3, box.high(0));
    CaseInput down = CaseInput.of("x", -1, -2, -2, -2, -4, -5);
    box = new Pasting(0.1).paste(new CaseTable(List.of(down), cases), Box.all(1).withLow(0, -1.5));
    assertEquals(-3, box.low(0));
  }

  @Test
  void ofTwoInputsThatAreAsGoodTheEarlierComesFirst() {
    // One case in the box; then x lets one in, after which two steps of y would let in one of two.
    CaseInput x = CaseInput.of("x", 1, 2, 1, 3, 1);
    CaseInput y = CaseInput.of("y", 1, 1, 2, 1, 3);
    CaseTable table = new CaseTable(List.of(x, y), new boolean[] {true, true, true, false, false});
    Box box = new Pasting(1).paste(table, Box.all(2).withHigh(0, 1.5).withHigh(1, 1.5));
    assertEquals(2.5, box.high(0));
    assertEquals(1.5, box.high(1));
  }

  @Test
  void theDenserOfTwoWaysIsTakenEvenIfItComesLater() {
    // In the box 1 of 2. x lets in one case: 2 of 3; y two of one value: 3 of 4. After y a step is
    // two rows, and x would let in one case of two: 4 of 6 is less than 3 of 4.
    CaseInput x = CaseInput.of("x", 1, 1, 2, 3, 1, 1, 4);
    CaseInput y = CaseInput.of("y", 1, 1, 1, 1, 2, 2, 1);
    boolean[] cases = {true, false, true, false, true, true, false};
    Box start = Box.all(2).withHigh(0, 1.5).withHigh(1, 1.5);
    Box box = new Pasting(0.5).paste(new CaseTable(List.of(x, y), cases), start);
    assertEquals(1.5, box.high(0));
    assertEquals(Double.POSITIVE_INFINITY, box.high(1));
  }

  @Test
  void rowsThatAnotherInputKeepsOutDoNotCount() {
    // At 2 on x lies a row that y keeps out: the next one within y is at 3.
    CaseInput x = CaseInput.of("x", 1, 2, 3, 5);
    CaseInput y = CaseInput.of("y", 1, 9, 1, 1);
    CaseTable table = new CaseTable(List.of(x, y), new boolean[] {true, false, true, false});
    Box box = new Pasting(0.1).paste(table, Box.all(2).withHigh(0, 1.5).withHigh(1, 5));
    assertEquals(4, box.high(0));
    assertEquals(5, box.high(1));
  }

  @Test
  void aRowOnTheLimitIsInTheBoxAlready() {
    boolean[] cases = {false, false, true, true, true, true, false, false, false, false};
    assertEquals(6.5, paste(0.1, Box.all(1).withLow(0, 2.5).withHigh(0, 5), cases).high(0));
    assertEquals(2.5, paste(0.1, Box.all(1).withLow(0, 4).withHigh(0, 6.5), cases).low(0));
  }

  @Test
  void growsOnlyForACaseAndOnlyAsDenseAsItWas() {
    // Half of the box are cases; 5 and 6 keep that, 5 alone brings no case.
    boolean[] cases = {true, false, true, false, false, true, false, false, false, false};
    assertEquals(4.5, paste(0.25, Box.all(1).withHigh(0, 4.5), cases).high(0));
    assertEquals(6.5, paste(0.5, Box.all(1).withHigh(0, 4.5), cases).high(0));
  }

  @Test
  void aBoxOfNoCaseDoesNotGrowByRowsThatAreNone() {
    boolean[] none = new boolean[10];
    assertEquals(4.5, paste(0.1, narrow(), none).high(0));
    assertEquals(2.5, paste(0.1, narrow(), none).low(0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.0000000000000002})
  void neighbouringNumbersAreToldApart(double last) {
    // The last to come in is a neighbour of the next, which stays out.
    double next = Math.nextUp(last);
    CaseTable table =
        new CaseTable(List.of(CaseInput.of("x", 0, last, next)), new boolean[] {true, true, false});
    Box box = new Pasting(0.1).paste(table, Box.all(1).withHigh(0, 0.5));
    assertTrue(box.holds(0, last));
    assertFalse(box.holds(0, next));
  }

  @Test
  void anInputWithoutLimitsIsLeftAsItIs() {
    Box box = paste(0.5, Box.all(1), new boolean[10]);
    assertEquals(List.of(), box.restricted());
  }

  private static Box narrow() {
    return Box.all(1).withLow(0, 2.5).withHigh(0, 4.5);
  }
}
