package entente.model.measures;

import entente.model.dynamics.Snapshot;

/**
 * The snapshots that measures look at: the one of now, those of the last five years, and round 0.
 *
 * <p>Snapshots have to be added round by round, from round 0 on.
 */
public final class History {

  /** Rounds in five years. */
  public static final int FIVE_YEARS = 20;

  private final String focal;
  private final Snapshot[] ring = new Snapshot[FIVE_YEARS + 1];
  private Snapshot first;
  private Snapshot now;

  /**
   * Starts a history.
   *
   * @param focal key of the focal structure, or null
   */
  public History(String focal) {
    this.focal = focal;
  }

  /** Adds the snapshot of the next round. */
  public void add(Snapshot snapshot) {
    first = first == null ? snapshot : first;
    now = snapshot;
    ring[snapshot.round() % ring.length] = snapshot;
  }

  /** Returns the snapshot of now. */
  public Snapshot now() {
    return now;
  }

  /** Returns the snapshot of round 0. */
  public Snapshot first() {
    return first;
  }

  /** Returns the snapshot of some rounds ago, at most {@link #FIVE_YEARS}; null before round 0. */
  public Snapshot ago(int rounds) {
    int round = now.round() - rounds;
    return round < first.round() ? null : ring[round % ring.length];
  }

  /** Returns the condition of the focal structure now, or null if there is none. */
  public Snapshot.OfStructure focal() {
    return focal == null ? null : now.structure(focal);
  }
}
