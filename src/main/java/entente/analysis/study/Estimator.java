package entente.analysis.study;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Estimates indices in the way that the design of a study allows. */
abstract class Estimator {

  static final Index NONE = new Index(Double.NaN, Double.NaN, Double.NaN);

  final StudyRuns runs;
  final long seed;

  Estimator(StudyRuns runs, long seed) {
    this.runs = runs;
    this.seed = seed;
  }

  /** Returns the estimator of a study; null if its inputs cannot be regressed on. */
  static Estimator of(StudyRuns runs, long seed) {
    DesignKind kind = runs.design().study().design().kind();
    boolean futures = runs.design().axes().stream().anyMatch(a -> a.kind() == Axis.Kind.FUTURE);
    return switch (kind) {
      case MORRIS -> new MorrisEstimator(runs, seed);
      case SALTELLI -> new SobolEstimator(runs, seed);
      case FULL ->
          futures || runs.design().leftOut() > 0
              ? RegressionEstimator.of(runs, seed)
              : new GridEstimator(runs, seed);
      default -> RegressionEstimator.of(runs, seed);
    };
  }

  /** Returns the names of the inputs that have indices. */
  abstract List<String> inputs();

  /** Estimates from outcomes, [point][replicate], of a scenario and a measure. */
  abstract Sensitivity estimate(int scenario, int measure);

  /** Returns the main index of each input from the outcomes of all points, [point][replicate]. */
  abstract List<Index> main(double[][] outcomes);

  /** Returns what is chance. */
  final Noise noise(double[][] outcomes) {
    return runs.common() ? Noise.ofCommon(outcomes) : Noise.of(outcomes);
  }

  /** Returns what replicates with numbers of their own add to differences; 0 if not known. */
  final double blur(double share) {
    return runs.common() || Double.isNaN(share) ? 0 : share;
  }

  /** Returns what an input that does nothing shows where that is known without an estimate. */
  static Index exactly(double value) {
    return new Index(value, value, value);
  }

  /** Returns the number of the factor that sets nothing, by which others are judged; or −1. */
  final int declaredDummy() {
    List<Axis> axes = runs.design().axes();
    return IntStream.range(0, axes.size())
        .filter(
            k ->
                axes.get(k).size() > 1
                    && !axes.get(k).settings().isEmpty()
                    && axes.get(k).settings().stream().allMatch(List::isEmpty))
        .findFirst()
        .orElse(-1);
  }

  /** Returns one curve per input from the indices at each place. */
  static List<IndexCurve> curves(List<String> inputs, List<Double> at, List<List<Index>> values) {
    List<IndexCurve> curves = new ArrayList<>();
    for (int k = 0; k < inputs.size() && !at.isEmpty(); k++) {
      int input = k;
      curves.add(
          new IndexCurve(inputs.get(k), at, values.stream().map(v -> v.get(input)).toList()));
    }
    return curves;
  }
}
