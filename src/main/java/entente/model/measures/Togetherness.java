package entente.model.measures;

import entente.model.dynamics.Snapshot;
import entente.model.states.Pairs;
import entente.theory.AboveChance;
import java.util.Arrays;

/**
 * The cohesion of a snapshot: one minus landscape frustration (Axelrod and Bennett 1993) over what
 * the same amount of togetherness would give by chance.
 *
 * <p>Propensity p_ij = ½ cut((0.35 − |x_i − x_j|) / 0.35, −1, 1) − cut((h̄_ij − 0.15) / 0.5, −0.3,
 * 1), cut to [−1, 1], with h̄ the mean hostility of both directions. Two states are together if
 * they share a chosen structure; a state without one is a group of its own.
 */
public final class Togetherness {

  private static final double LIKE_MINDED = 0.35;
  private static final double MIDDLING_HOSTILITY = 0.15;
  private static final double HOSTILITY_SPAN = 0.5;
  private static final double FRIENDLIEST = -0.3;

  private final int n;
  private final double[] initialEnmity;
  private final double[] initialPropensity;
  private final double[] propensity;
  private final double[] likeness;
  private final double[] enmity;
  private final double[] otherWay;
  private final double[] row;
  private final double[] other;
  private final long[] camps;
  private final int[] members;
  private double[] initialFear = new double[0];
  private double[] positions = new double[0];
  private double[] sizes = new double[0];
  private AboveChance.Totals initialTotals;
  private AboveChance.Totals totals;

  Togetherness(int n) {
    this.n = n;
    initialEnmity = new double[n * n];
    initialPropensity = new double[n * n];
    propensity = new double[n * n];
    likeness = new double[n * n];
    enmity = new double[n * n];
    otherWay = new double[n * n];
    row = new double[n];
    other = new double[n];
    camps = new long[n];
    members = new int[n];
  }

  /**
   * Returns the propensities of a snapshot, n × n, row by row, symmetric, in [−1, 1]; 0 on the
   * diagonal.
   */
  public static double[] propensities(Snapshot snapshot) {
    int n = snapshot.size();
    Togetherness togetherness = new Togetherness(n);
    togetherness.look(snapshot);
    double[] both = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        both[i * n + j] = both[j * n + i] = togetherness.propensity[i * n + j];
      }
    }
    return both;
  }

  /** Looks at a snapshot; the calls below speak of the one looked at last. */
  void look(Snapshot snapshot) {
    boolean moved = !Arrays.equals(positions, snapshot.position());
    if (initialFear != snapshot.initialFear()) {
      initialFear = snapshot.initialFear();
      setEnmity(initialFear, initialEnmity);
    }
    if (moved) {
      positions = snapshot.position();
      setLikeness(snapshot.world().axes());
      setPropensities(initialEnmity, initialPropensity);
    }
    if (moved || !Arrays.equals(sizes, snapshot.rootCapability())) {
      sizes = snapshot.rootCapability();
      initialTotals = AboveChance.totals(sizes, initialPropensity);
    }
    setEnmity(snapshot.fear(), enmity);
    setPropensities(enmity, propensity);
    totals = AboveChance.totals(snapshot.rootCapability(), propensity);
    Arrays.fill(camps, 0);
    long bit = 1;
    for (Snapshot.OfStructure structure : snapshot.structures()) {
      if (structure.chosen()) {
        addCamp(structure, bit);
        bit <<= 1;
      }
    }
  }

  private void addCamp(Snapshot.OfStructure structure, long bit) {
    for (int i = 0; i < n; i++) {
      if (structure.weight()[i] > 0) {
        camps[i] |= bit;
      }
    }
  }

  /** Returns the cohesion of all chosen structures together. */
  AboveChance system(Snapshot snapshot) {
    return AboveChance.of(totals, snapshot.rootCapability(), propensity, camps);
  }

  /** Returns the same on the hostility of round 0. */
  AboveChance systemOnInitialHostility(Snapshot snapshot) {
    return AboveChance.of(initialTotals, snapshot.rootCapability(), initialPropensity, camps);
  }

  /** Returns the cohesion of one structure against all others, each alone. */
  AboveChance structure(Snapshot snapshot, int k) {
    double[] weight = snapshot.structures().get(k).weight();
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (weight[i] > 0) {
        members[count++] = i;
      }
    }
    int[] camp = Arrays.copyOf(members, count);
    return AboveChance.ofCamp(totals, snapshot.rootCapability(), propensity, camp);
  }

  // All matrices are symmetric and are read above the diagonal alone. Loops run over rows that
  // begin at 0, which the compiler turns into vector instructions.
  private void setLikeness(int axes) {
    double[][] place = new double[axes][n];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < axes; a++) {
        place[a][i] = positions[i * axes + a];
      }
    }
    for (int i = 0; i < n; i++) {
      Arrays.fill(row, 0);
      for (double[] axis : place) {
        addSquares(axis, axis[i], row);
      }
      for (int j = i + 1; j < n; j++) {
        double distance = Math.sqrt(row[j]);
        row[j] = 0.5 * cut((LIKE_MINDED - distance) / LIKE_MINDED, -1, 1);
      }
      System.arraycopy(row, 0, likeness, i * n, n);
    }
  }

  private static void addSquares(double[] axis, double own, double[] into) {
    for (int j = 0; j < into.length; j++) {
      double d = own - axis[j];
      into[j] += d * d;
    }
  }

  private void setEnmity(double[] fear, double[] into) {
    Pairs.transpose(fear, n, otherWay);
    for (int i = 0; i < n; i++) {
      System.arraycopy(fear, i * n, row, 0, n);
      System.arraycopy(otherWay, i * n, other, 0, n);
      for (int j = i + 1; j < n; j++) {
        double mean = (row[j] + other[j]) / 2;
        row[j] = cut((mean - MIDDLING_HOSTILITY) / HOSTILITY_SPAN, FRIENDLIEST, 1);
      }
      System.arraycopy(row, 0, into, i * n, n);
    }
  }

  private void setPropensities(double[] by, double[] into) {
    for (int cell = 0; cell < into.length; cell++) {
      into[cell] = cut(likeness[cell] - by[cell], -1, 1);
    }
  }

  private static double cut(double x, double low, double high) {
    return Math.min(high, Math.max(low, x));
  }
}
