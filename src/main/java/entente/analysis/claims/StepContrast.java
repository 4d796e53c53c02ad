package entente.analysis.claims;

import entente.experiment.claim.ClaimStep;
import entente.experiment.claim.MeasureName;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The numbers that a step of a claim looks at, one per replicate or future: a difference of two
 * arms on one seed, of one arm and a level, or the slope of one measure on another across arms.
 *
 * <p>Where the best of several arms is meant, it is chosen by its mean over the even numbers, and
 * only the odd ones are kept: the largest of several means flatters itself.
 *
 * @param values the numbers; NaN where undefined or used up by a choice
 * @param chosen the arm and the arm against it where they were chosen; empty otherwise
 */
record StepContrast(double[] values, List<String> chosen) {

  /** Values of an arm by its name: a measure at a round, number by number. */
  @FunctionalInterface
  interface Source {
    /** Returns the values. */
    double[] of(String arm, MeasureName measure, int round);
  }

  /** Returns the numbers of a step. */
  static StepContrast of(ClaimStep step, Source source) {
    MeasureName word = MeasureName.of(step.measure());
    if (step.per() != null) {
      return new StepContrast(slopes(step, word, source), List.of());
    }
    boolean choice = step.arms().size() > 1 || step.against().size() > 1;
    String arm = best(step.arms(), step, word, source);
    String other = step.against().isEmpty() ? null : best(step.against(), step, word, source);
    double[] numbers = difference(step, word, source, arm, other);
    if (choice) {
      useUp(numbers);
    }
    return new StepContrast(numbers, choice ? List.of(arm, other) : List.of());
  }

  /** Returns the same numbers for a part of the step's measure, between the same arms. */
  StepContrast part(ClaimStep step, MeasureName part, Source source) {
    boolean choice = !chosen.isEmpty();
    String arm = choice ? chosen.get(0) : step.arms().get(0);
    String other = choice ? chosen.get(1) : step.against().isEmpty() ? null : step.against().get(0);
    double[] numbers = difference(step, part, source, arm, other);
    if (choice) {
      useUp(numbers);
    }
    return new StepContrast(numbers, chosen);
  }

  private static void useUp(double[] numbers) {
    for (int k = 0; k < numbers.length; k += 2) {
      numbers[k] = Double.NaN;
    }
  }

  private static double[] difference(
      ClaimStep step, MeasureName word, Source source, String arm, String other) {
    double[] a = moved(step, word, source, arm);
    double[] b = other == null ? null : moved(step, word, source, other);
    double[] d = new double[a.length];
    for (int k = 0; k < d.length; k++) {
      d[k] = a[k] - (b == null ? step.level() : b[k]);
    }
    return d;
  }

  private static double[] moved(ClaimStep step, MeasureName word, Source source, String arm) {
    double[] now = source.of(arm, word, step.at()).clone();
    if (step.since() >= 0) {
      double[] then = source.of(arm, word, step.since());
      Arrays.setAll(now, k -> now[k] - then[k]);
    }
    return now;
  }

  private static String best(List<String> arms, ClaimStep step, MeasureName word, Source source) {
    if (arms.size() == 1) {
      return arms.get(0);
    }
    Function<String, Double> mean =
        arm -> step.direction().sign() * evenMean(moved(step, word, source, arm));
    String best = arms.get(0);
    for (String arm : arms) {
      // The first of equals; one without values is never the best.
      best = mean.apply(arm) > mean.apply(best) || mean.apply(best).isNaN() ? arm : best;
    }
    return best;
  }

  private static double evenMean(double[] x) {
    double sum = 0;
    int n = 0;
    for (int k = 0; k < x.length; k += 2) {
      if (Double.isFinite(x[k])) {
        sum += x[k];
        n++;
      }
    }
    return sum / n;
  }

  private static double[] slopes(ClaimStep step, MeasureName word, Source source) {
    MeasureName per = MeasureName.of(step.per());
    List<double[]> y = step.arms().stream().map(a -> moved(step, word, source, a)).toList();
    List<double[]> x = step.arms().stream().map(a -> moved(step, per, source, a)).toList();
    double[] slopes = new double[y.get(0).length];
    for (int k = 0; k < slopes.length; k++) {
      SimpleRegression line = new SimpleRegression();
      for (int arm = 0; arm < y.size(); arm++) {
        if (Double.isFinite(x.get(arm)[k]) && Double.isFinite(y.get(arm)[k])) {
          line.addData(x.get(arm)[k], y.get(arm)[k]);
        }
      }
      slopes[k] = line.getSlope();
    }
    return slopes;
  }
}
