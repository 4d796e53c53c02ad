package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.Seen;
import entente.model.dynamics.Rescoring;
import entente.model.dynamics.ReviewQuantity;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of thresholds is true: just inside the choice stays, just beyond it does not. */
class ThresholdsTest {

  @Test
  void whatIsToldOfASwitchIsTrue() {
    Told told = new Told(0, 0);
    for (int seed = 1; seed <= 12; seed++) {
      told = told.plus(check(Scenes.read(FirstModel.FIVE_STATES), seed));
    }
    assertTrue(told.switches() > 0 && told.thresholds() > 0, told::toString);
  }

  /** How many switches were seen, and for how many a threshold is told. */
  record Told(int switches, int thresholds) {

    Told plus(Told other) {
      return new Told(switches + other.switches, thresholds + other.thresholds);
    }
  }

  /** Checks all thresholds of all switches of a run. */
  static Told check(Scenario scenario, long seed) {
    Simulation simulation = new Simulation(scenario, seed);
    List<Reviewed> moves = Seen.moves(simulation);
    while (!simulation.ended()) {
      simulation.next();
    }
    ReviewExplainer explaining = new ReviewExplainer(simulation);
    int told = 0;
    for (Reviewed reviewed : moves) {
      Explanation explanation = explaining.of(reviewed);
      told += explanation.told().isEmpty() ? 0 : 1;
      double last = 0;
      for (Threshold t : explanation.thresholds()) {
        check(reviewed.rescoring(), t, new Naming(simulation));
        assertTrue(t.change() >= last, "the smallest change first");
        last = t.change();
      }
    }
    return new Told(moves.size(), told);
  }

  private static void check(Rescoring rescoring, Threshold t, Naming naming) {
    int chosen = rescoring.review().chosen();
    int instead = rescoring.again(t.quantity(), t.beyond()).chosen();
    assertEquals(chosen, rescoring.again(t.quantity(), t.inside()).chosen(), t::toString);
    assertNotEquals(chosen, instead, t::toString);
    assertNotEquals(chosen, rescoring.again(t.quantity(), t.stated()).chosen(), t::toString);
    assertEquals(t.instead(), naming.posture(instead));
    assertEquals(t.above(), t.stated() > t.value(), t::toString);
    assertTrue(Math.abs(t.beyond() - t.inside()) <= 1e-9 * (t.high() - t.low()), t::toString);
    assertTrue(t.low() <= t.beyond() && t.beyond() <= t.high(), t::toString);
    if (t.throughout()) {
      double end = t.above() ? t.high() : t.low();
      assertNotEquals(chosen, rescoring.again(t.quantity(), end).chosen(), t::toString);
    }
  }

  /** The second way: a run of its own in a world that differs in the one quantity. */
  @Test
  void aRunOnEitherSideOfAThresholdAgrees() {
    Scenario scenario =
        Scenes.read(
            FirstModel.DIALOGUE_PLATFORM,
            "rounds=1",
            "structures.platform.entry.opens=0",
            "parameters.choice.review_interval=1",
            "parameters.choice.initial_constants=0");
    Simulation simulation = new Simulation(scenario, 8);
    List<Reviewed> moves = Seen.moves(simulation);
    simulation.next();
    int checked = 0;
    for (Reviewed reviewed : moves.subList(0, Math.min(12, moves.size()))) {
      String key = simulation.snapshot().world().keys().get(reviewed.state());
      for (Threshold t : new ReviewExplainer(simulation).of(reviewed).thresholds()) {
        if (t.quantity().kind() == ReviewQuantity.Kind.AUTONOMY) {
          int chosen = reviewed.now().chosen();
          assertEquals(chosen, chosen(withAutonomy(scenario, key, t.inside()), reviewed.state()));
          assertNotEquals(
              chosen, chosen(withAutonomy(scenario, key, t.beyond()), reviewed.state()));
          checked++;
        }
      }
    }
    assertTrue(checked >= 3, checked + " thresholds of taste");
  }

  private static Scenario withAutonomy(Scenario scenario, String key, double autonomy) {
    return Scenes.with(
        scenario,
        "states",
        scenario.states().stream()
            .map(s -> s.key().equals(key) ? Scenes.with(s, "autonomy", autonomy) : s)
            .toList());
  }

  private static int chosen(Scenario scenario, int state) {
    Simulation simulation = new Simulation(scenario, 8);
    simulation.next();
    return simulation.lastReview(state).chosen();
  }

  @Test
  void whatNothingCanChangeHasNoThreshold() {
    // With precision 0 scores do not count: only what closes the door changes a choice.
    Scenario scenario = Scenes.read(FirstModel.FIVE_STATES, "parameters.choice.precision=0");
    Simulation simulation = new Simulation(scenario, 1);
    List<Reviewed> moves = Seen.moves(simulation);
    while (!simulation.ended()) {
      simulation.next();
    }
    assertFalse(moves.isEmpty());
    for (Reviewed reviewed : moves) {
      Explanation explanation = new ReviewExplainer(simulation).of(reviewed);
      assertTrue(Double.isNaN(explanation.lead()));
      for (Threshold t : explanation.thresholds()) {
        assertFalse(t.quantity().kind() == ReviewQuantity.Kind.AUTONOMY, t::toString);
        assertFalse(t.quantity().kind() == ReviewQuantity.Kind.DEPENDENCE, t::toString);
        assertFalse(t.quantity().kind().technical(), t::toString);
      }
    }
  }
}
