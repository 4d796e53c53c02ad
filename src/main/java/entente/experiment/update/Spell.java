package entente.experiment.update;

/**
 * A tie between two states from one year to another.
 *
 * @param a key of the first state
 * @param b key of the second state
 * @param tie kind
 * @param from first year at whose end it stands
 * @param to first year at whose end it does not
 * @param level level, of a kind that has levels
 * @param holder who holds what is contested; may be empty
 */
record Spell(String a, String b, TieKind tie, int from, int to, double level, String holder) {

  boolean stands(int year) {
    return from <= year && year < to;
  }

  /** Returns whether it stood in any year from one to another. */
  boolean stood(int first, int last) {
    return from <= last && to > first;
  }
}
