package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * The rule of one term of what belonging to a structure is worth.
 *
 * <p>A class and not an interface, which a virtual machine calls more slowly where there are many
 * rules.
 */
abstract class StepRule {

  /**
   * Returns what belonging to a structure is worth to a state on this term, before the term's
   * weight; in about [−1, 1].
   *
   * @param state index of the state, inside or outside
   */
  abstract double value(int state, Structure structure);
}
