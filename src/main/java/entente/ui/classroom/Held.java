package entente.ui.classroom;

import java.util.HashMap;
import java.util.Map;

/** How many places each may hold at once, and all together. */
final class Held {

  private final int each;
  private final int most;
  private final Map<String, Integer> places = new HashMap<>();
  private int all;

  /**
   * Makes places that nobody holds.
   *
   * @param each how many one may hold
   * @param most how many all may hold
   */
  Held(int each, int most) {
    this.each = each;
    this.most = most;
  }

  /** Takes a place for somebody; returns whether there was one. */
  synchronized boolean take(String who) {
    int own = places.getOrDefault(who, 0);
    if (own >= each || all >= most) {
      return false;
    }
    places.put(who, own + 1);
    all++;
    return true;
  }

  /** Gives back a place that was taken. */
  synchronized void leave(String who) {
    places.computeIfPresent(who, (key, own) -> own == 1 ? null : own - 1);
    all--;
  }
}
