package entente.model.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.states.Positions;
import entente.model.states.StateFacts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Propensities, worked out row by row, are those of the formula for one pair to the last bit. */
class TogethernessTest {

  private static Scenario on(int axes) {
    Scenario base = Scenes.lively(Scenes.PORTFOLIOS, 3);
    List<StateFacts> states =
        base.states().stream()
            .map(s -> Scenes.with(s, "position", places(s).subList(0, axes)))
            .toList();
    return Scenes.with(base, "states", states);
  }

  private static List<Double> places(StateFacts state) {
    return List.of(state.position().get(0), state.latitude() / 90);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void eachIsThatOfThePlainFormula(int axes) {
    Simulation run = new Simulation(on(axes), 1);
    while (!run.ended()) {
      Snapshot now = run.next();
      double[] found = Togetherness.propensities(now);
      for (int i = 0; i < now.size(); i++) {
        for (int j = i + 1; j < now.size(); j++) {
          assertEquals(plain(now, i, j), found[i * now.size() + j], 0);
        }
      }
    }
  }

  private static double plain(Snapshot now, int i, int j) {
    int n = now.size();
    double[] position = now.position();
    double distance = Positions.distance(position, i, position, j, now.world().axes());
    double likeness = 0.5 * Math.max(-1, Math.min(1, (0.35 - distance) / 0.35));
    double mean = (now.fear()[i * n + j] + now.fear()[j * n + i]) / 2;
    double enmity = Math.max(-0.3, Math.min(1, (mean - 0.15) / 0.5));
    return Math.max(-1, Math.min(1, likeness - enmity));
  }
}
