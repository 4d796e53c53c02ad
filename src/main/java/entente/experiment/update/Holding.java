package entente.experiment.update;

import entente.experiment.input.Mark;

/**
 * What a state held in a structure from one year to another.
 *
 * @param key key of the state
 * @param structure key of the structure
 * @param rank what it held
 * @param from first year at whose end it held it
 * @param to first year at whose end it did not
 * @param mark place of the row
 */
record Holding(String key, String structure, Rank rank, int from, int to, Mark mark) {

  /** What a state can hold in a structure. */
  enum Rank {
    /** Full member. */
    MEMBER,
    /** Observer. */
    OBSERVER,
    /** Partner. */
    PARTNER,
    /** Member whose part is frozen. */
    FROZEN,
    /** Has asked to join. */
    ASKED
  }

  boolean held(int year) {
    return from <= year && year < to;
  }
}
