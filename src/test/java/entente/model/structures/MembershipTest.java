package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who belongs to a structure, how much that counts and who has the say. */
class MembershipTest {

  @ParameterizedTest
  @ValueSource(strings = {"five-states", "eurasia-2024", "src/test/resources/europe-1815.yaml"})
  void theSayIsSharedOutWhole(String name) {
    for (Structure structure : new Yard(name).structures) {
      Membership membership = structure.membership();
      assertEquals(1, Arrays.stream(membership.say()).sum(), 1e-12, structure.terms().key());
      double largest = Arrays.stream(membership.say()).max().orElseThrow();
      assertEquals(largest, membership.dominance());
    }
  }

  @Test
  void leadersHaveTheirsByRuleAndAllShareTheRestByHeadAndCapability() {
    Yard yard = new Yard("five-states");
    Membership north = yard.structure("north").membership();
    assertEquals(0.5 + 0.5 * (0.5 / 2 + 0.5 * 0.8), north.say()[yard.state("NORTH")], 1e-12);
    assertEquals(0.5 * (0.5 / 2 + 0.5 * 0.2), north.say()[yard.state("AMBER")], 1e-12);
  }

  @Test
  void whatALeaderWhoIsOutHeldIsSharedByThoseIn() {
    Yard yard = new Yard("five-states");
    Membership north = yard.structure("north").membership();
    north.set(yard.state("NORTH"), Status.NONE, 1);
    assertEquals(1, north.say()[yard.state("AMBER")], 1e-12);
    assertTrue(north.founds(yard.state("NORTH")));
    assertFalse(north.holds(yard.state("NORTH")));
  }

  @Test
  void statusScalesAndOnlyMembersVote() {
    Yard yard = new Yard("five-states", "structures.platform.observers=[BIRCH]");
    Membership platform = yard.structure("platform").membership();
    int birch = yard.state("BIRCH");
    assertEquals(yard.parameters.observerWeight(), platform.weight()[birch]);
    assertEquals(0, platform.say()[birch]);
    platform.set(birch, Status.PARTNER, 1);
    assertEquals(yard.parameters.partnerWeight(), platform.weight()[birch]);
    platform.set(birch, Status.SUSPENDED, 1);
    assertEquals(0, platform.weight()[birch]);
    assertTrue(platform.holds(birch));
    assertEquals(2, platform.states().length);
  }

  @Test
  void theSayExpectedOnEntryIsTheSayHadAfterIt() {
    Yard yard = new Yard("five-states");
    Membership platform = yard.structure("platform").membership();
    int birch = yard.state("BIRCH");
    double expected = platform.sayOrEntry(birch);
    assertEquals(1, platform.weightOrEntry(birch));
    platform.set(birch, Status.MEMBER, 1);
    assertEquals(platform.say()[birch], expected, 1e-15);
    assertEquals(1, Arrays.stream(platform.say()).sum(), 1e-12);
  }
}
