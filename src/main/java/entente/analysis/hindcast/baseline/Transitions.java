package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.states.StateFacts;
import entente.model.states.World;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * A multinomial logit of next year's stance on this year's stance, position, capability,
 * dependences and the distances to the nearest member of the West and of the East.
 *
 * <p>It is fitted to the state-years of the training period, on the facts of 1992. What it says
 * about a period comes from many paths, year by year from the start of a run on, in which all
 * states are drawn side by side, so that distances follow who has joined.
 */
public final class Transitions implements Baseline {

  private static final double RIDGE = 1;

  /** Spread of an input, as a share of its mean, that is rounding: it says nothing then. */
  private static final double ROUNDING = 1e-9;

  private static final int CLASSES = Stance.values().length;
  private static final int PATHS = 500;
  private static final List<String> POLES = List.of("USA", "CHN", "RUS");
  private static final String WEST = "USA";
  private static final String EAST = "RUS";

  private final Logit logit;
  private final double[] mean;
  private final double[] deviation;
  private final List<StateFacts> states;
  private final int start;
  private final long seed;

  /**
   * Fits the logit.
   *
   * @param training what was observed in the training period
   * @param world the states on whose facts the logit is fitted, poles among them
   * @param states the states that a run starts with, poles among them
   * @param start year at whose end the run starts
   */
  public Transitions(
      Targets training, List<StateFacts> world, List<StateFacts> states, int start, long seed) {
    this.states = states;
    this.start = start;
    this.seed = seed;
    List<double[]> rows = new ArrayList<>();
    List<Integer> next = new ArrayList<>();
    Facts facts = new Facts(world);
    Period period = training.period();
    for (int year = period.start() + 1; year <= period.end(); year++) {
      Stance[] before = observed(training.history(), world, year - 1);
      Stance[] after = observed(training.history(), world, year);
      for (int i = 0; i < before.length; i++) {
        if (!world.get(i).pole()) {
          rows.add(facts.inputs(i, before, year - 1));
          next.add(after[i].ordinal());
        }
      }
    }
    int inputs = rows.get(0).length;
    mean = new double[inputs];
    deviation = new double[inputs];
    for (int k = 0; k < inputs; k++) {
      int input = k;
      double[] column = rows.stream().mapToDouble(r -> r[input]).toArray();
      mean[k] = StatUtils.mean(column);
      double spread = Math.sqrt(StatUtils.populationVariance(column));
      deviation[k] = spread > ROUNDING * Math.abs(mean[k]) ? spread : 0;
    }
    double[][] x = rows.stream().map(this::standardised).toArray(double[][]::new);
    logit = Logit.fit(x, next.stream().mapToInt(Integer::intValue).toArray(), CLASSES, RIDGE);
  }

  private double[] standardised(double[] row) {
    double[] out = new double[row.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = deviation[k] == 0 ? 0 : (row[k] - mean[k]) / deviation[k];
    }
    return out;
  }

  // A pole leads its bloc; China stands apart.
  private static Stance[] observed(ObservedHistory history, List<StateFacts> states, int year) {
    Stance[] stances = new Stance[states.size()];
    for (int i = 0; i < stances.length; i++) {
      String key = states.get(i).key();
      stances[i] =
          !POLES.contains(key)
              ? history.stance(key, year)
              : key.equals(WEST) ? Stance.WEST : key.equals(EAST) ? Stance.EAST : Stance.HEDGE;
    }
    return stances;
  }

  @Override
  public String name() {
    return "logit";
  }

  @Override
  public Forecast tell(Targets targets) {
    Facts facts = new Facts(states);
    Chance chance = new Chance(seed);
    Period period = targets.period();
    List<Unit> units = targets.units();
    int[] hits = new int[units.size()];
    int[][] ends = new int[states.size()][CLASSES];
    List<String> keys = states.stream().map(StateFacts::key).toList();
    for (int path = 0; path < PATHS; path++) {
      Stance[] now = observed(targets.history(), states, start);
      boolean[][] stood = new boolean[states.size()][CLASSES];
      for (int year = start + 1; year <= period.end(); year++) {
        now = step(facts, now, year, path, chance);
        for (int i = 0; i < now.length && year > period.start(); i++) {
          stood[i][now[i].ordinal()] = true;
        }
      }
      for (int u = 0; u < hits.length; u++) {
        int state = keys.indexOf(units.get(u).state());
        hits[u] += stood[state][units.get(u).destination().ordinal()] ? 1 : 0;
      }
      for (int i = 0; i < now.length; i++) {
        ends[i][now[i].ordinal()]++;
      }
    }
    double[] chances = new double[hits.length];
    for (int u = 0; u < hits.length; u++) {
      chances[u] = (double) hits[u] / PATHS;
    }
    List<Stance> from = targets.observed(period.start());
    List<Stance> end = new ArrayList<>();
    for (int k = 0; k < from.size(); k++) {
      int state = keys.indexOf(targets.states().get(k).key());
      end.add(Forecast.largest(ends[state], from.get(k)));
    }
    return new Forecast(name(), chances, end);
  }

  private Stance[] step(Facts facts, Stance[] now, int year, int path, Chance chance) {
    Stance[] next = now.clone();
    for (int i = 0; i < now.length; i++) {
      if (!states.get(i).pole()) {
        double[] p = logit.chances(standardised(facts.inputs(i, now, year - 1)));
        long stream = Chance.hash(states.get(i).key());
        double left = chance.uniform(Purpose.RESAMPLE, stream, path, year);
        int c = 0;
        while (c < CLASSES - 1 && left >= p[c]) {
          left -= p[c++];
        }
        next[i] = Stance.values()[c];
      }
    }
    return next;
  }

  /** What the logit knows of states. */
  private static final class Facts {

    private static final double THOUSAND_KM = 1000;

    private final List<StateFacts> states;
    private final World world;

    Facts(List<StateFacts> states) {
      this.states = states;
      world = World.of(states, List.of());
    }

    double[] inputs(int i, Stance[] stances, int year) {
      StateFacts state = states.get(i);
      double[] row = new double[CLASSES - 1 + 2 + POLES.size() + 2];
      int k = 0;
      for (int c = 0; c < CLASSES - 1; c++) {
        row[k++] = stances[i].ordinal() == c ? 1 : 0;
      }
      row[k++] = state.position().get(0);
      row[k++] = FastMath.log(state.capabilityPath().getOrDefault(year, state.capability()));
      for (String pole : POLES) {
        row[k++] = state.dependence().getOrDefault(pole, 0.0);
      }
      row[k++] = nearest(i, stances, Stance.WEST);
      row[k] = nearest(i, stances, Stance.EAST);
      return row;
    }

    private double nearest(int i, Stance[] stances, Stance bloc) {
      double nearest = Double.POSITIVE_INFINITY;
      int own = world.index(states.get(i).key());
      for (int j = 0; j < stances.length; j++) {
        if (j != i && stances[j] == bloc) {
          double km = world.distance(own, world.index(states.get(j).key()));
          nearest = Math.min(nearest, km / THOUSAND_KM);
        }
      }
      return nearest;
    }
  }
}
