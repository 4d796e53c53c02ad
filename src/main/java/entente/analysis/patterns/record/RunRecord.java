package entente.analysis.patterns.record;

import entente.model.dynamics.Happening;
import entente.model.dynamics.Scenario;
import entente.model.states.World;
import entente.model.structures.Status;
import java.util.List;
import java.util.Map;

/**
 * What rules on patterns read of one run.
 *
 * @param start year of round 0
 * @param rounds how many rounds the run has had
 * @param world its world
 * @param structures facts of the structures, in the order of the run
 * @param roles indices of the structures that play each part; a part without structure is left out
 * @param capability capability shares of round 0
 * @param rungs rung of each pair in round 0, flat n × n, at {@code [a * n + b]} with a below b
 * @param years what stood at the end of each year; the first is round 0
 * @param chronicle what happened, in order
 * @param reasons for each move that was admitted, the word for what tipped it
 */
public record RunRecord(
    int start,
    int rounds,
    World world,
    List<OfStructure> structures,
    Map<StructureRole, int[]> roles,
    double[] capability,
    byte[] rungs,
    List<YearEnd> years,
    List<Happening> chronicle,
    List<String> reasons) {

  private static final int[] NONE = {};

  /**
   * Facts of one structure.
   *
   * @param founded whether each state is a founder or leader
   * @param target index of the state that it is aimed at in round 0, or −1
   */
  public record OfStructure(boolean[] founded, int target) {}

  /** Returns the number of states. */
  public int size() {
    return world.size();
  }

  /** Returns the last year, counted from round 0. */
  public int last() {
    return years.size() - 1;
  }

  /** Returns what stood at the end of a year, counted from round 0. */
  public YearEnd year(int year) {
    return years.get(year);
  }

  /** Returns the structures that play a part; none if there are none. */
  public int[] of(StructureRole role) {
    return roles.getOrDefault(role, NONE);
  }

  /** Returns whether any structure plays a part. */
  public boolean has(StructureRole role) {
    return of(role).length > 0;
  }

  /** Returns whether a state counts among those that move: it is no pole. */
  public boolean moves(int state) {
    return world.poleOf(state) < 0;
  }

  /** Returns the rank of a state in a structure at the end of a year. */
  public Status status(int year, int structure, int state) {
    return years.get(year).status()[structure][state];
  }

  /**
   * Returns whether a state is in a structure at the end of a year.
   *
   * @param any whether any rank counts, and not full membership alone
   */
  public boolean in(int year, int structure, int state, boolean any) {
    Status status = status(year, structure, state);
    return any ? status != Status.NONE : status == Status.MEMBER || status == Status.SUSPENDED;
  }

  /** Returns whether a state came to be in a structure in a year. */
  public boolean enters(int year, int structure, int state, boolean any) {
    return in(year, structure, state, any) && !in(year - 1, structure, state, any);
  }

  /** Returns the year in which a round lies, counted from round 0, which is a year of its own. */
  public static int yearOf(int round) {
    return (round + Scenario.ROUNDS_A_YEAR - 1) / Scenario.ROUNDS_A_YEAR;
  }

  /** Returns whether something of a kind is told of a state and a structure in a year. */
  public boolean tells(String kind, int year, int state, int structure) {
    return chronicle.stream()
        .anyMatch(
            h ->
                h.actor() == state
                    && h.structure() == structure
                    && yearOf(h.round()) == year
                    && h.kind().equals(kind));
  }
}
