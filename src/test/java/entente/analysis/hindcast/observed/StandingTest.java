package entente.analysis.hindcast.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.dynamics.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a membership of a run amounts to. */
class StandingTest {

  private static byte of(String state, String... settings) {
    Simulation run = new Simulation(Small.world(settings), 1);
    return Standing.of(run, run.snapshot().world().index(state));
  }

  @ParameterizedTest
  @CsvSource({
    "west.members, WEST, 0",
    "west.partners, HEDGE, 0",
    "west.observers, HEDGE, 0",
    "east.partners, HEDGE, 0",
    "east.members, EAST, 0",
    "sco.partners, DIALOGUE, 1",
    "sco.observers, DIALOGUE, 2",
    "sco.members, DIALOGUE, 3"
  })
  void aStateStandsInABlocAsAMemberAndInDialogueWithAnyRank(String list, Stance stance, int rank) {
    byte standing = of("POL", "structures." + list + "=[POL]");
    assertEquals(stance, Standing.stance(standing));
    assertEquals(rank, Standing.rank(standing));
    assertEquals(stance == Stance.WEST, Standing.in(standing, "west"));
    assertEquals(stance == Stance.EAST, Standing.in(standing, "east"));
    assertEquals(stance == Stance.DIALOGUE, Standing.in(standing, "sco"));
  }

  @Test
  void aBlocAndASeatAreKeptApart() {
    byte standing = of("MNG", "structures.sco.observers=[MNG]");
    assertEquals(Stance.EAST, Standing.stance(standing));
    assertEquals(2, Standing.rank(standing));
    assertTrue(Standing.in(standing, "east") && Standing.in(standing, "sco"));
    assertFalse(Standing.in(standing, "west"));
  }

  @Test
  void whoIsInNothingHedges() {
    byte standing = of("POL");
    assertEquals(0, standing);
    assertEquals(Stance.HEDGE, Standing.stance(standing));
  }
}
