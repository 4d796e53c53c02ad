package entente.analysis.patterns.record;

/**
 * A contest over territory that is open at the end of a year.
 *
 * @param a index of one side
 * @param b index of the other
 * @param byForce whether it is held by force
 */
public record OpenContest(int a, int b, boolean byForce) {

  /** Returns whether it is between two states, in whichever order. */
  public boolean between(int i, int j) {
    return a == i && b == j || a == j && b == i;
  }
}
