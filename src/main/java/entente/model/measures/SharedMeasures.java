package entente.model.measures;

import entente.model.dynamics.Snapshot;
import entente.theory.AboveChance;
import java.util.Arrays;

/** What several measures of one round share, worked out once. */
public final class SharedMeasures {

  private final History history;
  private final Snapshot now;
  private final AboveChance cohesion;
  private final AboveChance cohesionAtFirst;
  private final AboveChance[] cohesionOf;
  private final double[] sortedSecurity;

  SharedMeasures(History history, Togetherness togetherness) {
    this.history = history;
    now = history.now();
    togetherness.look(now);
    cohesion = togetherness.system(now);
    cohesionAtFirst = togetherness.systemOnInitialHostility(now);
    cohesionOf = new AboveChance[now.structures().size()];
    for (int k = 0; k < cohesionOf.length; k++) {
      cohesionOf[k] = togetherness.structure(now, k);
    }
    sortedSecurity = now.security().clone();
    Arrays.sort(sortedSecurity);
  }

  /** Returns the snapshots of this run so far that measures may look at. */
  public History history() {
    return history;
  }

  /** Returns the snapshot of this round. */
  public Snapshot now() {
    return now;
  }

  /** Returns the cohesion of all chosen structures together. */
  public AboveChance cohesion() {
    return cohesion;
  }

  /** Returns the same on the hostility of round 0. */
  public AboveChance cohesionAtFirst() {
    return cohesionAtFirst;
  }

  /** Returns the cohesion of one structure against all others, each alone. */
  public AboveChance cohesionOf(int structure) {
    return cohesionOf[structure];
  }

  /** Returns the security of all states from the worst off up. */
  public double[] sortedSecurity() {
    return sortedSecurity;
  }
}
