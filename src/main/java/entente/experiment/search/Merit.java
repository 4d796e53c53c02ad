package entente.experiment.search;

import io.jenetics.ext.moea.ElementComparator;
import io.jenetics.ext.moea.ElementDistance;
import io.jenetics.ext.moea.Vec;
import java.util.Comparator;

/**
 * An outcome as the library compares it: what misses fewer conditions comes first, then dominance
 * decides (Deb 2000).
 */
record Merit(DesignOutcome data) implements Vec<DesignOutcome> {

  @Override
  public int length() {
    return data.gains().length;
  }

  @Override
  public ElementComparator<DesignOutcome> comparator() {
    return (u, v, k) -> Double.compare(u.gains()[k], v.gains()[k]);
  }

  @Override
  public ElementDistance<DesignOutcome> distance() {
    return (u, v, k) -> u.gains()[k] - v.gains()[k];
  }

  @Override
  public Comparator<DesignOutcome> dominance() {
    return (u, v) ->
        u.missed() != v.missed()
            ? Integer.compare(v.missed(), u.missed())
            : u.dominates(v) ? 1 : v.dominates(u) ? -1 : 0;
  }
}
