package entente.analysis.forecast;

import entente.analysis.hindcast.observed.Stance;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * What runs of a world say of the years after it.
 *
 * @param from year at whose end it starts
 * @param to its last year
 * @param runs number of runs
 * @param sets number of sets of parameters behind them
 * @param names names of the states by key
 * @param start where each state that is no pole stands when it starts
 * @param standings for each state that is no pole, each year and each stance its chance
 * @param wars for each pair that is at war anew in any run, and each year, the chance
 */
public record WorldForecast(
    int from,
    int to,
    int runs,
    int sets,
    SortedMap<String, String> names,
    SortedMap<String, Stance> start,
    List<StandingChance> standings,
    List<WarChance> wars) {

  /** Returns the chance that a state stands elsewhere than it did at the end of the last year. */
  public double elsewhere(String state) {
    return 1 - of(state, to, start.get(state).ordinal()).chance();
  }

  /** Returns the chance that a state stands in a stance at the end of a year. */
  public StandingChance of(String state, int year, int stance) {
    return standings.stream()
        .filter(c -> c.state().equals(state) && c.year() == year && c.stance() == stance)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the states that are likeliest to stand elsewhere at the end, the likeliest first. */
  public List<String> movers(int most) {
    return start.keySet().stream()
        .sorted(Comparator.comparingDouble(state -> -elsewhere(state)))
        .limit(most)
        .toList();
  }

  /** Returns where a state is likeliest to stand at the end, if not where it stood. */
  public StandingChance likeliestElsewhere(String state) {
    int own = start.get(state).ordinal();
    return IntStream.range(0, Stance.values().length)
        .filter(stance -> stance != own)
        .mapToObj(stance -> of(state, to, stance))
        .max(Comparator.comparingDouble(StandingChance::chance).thenComparing(c -> -c.stance()))
        .orElseThrow();
  }
}
