package entente.analysis.hindcast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The logarithmic score by hand. */
class ObjectiveTest {

  static Unit unit(Stance destination, boolean moved) {
    return new Unit("S", "R", destination, moved, moved ? 2000 : 0, "");
  }

  @Test
  void theMeanOverDestinationsOfTheMeanOverTheirUnits() {
    List<Unit> units =
        List.of(
            unit(Stance.WEST, true),
            unit(Stance.WEST, false),
            unit(Stance.WEST, false),
            unit(Stance.EAST, false));
    // q = (successes + 1/2) / 10: 0.75, 0.25, 0.05, 0.05 of 9 runs with 7, 2, 0 and 0.
    double west = -(Math.log(0.75) + Math.log(0.75) + Math.log(0.95)) / 3;
    double east = -Math.log(0.95);
    assertEquals(
        (west + east) / 2, Objective.of(units, new double[] {7 / 9.0, 2 / 9.0, 0, 0}, 9), 1e-12);
  }

  @Test
  void certaintyThatIsWrongCostsMuchButNotWithoutEnd() {
    double[] never = {0};
    assertEquals(Math.log(66), Objective.of(List.of(unit(Stance.WEST, true)), never, 32), 1e-12);
  }
}
