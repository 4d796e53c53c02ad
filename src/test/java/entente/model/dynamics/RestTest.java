package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The level to which hostility returns, and how structures shift it. With full fatigue and no
 * reaction hostility is at that level after one round, so that it can be read off.
 */
class RestTest {

  private Run run;
  private double[] before;

  @BeforeEach
  void start() {
    start(five());
  }

  private static Scenario five(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("mechanisms.threat_reduction=0"); // talk calms by itself as well
    Scenario scenario = Scenes.read("five-states", all.toArray(String[]::new));
    scenario = Scenes.constant(scenario, "relations", "fatigue", 1);
    return Scenes.constant(scenario, "relations", "reaction", 0);
  }

  private void start(Scenario scenario) {
    run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    before = run.relations.fear().clone();
  }

  private void follow() {
    run.rules.situation.survey();
    run.hostility.follow();
  }

  private int index(String key) {
    return run.world.index(key);
  }

  private double shift(String fearing, String feared) {
    int cell = index(feared) * run.world.size() + index(fearing);
    return run.relations.fear()[cell] - before[cell];
  }

  private double capability(String key) {
    return run.relations.capability()[index(key)];
  }

  private double near(String member, String outsider) {
    return capability(member)
        * run.relations.reach()[index(member) * run.world.size() + index(outsider)];
  }

  private void join(String structure, String state) {
    run.structure(structure).membership().set(index(state), Status.MEMBER, 1);
  }

  // Two members more: what is bound near the outsider has grown by theirs; it is set against all
  // that is bound there and its own.
  @ParameterizedTest
  @CsvSource({"1, 1", "0.5, 0.5", "0, 0", "-1, -1"})
  void growthNearAnOutsiderIsFearedAsAShareOfAllThatIsBoundThere(double strength, double times) {
    start(five("mechanisms.dilemma=" + strength, "mechanisms.provocation=0"));
    Structure north = run.structure("north");
    join("north", "BIRCH");
    follow();
    double binding = north.binding();
    double growth = binding * near("BIRCH", "SOUTH");
    double bound =
        binding * (near("NORTH", "SOUTH") + near("AMBER", "SOUTH") + near("BIRCH", "SOUTH"));
    double dilemma = run.parameters.relations().dilemma();
    double expected = times * dilemma * binding * growth / (bound + capability("SOUTH"));
    assertTrue(binding > 0 && growth > 0 && dilemma > 0);
    assertEquals(expected, shift("SOUTH", "NORTH"), 1e-12);
    assertEquals(expected, shift("SOUTH", "BIRCH"), 1e-12);
    assertEquals(0, shift("AMBER", "NORTH"), 1e-12, "a member has nothing to fear of it");
    assertEquals(0, shift("NORTH", "SOUTH"), 1e-12);
  }

  @Test
  void aStructureThatShrinksReassuresNobody() {
    run.structure("north").membership().set(index("AMBER"), Status.NONE, 1);
    follow();
    assertEquals(0, shift("SOUTH", "NORTH"), 1e-12);
    assertEquals(0, shift("BIRCH", "NORTH"), 1e-12);
  }

  @Test
  void aMemberIsFearedByItsWeight() {
    run.structure("north").membership().set(index("BIRCH"), Status.OBSERVER, 1);
    follow();
    double half = run.parameters.structures().observerWeight();
    assertTrue(shift("SOUTH", "NORTH") > 0);
    assertEquals(half * shift("SOUTH", "NORTH"), shift("SOUTH", "BIRCH"), 1e-12);
  }

  // The target of old has the provocation in its hostility already, and loses it.
  @ParameterizedTest
  @CsvSource({"1", "0.5", "-0.5"})
  void aTargetIsProvokedByWhatIsAimedAtIt(double strength) {
    start(five("mechanisms.dilemma=0", "mechanisms.provocation=" + strength));
    Structure north = run.structure("north");
    north.aimAt(index("CEDAR"));
    follow();
    double size =
        strength * run.parameters.relations().provocation() * north.focus() * north.binding();
    double rest = before[index("AMBER") * run.world.size() + index("CEDAR")];
    assertEquals(Math.max(-rest, size), shift("CEDAR", "AMBER"), 1e-12);
    double old = before[index("NORTH") * run.world.size() + index("SOUTH")];
    assertEquals(Math.min(1 - old, Math.max(-old, -size)), shift("SOUTH", "NORTH"), 1e-12);
    assertEquals(0, shift("BIRCH", "NORTH"), 1e-12);
  }

  @Test
  void withoutATargetNobodyIsProvoked() {
    start(five("mechanisms.dilemma=0"));
    Structure north = run.structure("north");
    double size = run.parameters.relations().provocation() * north.focus() * north.binding();
    north.lapse();
    follow();
    double old = before[index("NORTH") * run.world.size() + index("SOUTH")];
    assertTrue(old > 0 && size > 0);
    assertEquals(-Math.min(old, size), shift("SOUTH", "NORTH"), 1e-12);
    assertEquals(0, shift("CEDAR", "NORTH"), 1e-12);
  }

  // A structure of old is in the hostility of round 0; one that is just being founded is not yet.
  @Test
  void whatIsJustBeingFoundedFrightensFromTheFirstRound() {
    follow();
    assertArrayEquals(before, run.relations.fear(), 1e-15);
    start(five("structures.north.members=[]"));
    follow();
    Structure north = run.structure("north");
    RelationParameters p = run.parameters.relations();
    double bound = north.binding() * near("NORTH", "SOUTH");
    double dilemma = p.dilemma() * north.binding() * bound / (bound + capability("SOUTH"));
    double provocation = p.provocation() * north.focus() * north.binding();
    double cell = before[index("NORTH") * run.world.size() + index("SOUTH")];
    assertEquals(Math.min(1 - cell, dilemma + provocation), shift("SOUTH", "NORTH"), 1e-12);
  }

  @Test
  void amongThoseWhoTalkShiftsCountLess() {
    start(five("mechanisms.provocation=0"));
    join("north", "BIRCH");
    follow();
    double apart = shift("CEDAR", "BIRCH");
    start(five("mechanisms.provocation=0", "structures.platform.members=[CEDAR, BIRCH]"));
    join("north", "BIRCH");
    follow();
    double talk = Math.min(1, run.structure("platform").dialogue());
    assertTrue(apart > 0 && talk > 0 && talk < 1);
    assertEquals(apart * (1 - talk), shift("CEDAR", "BIRCH"), 1e-12);
  }

  @Test
  void eventsShiftTheLevelForGoodWithinItsLimits() {
    int amber = index("AMBER");
    int birch = index("BIRCH");
    double level = run.hostility.rest(amber, birch);
    run.hostility.shiftRest(amber, birch, 0.125);
    follow();
    assertEquals(level + 0.125, run.hostility.rest(amber, birch), 1e-12);
    assertEquals(0.125, shift("AMBER", "BIRCH"), 1e-12);
    assertEquals(0, shift("BIRCH", "AMBER"), 1e-12);
    run.hostility.raiseRest(amber, birch, 0);
    assertEquals(level + 0.125, run.hostility.rest(amber, birch), 1e-12, "it is raised, not set");
    run.hostility.raiseRest(amber, birch, 0.9);
    assertEquals(0.9, run.hostility.rest(amber, birch));
    for (double far : List.of(5.0, -5.0)) {
      run.hostility.shiftRest(amber, birch, far);
      assertEquals(far > 0 ? 1 : 0, run.hostility.rest(amber, birch));
    }
  }
}
