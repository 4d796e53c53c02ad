package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import entente.experiment.input.Faults;
import entente.experiment.input.Source;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * How good a forecast from a file was, by what was observed since.
 *
 * <p>It is scored at one year's end: where it said that a state would stand, against where it
 * stands. Who was not in the West at the start is at risk of every other stance, of the West only
 * if it takes part in the OSCE or is in no shipped table; of none of them only from the East or
 * from a seat. Who was in something is at risk of leaving it.
 *
 * @param from year at whose end the forecast starts
 * @param to its last year
 * @param year the year scored: the last that is told and observed
 * @param states how many states are told
 * @param rows the scores, by units and forecaster
 * @param curve chances of the forecast against shares that moved, with exits
 */
public record FileScores(int from, int to, int year, int states, List<Row> rows, List<Bin> curve) {

  /** Nothing is sure: chances are kept as far as this from 0 and 1. */
  public static final double LEAST = 0.001;

  private static final Template UNKNOWN = Template.of("no stance of {state} in {year}");
  private static final Template YEARS =
      Template.of("a year that the forecast tells, from {from} to {to}");
  private static final Template ON_WAY = Template.of("event {from} to {to} {year}");

  /**
   * The scores of one forecaster on one set of units.
   *
   * @param units "moves" or "withExits"
   * @param forecaster "forecast", or "never": nobody moves
   * @param count number of units
   * @param moved how many of them moved
   * @param chances scores of its chances
   * @param balanced balanced accuracy of the likeliest stance
   * @param byRatio balanced accuracy of the stance by chance over base rate
   */
  public record Row(
      String units,
      String forecaster,
      int count,
      int moved,
      ChanceScores chances,
      ScoreValue balanced,
      ScoreValue byRatio) {}

  /**
   * Scores a forecast; throws a FaultsException if what was observed does not hold what is asked.
   *
   * @param observed stances by state and year
   * @param file where they come from
   * @param samples bootstrap samples behind each interval
   * @param seed seed of their draws
   */
  public static FileScores of(
      WrittenForecast forecast,
      Map<String, NavigableMap<Integer, Stance>> observed,
      Source file,
      int samples,
      long seed) {
    int year = year(forecast, observed, file);
    complete(forecast, observed, file, year);
    Told told = new Told(forecast, observed, year);
    List<Unit> units = told.units(true);
    List<Row> rows = new ArrayList<>();
    for (boolean exits : new boolean[] {false, true}) {
      for (boolean never : new boolean[] {false, true}) {
        rows.add(told.row(exits, never, samples, seed));
      }
    }
    return new FileScores(
        forecast.from(),
        forecast.to(),
        year,
        told.keys.size(),
        rows,
        CalibrationCurve.ofMoves(moves(units), chances(units, false)));
  }

  private static int year(
      WrittenForecast forecast, Map<String, NavigableMap<Integer, Stance>> observed, Source file) {
    TreeSet<Integer> years = new TreeSet<>();
    forecast.chances().values().forEach(of -> years.addAll(of.keySet()));
    TreeSet<Integer> seen = new TreeSet<>();
    observed.values().stream().map(NavigableMap::keySet).forEach(seen::addAll);
    TreeSet<Integer> both = new TreeSet<>(years);
    both.retainAll(seen);
    if (both.isEmpty()) {
      Faults faults = new Faults();
      String expected = YEARS.fill("from", years.first(), "to", years.last());
      faults.at(file).found("no year of the forecast").expected(expected);
      faults.throwIfAny();
    }
    return both.last();
  }

  private static void complete(
      WrittenForecast forecast,
      Map<String, NavigableMap<Integer, Stance>> observed,
      Source file,
      int year) {
    Faults faults = new Faults();
    forecast
        .chances()
        .forEach(
            (state, years) -> {
              for (int needed : new int[] {forecast.from(), year}) {
                boolean there =
                    observed.containsKey(state) && observed.get(state).containsKey(needed);
                if (years.containsKey(year) && !there) {
                  faults
                      .at(file)
                      .found(UNKNOWN.fill("state", state, "year", needed))
                      .maybe("add a row")
                      .expected("each state told, at the start and in the year scored");
                }
              }
            });
    faults.throwIfAny();
  }

  private static List<PossibleMove> moves(List<Unit> units) {
    return units.stream().map(Unit::move).toList();
  }

