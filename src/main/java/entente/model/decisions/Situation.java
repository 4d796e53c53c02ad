package entente.model.decisions;

import entente.model.Mechanisms;
import entente.model.states.Pairs;
import entente.model.states.Relations;
import entente.model.states.World;
import entente.model.structures.Admission;
import entente.model.structures.Commitment;
import entente.model.structures.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What states see when they decide: relations, structures and the confrontation of the poles.
 *
 * <p>{@link #survey()} takes the sums over dyads that all scores share; it has to be called after
 * anything in relations or structures has changed and before anything is scored. Sums by structure
 * are over its members, weighted by their status, and leave the state itself out.
 */
public final class Situation {

  /** Share of a sum that may be left over by rounding when a part is taken away again. */
  private static final double ROUNDING = 1e-12;

  private final Relations relations;
  private final Mechanisms mechanisms;
  private final SecurityParameters security;
  private final List<Structure> structures;
  private final Structure[] each;
  private final List<Admission> admissions;
  private final int[] blocs;
  private final int[] seats;
  private final double[] confrontation;
  private final double[] threat;
  private final double[] company;
  private final double[][] threatFrom;
  private final double[][] companyOf;
  private final double[][] near;
  private final double[][] mass;
  private final double[] economic;
  private final double[][] centreSum;
  private final double[] centreWeight;
  private final double[][] fearRow;
  private final double[][] reachRow;
  private final double[] means;
  private final int[] everybody;
  private final int[] version;
  private int surveys;
  private int reaches;

  /**
   * Makes the view.
   *
   * @param structures all structures, each at its index
   * @param admissions the admission rule of each
   */
  public Situation(
      Relations relations,
      Mechanisms mechanisms,
      SecurityParameters security,
      List<Structure> structures,
      List<Admission> admissions) {
    this.relations = relations;
    this.mechanisms = mechanisms;
    this.security = security;
    this.structures = List.copyOf(structures);
    each = structures.toArray(Structure[]::new);
    this.admissions = List.copyOf(admissions);
    blocs = chosen(Commitment.EXCLUSIVE);
    seats = chosen(Commitment.BESIDE);
    int n = relations.world().size();
    int poles = relations.world().poleCount();
    confrontation = new double[poles * poles];
    threat = new double[n];
    company = new double[n];
    economic = new double[n];
    fearRow = new double[n][n];
    reachRow = new double[n][n];
    means = new double[n];
    everybody = IntStream.range(0, n).toArray();
    version = new int[structures.size()];
    threatFrom = new double[structures.size()][n];
    companyOf = new double[structures.size()][n];
    near = new double[structures.size()][n];
    mass = new double[structures.size()][n];
    centreSum = new double[structures.size()][relations.world().axes()];
    centreWeight = new double[structures.size()];
  }

  private int[] chosen(Commitment commitment) {
    List<Integer> found = new ArrayList<>();
    for (Structure structure : structures) {
      if (structure.is(commitment) && structure.terms().present()) {
        found.add(structure.index());
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Takes the sums over dyads. */
  public void survey() {
    surveys++;
    int n = relations.world().size();
    double[] capability = relations.capability();
    java.util.Arrays.fill(threat, 0);
    java.util.Arrays.fill(company, 0);
    for (Structure structure : each) {
      java.util.Arrays.fill(threatFrom[structure.index()], 0);
      java.util.Arrays.fill(companyOf[structure.index()], 0);
      surveyMeans(structure);
    }
    if (reaches != relations.reaches()) {
      reaches = relations.reaches();
      Pairs.copyRows(relations.reach(), reachRow);
    }
    Pairs.copyRows(relations.fear(), fearRow);
    System.arraycopy(capability, 0, means, 0, means.length);
    addSources(everybody, threat, company);
    for (Structure structure : each) {
      int k = structure.index();
      int[] members = structure.membership().states();
      double[] weight = structure.membership().weight();
      for (int j : members) {
        means[j] = weight[j] * capability[j];
      }
      addSources(members, threatFrom[k], companyOf[k]);
    }
    surveyDependence(n);
    for (Structure structure : each) {
      surveyCentre(structure);
    }
  }

  // The means of members follow from who is in and what each has, which seldom changes.
  private void surveyMeans(Structure structure) {
    int k = structure.index();
    if (version[k] == structure.membership().version()) {
      return;
    }
    version[k] = structure.membership().version();
    int n = relations.world().size();
    double[] capability = relations.capability();
    double[] weight = structure.membership().weight();
    java.util.Arrays.fill(near[k], 0);
    double all = 0;
    for (int j : structure.membership().states()) {
      double c = weight[j] * capability[j];
      all += c;
      for (int i = 0; i < n; i++) {
        near[k][i] += c * relations.reach()[j * n + i];
      }
    }
    for (int i = 0; i < n; i++) {
      mass[k][i] = all - weight[i] * capability[i];
    }
  }

  private void surveyCentre(Structure structure) {
    int k = structure.index();
    int axes = world().axes();
    java.util.Arrays.fill(centreSum[k], 0);
    centreWeight[k] = 0;
    for (int j : structure.membership().states()) {
      double w = structure.membership().weight()[j] * relations.rootCapability()[j];
      centreWeight[k] += w;
      for (int a = 0; a < axes; a++) {
        centreSum[k][a] += w * relations.position()[j * axes + a];
      }
    }
  }

  // Runs over every dyad in every round. Two sources at a time spare half of the ways to memory;
  // each sum grows source by source, as in a loop over one after the other.
  private void addSources(int[] sources, double[] threats, double[] companies) {
    int s = 0;
    for (; s + 2 <= sources.length; s += 2) {
      int j = sources[s];
      int k = sources[s + 1];
      addTwo(
          means[j], fearRow[j], reachRow[j], means[k], fearRow[k], reachRow[k], threats, companies);
    }
    if (s < sources.length) {
      int j = sources[s];
      addSource(means[j], fearRow[j], reachRow[j], threats, companies);
    }
  }

  // On rows that begin at 0 the compiler turns these into vector instructions, on parts of a matrix
  // it does not.
  private static void addTwo(
      double c,
      double[] fear,
      double[] reach,
      double d,
      double[] otherFear,
      double[] otherReach,
      double[] threat,
      double[] company) {
    for (int i = 0; i < threat.length; i++) {
      double feared = c * fear[i];
      double otherFeared = d * otherFear[i];
      company[i] = company[i] + feared + otherFeared;
      threat[i] = threat[i] + feared * reach[i] + otherFeared * otherReach[i];
    }
  }

  private static void addSource(
      double c, double[] fear, double[] reach, double[] threat, double[] company) {
    for (int i = 0; i < threat.length; i++) {
      double feared = c * fear[i];
      company[i] += feared;
      threat[i] += feared * reach[i];
    }
  }

  private void surveyDependence(int n) {
    World world = relations.world();
    int poles = world.poleCount();
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int p = 0; p < poles; p++) {
        sum += relations.dependence()[i * poles + p] * relations.fear()[world.pole(p) * n + i];
      }
      economic[i] = sum;
    }
  }

  /**
   * Returns how many surveys have been taken; what was derived from one is stale after the next.
   */
  public int surveys() {
    return surveys;
  }

  /** Returns the relations. */
  public Relations relations() {
    return relations;
  }

  /** Returns the world. */
  public World world() {
    return relations.world();
  }

  /** Returns the strength of each mechanism. */
  public Mechanisms mechanisms() {
    return mechanisms;
  }

  /** Returns the constants of security. */
  public SecurityParameters security() {
    return security;
  }

  /** Returns all structures, each at its index. */
  public List<Structure> structures() {
    return structures;
  }

  /** Returns the same in an array, for loops that run very often; not to be changed. */
  public Structure[] each() {
    return each;
  }

  /** Returns the admission rule of a structure. */
  public Admission admission(int structure) {
    return admissions.get(structure);
  }

  /** Returns the indices of the exclusive structures that exist. */
  public int[] blocs() {
    return blocs;
  }

  /** Returns the indices of the structures held beside that exist. */
  public int[] seats() {
    return seats;
  }

  /**
   * Returns the confrontation of each pair of poles, rung / 5, flat poles × poles; the live array.
   */
  public double[] confrontation() {
    return confrontation;
  }

  /**
   * Returns the armed threat to a state from all others (Walt 1987): Σ capability × reach ×
   * hostility.
   */
  public double threat(int state) {
    return threat[state];
  }

  /**
   * Returns the threat to a state from all others without regard to distance: Σ capability ×
   * hostility.
   */
  public double remoteThreat(int state) {
    return company[state];
  }

  /** Returns the economic threat to a state: Σ dependence × hostility over the poles. */
  public double economicThreat(int state) {
    return economic[state];
  }

  /** Returns the part of the armed threat that comes from a structure's members. */
  public double threatFrom(int structure, int state) {
    return threatFrom[structure][state];
  }

  /** Returns the part of the remote threat that comes from a structure's members. */
  public double remoteThreatFrom(int structure, int state) {
    return companyOf[structure][state];
  }

  /** Returns the means that a structure's members can bring to a state: Σ capability × reach. */
  public double near(int structure, int state) {
    return near[structure][state];
  }

  /**
   * Returns the distance of a state from the mean position of a structure's other members, each
   * weighted by status and the square root of capability; NaN if nobody else has any weight.
   */
  public double distanceToOthers(int structure, int state) {
    double[] weight = structures.get(structure).membership().weight();
    double own = weight[state] * relations.rootCapability()[state];
    double others = centreWeight[structure] - own;
    if (others <= ROUNDING * centreWeight[structure]) {
      return Double.NaN;
    }
    int axes = world().axes();
    double sum = 0;
    for (int a = 0; a < axes; a++) {
      double x = relations.position()[state * axes + a];
      double d = x - (centreSum[structure][a] - own * x) / others;
      sum += d * d;
    }
    return Math.sqrt(sum);
  }

  /** Returns the capability of a structure's members other than a state. */
  public double mass(int structure, int state) {
    return Math.max(0, mass[structure][state]);
  }
}
