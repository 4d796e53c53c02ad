package entente.analysis.hindcast.observed;

import entente.experiment.table.TableReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What was observed: who belonged to what at the end of each year.
 *
 * <p>A membership holds at the end of a year if it began in that year or before and did not end in
 * it or before. Czechoslovakia is observed as its successors were, whose first move came in 1999.
 */
public final class ObservedHistory {

  /** The shipped table of memberships. */
  public static final String TABLE = "scenarios/worlds/eurasia-1992-memberships.csv";

  private static final Map<String, String> SUCCESSOR = Map.of("CSK", "CZE");

  // Other treaties with Russia stand beside the Collective Security Treaty or promise less.
  private static final String ALLY_OF_RUSSIA = "MNG";

  private final Map<String, List<Map<String, String>>> byState = new HashMap<>();

  // Rules ask for the same stances over and over.
  private final Map<String, Map<Integer, Stance>> stances = new ConcurrentHashMap<>();

  /** Makes a history of rows with the columns key, institution, status, from and to. */
  public ObservedHistory(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      byState.merge(row.get("key"), List.of(row), ObservedHistory::joined);
    }
  }

  private static <T> List<T> joined(List<T> a, List<T> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /** Returns the shipped history. */
  public static ObservedHistory shipped() {
    return new ObservedHistory(TableReader.shipped(TABLE));
  }

  /** Returns whether anything is known of a state. */
  public boolean knows(String state) {
    return byState.containsKey(state);
  }

  /** Returns the stance of a state at the end of a year. */
  public Stance stance(String state, int year) {
    return stances
        .computeIfAbsent(state, s -> new ConcurrentHashMap<>())
        .computeIfAbsent(year, y -> looked(state, y));
  }

  private Stance looked(String state, int year) {
    if (member(state, "nato", "member", year) || status(state, "us_ally", year) != null) {
      return Stance.WEST;
    }
    boolean ally = status(state, "chn_ally", year) != null;
    ally |= state.equals(ALLY_OF_RUSSIA) && status(state, "rus_ally", year) != null;
    if (ally || member(state, "cst", "member", year)) {
      return Stance.EAST;
    }
    return status(state, "sco", year) != null ? Stance.DIALOGUE : Stance.HEDGE;
  }

  /**
   * Returns the status of a state in an institution at the end of a year, as member, observer or
   * partner; null if it has none.
   */
  public String status(String state, String institution, int year) {
    return row(state, institution, year).map(row -> row.get("status")).orElse(null);
  }

  /**
   * Returns whether a state was a participating state of the CSCE or OSCE by the end of a year; one
   * that is suspended, as Yugoslavia was from July 1992, still is.
   */
  public boolean european(String state, int year) {
    return rows(state, "osce")
        .anyMatch(row -> row.get("status").equals("member") && year(row.get("from")) <= year);
  }

  /** Returns the day on which a status held at the end of a year began, as the table has it. */
  public String since(String state, String institution, int year) {
    return row(state, institution, year).map(row -> row.get("from")).orElse("");
  }

  /** Returns the day in a year on which a status in an institution ended; empty if none did. */
  public String until(String state, String institution, int year) {
    return rows(state, institution)
        .filter(row -> !row.get("to").isEmpty() && year(row.get("to")) == year)
        .map(row -> row.get("to"))
        .findFirst()
        .orElse("");
  }

  private boolean member(String state, String institution, String status, int year) {
    return status.equals(status(state, institution, year));
  }

  private Optional<Map<String, String>> row(String state, String institution, int year) {
    return rows(state, institution).filter(row -> held(row, year)).findFirst();
  }

  private Stream<Map<String, String>> rows(String state, String institution) {
    return Stream.of(state, SUCCESSOR.getOrDefault(state, ""))
        .flatMap(key -> byState.getOrDefault(key, List.of()).stream())
        .filter(row -> row.get("institution").equals(institution));
  }

  private static boolean held(Map<String, String> row, int year) {
    String to = row.get("to");
    return year(row.get("from")) <= year && (to.isEmpty() || year(to) > year);
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }
}
