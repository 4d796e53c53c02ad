package entente.analysis.study;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Morris;
import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.OddRuns;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.TrustRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Elementary effects along the trajectories of a study. */
final class MorrisEstimator extends Estimator {

  private static final int FEWEST = 4;

  private final double[][] x;
  private final int[] groups;
  private final List<String> names;

  MorrisEstimator(StudyRuns runs, long seed) {
    super(runs, seed);
    this.x = runs.unit();
    this.names = runs.design().groupNames();
    this.groups = runs.design().groups();
  }

  @Override
  List<String> inputs() {
    return names;
  }

  private int length() {
    return names.size() + 1;
  }

  @Override
  List<Index> main(double[][] outcomes) {
    return Morris.of(x, StudyRuns.means(outcomes), groups, seed).stream()
        .map(Morris::muStar)
        .toList();
  }

  @Override
  Sensitivity estimate(int scenario, int measure) {
    double[] y = runs.means(scenario, measure);
    List<Morris> effects = Morris.of(x, y, groups, seed);
    double[][] outcomes = runs.outcomes(scenario, measure);
    Noise noise = noise(outcomes);
    int trajectories = x.length / length();
    Trust some = OddRuns.trust(outcomes, trajectories);
    Trust whole = TrustRules.of(effects, noise.shareOfMeans()).or(some);
    double largest = effects.stream().mapToDouble(e -> e.muStar().value()).max().orElse(0);
    boolean any = Arrays.stream(y).anyMatch(Double::isFinite);
    double[][] bounds = any ? Morris.bounds(x, y, groups) : null;
    Index dummy = dummy(effects, noise);
    List<Influence> influences = new ArrayList<>();
    for (int k = 0; k < effects.size(); k++) {
      Morris e = effects.get(k);
      influences.add(
          new Influence(
              names.get(k),
              e.muStar(),
              null,
              e.mu(),
              e.sigma(),
              any ? bounds[k][0] : Double.NaN,
              any ? bounds[k][1] : Double.NaN,
              TrustRules.ofEffect(e.muStar(), largest, trajectories, whole).or(some),
              e.muStar().low() > dummy.high()));
    }
    return new Sensitivity(
        Method.MORRIS,
        runs.scenarios().get(scenario),
        runs.measures().get(measure),
        influences,
        null,
        Double.NaN,
        Double.NaN,
        trajectories,
        effects.stream().mapToInt(Morris::leftOut).sum(),
        noise,
        dummy,
        whole,
        length() * runs.design().study().replicates(),
        convergence(y, trajectories),
        List.of());
  }

  // What chance alone makes of μ*: the mean size of a normal difference of two means of replicates.
  private Index dummy(List<Morris> effects, Noise noise) {
    int declared = declaredDummy();
    if (declared >= 0) {
      return effects.get(groups[declared]).muStar();
    }
    if (runs.common() || Double.isNaN(noise.within())) {
      return exactly(0);
    }
    double replicates = runs.design().study().replicates();
    int levels = runs.design().study().design().levels();
    double p = levels == 0 ? 4 : levels;
    double step = p / (2 * (p - 1));
    return exactly(2 * Math.sqrt(noise.within() / (Math.PI * replicates)) / step);
  }

  private List<IndexCurve> convergence(double[] y, int trajectories) {
    List<Double> at = new ArrayList<>();
    List<List<Index>> values = new ArrayList<>();
    for (int n = trajectories; n >= FEWEST; n /= 2) {
      int rows = n * length();
      double[][] part = IntStream.range(0, rows).mapToObj(r -> x[r]).toArray(double[][]::new);
      at.add(0, (double) n);
      values.add(
          0,
          Morris.of(part, Arrays.copyOf(y, rows), groups, seed).stream()
              .map(Morris::muStar)
              .toList());
    }
    return curves(names, at, values);
  }
}
