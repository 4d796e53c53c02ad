package entente.analysis.hindcast.calibration;

import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Looks for the free parameters that tell the moves of the training period best.
 *
 * <p>A Sobol sequence (Sobol 1967) over the ranges, then CMA-ES (Hansen and Ostermeier 2001) from
 * the best of its points, then the best points of all anew with fresh seeds. Uncertainty by
 * approximate Bayesian rejection (Pritchard and others 1999): draws from the ranges, of which those
 * with the lowest objective are kept. Runs end with the training period, so that nothing of later
 * years can reach a value.
 */
public final class Calibration {

  private static final double STEP = 0.2;
  private static final int AXES = FreeParameter.ALL.size();

  private final ScenarioTemplate template;
  private final Targets targets;
  private final List<Unit> units;
  private final CalibrationSizes sizes;
  private final long seed;
  private final Runs runs;
  private final Evaluations evaluations;

  /**
   * Makes a calibration.
   *
   * @param template the scenario that starts with the period
   * @param targets what was observed in the training period
   * @param seed seed of all draws
   * @param evaluations what is known already; what is found is added
   */
  public Calibration(
      ScenarioTemplate template,
      Targets targets,
      CalibrationSizes sizes,
      long seed,
      Runs runs,
      Evaluations evaluations) {
    this.template = template;
    this.targets = targets;
    this.units = targets.units();
    this.sizes = sizes;
    this.seed = seed;
    this.runs = runs;
    this.evaluations = evaluations;
  }

  /**
   * Returns the best point: the lowest objective with fresh seeds; ties go to the point nearer to
   * the defaults.
   *
   * @throws InterruptedException if this thread is interrupted
   * @throws IOException if an evaluation cannot be written down
   */
  public Evaluation search() throws InterruptedException, IOException {
    List<Evaluation> seen = new ArrayList<>(sobol());
    List<Evaluation> starts = best(seen, sizes.starts());
    for (int s = 0; s < starts.size(); s++) {
      seen.addAll(descend(s, starts.get(s)));
    }
    List<Evaluation> anew = new ArrayList<>();
    long fresh = Chance.join(seed, 1);
    for (Evaluation e : best(seen, sizes.finalists())) {
      anew.add(evaluate("final", anew.size(), e.values(), sizes.finalRuns(), fresh));
    }
    return best(anew, 1).get(0);
  }

  private List<Evaluation> sobol() throws InterruptedException, IOException {
    SobolSequenceGenerator generator = new SobolSequenceGenerator(AXES);
    List<Evaluation> seen = new ArrayList<>();
    for (int k = 0; k < sizes.points(); k++) {
      seen.add(evaluate("sobol", k, values(generator.nextVector()), sizes.pointRuns(), seed));
    }
    return seen;
  }

  private List<Evaluation> descend(int number, Evaluation from)
      throws InterruptedException, IOException {
    String stage = "cma-es-" + (number + 1);
    List<Evaluation> seen = new ArrayList<>();
    double[] unit = new double[AXES];
    for (int p = 0; p < AXES; p++) {
      FreeParameter free = FreeParameter.ALL.get(p);
      unit[p] = (from.values().get(p) - free.low()) / (free.high() - free.low());
    }
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            Integer.MAX_VALUE,
            0,
            true,
            0,
            0,
            new MersenneTwister(Chance.join(seed, number + 2L)),
            false,
            null);
    double[] step = new double[AXES];
    double[] ones = new double[AXES];
    Arrays.fill(step, STEP);
    Arrays.fill(ones, 1);
    // It ends by itself when its evaluations are used up.
    try {
      optimizer.optimize(
          new MaxEval(sizes.evaluations()),
          new ObjectiveFunction(point -> objective(stage, seen, point)),
          GoalType.MINIMIZE,
          new InitialGuess(unit),
          new SimpleBounds(new double[AXES], ones),
          new CMAESOptimizer.Sigma(step),
          new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(AXES))));
    } catch (Stopped e) {
      throw e.cause();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return seen;
  }

  private double objective(String stage, List<Evaluation> seen, double[] point) {
    try {
      Evaluation e = evaluate(stage, seen.size(), values(point), sizes.evaluationRuns(), seed);
      seen.add(e);
      return e.objective();
    } catch (InterruptedException e) {
      throw new Stopped(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the draws of the rejection, each evaluated with seeds of its own, in their order.
   *
   * @throws InterruptedException if this thread is interrupted
   * @throws IOException if an evaluation cannot be written down
   */
  public List<Evaluation> draws() throws InterruptedException, IOException {
    Chance chance = new Chance(seed);
    List<Evaluation> draws = new ArrayList<>();
    for (int d = 0; d < sizes.draws(); d++) {
      double[] unit = new double[AXES];
      for (int p = 0; p < AXES; p++) {
        unit[p] = chance.uniform(Purpose.DESIGN, d, p, 0);
      }
      long own = Chance.join(Chance.join(seed, 1000), d);
      draws.add(evaluate("draw", d, values(unit), sizes.drawRuns(), own));
    }
    return draws;
  }

  /** Returns the draws that are kept: the share with the lowest objective. */
  public List<Evaluation> kept(List<Evaluation> draws) {
    return best(draws, sizes.kept(draws.size()));
  }

  private static List<Double> values(double[] unit) {
    List<Double> values = new ArrayList<>();
    for (int p = 0; p < AXES; p++) {
      values.add(FreeParameter.ALL.get(p).at(unit[p]));
    }
    return List.copyOf(values);
  }

  /**
   * Returns the evaluations with the lowest objective, ties by nearness to the defaults; one point
   * counts once, with what was found of it first.
   */
  static List<Evaluation> best(List<Evaluation> seen, int count) {
    List<Evaluation> ordered = new ArrayList<>();
    seen.stream()
        .sorted(
            Comparator.comparingDouble(Evaluation::objective)
                .thenComparingDouble(Evaluation::fromUsual))
        .filter(e -> ordered.stream().noneMatch(o -> o.values().equals(e.values())))
        .forEach(ordered::add);
    return ordered.subList(0, Math.min(count, ordered.size()));
  }

  private Evaluation evaluate(String stage, int index, List<Double> values, int count, long first)
      throws InterruptedException, IOException {
    Evaluation asked = new Evaluation(stage, index, values, count, first, Double.NaN);
    Evaluation known = evaluations.known(asked);
    if (known != null) {
      return known;
    }
    Period period = targets.period();
    SimulatedStandings futures =
        runs.of(template.with(settings(values)), first, count, period.end());
    double objective = Objective.of(units, futures.shares(units, period), count);
    Evaluation found = new Evaluation(stage, index, values, count, first, objective);
    evaluations.add(found);
    return found;
  }

  /** Returns values of the free parameters as settings of a scenario. */
  public static List<Setting> settings(List<Double> values) {
    return FreeParameter.settings(FreeParameter.ALL, values);
  }

  /** Carries an interrupt out of the optimiser. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(InterruptedException cause) {
      super(cause);
    }

    InterruptedException cause() {
      return (InterruptedException) getCause();
    }
  }
}
