package entente.experiment.sampling;

import entente.model.Chance;

/**
 * The points that variance-based indices need (Saltelli 2002): two samples A and B from one
 * sequence of Sobol in twice as many dimensions, and A with one axis, or all axes of a group, taken
 * from B.
 *
 * <p>For each row of the samples stand, in this order: A; A with axis 1, 2, … from B; for pairs
 * also B with axis 1, 2, … from A; and B.
 *
 * <p>The sequence begins with points whose coordinates are all equal, at which A and B would be the
 * same and every mixture of them too, so that those runs say nothing. Each axis of B is therefore
 * shifted by a fixed pattern of bits (digital shift: Matoušek 1998), which keeps the balance of the
 * sequence.
 */
public final class SaltelliDesign implements UnitDesign {

  private static final double BITS = 0x1p32;
  private static final String SECOND = "second sample";

  private final int samples;
  private final int axes;
  private final int[] group;
  private final int groups;
  private final boolean pairs;
  private final SobolDesign sequence;

  /** Creates the samples and their mixtures; with pairs, those of second order too. */
  public SaltelliDesign(int samples, FactorGroups groups, boolean pairs) {
    this.samples = samples;
    this.axes = groups.of().length;
    this.group = groups.of();
    this.groups = groups.size();
    this.pairs = pairs;
    this.sequence = new SobolDesign(samples, 2 * axes);
  }

  private int block() {
    return (pairs ? 2 : 1) * groups + 2;
  }

  @Override
  public int size() {
    return Math.multiplyExact(samples, block());
  }

  @Override
  public double at(int point, int axis) {
    double[] row = sequence.vector(point / block());
    int place = point % block();
    boolean second;
    if (place == 0) {
      second = false;
    } else if (place <= groups) {
      second = place - 1 == group[axis];
    } else if (place < block() - 1) {
      second = place - 1 - groups != group[axis];
    } else {
      second = true;
    }
    return second ? shifted(row[axes + axis], axis) : row[axis];
  }

  /** Returns a coordinate of B: its first 32 bits with some of them turned, the same for all. */
  static double shifted(double coordinate, int axis) {
    long pattern = Chance.join(Chance.hash(SECOND), axis) >>> Integer.SIZE;
    return ((long) (coordinate * BITS) ^ pattern) / BITS;
  }
}
