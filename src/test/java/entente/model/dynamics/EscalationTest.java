package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.states.PairFacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows when a pair moves on the ladder, where it is sure to climb. */
class EscalationTest {

  private static final double H = 0.4;
  private static final double SURE = 1e9;

  /** A run in which A and B stand on a rung and climb with certainty, or not at all. */
  private static Run run(PairFacts pair, boolean climbs, boolean nuclear) {
    Scenario scenario =
        Scenes.of(
            List.of(
                Scenes.with(Scenes.state("A", 1, 0), "nuclear", nuclear),
                Scenes.with(Scenes.state("B", 3, 0), "nuclear", nuclear)),
            List.of(pair));
    return run(scenario, climbs);
  }

  private static Run run(Scenario scenario, boolean climbs) {
    Scenario up = Scenes.constant(scenario, "ladder", "up", climbs ? SURE : 0);
    return run(Scenes.constant(up, "ladder", "down", 0));
  }

  private static Run run(Scenario scenario) {
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  private static PairFacts at(int rung) {
    PairFacts pair = Scenes.with(Scenes.hostile("A", "B", H), "rivalry", 1.0);
    return Scenes.with(pair, "rung", rung);
  }

  private static Escalation escalated(Run run) {
    Escalation escalation = new Escalation(run);
    escalation.escalate(1);
    return escalation;
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void belowWarAPairOnlyClimbs(int rung) {
    Run run = run(at(rung), true, false);
    double norms = run.order.norms();
    Escalation escalation = escalated(run);
    assertEquals(rung + 1, run.ladder.pairs().get(0).rung);
    assertEquals(0, escalation.newWars());
    assertFalse(escalation.nuclear() || escalation.poleWar());
    assertEquals(norms, run.order.norms());
    assertEquals(H, run.relations.fear()[1], 1e-12);
    Happening told = run.chronicle.get(0);
    assertEquals("rung", told.kind());
    assertEquals(rung + " to " + (rung + 1), told.outcome());
    assertEquals(1, run.chronicle.size());
  }

  // Shares of 1/4 and 3/4: norms lose 2 √(3/16) and a tenth.
  @Test
  void directWarEmbittersBothAndCostsNorms() {
    Run run = run(at(Ladder.PROXY), true, false);
    double norms = run.order.norms();
    assertTrue(norms > 0);
    Escalation escalation = escalated(run);
    assertEquals(Ladder.DIRECT, run.ladder.pairs().get(0).rung);
    assertEquals(1, escalation.newWars());
    assertFalse(escalation.poleWar(), "neither is a pole");
    for (int i = 0; i < 2; i++) {
      assertEquals(0.9, run.relations.fear()[2 - i], 1e-12);
      assertEquals(0.9, run.hostility.rest(i, 1 - i), 1e-12);
    }
    double lost = Math.min(1, 2 * Math.sqrt(3.0 / 16) + 0.1);
    assertEquals(norms * (1 - lost), run.order.norms(), 1e-12);
  }

  @Test
  void aWarThatIsThereAlreadyIsNotNew() {
    Run run = run(at(Ladder.DIRECT), true, false);
    assertEquals(0, escalated(run).newWars());
    assertTrue(run.chronicle.isEmpty());
  }

  @Test
  void nuclearUseIsTheLastRung() {
    Escalation escalation = escalated(run(at(Ladder.DIRECT), true, true));
    assertTrue(escalation.nuclear());
    assertEquals(0, escalation.newWars());
    Run run = run(at(Ladder.HYBRID), true, true);
    assertFalse(escalated(run).nuclear());
    Escalation copy = escalation.copy(run);
    assertTrue(copy.nuclear());
  }

  @Test
  void hostilityAboveThatOfWarStays() {
    PairFacts hated = Scenes.with(at(Ladder.PROXY), "hostilityA", 0.95);
    Run run = run(Scenes.with(hated, "hostilityB", 0.95), true, false);
    escalated(run);
    assertEquals(0.95, run.relations.fear()[1], 1e-12);
    assertEquals(0.95, run.relations.fear()[2], 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1e9, false", "0, true"})
  void aLatentRivalryTurnsByItsChance(double turnOvert, boolean latent) {
    Run still = run(Scenes.with(at(0), "latent", true), false, false);
    Run run = run(Scenes.constant(still.scenario, "ladder", "turnOvert", turnOvert));
    escalated(run);
    assertEquals(latent, run.ladder.pairs().get(0).latent);
    List<String> told = run.chronicle.stream().map(h -> h.kind() + " " + h.outcome()).toList();
    assertEquals(latent ? List.of() : List.of("turns_overt drawn"), told);
  }

  // AMBER is in the bloc of the North, which is aimed at the South; CEDAR belongs to the South's.
  @ParameterizedTest
  @CsvSource({
    "NORTH, SOUTH, true",
    "AMBER, SOUTH, true",
    "SOUTH, AMBER, true",
    "CEDAR, SOUTH, false",
    "BIRCH, SOUTH, false",
    "AMBER, BIRCH, false"
  })
  void aWarBetweenPolesCountsThoseAimedAtThem(String one, String other, boolean poles) {
    Run run = run(Scenes.read(FirstModel.FIVE_STATES), true);
    LadderPair at = run.ladder.find(run.world.index(one), run.world.index(other));
    run.ladder.pairs().forEach(pair -> pair.rung = Ladder.NUCLEAR);
    at.rung = Ladder.PROXY;
    Escalation escalation = escalated(run);
    assertEquals(1, escalation.newWars());
    assertEquals(poles, escalation.poleWar());
    Escalation copy = escalation.copy(run);
    assertEquals(poles, copy.poleWar());
    assertEquals(1, copy.newWars());
    LadderPair ofPoles = run.ladder.find(run.world.index("NORTH"), run.world.index("SOUTH"));
    assertEquals(
        ofPoles.rung / 5.0, run.rules.situation.confrontation()[1], "states see it at once");
    assertEquals(ofPoles.rung / 5.0, run.rules.situation.confrontation()[2]);
  }
}
