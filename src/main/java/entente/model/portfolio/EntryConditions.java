package entente.model.portfolio;

import entente.model.states.Neutrality;
import entente.model.structures.Commitment;
import entente.model.structures.EntryRule;
import entente.model.structures.Membership;
import entente.model.structures.Structure;

/**
 * What stands between a state and a structure: first whether the state may ask, then whether it
 * would be taken in (Schimmelfennig 2002; Vachudova 2005).
 */
public final class EntryConditions {

  private final PortfolioView view;
  private final DirectedGate[] gates;

  /** Makes the conditions; gates are those of round 0. */
  public EntryConditions(PortfolioView view) {
    this.view = view;
    gates = new DirectedGate[view.structures().size()];
    Likeness likeness = new Likeness(view);
    for (Structure structure : view.structures()) {
      gates[structure.index()] = new DirectedGate(structure, likeness, view);
    }
  }

  private EntryConditions(EntryConditions other, PortfolioView view) {
    this.view = view;
    gates = new DirectedGate[other.gates.length];
    Likeness likeness = new Likeness(view);
    for (Structure structure : view.structures()) {
      int k = structure.index();
      gates[k] = other.gates[k].copy(structure, likeness);
    }
  }

  /** Returns the conditions under another view; the gates are still those of round 0. */
  public EntryConditions copy(PortfolioView other) {
    return new EntryConditions(this, other);
  }

  /** Returns what keeps a state from asking or joining on its own part. */
  public Bar asking(int state, Structure structure, int round) {
    PortfolioParameters by = view.parameters();
    boolean obliging = structure.obligations() >= by.obliging();
    boolean exclusive = structure.is(Commitment.EXCLUSIVE);
    if (structure.terms().entry().rule() == EntryRule.CLOSED
        || round < structure.terms().entry().opens()
        || structure.membership().states().length == 0) {
      return Bar.CLOSED;
    } else if (structure.aimed() && structure.target() == state) {
      return Bar.TARGET;
    } else if (!structure.reaches(state)) {
      return Bar.REGION;
    } else if (exclusive && view.world().poleOf(state) >= 0) {
      return Bar.POLE;
    } else if (obliging && exclusive && view.neutralities().of(state) != Neutrality.NONE) {
      return Bar.NEUTRALITY;
    } else if (exclusive && elsewhere(state, structure)) {
      return Bar.OTHER_BLOC;
    } else if (view.accession().sinceLeft(structure.index(), state, round) < by.awayFor()) {
      return Bar.LEFT;
    }
    return Bar.NONE;
  }

  private boolean elsewhere(int state, Structure structure) {
    for (Structure other : view.each()) {
      if (other != structure && other.is(Commitment.EXCLUSIVE)) {
        boolean asked = view.accession().hasAsked(other.index(), state);
        if (other.membership().holds(state) || asked) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns what keeps a structure from taking in a state that wants to come. */
  public Bar admitting(int state, Structure structure) {
    if (view.democracy()[state] < structure.terms().entry().democracy()) {
      return Bar.DEMOCRACY;
    } else if (!gates[structure.index()].admits(state)) {
      return Bar.GATE;
    } else if (structure.terms().entry().settled() && view.contests().barredBy(state) >= 0) {
      return Bar.CONTEST;
    }
    return consent(state, structure);
  }

  private Bar consent(int state, Structure structure) {
    Membership membership = structure.membership();
    return switch (structure.terms().entry().rule()) {
      case OPEN -> Bar.NONE;
      case MAJORITY ->
          view.situation().admission(structure.index()).bearable(state) ? Bar.NONE : Bar.HOSTILITY;
      case LEADERS -> vetoed(state, membership, true);
      case CONSENSUS, CLOSED -> vetoed(state, membership, false);
    };
  }

  private Bar vetoed(int state, Membership membership, boolean byLeaders) {
    return vetoer(state, membership, byLeaders) < 0 ? Bar.NONE : Bar.VETO;
  }

  private int vetoer(int state, Membership membership, boolean byLeaders) {
    for (int j : membership.states()) {
      boolean counts = membership.say()[j] > 0 && (!byLeaders || membership.founds(j));
      if (counts && view.contests().vetoes(j, state)) {
        return j;
      }
    }
    return -1;
  }

  /** Returns the state from which a contest or a veto comes; −1 for all other bars. */
  int opposite(Bar bar, int state, Structure structure) {
    boolean byLeaders = structure.terms().entry().rule() == EntryRule.LEADERS;
    return switch (bar) {
      case CONTEST -> view.contests().barredBy(state);
      case VETO -> vetoer(state, structure.membership(), byLeaders);
      default -> -1;
    };
  }
}
