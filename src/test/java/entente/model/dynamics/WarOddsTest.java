package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.structures.Commitment;
import entente.model.structures.Structure;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.function.Logit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds back disputes, force and war: off it does nothing, and reversed the opposite. */
class WarOddsTest {

  private static final double EXACT = 1e-9;

  private static Run run(String setting) {
    Scenario scenario = Scenes.read(Scenes.PORTFOLIOS, setting);
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  private interface Gate {
    double of(WarOdds odds, LadderPair pair, Feud record);
  }

  private static double war(WarOdds odds, LadderPair pair, Feud record) {
    return odds.ofWar(pair, record, 0);
  }

  // By how much a mechanism lowers the log odds of each pair, at one strength of it.
  private static double[] lowered(String mechanism, int strength, Gate chance) {
    double[] off = logOdds(run("mechanisms." + mechanism + "=0"), chance);
    double[] on = logOdds(run("mechanisms." + mechanism + "=" + strength), chance);
    return IntStream.range(0, off.length).mapToDouble(p -> off[p] - on[p]).toArray();
  }

  private static double[] logOdds(Run run, Gate chance) {
    WarOdds odds = new WarOdds(run);
    odds.look();
    Logit logit = new Logit();
    return run.ladder.pairs().stream()
        .mapToDouble(pair -> logit.value(chance.of(odds, pair, new Feud())))
        .toArray();
  }

  @Test
  void armsControlHoldsNuclearPairsBackFromForceAndWar() {
    Run run = run("rounds=4");
    double expected = run.parameters.wars().armsControl() * run.order.armsControl();
    assertTrue(expected > 0);
    for (int strength : List.of(1, -1)) {
      double[] force = lowered("arms_control", strength, WarOdds::ofForce);
      double[] war = lowered("arms_control", strength, WarOddsTest::war);
      double[] dispute = lowered("arms_control", strength, WarOdds::ofDispute);
      for (int p = 0; p < force.length; p++) {
        double size = run.ladder.pairs().get(p).bothNuclear ? strength * expected : 0;
        assertEquals(size, force[p], EXACT);
        assertEquals(size, war[p], EXACT);
        assertEquals(0, dispute[p], EXACT);
      }
    }
    assertTrue(run.ladder.pairs().stream().anyMatch(pair -> pair.bothNuclear));
  }

  @Test
  void aWorkingLinkHoldsItsPairBackFromDisputesAndForce() {
    Run run = run("rounds=4");
    double[] dispute = lowered("working_link", 1, WarOdds::ofDispute);
    double[] force = lowered("working_link", 1, WarOdds::ofForce);
    double[] reversed = lowered("working_link", -1, WarOdds::ofForce);
    for (int p = 0; p < dispute.length; p++) {
      double size = run.parameters.wars().link() * run.ladder.pairs().get(p).link;
      assertEquals(size, dispute[p], EXACT);
      assertEquals(size, force[p], EXACT);
      assertEquals(-size, reversed[p], EXACT);
    }
    assertTrue(run.ladder.pairs().stream().anyMatch(pair -> pair.link > 0));
  }

  @Test
  void anUmbrellaHoldsBackNuclearStatesFromWarWithWeakerOnesThatHaveNone() {
    Run run = run("rounds=4");
    double[] war = lowered("umbrella", 1, WarOddsTest::war);
    double[] reversed = lowered("umbrella", -1, WarOddsTest::war);
    int covered = 0;
    for (int p = 0; p < war.length; p++) {
      LadderPair pair = run.ladder.pairs().get(p);
      boolean oneNuclear = pair.anyNuclear && !pair.bothNuclear;
      assertTrue(war[p] == 0 || oneNuclear, "no umbrella without a nuclear state on one side");
      assertTrue(war[p] >= 0);
      assertEquals(-war[p], reversed[p], EXACT);
      covered += war[p] > 0 ? 1 : 0;
    }
    assertTrue(covered > 0);
  }

  @Test
  void aHazardIsTheProductOfTheThreeGatesOrNoughtWhereThatIsNegligible() {
    Run run = run("rounds=4");
    WarOdds odds = new WarOdds(run);
    int told = 0;
    for (LadderPair pair : run.ladder.pairs()) {
      Feud record = new Feud();
      double hazard = odds.hazard(pair, record, 0);
      double year = odds.ofDispute(pair, record) * odds.ofForce(pair, record);
      double exact = year * odds.ofWar(pair, record, 0) / Scenario.ROUNDS_A_YEAR;
      boolean negligible = exact < Snapshot.NEGLIGIBLE_HAZARD;
      assertEquals(negligible && hazard == 0 ? 0 : exact, hazard);
      told += hazard > 0 ? 1 : 0;
    }
    assertTrue(told > 5 && told < run.ladder.pairs().size(), told + " hazards");
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 0, 3})
  void aDrawThatIsRuledOutAtOnceIsOneThatIsNotBelowTheChance(int helpBefore) {
    Run run = run("parameters.wars.help_before=" + helpBefore);
    WarOdds odds = new WarOdds(run);
    odds.look();
    for (LadderPair pair : run.ladder.pairs()) {
      Feud record = new Feud();
      double chance = odds.ofDispute(pair, record);
      assertFalse(odds.isDispute(pair, record, chance));
      assertTrue(odds.isDispute(pair, record, Math.nextDown(chance)));
      assertTrue(odds.isDispute(pair, record, chance / 2));
      assertFalse(odds.isDispute(pair, record, Math.min(1, 2 * chance)));
    }
  }

  @Test
  void promisesSeenAtOnceAreThoseThatAPlainLoopOverStructuresGives() {
    Run run = run("rounds=4");
    WarOdds.Guarantees seen = new WarOdds.Guarantees(run);
    seen.look();
    int helped = 0;
    for (LadderPair pair : run.ladder.pairs()) {
      assertEquals(run.ladder.help(pair.a, pair.b), seen.help(pair.a, pair.b));
      assertEquals(cover(run, pair.b, pair.a), seen.cover(pair.b, pair.a));
      helped += seen.help(pair.a, pair.b) > 0 ? 1 : 0;
    }
    assertTrue(helped > 0);
  }

  private static double cover(Run run, int of, int against) {
    double most = 0;
    for (Structure structure : run.structures) {
      double[] weight = structure.membership().weight();
      if (structure.is(Commitment.EXCLUSIVE) && weight[of] > 0 && weight[against] == 0) {
        for (int j : structure.membership().states()) {
          boolean gives = !structure.terms().hub() || structure.membership().founds(j);
          if (gives && run.world.state(j).nuclear()) {
            most = Math.max(most, run.rules.scoring.protection().credibility(structure));
          }
        }
      }
    }
    return most;
  }
}
