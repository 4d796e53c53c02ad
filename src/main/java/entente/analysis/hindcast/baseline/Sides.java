package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.Togetherness;
import entente.theory.Landscape;
import entente.theory.LandscapeDescent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lowest alignment of coalition theory (Axelrod and Bennett 1993): a state goes to the leader
 * on whose side it stands in the lowest weak minimum that random starts find.
 *
 * <p>Propensities and sizes are those of cohesion, on the facts of round 0, to six decimals; ties
 * go to the larger basin. It says nothing of dialogue and hedging. Who was in a bloc when the run
 * starts stays in it; who was outside goes to the bloc of its side; with both leaders on its side,
 * to the West.
 */
public final class Sides implements Baseline {

  private static final int STARTS = 1000;
  private static final int DECIMALS = 6;
  private static final String WEST = "USA";
  private static final String EAST = "RUS";

  private final List<String> keys;
  private final List<Integer> sides;
  private final int start;

  /** Finds the sides on the facts of a scenario's round 0. */
  public Sides(Scenario scenario, long seed) {
    Snapshot snapshot = new Simulation(scenario, seed).snapshot();
    start = (int) scenario.start();
    keys = snapshot.world().keys();
    BigDecimal[] sizes = rounded(snapshot.rootCapability());
    BigDecimal[] propensity = rounded(Togetherness.propensities(snapshot));
    sides = lowest(Landscape.of(sizes, propensity), STARTS, seed);
  }

  /**
   * Creates the rule for a world: the keys of its states, the side that each of them is on, and the
   * year at whose end the period starts.
   */
  public Sides(List<String> keys, List<Integer> sides, int start) {
    this.keys = keys;
    this.sides = sides;
    this.start = start;
  }

  /** Returns the sides in the lowest minimum; ties go to the larger basin. */
  public static List<Integer> lowest(Landscape landscape, int starts, long seed) {
    return LandscapeDescent.of(landscape, starts, seed).minima().stream()
        .min(
            Comparator.comparing(Landscape.Minimum::energy)
                .thenComparing(Comparator.comparingLong(Landscape.Minimum::basin).reversed()))
        .orElseThrow()
        .sides();
  }

  private static BigDecimal[] rounded(double[] values) {
    BigDecimal[] out = new BigDecimal[values.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = new BigDecimal(values[k]).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
    return out;
  }

  @Override
  public String name() {
    return "landscape";
  }

  @Override
  public Forecast tell(Targets targets) {
    List<Unit> units = targets.units();
    double[] chances = new double[units.size()];
    for (int u = 0; u < chances.length; u++) {
      Unit unit = units.get(u);
      boolean there =
          switch (unit.destination()) {
            case WEST -> with(unit.state(), WEST);
            case EAST -> with(unit.state(), EAST);
            default -> false;
          };
      chances[u] = there ? 1 : 0;
    }
    List<Stance> before = targets.observed(start);
    List<Stance> end = new ArrayList<>();
    for (int k = 0; k < before.size(); k++) {
      String key = targets.states().get(k).key();
      Stance own = before.get(k);
      Stance side = with(key, WEST) ? Stance.WEST : with(key, EAST) ? Stance.EAST : own;
      end.add(own.bloc() ? own : side);
    }
    return new Forecast(name(), chances, end);
  }

  private boolean with(String state, String leader) {
    return sides.get(keys.indexOf(state)).equals(sides.get(keys.indexOf(leader)));
  }
}
