package entente.ui.cli.stored;

import entente.ui.cli.terminal.UsageException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rounds at which scenarios are compared. */
public final class Horizons {

  private static final List<Integer> YEARS = List.of(5, 10, 30);
  private static final int ROUNDS_A_YEAR = 4;

  private Horizons() {}

  /** Returns the rounds of the years asked for that lie within every run, or the last round. */
  public static Set<Integer> rounds(List<Integer> years, List<LoadedScenario> scenarios) {
    int last = scenarios.stream().mapToInt(s -> s.scenario().rounds()).min().orElseThrow();
    TreeSet<Integer> rounds = new TreeSet<>();
    for (int year : years.isEmpty() ? YEARS : years) {
      if (!years.isEmpty() && !(year >= 1 && year * ROUNDS_A_YEAR <= last)) {
        throw UsageException.value(
            "--horizons", year, "years from 1 to " + last / ROUNDS_A_YEAR + ".");
      }
      if (year * ROUNDS_A_YEAR <= last) {
        rounds.add(year * ROUNDS_A_YEAR);
      }
    }
    if (rounds.isEmpty()) {
      rounds.add(last);
    }
    return rounds;
  }
}
