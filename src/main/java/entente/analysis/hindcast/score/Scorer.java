package entente.analysis.hindcast.score;

import entente.analysis.hindcast.baseline.Baseline;
import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/** Scores the model and its baselines on the same units. */
public final class Scorer {

  private static final int RESAMPLED_RUNS = 100;

  private final int samples;
  private final int shuffles;
  private final long seed;

  /**
   * Makes a scorer.
   *
   * @param samples bootstrap samples behind each interval
   * @param shuffles shuffles of the permutation test
   * @param seed seed of both
   */
  public Scorer(int samples, int shuffles, long seed) {
    this.samples = samples;
    this.shuffles = shuffles;
    this.seed = seed;
  }

  /**
   * Scores one way of telling a period.
   *
   * @param way its name
   * @param futures runs of the model
   * @param baselines the rules beside it
   */
  public ForecastScore score(
      String way, Targets targets, SimulatedStandings futures, List<Baseline> baselines) {
    Forecast model = Forecast.of("model", futures, targets);
    List<Forecast> forecasts = new ArrayList<>(List.of(model));
    baselines.forEach(b -> forecasts.add(b.tell(targets)));
    Bench bench = new Bench(targets);
    List<Unit> seats = Seats.units(targets);
    boolean last = futures.end() >= 2024 && targets.period().end() >= 2024;
    double[] errors = errors(targets, bench.units, futures);
    return new ForecastScore(
        way,
        targets,
        bench.units,
        futures,
        forecasts.stream().map(bench::score).toList(),
        forecasts.subList(1, forecasts.size()).stream().map(f -> bench.lead(model, f)).toList(),
        new Permutation(bench.units, model.chances(), seed).p(shuffles),
        Timing.of(bench.units, futures, targets.period()),
        last ? new Ranking(seats).area(Seats.shares(seats, futures)) : Double.NaN,
        Counts.all(futures, targets),
        errors[0],
        errors[1]);
  }

  // Runs are drawn again with replacement; how far the scores then spread is the model's own noise.
  private double[] errors(Targets targets, List<Unit> units, SimulatedStandings futures) {
    Chance chance = new Chance(seed);
    Ranking ranking = new Ranking(units);
    List<Stance> observed = targets.observed(targets.period().end());
    double[] areas = new double[RESAMPLED_RUNS];
    double[] recalls = new double[RESAMPLED_RUNS];
    int runs = futures.runs();
    for (int b = 0; b < RESAMPLED_RUNS; b++) {
      byte[][][] drawn = new byte[runs][][];
      for (int r = 0; r < runs; r++) {
        drawn[r] = futures.standings()[(int) (runs * chance.uniform(Purpose.RESAMPLE, r, 2, b))];
      }
      SimulatedStandings again = new SimulatedStandings(futures.start(), futures.states(), drawn);
      areas[b] = ranking.area(again.shares(units, targets.period()));
      recalls[b] = Recall.ofFour(observed, Forecast.mode(again, targets)).balanced();
    }
    return new double[] {
      Math.sqrt(StatUtils.variance(areas)), Math.sqrt(StatUtils.variance(recalls))
    };
  }

  /** What all forecasts of one period are measured with. */
  private final class Bench {

    private final List<Unit> units;
    private final Ranking ranking;
    private final Clusters clusters;
    private final Clusters stateClusters;
    private final List<Stance> observed;

    Bench(Targets targets) {
      units = targets.units();
      ranking = new Ranking(units);
      clusters = Clusters.of(units, samples, seed);
      stateClusters = Clusters.ofStates(targets, samples, seed);
      observed = targets.observed(targets.period().end());
    }

    Score score(Forecast forecast) {
      double[] s = forecast.chances();
      Recall four = Recall.ofFour(observed, forecast.end());
      Recall blocs = Recall.ofBlocs(observed, forecast.end());
      Map<Stance, ScoreValue> parts = new EnumMap<>(Stance.class);
      for (Stance destination : Stance.values()) {
        double area = Ranking.area(units, s, destination);
        if (!Double.isNaN(area)) {
          parts.put(destination, part(s, destination, area));
        }
      }
      return new Score(
          forecast,
          ScoreValue.of(ranking.area(s), clusters.interval(w -> ranking.area(s, w))),
          parts,
          ScoreValue.of(four.balanced(), stateClusters.interval(four::balanced)),
          ScoreValue.of(blocs.balanced(), stateClusters.interval(blocs::balanced)),
          CalibrationCurve.brier(units, s),
          CalibrationCurve.bins(units, s));
    }

    private ScoreValue part(double[] s, Stance destination, double area) {
      return ScoreValue.of(area, clusters.interval(w -> ranking.area(s, only(w, destination))));
    }

    private int[] only(int[] weights, Stance destination) {
      int[] own = weights.clone();
      for (int u = 0; u < own.length; u++) {
        own[u] = units.get(u).destination() == destination ? own[u] : 0;
      }
      return own;
    }

    ScoreGap lead(Forecast model, Forecast other) {
      double[] a = model.chances();
      double[] b = other.chances();
      Recall mine = Recall.ofFour(observed, model.end());
      Recall its = Recall.ofFour(observed, other.end());
      return new ScoreGap(
          other.name(),
          ScoreValue.of(
              ranking.area(a) - ranking.area(b),
              clusters.interval(w -> ranking.area(a, w) - ranking.area(b, w))),
          ScoreValue.of(
              mine.balanced() - its.balanced(),
              stateClusters.interval(w -> mine.balanced(w) - its.balanced(w))));
    }
  }
}
