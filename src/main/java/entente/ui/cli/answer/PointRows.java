package entente.ui.cli.answer;

import entente.experiment.table.CaseRule;
import entente.experiment.table.DataTable;
import entente.experiment.table.DataTable.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The runs of a sweep put together by the point and the scenario that they are runs of, since
 * replicates of one point are not independent rows.
 *
 * @param groups rows of each point on each scenario, in the order of their first
 * @param differs an input whose values differ between the runs of one point, so that they cannot be
 *     put together; null if there is none
 */
record PointRows(List<int[]> groups, String differs) {

  private static final List<String> COLUMNS =
      List.of("run", "scenario", "point", "replicate", "seed", "status");

  /** Returns the points of a table; null if it is not one of several runs of several points. */
  static PointRows of(DataTable data, List<Column> inputs) {
    if (!data.columns().containsAll(COLUMNS)) {
      return null;
    }
    List<String> points = data.cells("point");
    List<String> scenarios = data.cells("scenario");
    Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
    for (int r = 0; r < data.rows(); r++) {
      rows.computeIfAbsent(List.of(scenarios.get(r), points.get(r)), k -> new ArrayList<>()).add(r);
    }
    boolean one = points.stream().distinct().count() < 2;
    if (one || rows.size() == data.rows()) {
      return null;
    }
    List<int[]> groups = new ArrayList<>();
    rows.values().forEach(g -> groups.add(g.stream().mapToInt(r -> r).toArray()));
    for (Column input : inputs) {
      for (int[] group : groups) {
        for (int r : group) {
          if (!same(input, group[0], r)) {
            return new PointRows(groups, input.name());
          }
        }
      }
    }
    return new PointRows(groups, null);
  }

  private static boolean same(Column input, int a, int b) {
    return input.isNumeric()
        ? Double.compare(input.numbers()[a], input.numbers()[b]) == 0
        : Objects.equals(input.words().get(a), input.words().get(b));
  }

  /**
   * How the runs of a point spread about its mean.
   *
   * @param runs how many runs have an outcome
   * @param spread their standard deviation about the means of their points; NaN with one run each
   * @param unsure how many points have a mean within two standard errors of the limit of the rule
   */
  public record Replicates(int runs, double spread, int unsure) {}

  /** Returns the outcome of each point: the mean of its runs, or the share that fulfil a rule. */
  double[] means(Column outcome, CaseRule rule) {
    double[] means = new double[groups.size()];
    for (int g = 0; g < means.length; g++) {
      double sum = 0;
      int n = 0;
      for (int r : groups.get(g)) {
        if (outcome.defined(r)) {
          sum += value(outcome, rule, r);
          n++;
        }
      }
      means[g] = n == 0 ? Double.NaN : sum / n;
    }
    return means;
  }

  private static double value(Column outcome, CaseRule rule, int row) {
    return rule.word() == null
        ? outcome.numbers()[row]
        : rule.holds(outcome.words().get(row)) ? 1 : 0;
  }

  /** Returns whether a mean makes a case: by the rule, or by more than half of the runs. */
  static boolean isCase(CaseRule rule, double mean) {
    return rule.word() == null ? rule.holds(mean) : mean > 0.5;
  }

  /** Returns how runs spread about the means. */
  Replicates spread(Column outcome, CaseRule rule, double[] means) {
    double squares = 0;
    int runs = 0;
    int free = 0;
    int[] counts = new int[means.length];
    for (int g = 0; g < means.length; g++) {
      for (int r : groups.get(g)) {
        if (outcome.defined(r)) {
          double off = value(outcome, rule, r) - means[g];
          squares += off * off;
          counts[g]++;
        }
      }
      runs += counts[g];
      free += Math.max(0, counts[g] - 1);
    }
    double spread = free == 0 ? Double.NaN : Math.sqrt(squares / free);
    double limit = rule.word() == null ? rule.number() : 0.5;
    int unsure = 0;
    for (int g = 0; g < means.length; g++) {
      boolean near = Math.abs(means[g] - limit) < 2 * spread / Math.sqrt(counts[g]);
      unsure += counts[g] > 0 && near ? 1 : 0;
    }
    return new Replicates(runs, spread, unsure);
  }
}
