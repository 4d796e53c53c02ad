package entente.model.structures;

import entente.model.states.Relations;
import entente.model.states.World;
import java.util.Arrays;
import java.util.List;

/**
 * Who belongs to a structure, with what status, and how the say in it is shared.
 *
 * <p>A leader holds the share of the say that the terms give it; what is left is shared among full
 * members with any capability, half by head and half by capability.
 */
public final class Membership {

  private final StructureTerms terms;
  private final StructureParameters parameters;
  private final Relations relations;
  private final Status[] status;
  private final int[] since;
  private final boolean[] founder;
  private final double[] leaderShare;
  private final double[] weight;
  private final double[] say;
  private final double[] asMember;
  private int[] states = new int[0];
  private int version;
  private double dominance;

  Membership(StructureTerms terms, StructureParameters parameters, Relations relations) {
    this.terms = terms;
    this.parameters = parameters;
    this.relations = relations;
    World world = relations.world();
    int n = world.size();
    status = new Status[n];
    Arrays.fill(status, Status.NONE);
    since = new int[n];
    founder = new boolean[n];
    leaderShare = new double[n];
    weight = new double[n];
    say = new double[n];
    asMember = new double[n];
    terms.founders().forEach(key -> founder[world.index(key)] = true);
    terms.leaders().forEach((key, share) -> leaderShare[world.index(key)] = share);
    if (terms.present()) {
      set(world, terms.partners(), Status.PARTNER);
      set(world, terms.observers(), Status.OBSERVER);
      set(world, terms.members(), Status.MEMBER);
      set(world, terms.founders(), Status.MEMBER);
      set(world, terms.frozen(), Status.SUSPENDED);
    }
    update();
  }

  private Membership(
      Membership other, StructureTerms terms, StructureParameters parameters, Relations relations) {
    this.terms = terms;
    this.parameters = parameters;
    this.relations = relations;
    status = other.status.clone();
    since = other.since.clone();
    founder = other.founder;
    leaderShare = new double[status.length];
    terms.leaders().forEach((key, share) -> leaderShare[relations.world().index(key)] = share);
    weight = new double[status.length];
    say = new double[status.length];
    asMember = new double[status.length];
    update();
  }

  /**
   * Returns the membership as it stands, apart from this one; weights and say follow from the terms
   * and constants given.
   */
  Membership copy(StructureTerms terms, StructureParameters parameters, Relations relations) {
    return new Membership(this, terms, parameters, relations);
  }

  private void set(World world, List<String> keys, Status given) {
    keys.forEach(key -> status[world.index(key)] = given);
  }

  /** Changes the status of a state from a round on. */
  public void set(int state, Status given, int round) {
    status[state] = given;
    since[state] = round;
    update();
  }

  /** Works out weights and say anew, after statuses or capabilities have changed. */
  public void update() {
    version++;
    relations.noteMembership();
    Arrays.fill(asMember, Double.NaN);
    double[] capability = relations.capability();
    double leaders = 0;
    double voters = 0;
    double votingCapability = 0;
    int count = 0;
    for (int i = 0; i < status.length; i++) {
      weight[i] = weightOf(status[i]);
      count += weight[i] > 0 ? 1 : 0;
      if (votes(i)) {
        leaders += leaderShare[i];
        voters++;
        votingCapability += capability[i];
      }
    }
    states = new int[count];
    dominance = 0;
    double shared = voters == 0 ? 0 : 1 - leaders;
    for (int i = 0, k = 0; i < status.length; i++) {
      if (weight[i] > 0) {
        states[k++] = i;
      }
      say[i] =
          votes(i)
              ? leaderShare[i] + shared * (0.5 / voters + 0.5 * capability[i] / votingCapability)
              : 0;
      dominance = Math.max(dominance, say[i]);
    }
  }

  private boolean votes(int i) {
    return status[i] == Status.MEMBER && relations.capability()[i] > 0;
  }

  /**
   * Returns how many times weights and say have been worked out; what was derived from them is
   * stale after the next time.
   */
  public int version() {
    return version;
  }

  /** Returns the weight that a status gives, a member counting 1. */
  public double weightOf(Status given) {
    return switch (given) {
      case MEMBER -> 1;
      case OBSERVER -> parameters.observerWeight();
      case PARTNER -> parameters.partnerWeight();
      case SUSPENDED, NONE -> 0;
    };
  }

  /** Returns the status that a newcomer gets. */
  public Status entryStatus() {
    return terms.entry().sequenced() ? Status.PARTNER : Status.MEMBER;
  }

  /** Returns the weight that a state has or, if it is outside, would have on entry. */
  public double weightOrEntry(int state) {
    return holds(state) ? weight[state] : weightOf(entryStatus());
  }

  /**
   * Returns the share of the say that a state has or would have on entry, in [0, 1].
   *
   * @param state index of a state
   */
  public double sayOrEntry(int state) {
    if (holds(state) || terms.entry().sequenced()) {
      return say[state];
    }
    return sayAsMember(state);
  }

  /** Returns the share of the say that a state has or would have as a full member, in [0, 1]. */
  public double sayAsMember(int state) {
    if (say[state] > 0 || relations.capability()[state] == 0) {
      return say[state];
    }
    if (Double.isNaN(asMember[state])) {
      asMember[state] = sayOfNewcomer(state);
    }
    return asMember[state];
  }

  private double sayOfNewcomer(int state) {
    double own = relations.capability()[state];
    double leaders = 0;
    double voters = 1;
    double votingCapability = own;
    for (int j : states) {
      if (say[j] > 0) {
        leaders += leaderShare[j];
        voters++;
        votingCapability += relations.capability()[j];
      }
    }
    return (1 - leaders) * (0.5 / voters + 0.5 * own / votingCapability);
  }

  /** Returns the status of a state. */
  public Status status(int state) {
    return status[state];
  }

  /** Returns the round in which a state got its status. */
  public int since(int state) {
    return since[state];
  }

  /** Returns whether a state is on the list, also while it is suspended. */
  public boolean holds(int state) {
    return status[state] != Status.NONE;
  }

  /** Returns whether a state is a founder or leader. */
  public boolean founds(int state) {
    return founder[state] || leaderShare[state] > 0;
  }

  /** Returns the share of the say that a state holds by rule, 0 for all but leaders. */
  public double leaderShare(int state) {
    return leaderShare[state];
  }

  /** Returns the weight of each state's membership, 0 to 1; the live array. */
  public double[] weight() {
    return weight;
  }

  /** Returns each state's share of the say, sum 1 if anybody votes; the live array. */
  public double[] say() {
    return say;
  }

  /** Returns the indices of all with a weight above 0, in order; not to be changed. */
  public int[] states() {
    return states;
  }

  /**
   * Returns what those who vote fear of a state, weighted by their say and without its own; 0
   * without others.
   *
   * @param fear what each state is feared by each other for, state by state
   */
  public double meanFear(int state, double[] fear) {
    int n = say.length;
    double sum = 0;
    double weights = 0;
    for (int j : states) {
      if (j != state) {
        sum += say[j] * fear[state * n + j];
        weights += say[j];
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  /** Returns the largest share of the say in one hand, 0 without members. */
  public double dominance() {
    return dominance;
  }
}
