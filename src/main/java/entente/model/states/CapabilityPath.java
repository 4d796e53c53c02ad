package entente.model.states;

import java.util.SortedMap;

/**
 * The raw capability of a state in a year: constant, or along a path with straight lines between
 * given years.
 */
public final class CapabilityPath {

  private CapabilityPath() {}

  /**
   * Returns the raw capability in a year; outside the path its nearest end counts, and NaN gives
   * the world's own figure.
   */
  public static double at(StateFacts state, double year) {
    SortedMap<Integer, Double> path = state.capabilityPath();
    if (path.isEmpty() || Double.isNaN(year)) {
      return state.capability();
    }
    int floor = (int) Math.floor(year);
    SortedMap<Integer, Double> before = path.headMap(floor + 1);
    SortedMap<Integer, Double> after = path.tailMap(floor + 1);
    if (before.isEmpty()) {
      return path.get(path.firstKey());
    }
    if (after.isEmpty()) {
      return path.get(path.lastKey());
    }
    int from = before.lastKey();
    int to = after.firstKey();
    double part = (year - from) / (to - from);
    return path.get(from) + part * (path.get(to) - path.get(from));
  }
}
