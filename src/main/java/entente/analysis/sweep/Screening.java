package entente.analysis.sweep;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Morris;
import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.OddRuns;
import entente.analysis.sensitivity.SaltelliRuns;
import entente.analysis.sensitivity.Sobol;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.TrustRules;
import entente.experiment.sampling.DesignKind;
import entente.experiment.study.RandomNumbers;
import entente.experiment.study.SweepDesign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each factor does by itself where a design compares neighbouring points: the very numbers of
 * an analysis of the same runs that names no seed.
 *
 * <p>Along trajectories (Morris 1991) it is the mean size of elementary effects, μ* of Campolongo,
 * Cariboni and Saltelli (2007); between two samples (Saltelli 2002) the total index in the form of
 * Jansen (1999). Intervals are by the bootstrap over trajectories, or over rows of the samples,
 * which are independent; points are not. The outcome of a point is the mean over its runs that have
 * one.
 */
public final class Screening {

  private static final long SEED = 1;
  private static final Index NONE = new Index(Double.NaN, Double.NaN, Double.NaN);

  private final SweepDesign design;
  private final List<String> factors;
  private final double[][] outcomes;
  private List<Index> indices;
  private Trust trust;

  /** Starts without runs of a design along trajectories or between two samples. */
  Screening(SweepDesign design) {
    this.design = design;
    this.factors = List.copyOf(design.groupNames());
    this.outcomes = new double[design.size()][design.study().replicates()];
    for (double[] point : outcomes) {
      Arrays.fill(point, Double.NaN);
    }
  }

  /** Takes the outcome of a run; NaN if it has none. */
  void add(int point, int replicate, double value) {
    outcomes[point][replicate] = value;
    indices = null;
  }

  /** Returns the factors, or groups of those that move at once. */
  public List<String> factors() {
    return factors;
  }

  /** Returns what a number is, in words. */
  public String what() {
    return samples() ? "total index" : "mean elementary effect μ*";
  }

  /** Returns the number of a factor with its 95 % interval; NaN where it is undefined. */
  public Index index(int k) {
    compute();
    return indices.get(k);
  }

  /** Returns whether the numbers can be believed. */
  public Trust trust() {
    compute();
    return trust;
  }

  /** Returns the factors from the largest number down; those without one are left out. */
  public List<Integer> ranked() {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      if (!Double.isNaN(index(k).value())) {
        order.add(k);
      }
    }
    order.sort((a, b) -> Double.compare(index(b).value(), index(a).value()));
    return order;
  }

  private boolean samples() {
    return design.study().design().kind() == DesignKind.SALTELLI;
  }

  private void compute() {
    if (indices != null) {
      return;
    }
    double[] y =
        Arrays.stream(outcomes)
            .mapToDouble(
                point -> Arrays.stream(point).filter(Double::isFinite).average().orElse(Double.NaN))
            .toArray();
    boolean common = design.study().randomNumbers() == RandomNumbers.COMMON;
    Noise noise = common ? Noise.ofCommon(outcomes) : Noise.of(outcomes);
    if (samples()) {
      boolean pairs = design.study().design().secondOrder();
      SaltelliRuns runs = SaltelliRuns.of(y, factors.size(), pairs);
      Trust some = OddRuns.trust(outcomes, runs.a().length);
      Sobol sobol = runs.wholeRows() < 2 ? null : Sobol.of(runs, SEED);
      indices = sobol == null ? Collections.nCopies(factors.size(), NONE) : sobol.total();
      trust =
          sobol == null ? TrustRules.of(runs) : TrustRules.of(sobol, noise.shareOfMeans()).or(some);
    } else {
      List<Morris> effects = Morris.of(unit(), y, design.groups(), SEED);
      Trust some = OddRuns.trust(outcomes, y.length / (factors.size() + 1));
      indices = effects.stream().map(Morris::muStar).toList();
      trust = TrustRules.of(effects, noise.shareOfMeans()).or(some);
    }
  }

  private double[][] unit() {
    return IntStream.range(0, design.size())
        .mapToObj(
            p ->
                IntStream.range(0, design.axes().size())
                    .mapToDouble(k -> design.unit(p, k))
                    .toArray())
        .toArray(double[][]::new);
  }
}
