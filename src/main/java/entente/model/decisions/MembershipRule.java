package entente.model.decisions;

import entente.model.structures.Structure;

/** The rule of a term of the score that a state draws from one structure at a time. */
public interface MembershipRule {

  /**
   * Returns what belonging to a structure is worth to a state on this term, before the term's
   * weight; in about [−1, 1].
   *
   * @param state index of the state
   * @param structure a structure that it holds or considers
   * @param weight weight of its membership there, now or on entry, in [0, 1]
   */
  double value(int state, Structure structure, double weight);
}
