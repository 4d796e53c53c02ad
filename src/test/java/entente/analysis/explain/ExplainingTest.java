package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.Seen;
import entente.model.decisions.Review;
import entente.model.decisions.Term;
import entente.model.decisions.Tipping;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Simulation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an explanation takes from a review that is made up. */
class ExplainingTest {

  private static final int PRESENT = 0;
  private static final int CHOSEN = 1;
  private static final int FIRST = 0;
  private static final int SECOND = 1;
  private static final int THIRD = 2;

  private Simulation simulation;
  private Reviewed real;
  private double[][] before;
  private double[][] terms;
  private double[] noiseBefore;
  private double[] noise;
  private boolean[] open;

  @BeforeEach
  void aReviewOfARun() {
    simulation = new Simulation(Scenes.read(FirstModel.FIVE_STATES, "rounds=40"), 1);
    List<Reviewed> seen = Seen.reviews(simulation);
    while (seen.isEmpty()) {
      simulation.next();
    }
    real = seen.get(0);
    int options = simulation.options().count();
    before = new double[options][Term.values().size()];
    terms = new double[options][Term.values().size()];
    noiseBefore = new double[options];
    noise = new double[options];
    open = new boolean[options];
    open[PRESENT] = true;
    open[CHOSEN] = true;
  }

  private Review review(int round, int chosen, double[][] terms, double[] noise) {
    return new Review(round, PRESENT, chosen, open, terms, noise, 1.5, 0.75);
  }

  private Explanation explained(Review before, Review now, boolean admitted) {
    Reviewed made = new Reviewed(2, 0.25, before, now, admitted, real.rescoring());
    return new ReviewExplainer(simulation).of(made);
  }

  private Explanation moved() {
    return explained(
        review(4, PRESENT, before, noiseBefore), review(9, CHOSEN, terms, noise), true);
  }

  private static String word(int term) {
    return Term.values().get(term).word();
  }

  @Test
  void aReviewIsToldAsItWas() {
    Explanation e = moved();
    Naming naming = new Naming(simulation);
    assertEquals(naming.state(2), e.state());
    assertEquals(0.25, e.capability());
    assertEquals(9, e.round());
    assertEquals(naming.when(9), e.when());
    assertEquals(Explanation.Outcome.MOVED, e.outcome());
    assertEquals(naming.posture(PRESENT), e.held());
    assertEquals(naming.posture(CHOSEN), e.chosen());
    assertEquals(naming.posture(PRESENT), e.rival(), "who moves compares with what it held");
    assertEquals(naming.posture(real.rescoring().runnerUp()), e.runnerUp());
    assertEquals(1.5, e.threatNoise());
    assertEquals(0.75, e.helpNoise());
    assertEquals(4, e.before());
  }

  @Test
  void theOutcomeIsWhatBecameOfTheChoice() {
    Review last = review(4, PRESENT, before, noiseBefore);
    Review wish = review(9, CHOSEN, terms, noise);
    assertEquals(Explanation.Outcome.REFUSED, explained(last, wish, false).outcome());
    Explanation stay = explained(last, review(9, PRESENT, terms, noise), true);
    assertEquals(Explanation.Outcome.STAYED, stay.outcome());
    assertEquals("", stay.tipped());
    assertEquals(stay.runnerUp(), stay.rival(), "who stays compares with the next best");
  }

  @Test
  void reasonsAreTheTermsThatDifferTheLargestFirst() {
    terms[CHOSEN] = filled(0.1);
    terms[PRESENT] = filled(0.1);
    terms[CHOSEN][FIRST] = 0.3;
    terms[CHOSEN][SECOND] = -0.5;
    terms[PRESENT][THIRD] = -0.3;
    noise[CHOSEN] = -0.125;
    noise[PRESENT] = 0.125;
    List<Reason> reasons = moved().reasons();
    assertEquals(
        List.of(word(SECOND), word(THIRD), Tipping.NOISE, word(FIRST)),
        reasons.stream().map(Reason::term).toList());
    double[] amounts = reasons.stream().mapToDouble(Reason::amount).toArray();
    assertEquals(-0.6, amounts[0], 1e-12);
    assertEquals(0.4, amounts[1], 1e-12);
    assertEquals(-0.25, amounts[2], 1e-12);
    assertEquals(0.2, amounts[3], 1e-12);
    noise[PRESENT] = noise[CHOSEN];
    assertFalse(moved().reasons().stream().anyMatch(r -> r.term().equals(Tipping.NOISE)));
  }

  private static double[] filled(double value) {
    double[] all = new double[Term.values().size()];
    Arrays.fill(all, value);
    return all;
  }

