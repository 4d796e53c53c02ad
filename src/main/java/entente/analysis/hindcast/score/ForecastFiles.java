package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Stance;
import entente.experiment.input.Faults;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import entente.text.Template;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads forecasts, and what was observed, from tables that anybody may write. */
public final class ForecastFiles {

  /** The words for the four stances in such files, in the order of the stances. */
  public static final List<String> WORDS = List.of("WEST", "EAST", "SEAT", "NONE");

  private static final List<String> TOLD =
      List.of("state", "from", "to", "destination", "year", "chance");
  private static final List<String> RANGE = List.of("low", "high");
  private static final List<String> OBSERVED = List.of("state", "year", "stance");
  private static final int FARTHEST = 10_000;

  // Four chances with three decimals each.
  private static final double SUM_TOLERANCE = 0.0021;

  // What is not rounded is left as it was written.
  private static final double EXACT = 1e-9;

  private static final Template AGAIN = Template.of("{what} again");
  private static final Template SUM = Template.of("a sum of {sum} in {year}");
  private static final Template WITHOUT = Template.of("no {words} in {year}");

  private final Faults faults = new Faults();

  private ForecastFiles() {}

  /** Reads a forecast; throws a FaultsException with all that is wrong with it. */
  public static WrittenForecast forecast(Path file) {
    ForecastFiles files = new ForecastFiles();
    WrittenForecast read = files.forecast(files.table(file, "a forecast as CSV"));
    files.faults.throwIfAny();
    return read;
  }

  /** Reads what was observed, by state and year; throws a FaultsException likewise. */
  public static Map<String, NavigableMap<Integer, Stance>> observed(Path file) {
    ForecastFiles files = new ForecastFiles();
    Map<String, NavigableMap<Integer, Stance>> read =
        files.observed(files.table(file, "what was observed as CSV"));
    files.faults.throwIfAny();
    return read;
  }

  private Table table(Path file, String wanted) {
    Source source = Source.OfFile.of(file);
    if (!source.exists()) {
      faults.at(source).found(source.absence()).maybe(source.advice()).expected(wanted);
    }
    faults.throwIfAny();
    String text = new SourceFiles(faults).text(source);
    faults.throwIfAny();
    Table table = Table.read(new TableText(source, text, 0, 0), faults);
    if (table.rows().isEmpty() && faults.isEmpty()) {
      faults.at(source).found("a header alone").expected("a table with a header and rows");
    }
    return table;
  }

  private WrittenForecast forecast(Table table) {
    table.columns(TOLD, Stream.of(TOLD, RANGE).flatMap(List::stream).toList());
    faults.throwIfAny();
    RowReader first = row(table.rows().get(0));
    int from = first.whole("from", -FARTHEST, FARTHEST);
    int to = first.whole("to", -FARTHEST, FARTHEST);
    if (from >= to) {
      first.at("to").found(first.text("to")).expected("a year after " + from);
    }
    SortedMap<String, NavigableMap<Integer, double[]>> chances = new TreeMap<>();
    Map<String, RowReader> firstRows = new HashMap<>();
    for (Table.Row cells : table.rows()) {
      RowReader row = row(cells);
      same(row, "from", from);
      same(row, "to", to);
      int year = row.whole("year", Math.min(from + 1, to), to);
      int stance = stance(row, "destination");
      double chance = row.number("chance", 0, 1, 0);
      range(row);
      double[] all =
          chances
              .computeIfAbsent(key(row), state -> new TreeMap<>())
              .computeIfAbsent(year, y -> unsaid());
      firstRows.putIfAbsent(row.text("state") + " " + year, row);
      if (stance >= 0 && !Double.isNaN(all[stance])) {
        row.at("destination")
            .found(AGAIN.fill("what", WORDS.get(stance)))
            .maybe("delete a row")
            .expected("each destination once for a state and a year");
      } else if (stance >= 0) {
        all[stance] = chance;
      }
    }
    if (faults.isEmpty()) {
      chances.forEach(
          (state, years) ->
              years.forEach((year, all) -> sum(firstRows.get(state + " " + year), year, all)));
    }
    return new WrittenForecast(from, to, chances);
  }

  private static double[] unsaid() {
    double[] all = new double[WORDS.size()];
    Arrays.fill(all, Double.NaN);
    return all;
  }

  private RowReader row(Table.Row cells) {
    return new RowReader(cells, cells.get("state").text(), faults);
  }

  private static String key(RowReader row) {
    if (row.text("state").isEmpty()) {
      row.at("state").found("nothing").expected("the key of a state");
    }
    return row.text("state");
  }

  private void same(RowReader row, String column, int year) {
    if (row.whole(column, -FARTHEST, FARTHEST) != year) {
      row.at(column).found(row.text(column)).expected(year + " as in the first row");
    }
  }

  private static void range(RowReader row) {
    double low = row.perhaps("low", 0, 1);
    double high = row.perhaps("high", 0, 1);
    if (low > high) {
      row.at("high").found(row.text("high")).expected("no less than low");
    }
  }

  private void sum(RowReader row, int year, double[] all) {
    Set<String> left = new LinkedHashSet<>();
    double sum = 0;
    for (int s = 0; s < all.length; s++) {
      if (Double.isNaN(all[s])) {
        left.add(WORDS.get(s));
      }
      sum += all[s];
    }
    String expected = "WEST, EAST, SEAT and NONE with chances that sum to 1";
    if (!left.isEmpty()) {
      String found = WITHOUT.fill("words", String.join(", ", left), "year", year);
      row.at("destination").found(found).maybe("add a row").expected(expected);
    } else if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      String shown = String.format(Locale.ROOT, "%.4f", sum);
      row.at("chance").found(SUM.fill("sum", shown, "year", year)).expected(expected);
    } else if (Math.abs(sum - 1) > EXACT) {
      for (int s = 0; s < all.length; s++) {
        all[s] /= sum;
      }
    }
  }

  // The place of a word for a stance; −1 with a fault.
  private int stance(RowReader row, String column) {
    String word = row.text(column);
    int stance = WORDS.indexOf(word);
    if (stance < 0) {
      row.at(column).word(word).near(WORDS).expected("one of " + String.join(", ", WORDS));
    }
    return stance;
  }

  private Map<String, NavigableMap<Integer, Stance>> observed(Table table) {
    table.columns(OBSERVED, OBSERVED);
    faults.throwIfAny();
    Map<String, NavigableMap<Integer, Stance>> stances = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row cells : table.rows()) {
      RowReader row = row(cells);
      int year = row.whole("year", -FARTHEST, FARTHEST);
      int stance = stance(row, "stance");
      if (!seen.add(key(row) + " " + year)) {
        row.at("year")
            .found(AGAIN.fill("what", "year " + year))
            .maybe("delete a row")
            .expected("each year once for a state");
      }
      if (stance >= 0) {
        stances
            .computeIfAbsent(row.text("state"), state -> new TreeMap<>())
            .put(year, Stance.values()[stance]);
      }
    }
    return stances;
  }
}
