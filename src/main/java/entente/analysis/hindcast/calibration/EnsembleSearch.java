package entente.analysis.hindcast.calibration;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.Chance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Looks for sets of the free parameters of portfolios that tell the training period about equally
 * well.
 *
 * <p>A Sobol sequence (Sobol 1967) over the ranges; its best points anew with other seeds; of these
 * all whose log likelihood is within two units of the best, which is what a likelihood interval
 * allows (Edwards 1972). Runs end with the training period, so that nothing of later years can
 * reach a value.
 */
public final class EnsembleSearch {

  /** How far in log likelihood a set may lie from the best. */
  public static final double WITHIN = 2;

  /** How many sets are kept at most. */
  public static final int MOST = 24;

  private static final List<FreeParameter> FREE = FreeParameter.PORTFOLIO;

  private final ScenarioTemplate template;
  private final List<Setting> always;
  private final Targets targets;
  private final List<AtRisk> units;
  private final EnsembleSizes sizes;
  private final long seed;

  /**
   * Makes a search.
   *
   * @param template the scenario that starts with the period
   * @param always what is set whatever the free parameters are
   * @param targets what was observed in the training period
   * @param seed seed of all draws
   */
  public EnsembleSearch(
      ScenarioTemplate template,
      List<Setting> always,
      Targets targets,
      EnsembleSizes sizes,
      long seed) {
    this.template = template;
    this.always = List.copyOf(always);
    this.targets = targets;
    this.units = AtRisk.all(targets);
    this.sizes = sizes;
    this.seed = seed;
  }

  /**
   * Returns the sets, the best first.
   *
   * @param evaluations what is known already; what is found is added
   * @throws InterruptedException if this thread is interrupted
   * @throws IOException if an evaluation cannot be written down
   */
  public List<Evaluation> search(Runs runs, Evaluations evaluations)
      throws InterruptedException, IOException {
    SobolSequenceGenerator generator = new SobolSequenceGenerator(FREE.size());
    List<Evaluation> points = new ArrayList<>();
    for (int k = 0; k < sizes.points(); k++) {
      Evaluation asked =
          new Evaluation(
              "sobol", k, values(generator.nextVector()), sizes.pointRuns(), seed, Double.NaN);
      points.add(evaluate(asked, runs, evaluations));
    }
    List<Evaluation> anew = new ArrayList<>();
    for (Evaluation point : ordered(points).subList(0, sizes.finalists())) {
      Evaluation asked =
          new Evaluation(
              "final",
              point.index(),
              point.values(),
              sizes.finalRuns(),
              Chance.join(seed, 1),
              Double.NaN);
      anew.add(evaluate(asked, runs, evaluations));
    }
    return ensemble(anew, units.size());
  }

  /**
   * Returns the sets within two units of log likelihood of the best, the best first.
   *
   * @param anew evaluations that do not owe their rank to luck in being chosen
   * @param units number of units behind each mean
   */
  public static List<Evaluation> ensemble(List<Evaluation> anew, int units) {
    List<Evaluation> ordered = ordered(anew);
    double best = ordered.get(0).objective();
    return ordered.stream()
        .filter(e -> units * (e.objective() - best) <= WITHIN)
        .limit(MOST)
        .toList();
  }

  // The sort keeps the order of the sequence where two are equal.
  private static List<Evaluation> ordered(List<Evaluation> all) {
    return all.stream().sorted(Comparator.comparingDouble(Evaluation::objective)).toList();
  }

  private static List<Double> values(double[] unit) {
    List<Double> values = new ArrayList<>();
    for (int p = 0; p < unit.length; p++) {
      values.add(FREE.get(p).at(unit[p]));
    }
    return List.copyOf(values);
  }

  private Evaluation evaluate(Evaluation asked, Runs runs, Evaluations evaluations)
      throws InterruptedException, IOException {
    Evaluation known = evaluations.known(asked);
    if (known != null) {
      return known;
    }
    List<Setting> settings = new ArrayList<>(always);
    settings.addAll(FreeParameter.settings(FREE, asked.values()));
    SimulatedStandings futures =
        runs.of(template.with(settings), asked.seed(), asked.replicates(), targets.period().end());
    int[] hits = AtRisk.hits(units, futures, targets.period());
    Evaluation found =
        new Evaluation(
            asked.stage(),
            asked.index(),
            asked.values(),
            asked.replicates(),
            asked.seed(),
            Objective.logScore(units, hits, futures.runs()));
    evaluations.add(found);
    return found;
  }
}