  private static double[] chances(List<Unit> units, boolean never) {
    return units.stream()
        .mapToDouble(unit -> never ? 0 : unit.chance())
        .map(chance -> Math.min(Math.max(chance, LEAST), 1 - LEAST))
        .toArray();
  }

  /** A possible move with the chance that the forecast gives it. */
  private record Unit(PossibleMove move, double chance) {}

  /** What is told of one year, and what came of it. */
  private static final class Told {

    private final ObservedHistory history = ObservedHistory.shipped();
    private final int from;
    private final List<String> keys = new ArrayList<>();
    private final List<double[]> shares = new ArrayList<>();
    private final List<Stance> start = new ArrayList<>();
    private final List<Stance> end = new ArrayList<>();
    private final List<String> clusters = new ArrayList<>();

    Told(WrittenForecast forecast, Map<String, NavigableMap<Integer, Stance>> observed, int year) {
      from = forecast.from();
      forecast
          .chances()
          .forEach(
              (state, years) -> {
                if (years.containsKey(year)) {
                  NavigableMap<Integer, Stance> own = observed.get(state);
                  keys.add(state);
                  shares.add(years.get(year));
                  start.add(own.get(from));
                  end.add(own.get(year));
                  clusters.add(cluster(state, own, year));
                }
              });
    }

    // All that went the same way in the same year moved together; who stayed stayed alone.
    private String cluster(String state, NavigableMap<Integer, Stance> own, int year) {
      Stance last = own.get(year);
      if (last == own.get(from)) {
        return "state " + state;
      }
      int since = year;
      for (var earlier : own.subMap(from, false, year, true).descendingMap().entrySet()) {
        if (earlier.getValue() != last) {
          break;
        }
        since = earlier.getKey();
      }
      return ON_WAY.fill("from", own.get(from).word(), "to", last.word(), "year", since);
    }

    private boolean atRisk(int k, Stance destination) {
      if (start.get(k) == Stance.WEST || start.get(k) == destination) {
        return false;
      }
      String key = keys.get(k);
      return destination != Stance.WEST || !history.knows(key) || history.european(key, from);
    }

    List<Unit> units(boolean exits) {
      List<Unit> units = new ArrayList<>();
      for (Stance stance : Stance.values()) {
        for (int k = 0; k < keys.size(); k++) {
          if (atRisk(k, stance)) {
            double chance = shares.get(k)[stance.ordinal()];
            units.add(unit(k, stance.word(), end.get(k) == stance, chance));
          }
        }
      }
      if (exits) {
        for (int k = 0; k < keys.size(); k++) {
          Stance held = start.get(k);
          if (held != Stance.HEDGE) {
            double chance = 1 - shares.get(k)[held.ordinal()];
            units.add(unit(k, "leave " + held.word(), end.get(k) != held, chance));
          }
        }
      }
      return units;
    }

    private Unit unit(int k, String kind, boolean moved, double chance) {
      return new Unit(new PossibleMove(keys.get(k), kind, moved, clusters.get(k)), chance);
    }

    private StanceChances stances(boolean never) {
      List<double[]> said = new ArrayList<>();
      for (int k = 0; k < keys.size(); k++) {
        double[] stays = new double[Stance.values().length];
        stays[start.get(k).ordinal()] = 1;
        said.add(never ? stays : shares.get(k));
      }
      return new StanceChances(said, start);
    }

    Row row(boolean exits, boolean never, int samples, long seed) {
      List<Unit> units = units(exits);
      List<PossibleMove> moves = moves(units);
      StanceChances stances = stances(never);
      return new Row(
          exits ? "withExits" : "moves",
          never ? "never" : "forecast",
          moves.size(),
          (int) moves.stream().filter(PossibleMove::moved).count(),
          ChanceScores.of(moves, chances(units, never), samples, seed),
          recall(stances.likeliest(), samples, seed),
          recall(stances.byRatio(), samples, seed));
    }

    private ScoreValue recall(List<Stance> told, int samples, long seed) {
      Recall recall = Recall.ofFour(end, told);
      int[] once = new int[end.size()];
      Arrays.fill(once, 1);
      return ScoreValue.of(
          recall.balanced(once), new Clusters(clusters, samples, seed).interval(recall::balanced));
    }
  }
}
