package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.explain.Wording.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that explanations are made of. */
class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "security, more protection, less protection",
    "affinity, closer company, less like-minded company",
    "leader_tie, ties to its leaders, ties to leaders given up",
    "autonomy, more autonomy, autonomy given up",
    "entrapment, less entrapment, entrapment by hostile company",
    "pressure, less pressure, more pressure",
    "hedging, more room to hedge, less room to hedge",
    "dialogue, more dialogue, less dialogue",
    "upkeep, less upkeep, upkeep",
    "switching, no switch to pay for, the cost of the switch",
    "constant, the constant of round 0, the constant of round 0 given up",
    "noise, chance: a passing taste, chance: a passing distaste",
    "an_added_term, more an added term, less an added term"
  })
  void whatATermSaysDependsOnItsSign(String term, String more, String less) {
    assertEquals(more + " (+0.250)", Wording.reason(term, 0.25));
    assertEquals(less + " (−0.250)", Wording.reason(term, -0.25));
  }

  @ParameterizedTest
  @CsvSource({
    "Pact, Pact",
    "Northern bloc, the Northern bloc",
    "platform, the platform",
    "the Forum, the Forum",
    "Ägis, Ägis",
    "A, A",
    "a, the a",
    "Zeta, Zeta"
  })
  void onlyASingleProperNameGoesWithoutArticle(String name, String words) {
    assertEquals(words, Wording.the(name));
  }

  private static Posture posture(String bloc, String seat) {
    return new Posture(bloc, seat);
  }

  @ParameterizedTest
  @CsvSource({
    ", , Pact, , joined Pact",
    "Pact, , , , left Pact",
    "Pact, , Bond, , left Pact for Bond",
    ", , , Forum, took a seat in Forum",
    ", Forum, , , gave up its seat in Forum",
    ", Forum, , Round, gave up its seat in Forum for one in Round",
    "Pact, Forum, Pact, , gave up its seat in Forum",
    "Pact, Forum, Pact, Forum, stayed as it was",
    ", , , , stayed as it was",
    "Pact, , , Forum, left Pact and took a seat in Forum"
  })
  void aMoveIsFromOnePostureToAnother(
      String bloc, String seat, String toBloc, String toSeat, String words) {
    Posture from = posture(bloc, seat);
    assertEquals(words, Wording.move(from, posture(toBloc, toSeat), Form.PAST));
  }

  // Who holds nothing of what it might have taken stays out; whoever would have given up stays.
  @ParameterizedTest
  @CsvSource({
    ", , Pact, , stay out",
    ", , , Forum, stay out",
    ", , Pact, Forum, stay out",
    "Pact, , Pact, Forum, stay out",
    ", Forum, Pact, Forum, stay out",
    "Pact, , , , stay as it was",
    "Pact, , Bond, , stay as it was",
    ", Forum, , , stay as it was",
    ", Forum, Pact, , stay as it was",
    "Pact, , , Forum, stay as it was"
  })
  void aStayIsNamedAfterWhatWasNotDone(
      String bloc, String seat, String toBloc, String toSeat, String words) {
    assertEquals(words, Wording.stay(posture(bloc, seat), posture(toBloc, toSeat), Form.BASE));
  }

  @Test
  void aPostureHoldsItsBlocAndItsSeat() {
    Posture both = posture("Pact", "Forum");
    assertTrue(both.holds("Pact") && both.holds("Forum"));
    assertFalse(both.holds("Bond"));
    assertFalse(posture(null, null).holds("Pact"));
    assertEquals("Pact and a seat in Forum", both.words());
    assertEquals("no bloc and no seat", posture(null, null).words());
    assertEquals("Pact", posture("Pact", null).words());
    assertEquals("a seat in the platform", posture(null, "platform").words());
  }
}
