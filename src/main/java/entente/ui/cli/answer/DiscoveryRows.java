package entente.ui.cli.answer;

import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.CaseTable;
import entente.experiment.input.CaseRule;
import entente.experiment.input.DataTable;
import entente.experiment.input.DataTable.Column;
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
 * @param span lowest and highest outcome in words; empty if it is of words
 */
public record DiscoveryRows(
    CaseRule rule, CaseTable table, int rows, int unknown, int incomplete, String span) {

  /** Takes the rows of a table. */
  public static DiscoveryRows of(DataTable data, List<String> inputs, CaseRule rule) {
    List<Column> columns = data.columns(inputs, rule);
    Column outcome = columns.get(columns.size() - 1);
    List<Column> given = columns.subList(0, columns.size() - 1);
    int[] known = IntStream.range(0, data.rows()).filter(outcome::defined).toArray();
    int[] used =
        IntStream.of(known).filter(r -> given.stream().allMatch(c -> c.defined(r))).toArray();
    boolean[] cases = new boolean[used.length];
    for (int k = 0; k < used.length; k++) {
      cases[k] =
          rule.word() == null
              ? rule.holds(outcome.numbers()[used[k]])
              : rule.holds(outcome.words().get(used[k]));
    }
    List<CaseInput> factors = new ArrayList<>();
    for (Column column : given) {
      factors.add(
          column.isNumeric()
              ? CaseInput.of(
                  column.name(), IntStream.of(used).mapToDouble(r -> column.numbers()[r]).toArray())
              : CaseInput.ofWords(
                  column.name(), IntStream.of(used).mapToObj(column.words()::get).toList()));
    }
    String span = "";
    if (outcome.isNumeric()) {
      double[] sorted = IntStream.of(known).mapToDouble(r -> outcome.numbers()[r]).toArray();
      Arrays.sort(sorted);
      span = known.length == 0 ? "" : sorted[0] + " to " + sorted[sorted.length - 1];
    }
    return new DiscoveryRows(
        rule,
        new CaseTable(factors, cases),
        data.rows(),
        data.rows() - known.length,
        known.length - used.length,
        span);
  }

  /** Returns why there is nothing to tell apart. */
  public String nothingToTell() {
    return "--cases: value \""
        + rule.text()
        + "\", expected a rule that some rows fulfil and some do not; "
        + table.caseCount()
        + " of "
        + table.rows()
        + (table.rows() == 1 ? " usable row does." : " usable rows do.")
        + (span.isEmpty() ? "" : " " + rule.column() + " goes from " + span + ".");
  }
}
