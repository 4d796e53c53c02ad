package entente.analysis.patterns.record;

import entente.model.dynamics.Happening;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** On which rung each pair of a run stood from round to round, and the wars that follow from it. */
public final class RungHistory {

  /** Rung from which on a pair uses force. */
  public static final int FORCE = 3;

  /** Rung from which on a pair is at war. */
  public static final int WAR = 4;

  private static final int BRIDGED = 2;

  private final int size;
  private final int rounds;
  private final SortedMap<Integer, List<Step>> pairs = new TreeMap<>();

  /** A rung that holds from a round on. */
  private record Step(int round, int rung) {}

  /**
   * A war.
   *
   * @param a index of one side
   * @param b index of the other, above a
   * @param first its first year, counted from round 0; 0 if it began before
   * @param last its last year
   */
  public record War(int a, int b, int first, int last) {

    /** Returns whether it began in the run. */
    public boolean begun() {
      return first > 0;
    }
  }

  /** Reads the history of a run. */
  public RungHistory(RunRecord run) {
    size = run.size();
    rounds = run.rounds();
    for (int pair = 0; pair < run.rungs().length; pair++) {
      if (run.rungs()[pair] > 0) {
        steps(pair).add(new Step(0, run.rungs()[pair]));
      }
    }
    for (Happening h : run.chronicle()) {
      if (h.kind().equals("rung")) {
        steps(pair(h.actor(), h.target())).add(new Step(h.round(), to(h)));
      } else if (h.kind().equals("war_ends")) {
        steps(pair(h.actor(), h.target())).add(new Step(h.round(), 0));
      }
    }
  }

  private List<Step> steps(int pair) {
    return pairs.computeIfAbsent(pair, key -> new ArrayList<>());
  }

  private int pair(int i, int j) {
    return Math.min(i, j) * size + Math.max(i, j);
  }

  /** Returns the rung that a happening of kind {@code rung} leads to, as in {@code 3 to 4}. */
  public static int to(Happening rung) {
    return Integer.parseInt(rung.outcome().substring(rung.outcome().lastIndexOf(' ') + 1));
  }

  /** Returns the rung that a happening of kind {@code rung} comes from. */
  public static int from(Happening rung) {
    return Integer.parseInt(rung.outcome().substring(0, rung.outcome().indexOf(' ')));
  }

  /** Returns the pairs that ever stood on a rung above peace, each as a × states + b. */
  public Iterable<Integer> pairs() {
    return pairs.keySet();
  }

  /**
   * Returns the years, counted from round 0, at the end of one of whose rounds a pair stood on a
   * rung or above it.
   */
  public BitSet years(int pair, int rung) {
    BitSet years = new BitSet();
    List<Step> steps = pairs.getOrDefault(pair, List.of());
    for (int k = 0; k < steps.size(); k++) {
      int end = k + 1 < steps.size() ? steps.get(k + 1).round() - 1 : rounds;
      if (steps.get(k).rung() >= rung && end >= steps.get(k).round()) {
        years.set(RunRecord.yearOf(steps.get(k).round()), RunRecord.yearOf(end) + 1);
      }
    }
    return years;
  }

  /** Returns the highest rung on which a pair stood at the end of a round of a year or later. */
  public int highest(int pair, int year) {
    int highest = 0;
    List<Step> steps = pairs.getOrDefault(pair, List.of());
    for (int k = 0; k < steps.size(); k++) {
      int end = k + 1 < steps.size() ? steps.get(k + 1).round() - 1 : rounds;
      if (end >= steps.get(k).round() && RunRecord.yearOf(end) >= year) {
        highest = Math.max(highest, steps.get(k).rung());
      }
    }
    return highest;
  }

  /** Returns all wars, by pair and then by year; a quiet year between two is bridged. */
  public List<War> wars() {
    List<War> wars = new ArrayList<>();
    for (int pair : pairs.keySet()) {
      BitSet years = years(pair, WAR);
      int first = years.nextSetBit(0);
      while (first >= 0) {
        int last = first;
        int next = years.nextSetBit(last + 1);
        while (next >= 0 && next - last <= BRIDGED) {
          last = next;
          next = years.nextSetBit(last + 1);
        }
        wars.add(new War(pair / size, pair % size, first, last));
        first = next;
      }
    }
    return wars;
  }
}
