package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What tipped a switch from option 0 to option 1. */
class TippingTest {

  private final boolean[] before = {true, true};
  private final boolean[] now = {true, true};
  private final double[][] was = new double[2][Term.COUNT];
  private final double[][] is = new double[2][Term.COUNT];
  private final double[] wasNoise = new double[2];
  private final double[] isNoise = new double[2];

  private String tipped() {
    Review last = new Review(1, 0, 0, before, was, wasNoise, 1, 1);
    return Tipping.of(last, new Review(2, 0, 1, now, is, isNoise, 1, 1));
  }

  private static void set(double[][] terms, int option, Term term, double value) {
    terms[option][term.ordinal()] = value;
  }

  @Test
  void itIsTheTermWhoseChangeClosedMostOfTheGap() {
    set(was, 0, Term.SECURITY, 0.9); // large, but it has not changed
    set(is, 0, Term.SECURITY, 0.9);
    set(is, 1, Term.DIALOGUE, 0.2);
    set(is, 1, Term.PRESSURE, -0.3);
    set(was, 1, Term.PRESSURE, -0.4);
    assertEquals("dialogue", tipped());
    set(is, 0, Term.AFFINITY, -0.5); // the old option has grown worse
    assertEquals("affinity", tipped());
  }

  @Test
  void noiseIsAPossibleAnswer() {
    set(is, 1, Term.DIALOGUE, 0.2);
    isNoise[1] = 0.3;
    assertEquals("noise", tipped());
    wasNoise[1] = 0.3;
    assertEquals("dialogue", tipped());
  }

  @Test
  void soIsAnOptionThatWasNotOpen() {
    set(is, 1, Term.DIALOGUE, 0.2);
    before[1] = false;
    assertEquals("newly_opened", tipped());
  }

  @Test
  void theCostOfTheSwitchItselfIsNoReason() {
    set(is, 1, Term.SWITCHING, 5);
    set(is, 1, Term.HEDGING, 0.1);
    assertEquals("hedging", tipped());
  }

  @Test
  void tiesGoToTheTermThatStandsFirstAndToTermsBeforeNoise() {
    set(is, 1, Term.HEDGING, 0.25);
    set(is, 1, Term.DIALOGUE, 0.25);
    isNoise[1] = 0.25;
    assertEquals("hedging", tipped());
  }
}
