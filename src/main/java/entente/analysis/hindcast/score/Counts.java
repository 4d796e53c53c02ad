package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Standing;
import entente.analysis.hindcast.observed.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How many states told entered or left a structure in a period, from one year's end to the next.
 *
 * @param structure key of the structure
 * @param entries whether entries are counted, else exits
 * @param mean mean over runs
 * @param low 2.5 % of the runs have at most so many
 * @param high 97.5 % of the runs have at most so many
 * @param observed what was observed
 */
public record Counts(
    String structure, boolean entries, double mean, int low, int high, int observed) {

  static final double TAIL = 0.025;
  private static final Set<String> FED_IN = Set.of("KAZ", "KGZ", "TJK", "UZB");

  /** Returns entries and exits of the three structures. */
  public static List<Counts> all(SimulatedStandings futures, Targets targets) {
    List<Counts> counts = new java.util.ArrayList<>();
    for (String structure : List.of("west", "east", "sco")) {
      counts.add(of(futures, targets, structure, true));
      counts.add(of(futures, targets, structure, false));
    }
    return counts;
  }

  private static Counts of(
      SimulatedStandings futures, Targets targets, String structure, boolean entries) {
    int[] each = new int[futures.runs()];
    int observed = 0;
    for (var told : targets.states()) {
      if (structure.equals("sco") && FED_IN.contains(told.key())) {
        continue;
      }
      int state = futures.states().indexOf(told.key());
      for (int year = targets.period().start() + 1; year <= targets.period().end(); year++) {
        boolean before = real(targets.history(), told.key(), structure, year - 1);
        boolean after = real(targets.history(), told.key(), structure, year);
        observed += before != after && after == entries ? 1 : 0;
        for (int run = 0; run < each.length; run++) {
          byte[][] standings = futures.standings()[run];
          boolean was = Standing.in(standings[year - 1 - futures.start()][state], structure);
          boolean is = Standing.in(standings[year - futures.start()][state], structure);
          each[run] += was != is && is == entries ? 1 : 0;
        }
      }
    }
    Arrays.sort(each);
    return new Counts(
        structure,
        entries,
        Arrays.stream(each).average().orElse(Double.NaN),
        each[rank(TAIL, each.length)],
        each[rank(1 - TAIL, each.length)],
        observed);
  }

  static int rank(double level, int n) {
    return (int) Math.max(0, Math.ceil(level * n) - 1);
  }

  private static boolean real(ObservedHistory history, String key, String structure, int year) {
    return switch (structure) {
      case "west" -> history.stance(key, year) == Stance.WEST;
      case "east" -> history.stance(key, year) == Stance.EAST;
      default -> history.status(key, "sco", year) != null;
    };
  }
}
