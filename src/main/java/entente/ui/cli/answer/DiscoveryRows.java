package entente.ui.cli.answer;

import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.CaseTable;
import entente.analysis.study.CaseSearch;
import entente.experiment.input.Numbers;
import entente.experiment.table.CaseRule;
import entente.experiment.table.CellFormat;
import entente.experiment.table.DataTable;
import entente.experiment.table.DataTable.Column;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a table that discovery can use.
 *
 * @param rule which rows are cases
 * @param table the rows in which everything is defined
 * @param rows number of rows of the file
 * @param unknown rows left out because the outcome is undefined
 * @param incomplete rows left out because an input is undefined
 * @param span lowest and highest outcome; null if there is none, or it is of words
 * @param format how the table separates cells and writes decimals
 * @param read what a reader should know of how the table was read
 * @param replicates how the runs of a point spread where rows are points; else null
 * @param differs an input that keeps the runs of a point apart; null if there is none
 */
public record DiscoveryRows(
    CaseRule rule,
    CaseTable table,
    int rows,
    int unknown,
    int incomplete,
    Span span,
    CellFormat format,
    List<String> read,
    PointRows.Replicates replicates,
    String differs) {

  private static final Template NOTHING =
      Template.of(
          """
          --cases: value "{rule}", expected a rule that some rows fulfil and some do not; {cases} \
          of {rows} usable rows do.\
          """);
  private static final Template NOTHING_OF_ONE =
      Template.of(
          """
          --cases: value "{rule}", expected a rule that some rows fulfil and some do not; {cases} \
          of {rows} usable row does.\
          """);
  private static final Template GOES = Template.of(" {column} goes from {lowest} to {highest}.");

  /**
   * From where to where outcomes go.
   *
   * @param low the lowest
   * @param high the highest
   */
  record Span(double low, double high) {}

  /** Takes the rows of a table. */
  public static DiscoveryRows of(DataTable data, List<String> inputs, CaseRule rule) {
    List<Column> columns = data.columns(inputs, rule);
    Column outcome = columns.get(columns.size() - 1);
    List<Column> given = columns.subList(0, columns.size() - 1);
    PointRows points = PointRows.of(data, given);
    if (points != null && points.differs() == null) {
      return ofPoints(data, points, given, outcome, rule);
    }
    int[] known = IntStream.range(0, data.rows()).filter(outcome::defined).toArray();
    int[] used =
        IntStream.of(known).filter(r -> given.stream().allMatch(c -> c.defined(r))).toArray();
    boolean[] cases = new boolean[used.length];
    for (int k = 0; k < used.length; k++) {
      cases[k] =
          rule.word() == null
              ? outcome.fulfils(rule, used[k])
              : rule.holds(outcome.words().get(used[k]));
    }
    return new DiscoveryRows(
        rule,
        new CaseTable(factors(given, used), cases),
        data.rows(),
        data.rows() - known.length,
        known.length - used.length,
        span(outcome, known),
        data.format(),
        TableWords.of(data, columns),
        null,
        points == null ? null : points.differs());
  }

  private static List<CaseInput> factors(List<Column> given, int[] used) {
    List<CaseInput> factors = new ArrayList<>();
    for (Column column : given) {
      factors.add(
          column.isNumeric()
              ? CaseInput.of(
                  column.name(), IntStream.of(used).mapToDouble(r -> column.numbers()[r]).toArray())
              : CaseInput.ofWords(
                  column.name(), IntStream.of(used).mapToObj(column.words()::get).toList()));
    }
    return factors;
  }

  private static DiscoveryRows ofPoints(
      DataTable data, PointRows points, List<Column> given, Column outcome, CaseRule rule) {
    double[] means = points.means(outcome, rule);
    int all = means.length;
    int[] known = IntStream.range(0, all).filter(g -> !Double.isNaN(means[g])).toArray();
    int[] used =
        IntStream.of(known)
            .filter(g -> given.stream().allMatch(c -> c.defined(points.groups().get(g)[0])))
            .toArray();
    boolean[] cases = new boolean[used.length];
    for (int k = 0; k < used.length; k++) {
      cases[k] = PointRows.isCase(rule, means[used[k]]);
    }
    int[] first = IntStream.of(used).map(g -> points.groups().get(g)[0]).toArray();
    double[] sorted = IntStream.of(known).mapToDouble(g -> means[g]).sorted().toArray();
    boolean number = rule.word() == null && sorted.length > 0;
    return new DiscoveryRows(
        rule,
        new CaseTable(factors(given, first), cases),
        all,
        all - known.length,
        known.length - used.length,
        number ? new Span(sorted[0], sorted[sorted.length - 1]) : null,
        data.format(),
        TableWords.of(data, given),
        points.spread(outcome, rule, means),
        null);
  }

  /** Returns the points of a study. */
  static DiscoveryRows of(CaseSearch found) {
    return new DiscoveryRows(
        found.rule(),
        found.table(),
        found.rows(),
        found.unknown(),
        0,
        null,
        CellFormat.PLAIN,
        List.of(),
        null,
        null);
  }

  private static Span span(Column outcome, int[] known) {
    if (!outcome.isNumeric() || known.length == 0) {
      return null;
    }
    double[] sorted = IntStream.of(known).mapToDouble(r -> outcome.numbers()[r]).toArray();
    Arrays.sort(sorted);
    return new Span(sorted[0], sorted[sorted.length - 1]);
  }

  /** Returns why there is nothing to tell apart. */
  public String nothingToTell() {
    Template nothing = table.rows() == 1 ? NOTHING_OF_ONE : NOTHING;
    String words =
        nothing.fill("rule", rule.text(), "cases", table.caseCount(), "rows", table.rows());
    return span == null
        ? words
        : words
            + GOES.fill(
                "column",
                rule.column(),
                "lowest",
                Numbers.text(span.low()),
                "highest",
                Numbers.text(span.high()));
  }
}
