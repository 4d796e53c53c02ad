package entente.analysis.hindcast.baseline;

import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;
import org.apache.commons.math3.util.FastMath;

/**
 * A multinomial logit with a ridge penalty (Le Cessie and van Houwelingen 1992): −log likelihood +
 * ½ λ Σ β², over the slopes of all classes; intercepts are free, and that of the last class is 0.
 *
 * <p>Inputs are to be standardised before.
 */
public final class Logit {

  private static final double TOLERANCE = 1e-10;
  private static final int MOST = 100_000;

  private final int classes;
  private final int inputs;
  private final double[] beta;

  private Logit(int classes, int inputs, double[] beta) {
    this.classes = classes;
    this.inputs = inputs;
    this.beta = beta;
  }

  /**
   * Fits a logit.
   *
   * @param x inputs, [row][input]
   * @param y class of each row, from 0
   * @param classes number of classes
   * @param ridge penalty, above 0
   */
  public static Logit fit(double[][] x, int[] y, int classes, double ridge) {
    int inputs = x[0].length;
    Fit fit = new Fit(x, y, classes, inputs, ridge);
    double[] found =
        new NonLinearConjugateGradientOptimizer(
                Formula.POLAK_RIBIERE, new SimpleValueChecker(TOLERANCE, TOLERANCE))
            .optimize(
                new MaxEval(MOST),
                new ObjectiveFunction(fit::loss),
                new ObjectiveFunctionGradient(fit::gradient),
                GoalType.MINIMIZE,
                new InitialGuess(new double[classes * (inputs + 1)]))
            .getPoint();
    return new Logit(classes, inputs, found);
  }

  /** Returns the chance of each class, sum 1. */
  public double[] chances(double[] x) {
    return chances(x, beta, classes, inputs);
  }

  private static double[] chances(double[] x, double[] beta, int classes, int inputs) {
    double[] score = new double[classes];
    double largest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < classes; c++) {
      int at = c * (inputs + 1);
      score[c] = beta[at + inputs];
      for (int k = 0; k < inputs; k++) {
        score[c] += beta[at + k] * x[k];
      }
      largest = Math.max(largest, score[c]);
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      score[c] = FastMath.exp(score[c] - largest);
      sum += score[c];
    }
    for (int c = 0; c < classes; c++) {
      score[c] /= sum;
    }
    return score;
  }

  /** The penalised likelihood of rows. */
  private record Fit(double[][] x, int[] y, int classes, int inputs, double ridge) {

    double loss(double[] beta) {
      double loss = 0;
      for (int r = 0; r < x.length; r++) {
        loss -= FastMath.log(chances(x[r], beta, classes, inputs)[y[r]]);
      }
      for (int c = 0; c < classes; c++) {
        for (int k = 0; k < inputs; k++) {
          double b = beta[c * (inputs + 1) + k];
          loss += 0.5 * ridge * b * b;
        }
      }
      return loss;
    }

    double[] gradient(double[] beta) {
      double[] gradient = new double[beta.length];
      for (int r = 0; r < x.length; r++) {
        double[] p = chances(x[r], beta, classes, inputs);
        for (int c = 0; c < classes; c++) {
          double d = p[c] - (y[r] == c ? 1 : 0);
          int at = c * (inputs + 1);
          for (int k = 0; k < inputs; k++) {
            gradient[at + k] += d * x[r][k];
          }
          // The last one begins at 0 and stays there.
          gradient[at + inputs] += c == classes - 1 ? 0 : d;
        }
      }
      for (int c = 0; c < classes; c++) {
        for (int k = 0; k < inputs; k++) {
          int at = c * (inputs + 1) + k;
          gradient[at] += ridge * beta[at];
        }
      }
      return gradient;
    }
  }

  /** Returns the slopes and the intercept of a class, in this order. */
  public double[] coefficients(int of) {
    return Arrays.copyOfRange(beta, of * (inputs + 1), (of + 1) * (inputs + 1));
  }
}
