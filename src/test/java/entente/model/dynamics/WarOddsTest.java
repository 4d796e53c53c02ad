package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.function.Logit;
import org.junit.jupiter.api.Test;

/** What holds back disputes, force and war: off it does nothing, and reversed the opposite. */
class WarOddsTest {

  private static final double EXACT = 1e-9;

  private static Run run(String setting) {
    Scenario scenario = Scenes.read(Scenes.PORTFOLIOS, setting);
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  // By how much a mechanism lowers the log odds of each pair, at one strength of it.
  private static double[] lowered(
      String mechanism, int strength, ToDoubleFunction<WarOdds.Odds> chance) {
    double[] off = logOdds(run("mechanisms." + mechanism + "=0"), chance);
    double[] on = logOdds(run("mechanisms." + mechanism + "=" + strength), chance);
    return IntStream.range(0, off.length).mapToDouble(p -> off[p] - on[p]).toArray();
  }

  private static double[] logOdds(Run run, ToDoubleFunction<WarOdds.Odds> chance) {
    WarOdds odds = new WarOdds(run);
    Logit logit = new Logit();
    return run.ladder.pairs().stream()
        .mapToDouble(pair -> logit.value(chance.applyAsDouble(odds.of(pair, new Feud(), 0))))
        .toArray();
  }

  @Test
  void armsControlHoldsNuclearPairsBackFromForceAndWar() {
    Run run = run("rounds=4");
    double expected = run.parameters.wars().armsControl() * run.order.armsControl();
    assertTrue(expected > 0);
    for (int strength : List.of(1, -1)) {
      double[] force = lowered("arms_control", strength, WarOdds.Odds::force);
      double[] war = lowered("arms_control", strength, WarOdds.Odds::war);
      double[] dispute = lowered("arms_control", strength, WarOdds.Odds::dispute);
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
    double[] dispute = lowered("working_link", 1, WarOdds.Odds::dispute);
    double[] force = lowered("working_link", 1, WarOdds.Odds::force);
    double[] reversed = lowered("working_link", -1, WarOdds.Odds::force);
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
    double[] war = lowered("umbrella", 1, WarOdds.Odds::war);
    double[] reversed = lowered("umbrella", -1, WarOdds.Odds::war);
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
}
