package entente.model.states;

/** Distances between foreign-policy positions: Euclidean, on one or two axes. */
public final class Positions {

  private Positions() {}

  /** Returns the distance between the positions of two states in round 0. */
  static double distance(World world, int i, int j) {
    double sum = 0;
    for (int a = 0; a < world.axes(); a++) {
      double d = world.state(i).position().get(a) - world.state(j).position().get(a);
      sum += d * d;
    }
    return Math.sqrt(sum);
  }

  /** Returns the distance between row i of one flat n × axes array and row j of another. */
  public static double distance(double[] positions, int i, double[] others, int j, int axes) {
    if (axes == 1) {
      return Math.abs(positions[i] - others[j]);
    }
    double sum = 0;
    for (int a = 0; a < axes; a++) {
      double d = positions[i * axes + a] - others[j * axes + a];
      sum += d * d;
    }
    return Math.sqrt(sum);
  }
}
