package entente.analysis.study;

import entente.analysis.discovery.CaseInput;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.OddRuns;
import entente.analysis.sensitivity.Regression;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.TrustRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Standardised regression on the inputs of a study: of the outcomes, or of their ranks where a
 * straight line explains more of those. A word of two counts as 0 and 1; inputs of more words are
 * left out.
 */
final class RegressionEstimator extends Estimator {

  private static final int FEWEST = 16;
  private static final int MOST_WORDS = 2;

  private final double[][] x;
  private final List<String> names;

  private RegressionEstimator(StudyRuns runs, long seed, List<CaseInput> factors) {
    super(runs, seed);
    this.names = factors.stream().map(CaseInput::name).toList();
    this.x = new double[runs.design().size()][names.size()];
    for (int k = 0; k < names.size(); k++) {
      int axis = runs.inputs().indexOf(names.get(k));
      boolean log =
          axis >= 0
              && runs.design().axes().get(axis).range() != null
              && runs.design().axes().get(axis).range().log();
      for (int p = 0; p < x.length; p++) {
        double value = factors.get(k).values()[p];
        x[p][k] = log ? FastMath.log(value) : value;
      }
    }
  }

  /** Returns the estimator; null if there are no inputs for it, or too few points. */
  static RegressionEstimator of(StudyRuns runs, long seed) {
    List<CaseInput> factors =
        all(runs).stream().filter(f -> f.levels().size() <= MOST_WORDS).toList();
    return factors.isEmpty() || runs.design().size() < factors.size() + 2
        ? null
        : new RegressionEstimator(runs, seed, factors);
  }

  /** Returns the names of inputs of words that have no order. */
  static List<String> leftOut(StudyRuns runs) {
    return all(runs).stream()
        .filter(f -> f.levels().size() > MOST_WORDS)
        .map(CaseInput::name)
        .toList();
  }

  private static List<CaseInput> all(StudyRuns runs) {
    int[] every = IntStream.range(0, runs.design().size()).toArray();
    return Inputs.of(runs.design(), every).factors();
  }

  @Override
  List<String> inputs() {
    return names;
  }

  private boolean possible(double[] y) {
    double[] seen = Arrays.stream(y).filter(Double::isFinite).toArray();
    return seen.length >= names.size() + 2 && Arrays.stream(seen).distinct().count() > 1;
  }

  private Regression fit(double[] y, boolean ranks) {
    return ranks ? Regression.ofRanks(x, y) : Regression.of(x, y);
  }

  private boolean ranks(double[] y) {
    return Regression.ofRanks(x, y).rSquared() > Regression.of(x, y).rSquared();
  }

  @Override
  List<Index> main(double[][] outcomes) {
    double[] y = StudyRuns.means(outcomes);
    return possible(y) ? fit(y, ranks(y)).coefficients() : Collections.nCopies(names.size(), NONE);
  }

  @Override
  Sensitivity estimate(int scenario, int measure) {
    double[] y = runs.means(scenario, measure);
    double[][] outcomes = runs.outcomes(scenario, measure);
    Noise noise = noise(outcomes);
    boolean can = possible(y);
    boolean ranks = can && ranks(y);
    Regression fit = can ? fit(y, ranks) : null;
    int missing = (int) Arrays.stream(y).filter(Double::isNaN).count();
    Trust some = OddRuns.trust(outcomes, y.length).or(TrustRules.ofRows(y.length));
    Trust whole =
        can ? TrustRules.of(fit).or(some) : TrustRules.ofNothing(y.length - missing, y.length);
    double[][] ends = can ? ends(y, ranks) : null;
    List<Influence> influences = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      Index c = can ? fit.coefficients().get(k) : NONE;
      influences.add(
          new Influence(
              names.get(k),
              c,
              null,
              Double.NaN,
              Double.NaN,
              can ? Math.min(ends[0][k], ends[1][k]) : Double.NaN,
              can ? Math.max(ends[0][k], ends[1][k]) : Double.NaN,
              TrustRules.of(c, 1, y.length, whole).or(some),
              c.low() > 0 || c.high() < 0));
    }
    return new Sensitivity(
        ranks ? Method.RANKS : Method.REGRESSION,
        runs.scenarios().get(scenario),
        runs.measures().get(measure),
        influences,
        null,
        Arrays.stream(y).filter(Double::isFinite).average().orElse(Double.NaN),
        can ? fit.rSquared() : Double.NaN,
        y.length - missing,
        missing,
        noise,
        null,
        whole,
        runs.design().study().replicates(),
        can ? convergence(y, ranks) : List.of(),
        List.of());
  }

  private double[][] ends(double[] y, boolean ranks) {
    double[] seen = Arrays.stream(y).filter(Double::isFinite).sorted().toArray();
    return new double[][] {
      coefficients(y, seen[0], ranks), coefficients(y, seen[seen.length - 1], ranks)
    };
  }

  private double[] coefficients(double[] y, double missing, boolean ranks) {
    double[] full = Arrays.stream(y).map(v -> Double.isFinite(v) ? v : missing).toArray();
    return fit(full, ranks).coefficients().stream().mapToDouble(Index::value).toArray();
  }

  private List<IndexCurve> convergence(double[] y, boolean ranks) {
    List<Double> at = new ArrayList<>();
    List<List<Index>> values = new ArrayList<>();
    for (int n = y.length; n >= Math.max(FEWEST, 2 * names.size()); n /= 2) {
      double[] part = Arrays.copyOf(y, n);
      double[][] rows = IntStream.range(0, n).mapToObj(r -> x[r]).toArray(double[][]::new);
      if (possible(part)) {
        Regression fit = ranks ? Regression.ofRanks(rows, part) : Regression.of(rows, part);
        at.add(0, (double) n);
        values.add(0, fit.coefficients());
      }
    }
    return curves(names, at, values);
  }
}
