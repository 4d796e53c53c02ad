package entente.experiment.run;

import entente.model.dynamics.Scenario;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import entente.model.states.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The worlds of the scenarios that are being run, each built once for all runs on the same states
 * and pairs; nothing in a world changes.
 */
final class Worlds {

  private static final int KEPT = 16;

  private static final Map<Key, World> LATEST =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, World> eldest) {
          return size() > KEPT;
        }
      };

  private Worlds() {}

  // Scenarios that differ in terms or constants share their lists, so that being the same list is
  // enough, and quickly seen.
  private record Key(List<StateFacts> states, List<PairFacts> pairs) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.states == states && key.pairs == pairs;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(states) + System.identityHashCode(pairs);
    }
  }

  /** Returns the world of a scenario. */
  static World of(Scenario scenario) {
    Key key = new Key(scenario.states(), scenario.pairs());
    synchronized (LATEST) {
      return LATEST.computeIfAbsent(key, k -> World.of(k.states(), k.pairs()));
    }
  }
}