  // The gap of the second term went from 0.1 − 0.4 to 0.7 − 0.2; that of noise from 0.1 to 0.3.
  @Test
  void whatATermClosedIsTheChangeOfItsGap() {
    before[CHOSEN][SECOND] = 0.1;
    before[PRESENT][SECOND] = 0.4;
    terms[CHOSEN][SECOND] = 0.7;
    terms[PRESENT][SECOND] = 0.2;
    noiseBefore[CHOSEN] = 0.2;
    noiseBefore[PRESENT] = 0.1;
    noise[CHOSEN] = 0.5;
    noise[PRESENT] = 0.2;
    Explanation byTerm = moved();
    assertEquals(word(SECOND), byTerm.tipped());
    assertEquals(0.8, byTerm.tippedBy(), 1e-12);
    noise[CHOSEN] = 2.5;
    noise[PRESENT] = 0.5;
    Explanation byNoise = moved();
    assertEquals(Tipping.NOISE, byNoise.tipped());
    assertEquals(1.9, byNoise.tippedBy(), 1e-12);
  }

  @Test
  void whatWasNotOpenBeforeHasNoGapThatClosed() {
    boolean[] shut = open.clone();
    shut[CHOSEN] = false;
    Review last = new Review(4, PRESENT, PRESENT, shut, before, noiseBefore, 1, 1);
    Explanation e = explained(last, review(9, CHOSEN, terms, noise), true);
    assertEquals(Tipping.NEWLY_OPENED, e.tipped());
    assertTrue(Double.isNaN(e.tippedBy()));
  }

  @Test
  void withoutNoiseTheBestOpenOptionIsChosen() {
    Naming naming = new Naming(simulation);
    assertEquals(naming.posture(PRESENT), moved().withoutNoise(), "ties: what is held");
    terms[CHOSEN][FIRST] = 0.2;
    noise[PRESENT] = 5;
    assertEquals(naming.posture(CHOSEN), moved().withoutNoise());
    int shut = open.length - 1;
    terms[shut][FIRST] = 0.9;
    assertEquals(naming.posture(CHOSEN), moved().withoutNoise(), "the last one is not open");
    open[shut] = true;
    assertEquals(naming.posture(shut), moved().withoutNoise());
  }

  // Refused before: the same wish, from the same option, at the last review, which was one.
  @Test
  void aWishWasRefusedBeforeOnlyIfItWasTheSame() {
    Review now = review(9, CHOSEN, terms, noise);
    Review wish = review(4, CHOSEN, before, noiseBefore);
    assertTrue(explained(wish, now, true).wishedBefore());
    assertTrue(explained(wish, now, false).wishedBefore());
    assertTrue(explained(review(1, CHOSEN, before, noiseBefore), now, true).wishedBefore());
    assertFalse(explained(review(0, CHOSEN, before, noiseBefore), now, true).wishedBefore());
    assertFalse(explained(review(4, PRESENT, before, noiseBefore), now, true).wishedBefore());
    Review other = new Review(4, 2, CHOSEN, open, before, noiseBefore, 1, 1);
    assertFalse(explained(other, now, true).wishedBefore());
    Review stay = review(4, PRESENT, before, noiseBefore);
    assertFalse(explained(stay, review(9, PRESENT, terms, noise), true).wishedBefore());
  }

  @Test
  void everyOptionIsListedWithItsTerms() {
    terms[CHOSEN][FIRST] = 0.25;
    terms[CHOSEN][SECOND] = 0.5;
    noise[CHOSEN] = -0.125;
    List<OptionScore> options = moved().options();
    assertEquals(simulation.options().count(), options.size());
    OptionScore chosen = options.get(CHOSEN);
    assertTrue(chosen.open());
    assertEquals(0.25, chosen.terms().get(FIRST));
    assertEquals(0.5, chosen.terms().get(SECOND));
    assertEquals(-0.125, chosen.noise());
    assertEquals(0.625, chosen.total());
    OptionScore shut = options.get(options.size() - 1);
    assertFalse(shut.open());
    assertTrue(Double.isNaN(shut.total()));
  }

  // A state for which nothing but what it holds is open has nothing to compare with.
  @Test
  void withOneOpenOptionThereIsNothingToCompare() {
    Simulation shut =
        new Simulation(
            Scenes.read(
                FirstModel.FIVE_STATES, "structures.platform.entry.rule=closed", "rounds=40"),
            1);
    List<Reviewed> seen = Seen.reviews(shut);
    while (!shut.ended()) {
      shut.next();
    }
    Reviewed alone =
        seen.stream().filter(r -> r.rescoring().runnerUp() < 0).findFirst().orElseThrow();
    Explanation e = new ReviewExplainer(shut).of(alone);
    assertNull(e.runnerUp());
    assertNull(e.rival());
    assertEquals(List.of(), e.reasons());
    assertEquals(List.of(), e.thresholds());
    assertTrue(Double.isNaN(e.lead()));
  }
}
