package entente.ui.cli.stored;

import entente.text.Template;
import entente.ui.cli.terminal.UsageException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rounds at which scenarios are compared. */
public final class Horizons {

  private static final List<Integer> YEARS = List.of(5, 10, 30);
  private static final int ROUNDS_A_YEAR = 4;

  private static final Template SHORT =
      Template.of("none, since the runs end after {rounds} rounds, within a year.");

  private Horizons() {}

  /** Returns the rounds of the years asked for that lie within every run, or the last round. */
  public static Set<Integer> rounds(List<Integer> years, List<LoadedScenario> scenarios) {
    int last = scenarios.stream().mapToInt(s -> s.scenario().rounds()).min().orElseThrow();
    TreeSet<Integer> rounds = new TreeSet<>();
    for (int year : years.isEmpty() ? YEARS : years) {
      if (!years.isEmpty() && !(year >= 1 && year * ROUNDS_A_YEAR <= last)) {
        int most = last / ROUNDS_A_YEAR;
        String expected = most == 0 ? SHORT.fill("rounds", last) : "years from 1 to " + most + ".";
        throw UsageException.value("--horizons", year, expected);
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
