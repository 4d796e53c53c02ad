package entente.experiment.sampling;

import entente.model.Chance;
import java.util.List;

/**
 * Trajectories of Morris (1991): each begins on a grid of an even number p of levels and then moves
 * every axis once, or every group of axes (Campolongo and others 2007), in a random order, by Δ = p
 * / (2 (p − 1)).
 *
 * <p>A trajectory has one point more than there are axes or groups, and stands in one piece.
 */
public final class MorrisDesign implements UnitDesign {

  private final int trajectories;
  private final int levels;
  private final Chance chance;
  private final List<String> names;
  private final FactorGroups groups;
  private double[][] current;
  private int number = -1;

  /** Creates so many trajectories over so many levels; a group of axes moves at once. */
  public MorrisDesign(
      int trajectories, int levels, Chance chance, List<String> names, FactorGroups groups) {
    this.trajectories = trajectories;
    this.levels = levels;
    this.chance = chance;
    this.names = List.copyOf(names);
    this.groups = groups;
  }

  private double[][] trajectory(int t) {
    double[][] points = new double[groups.size() + 1][];
    int axes = names.size();
    int moves = groups.size();
    double[] x = new double[axes];
    double[] step = new double[axes];
    double[] rank = new double[moves];
    for (int k = 0; k < axes; k++) {
      long key = Chance.hash(names.get(k));
      int half = levels / 2;
      int low = (int) (chance.uniform(Chance.Purpose.DESIGN, key, 1, t) * half);
      boolean up = chance.happens(0.5, Chance.Purpose.DESIGN, key, 2, t);
      double a = (double) low / (levels - 1);
      double b = (double) (low + half) / (levels - 1);
      x[k] = up ? a : b;
      step[k] = up ? b : a;
    }
    for (int m = 0; m < moves; m++) {
      long key = Chance.hash(groups.names().get(m));
      rank[m] = chance.uniform(Chance.Purpose.DESIGN, key, 3, t);
    }
    points[0] = x.clone();
    for (int move = 1; move <= moves; move++) {
      int next = 0;
      for (int m = 1; m < moves; m++) {
        next = rank[m] < rank[next] ? m : next;
      }
      rank[next] = Double.POSITIVE_INFINITY;
      for (int k = 0; k < axes; k++) {
        x[k] = groups.of()[k] == next ? step[k] : x[k];
      }
      points[move] = x.clone();
    }
    return points;
  }

  @Override
  public int size() {
    return Math.multiplyExact(trajectories, groups.size() + 1);
  }

  @Override
  public synchronized double at(int point, int axis) {
    int block = groups.size() + 1;
    if (point / block != number) {
      number = point / block;
      current = trajectory(number);
    }
    return current[point % block][axis];
  }
}
