package entente.experiment.update;

import entente.experiment.input.Faults;
import entente.experiment.input.Keys;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import entente.model.states.Neutrality;
import entente.text.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the table of facts about states: a row for each year of which something is known. */
final class StateFactsTable {
  private static final List<String> WORDS = List.of("name", "region", "neutrality");
  private static final List<String> FLAGS = List.of("nuclear", "pole");
  private static final List<String> NUMBERS =
      List.of("lat", "lon", "cinc", "gdp", "gdp_per_head", "milex", "ideal_point", "polyarchy");
  private static final Template YEARS =
      Template.of(
          "a year from {first}, the first after the world's, to {last}, the last of {file}");
  private static final Template AGAIN = Template.of("{key} in {year} again");
  private static final String UNTIL = "until";
  private static final String TRADE = "trade_";
  private static final String ARMS = "arms_";
  private static final int FARTHEST = 10_000;
  private static final int LAST_CLASS = 3;

  private final Table table;
  private final TableText text;
  private final int year;
  private final Faults faults;
  private final Set<String> everPoles = new LinkedHashSet<>();
  private final Map<String, NavigableMap<Integer, Table.Row>> rows = new TreeMap<>();
  private final Map<String, Integer> until = new HashMap<>();
  private final SortedMap<String, StateFigures> figures = new TreeMap<>();

  StateFactsTable(Table table, TableText text, int year, Faults faults) {
    this.table = table;
    this.text = text;
    this.year = year;
    this.faults = faults;
  }

  Set<String> keys() {
    return rows.keySet();
  }

  SortedMap<String, StateFigures> figures() {
    return figures;
  }

  Set<String> poles() {
    // In the order of the columns.
    Set<String> poles = new LinkedHashSet<>();
    for (String column : table.header().keySet()) {
      String key = column.startsWith(TRADE) ? column.substring(TRADE.length()) : "";
      if (figures.containsKey(key) && figures.get(key).flag("pole")) {
        poles.add(key);
      }
    }
    return poles;
  }

  /** Reads it; a state of the world that is updated has to be there, or to have ended. */
  void read(Set<String> known, int start) {
    for (Table.Row row : table.rows()) {
      if (row.get("pole") != null && row.get("key") != null) {
        if (row.get("pole").text().matches("1|true")) {
          everPoles.add(row.get("key").text());
        }
      }
    }
    List<String> required = new ArrayList<>(List.of("key", "year"));
    required.addAll(WORDS);
    required.addAll(FLAGS);
    required.addAll(NUMBERS);
    everPoles.forEach(pole -> required.addAll(List.of(TRADE + pole, ARMS + pole)));
    List<String> valid = new ArrayList<>(required);
    valid.addAll(List.of(UNTIL, "source"));
    table.columns(required, valid);
    if (!table.header().keySet().containsAll(required)) {
      return;
    }
    table.rows().forEach(this::row);
    years(start);
    required.removeAll(List.of("key", "year", "region"));
    rows.keySet().forEach(key -> figures(key, required));
    for (String key : known) {
      if (!figures.containsKey(key) && until.getOrDefault(key, FARTHEST) > year) {
        faults
            .at(text.mark(1, 1), key)
            .found("no row of " + year + " or before")
            .near(key, new HashSet<>(rows.keySet()))
            .expected("facts of each state of the world, or the year until which it was");
      }
    }
  }

  private void years(int start) {
    int last = rows.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(start);
    if (last <= start) {
      faults
          .at(text.mark(1, 1), "year")
          .found("nothing later than " + last)
          .expected("facts of a year after " + start + ", the year of the world");
    } else if (year <= start || year > last) {
      faults
          .at(Marks.option("--to"), "year")
          .found(Integer.toString(year))
          .maybe(Integer.toString(year > last ? last : start + 1))
          .expected(YEARS.fill("first", start + 1, "last", last, "file", text.source().label()));
    }
  }

  private void row(Table.Row cells) {
    String key = cells.get("key").text();
    RowReader row = new RowReader(cells, key + "-" + cells.get("year").text(), faults);
    int of = row.whole("year", 0, FARTHEST);
    if (!Keys.isLegal(key)) {
      row.at("key").word(key).expected("a key of letters, digits, _ and -");
      return;
    }
    if (rows.computeIfAbsent(key, k -> new TreeMap<>()).put(of, cells) != null) {
      row.at("year")
          .found(AGAIN.fill("key", key, "year", of))
          .maybe("delete one row")
          .expected("each state once in a year");
    }
    row.word("neutrality", Neutrality.class, Neutrality.NONE);
    perhaps(row, "lat", -90, 90);
    perhaps(row, "lon", -180, 180);
    for (String amount : List.of("cinc", "gdp", "milex")) {
      perhaps(row, amount, 0, Double.MAX_VALUE);
    }
    perhaps(row, "gdp_per_head", Double.MIN_NORMAL, Double.MAX_VALUE);
    perhaps(row, "ideal_point", -10, 10);
    perhaps(row, "polyarchy", 0, 1);
    FLAGS.stream().filter(flag -> !row.text(flag).isEmpty()).forEach(row::flag);
    for (String pole : everPoles) {
      perhaps(row, TRADE + pole, 0, 1);
      if (!row.text(ARMS + pole).isEmpty()) {
        row.whole(ARMS + pole, 0, LAST_CLASS);
      }
    }
    if (!row.text(UNTIL).isEmpty()) {
      until.put(key, row.whole(UNTIL, 0, FARTHEST));
    }
  }

  private static void perhaps(RowReader row, String column, double low, double high) {
    if (!row.text(column).isEmpty()) {
      row.number(column, low, high, 0);
    }
  }

  private void figures(String key, List<String> needed) {
    NavigableMap<Integer, Table.Row> known = rows.get(key).headMap(year, true);
    if (known.isEmpty() || until.getOrDefault(key, FARTHEST + 1) <= year) {
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (Table.Row row : known.values()) {
      row.cells()
          .forEach(
              (column, cell) -> {
                if (!cell.text().isEmpty()) {
                  cells.put(column, cell.text());
                }
              });
    }
    Table.Row last = known.get(known.lastKey());
    for (String column : needed) {
      if (!cells.containsKey(column)) {
        faults
            .at(last.get(column).mark(), String.join("-", key, known.lastKey() + "." + column))
            .found("nothing, in this row and before")
            .expected("a figure of " + year + " or an earlier year");
      }
    }
    figures.put(key, new StateFigures(key, known.lastKey(), cells));
  }
}
