package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import entente.model.structures.StructureTerms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ladder of confrontation, rung by rung. */
class LadderTest {

  private static final double H = 0.4;

  private static Run run(PairFacts pair, boolean nuclear, double capability, String... settings) {
    List<StateFacts> states =
        List.of(
            Scenes.with(Scenes.state("A", capability, 0), "nuclear", nuclear),
            Scenes.with(Scenes.state("B", 1, 0), "nuclear", nuclear),
            Scenes.state("C", 1, 0));
    Scenario scenario = Scenes.of(states, List.of(pair), settings);
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  private static PairFacts at(int rung) {
    PairFacts pair = Scenes.with(Scenes.hostile("A", "B", H), "rivalry", 1.0);
    return Scenes.with(pair, "rung", rung);
  }

  private static LadderPair pair(Run run) {
    return run.ladder.find(run.world.index("A"), run.world.index("B"));
  }

  private static double climbing(int rung, boolean nuclear, double arms, String... settings) {
    Run run = run(at(rung), nuclear, 1, settings);
    return run.ladder.climbing(pair(run), arms);
  }

  @Test
  void eachRungHasItsPace() {
    LadderParameters p = Scenes.read(FirstModel.FIVE_STATES).parameters().ladder();
    String unprotected = "parameters.ladder.deterrence_brake=0";
    double[] pace = {1, p.hybrid(), p.proxy(), p.direct()};
    for (int rung = 0; rung < pace.length; rung++) {
      assertEquals(p.up() * H * pace[rung], climbing(rung, false, 0, unprotected), 1e-12);
    }
    double last = p.up() * H * p.nuclear() * (1 - p.nuclearBrake());
    assertEquals(last, climbing(Ladder.DIRECT, true, 0), 1e-12);
  }

  @Test
  void whatAbsorbs() {
    assertEquals(0, climbing(Ladder.NUCLEAR, true, 0));
    assertEquals(0, climbing(Ladder.DIRECT, false, 0)); // nobody there has the weapons
    for (int rung : new int[] {Ladder.PEACE, Ladder.DIRECT, Ladder.NUCLEAR}) {
      Run run = run(at(rung), true, 1);
      assertEquals(0, run.ladder.calming(pair(run)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void comingDownIsTheFasterTheLessHostility(int rung) {
    Run run = run(at(rung), false, 1);
    double down = run.parameters.ladder().down();
    assertEquals(down * (1 - H), run.ladder.calming(pair(run)), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void armsControlBrakesEveryRungAndCanBeReversed(int rung) {
    double free = climbing(rung, false, 0);
    double brake = Scenes.read(FirstModel.FIVE_STATES).parameters().ladder().armsControlBrake();
    assertEquals(free * (1 - brake), climbing(rung, false, 1), 1e-12);
    assertEquals(free, climbing(rung, false, 1, "mechanisms.arms_control=0"), 1e-12);
    assertTrue(climbing(rung, false, 1, "mechanisms.arms_control=-1") > free);
  }

  @Test
  void mutualProtectionBrakesTheWayToWarOnly() {
    String off = "parameters.ladder.deterrence_brake=0";
    assertEquals(climbing(1, false, 0, off), climbing(1, false, 0), 0);
    assertTrue(climbing(2, false, 0) < climbing(2, false, 0, off));
    assertTrue(climbing(3, false, 0) < climbing(3, false, 0, off));
  }

  @Test
  void aLatentRivalryStaysOffTheHigherRungs() {
    Run peace = run(Scenes.with(at(0), "latent", true), false, 1);
    double pace = peace.parameters.ladder().latentPace();
    assertEquals(pace * climbing(0, false, 0), peace.ladder.climbing(pair(peace), 0), 1e-12);
    for (int rung = 1; rung <= 3; rung++) {
      Run run = run(Scenes.with(at(rung), "latent", true), true, 1);
      assertEquals(0, run.ladder.climbing(pair(run), 0));
      assertEquals(0, run.ladder.warHazard(pair(run), 0, 0));
    }
    double turning = peace.parameters.ladder().turnOvert() * H;
    assertEquals(turning, peace.ladder.turning(pair(peace)), 1e-12);
    Run unequal = run(Scenes.with(at(0), "latent", true), false, 0.5);
    assertEquals(turning / 2, unequal.ladder.turning(pair(unequal)), 1e-12);
    Run overt = run(at(0), false, 1);
    assertEquals(0, overt.ladder.turning(pair(overt)));
  }

  @Test
  void aPairWithoutCapabilityDoesNotClimb() {
    for (int rung = 0; rung <= Ladder.DIRECT; rung++) {
      Run run = run(at(rung), true, 0);
      assertEquals(0, run.ladder.climbing(pair(run), 0));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0.4", "0.5, 0.5", "1, 0.6"})
  void cheapTalkLetsTheWorseSideDrive(double cheapTalk, double drive) {
    PairFacts uneven = Scenes.with(Scenes.with(at(0), "hostilityA", 0.6), "hostilityB", 0.2);
    Run run = run(uneven, false, 1, "parameters.ladder.cheap_talk=" + cheapTalk);
    assertEquals(drive, run.ladder.drive(pair(run)), 1e-12);
  }

  @Test
  void theHazardOfWarIsTheChanceToClimbBeforeComingDown() {
    Run run = run(at(2), false, 1);
    LadderPair pair = pair(run);
    double up = run.ladder.climbing(pair, 0);
    double down = run.ladder.calming(pair);
    double last = climbing(3, false, 0);
    assertEquals(up / (up + down) * last, run.ladder.warHazard(pair, 0, 0), 1e-12);
    pair.rung = 3;
    assertEquals(last, run.ladder.warHazard(pair, 0, 0), 1e-12);
    pair.rung = Ladder.DIRECT;
    assertEquals(1, run.ladder.warHazard(pair, 0, 0));
  }

  @Test
  void onlyRelevantPairsAreOnTheLadder() {
    Run run = run(at(0), false, 1);
    assertNull(run.ladder.find(run.world.index("A"), run.world.index("C")));
    Run empty = run(Scenes.pair("A", "B"), false, 1);
    assertTrue(empty.ladder.pairs().isEmpty());
    Scenario five = Scenes.read(FirstModel.FIVE_STATES);
    Run poles = new Run(five, new Simulation(five, 1).snapshot().world(), 1);
    // NORTH and SOUTH with everybody: 7 pairs; and the borders AMBER–BIRCH, BIRCH–CEDAR.
    assertEquals(9, poles.ladder.pairs().size());
  }

  @Test
  void aDrawMovesAPairAsOftenAsItsChances() {
    Run run = run(at(1), false, 1);
    LadderPair pair = pair(run);
    double up = run.ladder.climbing(pair, 0);
    double down = run.ladder.calming(pair);
    int ups = 0;
    int downs = 0;
    int trials = 20_000;
    for (int round = 1; round <= trials; round++) {
      pair.rung = 1;
      assertEquals(1, run.ladder.move(pair, run.chance, 0, round));
      ups += pair.rung == 2 ? 1 : 0;
      downs += pair.rung == 0 ? 1 : 0;
    }
    assertEquals(up, ups / (double) trials, 4 * Math.sqrt(up / trials));
    assertEquals(down, downs / (double) trials, 4 * Math.sqrt(down / trials));
    assertFalse(ups == 0 || downs == 0);
  }

  /** Three states, of which some belong to a structure, beside the pair A and B. */
  private static Run bound(List<String> members, String... settings) {
    Run bare = run(at(2), false, 1, settings);
    StructureTerms terms = Scenes.with(Scenes.empty("talks"), "members", members);
    Scenario scenario = Scenes.plus(bare.scenario, terms);
    return new Run(scenario, bare.world, 1);
  }

  private static Run plus(Run run, String key, String target, String... members) {
    StructureTerms terms = Scenes.with(Scenes.empty(key), "members", List.of(members));
    terms = Scenes.with(Scenes.with(terms, "target", target), "deterrenceFocus", 0.8);
    return new Run(Scenes.plus(run.scenario, terms), run.world, 1);
  }

  private static double climbing(Run run) {
    return run.ladder.climbing(pair(run), 0);
  }

  // Mutual protection is the smaller of the two: help for one of them alone changes nothing, nor
  // does that of a structure to which the attacker belongs.
  @Test
  void helpOfAStructureProtectsItsMembersFromOutsiders() {
    Run alone = bound(List.of());
    Run one = plus(alone, "left", "B", "A", "C");
    assertEquals(climbing(alone), climbing(one), 1e-12);
    Run both = plus(one, "right", "A", "B", "C");
    assertTrue(climbing(both) < climbing(alone));
    Run together = plus(alone, "all", "C", "A", "B", "C");
    double brake = 1 - together.parameters.ladder().linkBrake() * pair(together).link;
    double cover = 1 - together.parameters.ladder().hybridCover() * pair(together).hybridCover;
    assertEquals(climbing(alone) * brake * cover, climbing(together), 1e-12);
  }

  // Of structures that both belong to the best counts, by the product of both weights.
  @Test
  void aLinkIsThatOfTheBestCommonStructure() {
    Run run = bound(List.of("A", "B"));
    Structure talks = run.structure("talks");
    talks.setEffectiveness(0.8);
    talks.membership().set(run.world.index("B"), Status.OBSERVER, 0);
    run.ladder.lookAtLinks();
    double half = run.parameters.structures().observerWeight();
    assertEquals(half * 0.8, pair(run).link, 1e-12);
    assertEquals(half * 0.8 * (1 - talks.agenda()[0]), pair(run).hybridCover, 1e-12);
    double brake = run.parameters.ladder().linkBrake() * pair(run).link;
    double cover = run.parameters.ladder().hybridCover() * pair(run).hybridCover;
    Run free = run(at(2), false, 1);
    assertTrue(brake > 0 && cover > 0);
    assertEquals(
        free.ladder.climbing(pair(free), 0) * (1 - brake) * (1 - cover),
        run.ladder.climbing(pair(run), 0),
        1e-12);
    talks.membership().set(run.world.index("B"), Status.NONE, 0);
    run.ladder.lookAtLinks();
    assertEquals(0, pair(run).link);
  }

  @Test
  void aCopyStandsWhereTheLadderStandsAndApartFromIt() {
    Run run = run(Scenes.with(at(1), "latent", true), true, 1);
    LadderPair old = pair(run);
    old.link = 0.25;
    old.hybridCover = 0.125;
    Ladder copy =
        run.ladder.copy(
            run.rules.situation,
            run.rules.scoring,
            run.parameters.ladder(),
            run.scenario.mechanisms());
    LadderPair pair = copy.find(old.b, old.a);
    assertEquals(1, pair.rung);
    assertTrue(pair.latent && pair.bothNuclear && pair.anyNuclear);
    assertEquals(0.25, pair.link);
    assertEquals(0.125, pair.hybridCover);
    pair.rung = 3;
    assertEquals(1, old.rung);
    for (int round = 1; round <= 200; round++) {
      old.rung = 1;
      pair.rung = 1;
      old.latent = false;
      pair.latent = false;
      run.ladder.move(old, run.chance, 0, round);
      copy.move(pair, run.chance, 0, round);
      assertEquals(old.rung, pair.rung, "the same draws");
    }
  }

  // An upper bound is enough where the hazard cannot be worth telling.
  @Test
  void aNegligibleHazardIsOnlyBounded() {
    Run run = run(at(0), false, 1);
    double exact = run.ladder.warHazard(pair(run), 0, 0);
    double bound = run.ladder.warHazard(pair(run), 0, 1);
    assertTrue(exact > 0 && exact < bound);
    assertEquals(exact, run.ladder.warHazard(pair(run), 0, bound));
    Run none = run(at(0), true, 0);
    assertEquals(0, none.ladder.warHazard(pair(none), 0, 0));
  }

  // Parity is the smaller over the larger: none without capability at all.
  @Test
  void whoHasNothingDoesNotTurn() {
    Run run = run(Scenes.with(at(0), "latent", true), false, 0);
    assertEquals(0, run.ladder.turning(pair(run)));
  }
}
