package entente.analysis.study;

import entente.analysis.discovery.CaseTable;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Prim;
import entente.analysis.sensitivity.Resample;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.experiment.table.CaseRule;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the cases of a study lie on one scenario, by scenario discovery over its points; the
 * outcome of a point is the mean over its runs, since replicates of one point in both halves would
 * flatter the resampling.
 *
 * @param scenario label of the scenario
 * @param rule which points are cases
 * @param table the points that have an outcome
 * @param rows all points that were to be looked at
 * @param unknown how many of them have no outcome
 * @param discovery what was found; null if no run is a case, or every one
 */
public record CaseSearch(
    String scenario, CaseRule rule, CaseTable table, int rows, int unknown, Discovery discovery) {

  private static final double WORST = 0.25;
  private static final double PEEL = 0.1;
  private static final double MASS = 0.05;
  private static final int HALVES = 10;
  private static final MathContext DIGITS = new MathContext(3);

  /**
   * Returns the rule that is meant where none is given: the worst quarter of all points in the
   * first measure of which a direction is better; null if there is none such.
   */
  public static CaseRule usual(StudyRuns runs) {
    for (int m = 0; m < runs.measures().size(); m++) {
      Measure measure = runs.measures().get(m);
      List<Double> all = new ArrayList<>();
      for (int s = 0; s < runs.scenarios().size(); s++) {
        for (double value : runs.means(s, m)) {
          if (!Double.isNaN(value)) {
            all.add(value);
          }
        }
      }
      double[] sorted = all.stream().mapToDouble(v -> v).sorted().toArray();
      if (measure.better() != Better.NEITHER && sorted.length > 0) {
        boolean higher = measure.better() == Better.HIGHER;
        double limit = Resample.quantile(sorted, higher ? WORST : 1 - WORST);
        String number = new BigDecimal(limit).round(DIGITS).stripTrailingZeros().toPlainString();
        return CaseRule.parse(measure.name() + (higher ? " < " : " > ") + number);
      }
    }
    return null;
  }

  /** Looks for the cases of a scenario. */
  public static CaseSearch of(StudyRuns runs, int scenario, CaseRule rule, long seed) {
    int[] points = points(runs);
    Inputs inputs = Inputs.of(runs.design(), points);
    int measure = runs.measures().stream().map(Measure::name).toList().indexOf(rule.column());
    double[] means = runs.means(scenario, measure);
    int[] rows =
        IntStream.range(0, points.length).filter(k -> Double.isFinite(means[points[k]])).toArray();
    boolean[] cases = new boolean[rows.length];
    for (int k = 0; k < cases.length; k++) {
      cases[k] = rule.holds(means[points[rows[k]]]);
    }
    int all = points.length;
    CaseTable table = new CaseTable(inputs.rows(rows).factors(), cases);
    int count = table.caseCount();
    boolean nothing = count == 0 || count == table.rows() || table.factors().isEmpty();
    Discovery discovery =
        nothing ? null : Discovery.of(table, new Prim(PEEL, MASS), -1, HALVES, seed);
    return new CaseSearch(
        runs.scenarios().get(scenario), rule, table, all, all - table.rows(), discovery);
  }

  // Of two samples and their mixtures only the samples themselves are independent.
  private static int[] points(StudyRuns runs) {
    boolean samples = runs.design().study().design().kind() == DesignKind.SALTELLI;
    int block =
        (runs.design().study().design().secondOrder() ? 2 : 1) * runs.design().groupNames().size()
            + 2;
    return IntStream.range(0, runs.design().size())
        .filter(p -> !samples || p % block == 0 || p % block == block - 1)
        .toArray();
  }

  /**
   * Returns whether a study has inputs in which cases could lie, and points that are independent:
   * those of a trajectory are not.
   */
  static boolean possible(StudyRuns runs) {
    DesignKind kind = runs.design().study().design().kind();
    return kind != DesignKind.MORRIS
        && kind != DesignKind.ONE_AT_A_TIME
        && runs.design().axes().stream().anyMatch(a -> a.kind() != Axis.Kind.SCENARIO)
        && !Inputs.of(runs.design(), points(runs)).factors().isEmpty();
  }
}
