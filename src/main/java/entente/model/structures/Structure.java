package entente.model.structures;

import entente.model.Chance;
import entente.model.states.Relations;
import entente.model.states.StateFacts;
import entente.model.states.World;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One security structure as it stands in a round: its terms, its members and what evolves.
 *
 * <p>Rules read it; only the phases of a round change it.
 */
public final class Structure {

  private final StructureTerms terms;
  private final StructureParameters parameters;
  private final int index;
  private final long stream;
  private final Membership membership;
  private final boolean[] reached;
  private final double[] agenda;
  private final CaseRecord record;
  private int target;
  private boolean lapsed;
  private int heldUntil;
  private double depth;
  private double effectiveness;
  private double politicisation;

  /** Sets a structure up as its terms say. */
  public Structure(
      StructureTerms terms, StructureParameters parameters, int index, Relations relations) {
    World world = relations.world();
    this.terms = terms;
    this.parameters = parameters;
    this.index = index;
    stream = Chance.hash(terms.key());
    target = terms.target() == null ? -1 : world.index(terms.target());
    depth = terms.depth();
    politicisation = terms.politicisation();
    agenda = terms.agenda().emphasis();
    record = new CaseRecord();
    membership = new Membership(terms, parameters, relations);
    reached = reached(terms, world);
  }

  private Structure(
      Structure other, StructureTerms terms, StructureParameters parameters, Relations relations) {
    this.terms = terms;
    this.parameters = parameters;
    index = other.index;
    stream = other.stream;
    membership = other.membership.copy(terms, parameters, relations);
    reached = reached(terms, relations.world());
    boolean sameAgenda = terms.agenda().equals(other.terms.agenda());
    agenda = sameAgenda ? other.agenda.clone() : terms.agenda().emphasis();
    record = other.record.copy();
    boolean sameTarget = Objects.equals(terms.target(), other.terms.target());
    target =
        sameTarget
            ? other.target
            : terms.target() == null ? -1 : relations.world().index(terms.target());
    lapsed = sameTarget && other.lapsed;
    heldUntil = other.heldUntil;
    depth = other.depth;
    effectiveness = other.effectiveness;
    politicisation = other.politicisation;
  }

  /**
   * Returns the structure as it stands, apart from this one.
   *
   * @param terms these terms, or others of the same structure
   * @param relations the relations that it is to stand in
   */
  public Structure copy(StructureTerms terms, Relations relations) {
    return copy(terms, parameters, relations);
  }

  /**
   * Returns the structure as it stands, apart from this one, under other constants. What it has
   * become stays: members, depth, effectiveness, politicisation. An agenda or a target that the
   * terms have other than before is taken on now.
   *
   * @param terms these terms, or others of the same structure
   * @param relations the relations that it is to stand in
   */
  public Structure copy(StructureTerms terms, StructureParameters parameters, Relations relations) {
    return new Structure(this, terms, parameters, relations);
  }

  /** How many cases a structure took up and won. */
  public static final class CaseRecord {
    private int cases;
    private int won;
    private double expected;

    private CaseRecord copy() {
      CaseRecord copy = new CaseRecord();
      copy.cases = cases;
      copy.won = won;
      copy.expected = expected;
      return copy;
    }

    /** Adds a case. */
    public void add(double chance, boolean success) {
      cases++;
      expected += chance;
      won += success ? 1 : 0;
    }

    /** Returns the number of cases taken up since round 0. */
    public int cases() {
      return cases;
    }

    /** Returns how many of them were won. */
    public int won() {
      return won;
    }

    /** Returns how many of them were expected to be won. */
    public double expected() {
      return expected;
    }
  }

  /** Returns the terms it was founded on. */
  public StructureTerms terms() {
    return terms;
  }

  /** Returns its place in the list of structures. */
  public int index() {
    return index;
  }

  /** Returns its random stream, which follows from its key. */
  public long stream() {
    return stream;
  }

  /** Returns who belongs to it. */
  public Membership membership() {
    return membership;
  }

  /** Returns its record of cases. */
  public CaseRecord record() {
    return record;
  }

  /** Returns the emphasis by vector, sum 1; the live array. */
  public double[] agenda() {
    return agenda;
  }

  /** Returns the index of its target, or −1; a lapsed target is kept in mind. */
  public int target() {
    return target;
  }

  /** Returns whether it has a target that has not lapsed. */
  public boolean aimed() {
    return target >= 0 && !lapsed;
  }

  /** Returns whether it had a target that has lapsed. */
  public boolean lapsed() {
    return target >= 0 && lapsed;
  }

  /** Lets the target lapse. */
  public void lapse() {
    lapsed = true;
  }

  /** Takes a state as the target. */
  public void aimAt(int state) {
    target = state;
    lapsed = false;
  }

  /** Keeps the target as it is until a round, because an event has just imposed it. */
  public void hold(int round) {
    heldUntil = round;
  }

  /** Returns whether the target is held as it is in a round. */
  public boolean held(int round) {
    return round < heldUntil;
  }

  /**
   * Returns the share of its agenda aimed at the target now: its deterrence focus, or 0 without a
   * target.
   */
  public double focus() {
    return aimed() ? terms.deterrenceFocus() : 0;
  }

  /**
   * Returns the obligations of a full member in [0, 1]: those of the terms, what the deterrence
   * focus adds, and what depth has made of consultation.
   */
  public double obligations() {
    double aimed = parameters.deterrenceObligations() * terms.deterrenceFocus();
    return Math.min(1, terms.obligations() + aimed + terms.ratchet() * depth);
  }

  /**
   * Returns how far a full member is bound in [0, 1]: obligations, less while the structure is
   * shallow.
   */
  public double binding() {
    return obligations() * (parameters.shallowShare() + (1 - parameters.shallowShare()) * depth);
  }

  /** Returns depth in [0, 1]. */
  public double depth() {
    return depth;
  }

  /** Sets depth. */
  public void setDepth(double depth) {
    this.depth = depth;
  }

  /** Returns the share of its cases that it can be expected to win, a moving average in [0, 1]. */
  public double effectiveness() {
    return effectiveness;
  }

  /** Sets effectiveness. */
  public void setEffectiveness(double effectiveness) {
    this.effectiveness = effectiveness;
  }

  /** Returns politicisation in [0, 1]. */
  public double politicisation() {
    return politicisation;
  }

  /** Sets politicisation. */
  public void setPoliticisation(double politicisation) {
    this.politicisation = politicisation;
  }

  /** Returns the effect it has for its members: effectiveness less politicisation. */
  public double effect() {
    return effectiveness * (1 - politicisation);
  }

  /** Returns the effect of its dialogue: its effect, as far as it is not aimed at anybody. */
  public double dialogue() {
    return effect() * (1 - focus());
  }

  /**
   * Returns whether two structures or the same may be held by one state in the same half of its
   * choice.
   */
  public boolean is(Commitment commitment) {
    return terms.commitment() == commitment;
  }

  /** Returns whether a state, or its region, is among those that may enter. */
  public boolean reaches(int state) {
    return reached[state];
  }

  private static boolean[] reached(StructureTerms terms, World world) {
    List<String> within = terms.entry().within();
    boolean[] reached = new boolean[world.size()];
    for (int i = 0; i < reached.length; i++) {
      StateFacts facts = world.state(i);
      reached[i] =
          within.isEmpty() || within.contains(facts.region()) || within.contains(facts.key());
    }
    return reached;
  }

  @Override
  public String toString() {
    return terms.key() + " " + Arrays.toString(membership.states());
  }
}
