package entente.analysis.sensitivity;

import entente.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Standardised regression coefficients of a plain random design (Saltelli and others 2008, 1.2.5):
 * by how many of its standard deviations the output moves with one of an input's.
 *
 * <p>They tell the whole story only where R² is near 1; below {@value #ENOUGH} they are not to be
 * read. On ranks (Iman and Conover 1979) they follow any monotone effect.
 *
 * @param coefficients one per input, with a 95 % t interval
 * @param rSquared share of the variance of the output that the regression explains
 * @param rows rows used
 * @param leftOut rows left out because the output is undefined
 */
public record Regression(List<Index> coefficients, double rSquared, int rows, int leftOut) {

  /** R² below which coefficients are not to be read. */
  public static final double ENOUGH = 0.7;

  private static final Template TOO_FEW =
      Template.of("{found} rows with an output, expected more than {limit}.");

  /** Regresses outputs on inputs, [row][input]. */
  public static Regression of(double[][] x, double[] y) {
    int[] used = IntStream.range(0, y.length).filter(r -> Double.isFinite(y[r])).toArray();
    int k = x.length == 0 ? 0 : x[0].length;
    if (used.length < k + 2) {
      throw new IllegalArgumentException(TOO_FEW.fill("found", used.length, "limit", k + 1));
    }
    double[] out = standard(IntStream.of(used).mapToDouble(r -> y[r]).toArray());
    double[][] in = new double[used.length][k];
    for (int j = 0; j < k; j++) {
      int input = j;
      double[] column = standard(IntStream.of(used).mapToDouble(r -> x[r][input]).toArray());
      for (int r = 0; r < column.length; r++) {
        in[r][j] = column[r];
      }
    }
    OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
    ols.newSampleData(out, in);
    try {
      double[] slopes = ols.estimateRegressionParameters();
      double[] errors = ols.estimateRegressionParametersStandardErrors();
      double t = new TDistribution(null, used.length - k - 1.0).inverseCumulativeProbability(0.975);
      List<Index> coefficients = new ArrayList<>();
      for (int j = 1; j <= k; j++) {
        double half = t * errors[j];
        coefficients.add(new Index(slopes[j], slopes[j] - half, slopes[j] + half));
      }
      return new Regression(
          coefficients, ols.calculateRSquared(), used.length, y.length - used.length);
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException("An input does not vary, or follows from the others.", e);
    }
  }

  /** Regresses the ranks of outputs on the ranks of inputs; ties share their mean rank. */
  public static Regression ofRanks(double[][] x, double[] y) {
    int[] used = IntStream.range(0, y.length).filter(r -> Double.isFinite(y[r])).toArray();
    NaturalRanking ranking = new NaturalRanking();
    double[][] in = new double[used.length][x.length == 0 ? 0 : x[0].length];
    for (int j = 0; used.length > 0 && j < in[0].length; j++) {
      int input = j;
      double[] ranks = ranking.rank(IntStream.of(used).mapToDouble(r -> x[r][input]).toArray());
      for (int r = 0; r < ranks.length; r++) {
        in[r][j] = ranks[r];
      }
    }
    double[] out = ranking.rank(IntStream.of(used).mapToDouble(r -> y[r]).toArray());
    Regression plain = of(in, out);
    return new Regression(plain.coefficients, plain.rSquared, plain.rows, y.length - used.length);
  }

  /** Returns whether the coefficients may be read. */
  public boolean enough() {
    return rSquared >= ENOUGH;
  }

  // What does not vary stays zero, and makes the regression singular.
  private static double[] standard(double[] x) {
    double mean = StatUtils.mean(x);
    double spread = Math.sqrt(StatUtils.variance(x));
    return Arrays.stream(x).map(v -> spread > 0 ? (v - mean) / spread : 0).toArray();
  }
}
