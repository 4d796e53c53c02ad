package entente.model.states;

/**
 * The rule by which the hostility of round 0 follows from facts; see {@link HostilityParameters}.
 */
public final class InitialHostility {

  /** Least hostility between any two states. */
  public static final double LEAST = 0.01;

  /** Largest hostility that facts can give. */
  public static final double MOST = 0.95;

  private static final double OPPOSITE = 1.5;
  private static final double DISPUTE_LIMIT = 2;
  private static final double WAR_LIMIT = 4;

  private final HostilityParameters parameters;

  /** Makes the rule with its constants. */
  public InitialHostility(HostilityParameters parameters) {
    this.parameters = parameters;
  }

  /** Returns what each state fears of each other, flat by source, 0 on the diagonal. */
  public double[] fear(World world) {
    int n = world.size();
    double[] fear = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        fear[j * n + i] = i == j ? 0 : fromPositions(world, i, j);
      }
    }
    for (PairFacts pair : world.pairs()) {
      int a = world.index(pair.a());
      int b = world.index(pair.b());
      fear[b * n + a] = given(pair.hostilityA(), fear[b * n + a], pair, pair.disputesA());
      fear[a * n + b] = given(pair.hostilityB(), fear[a * n + b], pair, pair.disputesB());
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        if (i != j) {
          fear[j * n + i] = Math.min(MOST, Math.max(LEAST, fear[j * n + i]));
        }
      }
    }
    if (parameters.shuffle() != 0) {
      new Shuffle(parameters.shuffle()).deal(world, fear);
    }
    return fear;
  }

  private double fromPositions(World world, int i, int j) {
    double distance = Positions.distance(world, i, j);
    return parameters.base() + parameters.position() * Math.min(distance / OPPOSITE, 1);
  }

  private double given(double outright, double soFar, PairFacts pair, double disputes) {
    if (!Double.isNaN(outright)) {
      return outright;
    }
    return soFar
        + parameters.rivalry() * pair.rivalry()
        + parameters.disputes() * Math.min(disputes, DISPUTE_LIMIT)
        + parameters.wars() * Math.min(pair.wars(), WAR_LIMIT)
        - parameters.pact() * pair.pact()
        + parameters.contest() * pair.record().contest()
        + parameters.acts() * pair.record().acts();
  }
}
