package entente.model.states;

import java.util.Arrays;

/**
 * What changes between and in states from round to round, on flat arrays.
 *
 * <p>The arrays that the accessors return are the live ones: rules read them, and only the phases
 * of a round write them. A matrix over pairs is by source: {@code [j * n + i]} is what j is to i.
 */
public final class Relations {

  private static final double TRUST_OF_PACT = 0.5;

  private final World world;
  private final HostilityParameters parameters;
  private final double[] capability;
  private final double[] rootCapability;
  private final double[] position;
  private final double[] dependence;
  private final double[] reach;
  private final double[] fear;
  private final double[] initialFear;
  private final double[] trust;
  private int memberships;
  private int reaches;

  /** Sets the relations of round 0. */
  public Relations(World world, HostilityParameters parameters) {
    this.world = world;
    this.parameters = parameters;
    int n = world.size();
    capability = new double[n];
    rootCapability = new double[n];
    reach = new double[n * n];
    position = new double[n * world.axes()];
    dependence = new double[n * world.poleCount()];
    trust = new double[n * n];
    for (int i = 0; i < n; i++) {
      StateFacts facts = world.state(i);
      for (int a = 0; a < world.axes(); a++) {
        position[i * world.axes() + a] = facts.position().get(a);
      }
      for (int p = 0; p < world.poleCount(); p++) {
        String pole = world.state(world.pole(p)).key();
        dependence[i * world.poleCount() + p] = facts.dependence().getOrDefault(pole, 0.0);
      }
    }
    for (PairFacts pair : world.pairs()) {
      int a = world.index(pair.a());
      int b = world.index(pair.b());
      trust[a * n + b] = trust[b * n + a] = TRUST_OF_PACT * pair.pact();
    }
    fear = new InitialHostility(parameters).fear(world);
    initialFear = fear.clone();
    setCapabilities(Double.NaN);
  }

  private Relations(Relations other, World world) {
    this.world = world;
    parameters = other.parameters;
    capability = other.capability.clone();
    rootCapability = other.rootCapability.clone();
    reach = other.reach.clone();
    position = other.position.clone();
    dependence = other.dependence.clone();
    trust = other.trust.clone();
    fear = other.fear.clone();
    initialFear = other.initialFear;
    reaches = other.reaches;
  }

  /**
   * Returns the relations as they stand, apart from these.
   *
   * @param world this world, or one that differs in facts that no relation follows from
   */
  public Relations copy(World world) {
    return new Relations(this, world);
  }

  /**
   * Sets capability shares, and the reach that follows from them, to those of a year.
   *
   * @param year year, between whose neighbours in a path the raw capability is interpolated; NaN
   *     for the world's own
   * @return whether any share differs from before
   */
  public boolean setCapabilities(double year) {
    int n = world.size();
    double[] raw = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      raw[i] = CapabilityPath.at(world.state(i), year);
      sum += raw[i];
    }
    boolean changed = false;
    for (int i = 0; i < n; i++) {
      double share = raw[i] / sum;
      changed |= share != capability[i];
      capability[i] = share;
      rootCapability[i] = Math.sqrt(share);
    }
    if (changed) {
      setReach();
    }
    return changed;
  }

  private void setReach() {
    reaches++;
    int n = world.size();
    double largest = Arrays.stream(capability).max().orElse(1);
    for (int j = 0; j < n; j++) {
      double half =
          parameters.reachLeast() + parameters.reachMost() * Math.sqrt(capability[j] / largest);
      for (int i = 0; i < n; i++) {
        reach[j * n + i] = i == j ? 0 : 1 / (1 + world.distance(i, j) / half);
      }
    }
  }

  /** Notes that who belongs to what, or with what weight, has changed. */
  public void noteMembership() {
    memberships++;
  }

  /**
   * Returns a number that differs whenever who belongs to what may have changed; what was derived
   * from it is stale then.
   */
  public int memberships() {
    return memberships;
  }

  /** Returns how many times reach has been worked out; what was derived from it is stale then. */
  public int reaches() {
    return reaches;
  }

  /** Returns the world behind these relations. */
  public World world() {
    return world;
  }

  /** Returns capability shares, sum 1. */
  public double[] capability() {
    return capability;
  }

  /** Returns the square roots of the capability shares. */
  public double[] rootCapability() {
    return rootCapability;
  }

  /** Returns positions, flat n × axes. */
  public double[] position() {
    return position;
  }

  /** Returns the dependence on each pole, flat n × poles, rows at most 1. */
  public double[] dependence() {
    return dependence;
  }

  /**
   * Returns the share of its means that the source can bring to bear, flat by source, in (0, 1], 0
   * on the diagonal.
   */
  public double[] reach() {
    return reach;
  }

  /**
   * Returns hostility: what each state fears of the source, flat by source, in [0, 1], 0 on the
   * diagonal.
   */
  public double[] fear() {
    return fear;
  }

  /** Returns the hostility of round 0, flat by source. */
  public double[] initialFear() {
    return initialFear;
  }

  /** Returns how far each state trusts the source, flat by source, in [0, 1]. */
  public double[] trust() {
    return trust;
  }
}
