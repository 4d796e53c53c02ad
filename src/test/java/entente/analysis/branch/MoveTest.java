package entente.analysis.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.branch.Move.Kind;
import entente.analysis.explain.Posture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A move that a run and its branch do not share, in words. */
class MoveTest {

  private static final Posture NONE = new Posture(null, null);
  private static final Posture PACT = new Posture("Pact", null);
  private static final Posture SEAT = new Posture(null, "platform");

  private static Move move(
      Posture parentBefore, Posture parentAfter, Posture before, Posture after, String reason) {
    return new Move(
        1,
        7,
        "2025 Q3",
        "BIRCH",
        "Birch",
        parentBefore,
        parentAfter,
        before,
        after,
        reason,
        true,
        List.of(),
        0);
  }

  @Test
  void madeInTheBranchOnly() {
    Move away = move(NONE, NONE, NONE, PACT, "protection speaks more for it (+0.300)");
    assertEquals(Kind.BRANCH, away.kind());
    assertFalse(away.meets());
    assertEquals(
        "round 7 (2025 Q3): Birch joined Pact: protection speaks more for it (+0.300)",
        away.sentence());
    Move back = move(PACT, PACT, NONE, PACT, "");
    assertTrue(back.meets());
    assertEquals("round 7 (2025 Q3): Birch joined Pact, as in the parent before", back.sentence());
  }

  @Test
  void madeInTheParentOnly() {
    Move missed = move(NONE, PACT, NONE, NONE, "");
    assertEquals(Kind.PARENT, missed.kind());
    assertEquals("Birch did not join Pact as in the parent", missed.words());
    assertEquals(
        "Birch joined Pact in the parent only now", move(NONE, PACT, PACT, PACT, "").words());
  }

  @Test
  void madeInBothFromOrToSomethingElse() {
    Move other = move(NONE, PACT, NONE, SEAT, "");
    assertEquals(Kind.BOTH, other.kind());
    assertEquals("Birch took a seat in the platform; in the parent it joined Pact", other.words());
  }
}
