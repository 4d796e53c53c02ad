package entente.experiment.study;

import entente.experiment.input.CoreSchema;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Mark;
import entente.experiment.sampling.Axis;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.experiment.table.CellFormat;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import entente.text.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of a design whose points are its rows: a column for each factor. */
final class DesignTable {

  private static final Template BETWEEN = Template.of("a number from {from} to {to}");
  private static final Template READ = Template.of("{between} between cells, read as such");
  private static final Template AND_COMMAS =
      Template.of("{between} between cells and commas in decimals, read as such");
  private static final Template ROW = Template.of("row {number}");

  // A table that is wrong in every row says so soon enough.
  private static final int MOST_FAULTS = 50;
  // Rows whose cells are tried together; of later ones each new value is tried alone.
  private static final int WHOLE_ROWS = 2000;

  private final Table table;
  private final CellFormat format;
  private final Faults faults;
  private final Mark start;

  private DesignTable(Table table, Faults faults, Mark start) {
    this.table = table;
    this.format = table.format();
    this.faults = faults;
    this.start = start;
  }

  /** Reads the table; null with faults if it is none. */
  static DesignTable read(TableText text, Faults faults) {
    int before = faults.count();
    Table table = Table.any(text, faults);
    if (faults.count() > before && table.rows().isEmpty()) {
      return null;
    }
    Mark start = text.mark(1, 1);
    if (table.rows().isEmpty()) {
      faults.at(start, "table").found("a header alone").expected("a row for each point");
      return null;
    }
    return new DesignTable(table, faults, start);
  }

  /** Notes how it is read where that is not with commas between cells and points in decimals. */
  void note(Faults notes) {
    if (!format.equals(CellFormat.PLAIN)) {
      String between = CellFormat.words(format.delimiter());
      notes
          .at(start, "table")
          .found(
              format.decimal() == ','
                  ? AND_COMMAS.fill("between", between)
                  : READ.fill("between", between))
          .expected("commas between cells and points in decimals");
    }
  }

  /** Reports factors without a column and columns without a factor. */
  void columns(List<String> factors) {
    table.columns(factors, factors);
  }

  /** Returns the different values of a factor, numbers in rising order, words as they come. */
  List<String> values(String factor) {
    Set<String> different = new LinkedHashSet<>();
    for (Table.Row row : table.header().containsKey(factor) ? table.rows() : List.<Table.Row>of()) {
      String cell = format.pointed(row.get(factor).text().strip());
      if (!cell.isEmpty()) {
        different.add(cell);
      }
    }
    List<String> values = new ArrayList<>(different);
    if (values.stream().allMatch(DesignTable::isNumber)) {
      values.sort((a, b) -> Double.compare(CoreSchema.number(a), CoreSchema.number(b)));
    }
    return values;
  }

  /** Returns whether a word stands for a number that can be drawn on an axis. */
  static boolean isNumber(String word) {
    Double number = CoreSchema.number(word);
    return number != null && Double.isFinite(number);
  }

  /** Returns the values of the points, row by row; each is tried on the scenarios. */
  List<List<String>> rows(List<Axis> axes, Map<String, ScenarioTemplate> templates) {
    List<List<String>> rows = new ArrayList<>();
    Set<List<String>> tried = new HashSet<>();
    List<Set<String>> alone = new ArrayList<>();
    axes.forEach(axis -> alone.add(new HashSet<>()));
    int before = faults.count();
    for (Table.Row row : table.rows()) {
      if (faults.count() - before >= MOST_FAULTS) {
        break;
      }
      List<String> values = new ArrayList<>();
      Set<Integer> good = new HashSet<>();
      boolean fresh = false;
      for (int k = 0; k < axes.size(); k++) {
        Table.Cell cell = row.get(axes.get(k).name());
        String value = format.pointed(cell.text().strip());
        if (pointed(axes.get(k), cell) && cell(axes.get(k), cell.mark(), value)) {
          good.add(k);
        }
        values.add(value);
        fresh |= alone.get(k).add(value);
      }
      rows.add(values);
      // Where a cell is none, the others of its row are tried all the same.
      if (tried.add(values) && (fresh || rows.size() <= WHOLE_ROWS)) {
        List<Axis> sound = good.stream().sorted().map(axes::get).toList();
        List<String> set = good.stream().sorted().map(values::get).toList();
        attempt(row, rows.size(), sound, set, templates);
      }
    }
    return rows;
  }

  // A point among decimal commas may be one that groups digits, so that nobody can tell.
  private boolean pointed(Axis axis, Table.Cell cell) {
    String text = cell.text().strip();
    if (format.decimal() == '.' || text.indexOf('.') < 0 || !isNumber(text)) {
      return true;
    }
    faults
        .at(cell.mark(), axis.name())
        .word(text)
        .maybe(text.replace('.', ','))
        .expected("a number with a decimal comma, as in other cells");
    return false;
  }

  private boolean cell(Axis axis, Mark mark, String value) {
    if (value.isEmpty()) {
      faults.at(mark, axis.name()).found("nothing").expected("a value");
      return false;
    }
    Axis.Range range = axis.range();
    if (range != null) {
      Double number = CoreSchema.number(value);
      boolean inside = number != null && number >= range.from() && number <= range.to();
      if (!inside) {
        String expected = BETWEEN.fill("from", range.from(), "to", range.to());
        faults.at(mark, axis.name()).word(value).expected(expected);
      }
      return inside;
    }
    if (axis.levels().contains(value)) {
      return true;
    }
    if (axis.kind() == Axis.Kind.FUTURE) {
      String expected = "a whole number from 0 to " + (axis.size() - 1);
      faults.at(mark, axis.name()).word(value).expected(expected);
    } else {
      faults.at(mark, axis.name()).word(value).oneOf(axis.levels());
    }
    return false;
  }

  private void attempt(
      Table.Row row,
      int number,
      List<Axis> axes,
      List<String> values,
      Map<String, ScenarioTemplate> templates) {
    List<Setting> settings = new ArrayList<>();
    Set<String> labels = new TreeSet<>(templates.keySet());
    for (int k = 0; k < axes.size(); k++) {
      settings.addAll(axes.get(k).set(values.get(k)));
      if (axes.get(k).kind() == Axis.Kind.SCENARIO) {
        labels.retainAll(Set.of(values.get(k)));
      }
    }
    for (String label : labels) {
      try {
        templates.get(label).with(settings);
      } catch (FaultsException e) {
        e.faults().forEach(fault -> place(row, number, axes, fault));
        return;
      }
    }
  }

  // A fault stands at the cell whose path it is about; what no cell is about, at the row.
  private void place(Table.Row row, int number, List<Axis> axes, Fault fault) {
    for (Axis axis : axes) {
      for (String path : axis.paths()) {
        if (fault.path().equals(path) || fault.path().startsWith(path + ".")) {
          faults.at(row.get(axis.name()).mark(), axis.name()).as(fault);
          return;
        }
      }
    }
    Mark mark = axes.isEmpty() ? start : row.get(axes.get(0).name()).mark();
    faults.at(mark, ROW.fill("number", number) + ": " + fault.path()).as(fault);
  }
}
