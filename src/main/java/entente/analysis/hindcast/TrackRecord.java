package entente.analysis.hindcast;

import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.observed.Way;
import entente.analysis.hindcast.score.ScoreValue;
import entente.experiment.table.TableReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the program keeps of how the model did: the second hindcast as it was scored, the patterns
 * as they were judged, and what the forecast finds likely. Nothing of it is run anew; tests hold it
 * against what it was taken from.
 *
 * @param aim the aim of the second hindcast, number by number
 * @param states by the word of a period, how each state was told
 * @param misses each unit told wrong, with what the ledger says
 * @param patterns each pattern in each of its worlds
 * @param likely moves that the forecast gives an even chance or more
 * @param rolling scores of moves from several years, each started anew
 */
public record TrackRecord(
    List<Aim> aim,
    Map<String, List<ToldState>> states,
    List<Missed> misses,
    List<Judged> patterns,
    List<String> likely,
    List<Rolling> rolling) {

  /** Word of the period that was told from what was known at its start. */
  public static final String RESTARTED = "restarted";

  private static final String FOLDER = "scenarios/calibration/";
  private static final String PERIOD = "period";
  private static final String STATE = "state";

  /** Reads it once; it comes with the program and does not change. */
  private static final class Kept {
    static final TrackRecord SHIPPED = read();
  }

  /**
   * One number of the aim.
   *
   * @param period word of the period
   * @param what what was aimed at
   * @param reached what was reached
   * @param asked what it had to reach
   * @param held whether it did
   */
  public record Aim(String period, String what, double reached, double asked, boolean held) {}

  /**
   * A unit told wrong.
   *
   * @param period word of the period
   * @param state key of the state
   * @param name its name
   * @param way the way that was told wrong
   * @param chance the chance it was given, 0 to 1
   * @param year the year in which the state went; 0 if it did not
   * @param why why it was told so, by the ledger of steps
   */
  public record Missed(
      String period, String state, String name, Way way, double chance, int year, String why) {}

  /**
   * Scores of one forecaster over several origins.
   *
   * @param period word for the origins
   * @param by the forecaster
   * @param logScore its log score
   * @param brier its Brier score
   * @param logLess the model's log score less its own; null of the model
   * @param brierLess the same of the Brier score
   */
  public record Rolling(
      String period,
      String by,
      double logScore,
      double brier,
      ScoreValue logLess,
      ScoreValue brierLess) {}

  /**
   * A pattern in one world, its numbers in words.
   *
   * @param says what is known
   * @param world the world
   * @param verdict met, missed or undefined
   * @param observed what was observed
   * @param model what the runs give
   */
  public record Judged(String says, String world, String verdict, String observed, String model) {}

  /** Returns the record that comes with the program. */
  public static TrackRecord shipped() {
    return Kept.SHIPPED;
  }

  private static TrackRecord read() {
    Map<String, List<ToldState>> states =
        rows("second-model.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(PERIOD),
                    Collectors.collectingAndThen(
                        Collectors.mapping(TrackRecord::told, Collectors.toList()),
                        ToldState::of)));
    return new TrackRecord(
        rows("second-aim.csv").stream().map(TrackRecord::aim).toList(),
        Map.copyOf(states),
        rows("second-misses.csv").stream().map(TrackRecord::missed).toList(),
        TableReader.shipped("scenarios/patterns/judged.csv").stream()
            .map(TrackRecord::judged)
            .toList(),
        rows("forecast-likely.csv").stream().map(row -> row.get(STATE)).toList(),
        rows("rolling-scores.csv").stream().map(TrackRecord::rolling).toList());
  }

  private static List<Map<String, String>> rows(String file) {
    return TableReader.shipped(FOLDER + file);
  }

  private static Way way(String word) {
    return Way.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static ToldState.Told told(Map<String, String> row) {
    double chance =
        Telling.chance(Double.parseDouble(row.get("times")), Double.parseDouble(row.get("runs")));
    return new ToldState.Told(
        row.get(STATE), way(row.get("destination")), chance, !row.get("year").isEmpty());
  }

  private static Aim aim(Map<String, String> row) {
    return new Aim(
        row.get(PERIOD),
        row.get("what"),
        Double.parseDouble(row.get("reached")),
        Double.parseDouble(row.get("asked")),
        row.get("held").equals("yes"));
  }

  private static Missed missed(Map<String, String> row) {
    String year = row.get("year");
    return new Missed(
        row.get(PERIOD),
        row.get(STATE),
        row.get("name"),
        way(row.get("destination")),
        Double.parseDouble(row.get("chance")),
        year.isEmpty() ? 0 : Integer.parseInt(year),
        row.get("why"));
  }

  private static Rolling rolling(Map<String, String> row) {
    return new Rolling(
        row.get(PERIOD),
        row.get("forecaster"),
        Double.parseDouble(row.get("log_score")),
        Double.parseDouble(row.get("brier")),
        less(row, "log"),
        less(row, "brier"));
  }

  private static ScoreValue less(Map<String, String> row, String score) {
    String value = row.get(score + "_less");
    return value.isEmpty()
        ? null
        : new ScoreValue(
            Double.parseDouble(value),
            Double.parseDouble(row.get(score + "_less_low")),
            Double.parseDouble(row.get(score + "_less_high")));
  }

  private static Judged judged(Map<String, String> row) {
    return new Judged(
        row.get("says"),
        row.get("world"),
        row.get("verdict"),
        row.get("observed"),
        row.get("model"));
  }

  /** Returns how many numbers of the aim were reached. */
  public long reached() {
    return aim.stream().filter(Aim::held).count();
  }

  /** Returns a number of the aim. */
  public Aim aim(String period, String what) {
    return aim.stream()
        .filter(part -> part.period().equals(period) && part.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the scores of a forecaster over several origins. */
  public Rolling rolling(String period, String by) {
    return rolling.stream()
        .filter(row -> row.period().equals(period) && row.by().equals(by))
        .findFirst()
        .orElseThrow();
  }

  /** Returns how many states of a period were told so. */
  public long count(String period, ToldState.Verdict verdict) {
    return states.get(period).stream().filter(told -> told.verdict() == verdict).count();
  }

  /** Returns the units of a period told wrong, the costliest first. */
  public List<Missed> misses(String period) {
    return misses.stream().filter(miss -> miss.period().equals(period)).toList();
  }

  /** Returns the patterns with a verdict. */
  public List<Judged> patterns(String verdict) {
    return patterns.stream().filter(pattern -> pattern.verdict().equals(verdict)).toList();
  }

  /**
   * Returns whether the hindcast says something of a world: more than half of its states, by their
   * keys, were told in it.
   */
  public boolean tellsOf(Collection<String> keys) {
    Set<String> told = new HashSet<>();
    states.get(RESTARTED).forEach(state -> told.add(state.state()));
    return 2 * keys.stream().filter(told::contains).count() > keys.size();
  }
}
