package entente.model.measures;

import entente.model.dynamics.Snapshot;
import entente.theory.AboveChance;
import java.util.Arrays;

/** What several measures of one round share, worked out once. */
final class Frame {

  private final History history;
  private final Snapshot now;
  private final AboveChance cohesion;
  private final AboveChance cohesionAtFirst;
  private final AboveChance[] cohesionOf;
  private final double[] sortedSecurity;

  Frame(History history, Togetherness togetherness) {
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

  History history() {
    return history;
  }

  Snapshot now() {
    return now;
  }

  AboveChance cohesion() {
    return cohesion;
  }

  AboveChance cohesionAtFirst() {
    return cohesionAtFirst;
  }

  AboveChance cohesionOf(int structure) {
    return cohesionOf[structure];
  }

  /** Returns the security of all states from the worst off up. */
  double[] sortedSecurity() {
    return sortedSecurity;
  }
}
