package entente.experiment.update;

/**
 * A militarised dispute between two states.
 *
 * @param a key of the first state
 * @param b key of the second state
 * @param began first year
 * @param ended last year
 * @param levelA highest hostility of a, 1 (none) to 5 (war)
 * @param levelB highest hostility of b
 * @param parties whether both began it as parties, rather than joining one
 * @param deaths whether more than 25 died
 */
record Dispute(
    String a,
    String b,
    int began,
    int ended,
    int levelA,
    int levelB,
    boolean parties,
    boolean deaths) {

  private static final int FORCE = 4;

  int level() {
    return Math.max(levelA, levelB);
  }

  boolean runs(int year) {
    return began <= year && year <= ended;
  }

  boolean isWar(int year) {
    return parties && deaths && level() >= FORCE && runs(year);
  }
}
