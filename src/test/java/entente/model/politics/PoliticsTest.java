package entente.model.politics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance;
import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.states.ContestKind;
import entente.model.states.Neutrality;
import entente.model.states.PairFacts;
import entente.model.states.PairRecord;
import entente.model.states.Relations;
import entente.model.states.StateFacts;
import entente.model.states.World;
import entente.model.structures.Structure;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Governments, neutrality and contests: what moves, how often, and what is left alone. */
class PoliticsTest {

  private static final int YEARS = 4000;
  private static final Scenario BASE = Scenes.read(Scenes.FIVE_PORTFOLIOS);
  private static final PoliticsParameters PARAMETERS =
      Scenes.with(BASE.parameters().politics(), "democracyWalk", 0.0);
  private final List<String> told = new ArrayList<>();

  private void tell(String kind, int actor, int target, int structure, String outcome) {
    told.add(kind);
  }

  private static StateFacts state(String key, double x, double democracy) {
    return Scenes.with(Scenes.state(key, 0.5, x), "democracy", democracy);
  }

  private static Governments governments(World world, List<Structure> structures, String... off) {
    Relations relations = new Relations(world, BASE.parameters().hostility());
    return new Governments(
        relations,
        structures,
        Scenes.read(Scenes.FIVE_PORTFOLIOS, off).mechanisms(),
        PARAMETERS,
        new Chance(3));
  }

  private void years(Governments governments, int years) {
    for (int round = 1; round <= 4 * years; round++) {
      governments.follow(round, this::tell);
    }
  }

  private double yearly(String kind) {
    return told.stream().filter(kind::equals).count() / (double) YEARS;
  }

  @Test
  void leadersChangeAtTheRateOfTheirRegimeOnceAYearAtMost() {
    World world = World.of(List.of(state("DEMOCRACY", 0, 0.9)), List.of());
    years(governments(world, List.of(), "mechanisms.democratisation=0"), YEARS);
    // Five standard errors of a share of 4000 years.
    assertEquals(
        PARAMETERS.leavesDemocracy(), yearly("leader_change"), 5 * 0.45 / Math.sqrt(YEARS));
    told.clear();
    World other = World.of(List.of(state("AUTOCRACY", 0, 0)), List.of());
    years(governments(other, List.of()), YEARS);
    assertEquals(PARAMETERS.leavesAutocracy(), yearly("leader_change"), 0.03);
  }

  @Test
  void withoutTurnsNoPositionMovesAndWithThemTheyStayWithinTheLimit() {
    StateFacts pole = Scenes.with(state("A", 0, 0.5), "pole", true);
    StateFacts other = Scenes.with(state("B", 1, 0.5), "pole", true);
    World world = World.of(List.of(pole, other), List.of());
    Relations still = new Relations(world, BASE.parameters().hostility());
    Governments off =
        new Governments(
            still,
            List.of(),
            Scenes.read(Scenes.FIVE_PORTFOLIOS, "mechanisms.turns=0").mechanisms(),
            PARAMETERS,
            new Chance(1));
    years(off, 200);
    assertEquals(0, still.position()[world.index("A")]);
    Relations moving = new Relations(world, BASE.parameters().hostility());
    Governments on =
        new Governments(moving, List.of(), BASE.mechanisms(), PARAMETERS, new Chance(1));
    years(on, 200);
    assertNotEquals(0, moving.position()[world.index("A")]);
    assertTrue(Math.abs(moving.position()[world.index("A")]) <= 2 * PARAMETERS.turnLimit());
    assertTrue(Math.abs(on.turn(world.index("A"))) <= PARAMETERS.turnLimit());
  }

  @Test
  void democracyMovesTowardsTheStandardOfACommunityThatIsOpenToTheRegion() {
    StateFacts inside = Scenes.with(state("IN", 0, 0.4), "region", "Here");
    StateFacts outside = Scenes.with(state("OUT", 0, 0.4), "region", "There");
    World world = World.of(List.of(inside, outside), List.of());
    StructureTerms terms = Scenes.with(Scenes.empty("community"), "members", List.of());
    terms = Scenes.with(terms, "entry", Scenes.with(terms.entry(), "within", List.of("Here")));
    terms = Scenes.with(terms, "entry", Scenes.with(terms.entry(), "standard", 0.8));
    Relations relations = new Relations(world, BASE.parameters().hostility());
    Structure community = new Structure(terms, BASE.parameters().structures(), 0, relations);
    Governments governments =
        new Governments(
            relations, List.of(community), BASE.mechanisms(), PARAMETERS, new Chance(1));
    years(governments, 1);
    double expected = 0.4 + PARAMETERS.democratisation() * 0.4;
    assertEquals(expected, governments.democracy()[world.index("IN")], 1e-12);
    assertEquals(0.4, governments.democracy()[world.index("OUT")]);
  }

