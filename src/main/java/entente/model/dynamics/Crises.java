package entente.model.dynamics;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.decisions.Options;
import entente.model.states.Vector;
import java.util.Arrays;

/**
 * The crises that strike states in a round, and whether the attack behind each succeeds.
 *
 * <p>A crisis strikes a state on a vector with a chance that grows with its vulnerability, with its
 * threat compared with round 0, and with the decay of norms. The attack behind it succeeds unless
 * protection holds; that is realised security.
 */
final class Crises {

  private final Run run;
  private final int n;
  private final double[] initialThreat;
  private final long[] draws;
  private final int[] struck;
  private int count;
  private double severityStruck;
  private double severitySucceeded;
  private final double[] load = new double[Vector.COUNT];

  Crises(Run run) {
    this.run = run;
    n = run.world.size();
    struck = new int[n * Vector.COUNT];
    initialThreat = new double[n * Vector.COUNT];
    for (int i = 0; i < n; i++) {
      for (int v = 0; v < Vector.COUNT; v++) {
        initialThreat[i * Vector.COUNT + v] = threat(v, i);
      }
    }
    draws = new long[n * Vector.COUNT];
    for (int cell = 0; cell < draws.length; cell++) {
      long state = run.world.stream(cell / Vector.COUNT);
      draws[cell] = run.chance.beginning(Purpose.CRISIS, state, cell % Vector.COUNT);
    }
  }

  private Crises(Crises other, Run run) {
    this.run = run;
    n = other.n;
    struck = other.struck.clone();
    count = other.count;
    initialThreat = other.initialThreat;
    draws = other.draws;
    severityStruck = other.severityStruck;
    severitySucceeded = other.severitySucceeded;
    System.arraycopy(other.load, 0, load, 0, load.length);
  }

  /** Returns the crises as they stand, for a copy of the run. */
  Crises copy(Run of) {
    return new Crises(this, of);
  }

  private double threat(int v, int i) {
    if (v == Vector.ECONOMIC.ordinal()) {
      return run.rules.situation.economicThreat(i);
    }
    return v == 0 ? run.rules.situation.threat(i) : run.rules.situation.remoteThreat(i);
  }

  /** Draws the crises of a round. */
  void strike(int round) {
    Arrays.fill(load, 0);
    count = 0;
    severityStruck = 0;
    severitySucceeded = 0;
    double[] severity = run.rules.scoring.protection().severity();
    double rate = run.parameters.crises().rate() * run.order.crisisFactor();
    for (int i = 0; i < n; i++) {
      for (int v = 0; v < Vector.COUNT; v++) {
        int cell = i * Vector.COUNT + v;
        double chance = rate * run.world.vulnerability(i, v) * growth(v, i);
        boolean strikes = Chance.uniform(draws[cell], round) < Math.min(1, chance);
        if (strikes) {
          struck[count++] = cell;
        }
        if (strikes && run.relations.capability()[i] > 0) {
          load[v] += 1;
          severityStruck += severity[v];
          boolean succeeded = attack(i, v, round);
          severitySucceeded += succeeded ? severity[v] : 0;
          run.tell(round, "crisis", -1, i, -1, v, succeeded ? "succeeded" : "repelled");
        }
      }
    }
  }

  private double growth(int v, int i) {
    double before = initialThreat[i * Vector.COUNT + v];
    double limit = run.parameters.crises().growthLimit();
    return before == 0 ? 1 : Math.min(limit, threat(v, i) / before);
  }

  private boolean attack(int state, int v, int round) {
    double safe = run.portfolios == null ? safeByPair(state, v) : run.portfolios.safe(v, state);
    return run.chance.happens(1 - safe, Purpose.ATTACK, run.world.stream(state), v, round);
  }

  private double safeByPair(int state, int v) {
    Options options = run.rules.options;
    int present = options.present(state);
    return run.rules
        .scoring
        .protection()
        .onVector(v, state, options.bloc(present), options.seat(present), 1, 1);
  }

  /** Returns whether a crisis struck a state on a vector in this round. */
  boolean struck(int state, int v) {
    for (int c = 0; c < count; c++) {
      if (state(c) == state && vector(c) == v) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many crises struck in this round. */
  int count() {
    return count;
  }

  /** Returns the state that a crisis of this round struck, by its place among them. */
  int state(int crisis) {
    return struck[crisis] / Vector.COUNT;
  }

  /** Returns the vector on which it struck. */
  int vector(int crisis) {
    return struck[crisis] % Vector.COUNT;
  }

  /**
   * Returns realised security of this round: one less the share of crises, by severity, that
   * succeeded; NaN without crises.
   */
  double realisedSecurity() {
    return severityStruck == 0 ? Double.NaN : 1 - severitySucceeded / severityStruck;
  }

  /** Returns how many crises struck on a vector in this round. */
  double load(int v) {
    return load[v];
  }
}
