package entente.ui.cli.answer;

import entente.experiment.table.CellFormat;
import entente.experiment.table.DataTable;
import entente.experiment.table.DataTable.Column;
import entente.experiment.table.DataTable.Gap;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says how a table was read: what was found out about it, and where it has no values. */
final class TableWords {

  private static final Template READ =
      Template.of("Read with {delimiter} between cells and {decimal} as decimal mark.");
  private static final Template PERCENT =
      Template.of("Percentages in {columns} are read as shares, 50% as 0.5.");
  private static final Template WORDS =
      Template.of(
          "{column} is read as words, since only {numbers} of its {all} cells are numbers.");
  private static final Template GAPS = Template.of("Cells without a value: {places}.");
  private static final Template PLACE = Template.of("{file}:{line}:{column} ({name}{cell})");
  private static final Template MORE = Template.of("{places} and {count} more");

  private static final int SHOWN = 4;

  private TableWords() {}

  /** Returns what a reader should know of how columns of a table were read. */
  static List<String> of(DataTable data, List<Column> columns) {
    List<String> lines = new ArrayList<>();
    CellFormat format = data.format();
    if (!format.equals(CellFormat.PLAIN)) {
      String delimiter =
          format.delimiter() == '\t'
              ? CellFormat.words('\t')
              : Character.toString(format.delimiter());
      lines.add(READ.fill("delimiter", delimiter, "decimal", format.decimal()));
    }
    List<String> percent = columns.stream().filter(Column::percent).map(Column::name).toList();
    if (!percent.isEmpty()) {
      lines.add(PERCENT.fill("columns", String.join(", ", percent)));
    }
    for (Column column : columns) {
      long numbers = Arrays.stream(column.numbers()).filter(Double::isFinite).count();
      if (!column.isNumeric() && numbers > 0) {
        long all = column.words().stream().filter(Objects::nonNull).count();
        lines.add(WORDS.fill("column", column.name(), "numbers", numbers, "all", all));
      }
    }
    List<Gap> gaps = data.gaps(columns);
    if (!gaps.isEmpty()) {
      lines.add(GAPS.fill("places", places(gaps)));
    }
    return lines;
  }

  private static String places(List<Gap> gaps) {
    String first =
        gaps.stream().limit(SHOWN).map(TableWords::place).collect(Collectors.joining(", "));
    int more = gaps.size() - SHOWN;
    return more > 0 ? MORE.fill("places", first, "count", more) : first;
  }

  private static String place(Gap gap) {
    return PLACE.fill(
        "file", gap.file(),
        "line", gap.line(),
        "column", gap.column(),
        "name", gap.name(),
        "cell", gap.cell().isEmpty() ? "" : ": \"" + gap.cell() + "\"");
  }
}