  @Test
  void aPolicyIsLiftedAfterAnAttackNextDoorAndALawIsNot() {
    StateFacts pole = Scenes.with(state("POLE", 0, 0.1), "pole", true);
    StateFacts policy = Scenes.with(state("NEAR", 0, 0.9), "neutrality", Neutrality.POLICY);
    StateFacts law = Scenes.with(state("LAW", 0, 0.9), "neutrality", Neutrality.LAW);
    World world = World.of(List.of(pole, policy, law), List.of());
    int lifted = 0;
    int runs = 400;
    for (int seed = 0; seed < runs; seed++) {
      Neutralities neutralities = neutralities(world, seed, 0.0);
      neutralities.attacked(world.index("POLE"), 1);
      for (int round = 1; round <= 16; round++) {
        neutralities.follow(round, this::tell);
      }
      lifted += neutralities.of(world.index("NEAR")) == Neutrality.NONE ? 1 : 0;
      assertEquals(Neutrality.LAW, neutralities.of(world.index("LAW")));
    }
    // Same place, so that the attack counts in full in each of four years.
    double expected = 1 - Math.pow(1 - PARAMETERS.policyLiftedByAttack(), 4);
    assertEquals(expected, lifted / (double) runs, 5 * Math.sqrt(0.25 / runs));
  }

  @Test
  void withoutAnAttackAndWithoutAReasonNoPolicyIsLifted() {
    StateFacts policy = Scenes.with(state("NEAR", 0, 0.9), "neutrality", Neutrality.POLICY);
    World world = World.of(List.of(policy), List.of());
    Neutralities neutralities = neutralities(world, 1, 0.0);
    for (int round = 1; round <= 400; round++) {
      neutralities.follow(round, this::tell);
    }
    assertEquals(Neutrality.POLICY, neutralities.of(0));
    assertTrue(told.isEmpty());
  }

  private static Neutralities neutralities(World world, long seed, double lifted) {
    PoliticsParameters parameters = Scenes.with(PARAMETERS, "policyLifted", lifted);
    Governments governments = governments(world, List.of(), "mechanisms.democratisation=0");
    return new Neutralities(world, governments, BASE.mechanisms(), parameters, new Chance(seed));
  }

  private static World contested(int weight, ContestKind kind) {
    PairRecord record = new PairRecord(0, weight, kind, "B", 0, 0, false);
    PairFacts pair = Scenes.with(Scenes.pair("A", "B"), "record", record);
    return World.of(List.of(state("A", 0, 0.5), state("B", 0, 0.5)), List.of(pair));
  }

  private static Contests contests(World world, String... settings) {
    return new Contests(
        world,
        Scenes.read(Scenes.FIVE_PORTFOLIOS, settings).mechanisms(),
        PARAMETERS,
        new Chance(5));
  }

  @Test
  void onlyWhatIsHeldByForceBarsAndWhatIsWeightyIsVetoed() {
    World world = contested(3, ContestKind.LAND);
    int a = world.index("A");
    int b = world.index("B");
    assertEquals(b, contests(world).barredBy(a));
    assertTrue(contests(world).vetoes(b, a));
    assertEquals(b, contests(world).between(a, b).holder());
    Contests off = contests(world, "mechanisms.contests=0");
    assertEquals(-1, off.barredBy(a));
    assertFalse(off.vetoes(b, a));
    assertEquals(-1, contests(contested(2, ContestKind.LAND)).barredBy(a));
    assertTrue(contests(contested(2, ContestKind.LAND)).vetoes(b, a));
    assertFalse(contests(contested(2, ContestKind.MARITIME)).vetoes(b, a));
    assertTrue(contests(contested(1, ContestKind.NAME)).vetoes(b, a));
  }

  @Test
  void aContestIsSettledInTimeButNotWhileForceIsUsed() {
    World world = contested(1, ContestKind.LAND);
    Contests fought = contests(world);
    Contests quiet = contests(world);
    for (int round = 1; round <= 4 * 400; round++) {
      fought.follow(round, cell -> true, cell -> false, this::tell);
    }
    assertTrue(told.isEmpty());
    for (int round = 1; round <= 4 * 400; round++) {
      quiet.follow(round, cell -> false, cell -> false, this::tell);
    }
    assertNull(quiet.between(0, 1));
    assertEquals(List.of("contest_ends"), told);
  }
}
