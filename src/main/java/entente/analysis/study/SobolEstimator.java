package entente.analysis.study;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.OddRuns;
import entente.analysis.sensitivity.SaltelliRuns;
import entente.analysis.sensitivity.Sobol;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.TrustRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Shares of the variance from the two samples of a study and their mixtures. */
final class SobolEstimator extends Estimator {

  private final List<String> names;
  private final boolean pairs;

  SobolEstimator(StudyRuns runs, long seed) {
    super(runs, seed);
    this.names = runs.design().groupNames();
    this.pairs = runs.design().study().design().secondOrder();
  }

  @Override
  List<String> inputs() {
    return names;
  }

  private int block() {
    return (pairs ? 2 : 1) * names.size() + 2;
  }

  private SaltelliRuns samples(double[] y) {
    return SaltelliRuns.of(y, names.size(), pairs);
  }

  @Override
  List<Index> main(double[][] outcomes) {
    SaltelliRuns samples = samples(StudyRuns.means(outcomes));
    return samples.wholeRows() < 2
        ? Collections.nCopies(names.size(), NONE)
        : Sobol.of(samples, seed).total();
  }

  @Override
  Sensitivity estimate(int scenario, int measure) {
    SaltelliRuns samples = samples(runs.means(scenario, measure));
    int rows = samples.a().length;
    double[][] outcomes = runs.outcomes(scenario, measure);
    Noise noise = noise(outcomes);
    if (samples.wholeRows() < 2) {
      return nothing(scenario, measure, samples, noise);
    }
    Sobol sobol = Sobol.of(samples, seed);
    Trust some = OddRuns.trust(outcomes, rows);
    Trust whole = TrustRules.of(sobol, noise.shareOfMeans()).or(some);
    int declared = declaredDummy();
    Index dummy =
        declared >= 0
            ? sobol.total().get(runs.design().groups()[declared])
            : exactly(blur(noise.shareOfMeans()));
    List<Influence> influences = new ArrayList<>();
    double explained = 0;
    for (int k = 0; k < names.size(); k++) {
      Index total = sobol.total().get(k);
      double low = sobol.totalIfLow()[k];
      double high = sobol.totalIfHigh()[k];
      explained += sobol.first().get(k).value();
      influences.add(
          new Influence(
              names.get(k),
              total,
              sobol.first().get(k),
              Double.NaN,
              Double.NaN,
              Math.min(low, high),
              Math.max(low, high),
              both(sobol.first().get(k), total, rows, whole).or(some),
              total.low() > dummy.high()));
    }
    List<Double> at = new ArrayList<>();
    List<List<Index>> values = new ArrayList<>();
    for (Sobol.Convergence part : Sobol.convergence(samples, seed)) {
      at.add((double) part.rows());
      values.add(part.total());
    }
    return new Sensitivity(
        Method.SOBOL,
        runs.scenarios().get(scenario),
        runs.measures().get(measure),
        influences,
        pairs ? sobol.second() : null,
        sobol.mean(),
        explained,
        sobol.rows(),
        sobol.leftOut(),
        noise,
        dummy,
        whole,
        block() * runs.design().study().replicates(),
        curves(names, at, values),
        List.of());
  }

  private static Trust both(Index first, Index total, int rows, Trust whole) {
    if (rows < Trust.FEWEST_ROWS || Double.isNaN(first.width() + total.width())) {
      return whole;
    }
    Trust a = TrustRules.of(first, 1, rows, whole);
    Trust b = TrustRules.of(total, 1, rows, whole);
    return a.verdict().compareTo(b.verdict()) > 0
            || a.verdict() == b.verdict() && a.moreRows() > b.moreRows()
        ? a
        : b;
  }

  private Sensitivity nothing(int scenario, int measure, SaltelliRuns samples, Noise noise) {
    Trust whole = TrustRules.of(samples);
    List<Influence> influences =
        names.stream()
            .map(
                n ->
                    new Influence(
                        n,
                        NONE,
                        NONE,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        whole,
                        false))
            .toList();
    return new Sensitivity(
        Method.SOBOL,
        runs.scenarios().get(scenario),
        runs.measures().get(measure),
        influences,
        null,
        Double.NaN,
        Double.NaN,
        samples.wholeRows(),
        samples.a().length - samples.wholeRows(),
        noise,
        null,
        whole,
        block() * runs.design().study().replicates(),
        List.of(),
        List.of());
  }
}
