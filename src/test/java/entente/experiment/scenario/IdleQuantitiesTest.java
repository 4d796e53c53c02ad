package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as idle moves nothing where portfolios and wars act. */
class IdleQuantitiesTest {

  private static final Scenario WORLD = Scenes.read(Scenes.PORTFOLIOS, "rounds=6");
  private static final String BASE = told(WORLD);

  private static String told(Scenario scenario) {
    Simulation simulation = new Simulation(scenario, 3);
    while (simulation.round() < scenario.rounds() - 1) {
      simulation.pass();
    }
    Snapshot last = simulation.next();
    return simulation.chronicle()
        + Arrays.toString(last.fear())
        + Arrays.toString(last.stay())
        + last.pairs();
  }

  private static String with(Quantity quantity, double value) {
    return told(ParameterCatalog.with(WORLD, Map.of(quantity.path(), value)));
  }

  @Test
  void whatIsIdleMovesNothing() {
    List<Quantity> idle =
        ParameterCatalog.leaves().stream()
            .filter(Quantity::isNumeric)
            .filter(q -> IdleQuantities.contains(q.path(), WORLD.mechanisms()))
            .toList();
    assertTrue(idle.size() > 30, idle::toString);
    for (Quantity quantity : idle) {
      double value = quantity.param().value();
      assertEquals(BASE, with(quantity, value == 0 ? 0.5 : value * 0.5), quantity.path());
    }
  }

  @Test
  void whatActsMovesSomething() {
    Quantity cost = ParameterCatalog.find("parameters.portfolio.entry_cost").orElseThrow();
    assertNotEquals(BASE, with(cost, 1));
  }
}
