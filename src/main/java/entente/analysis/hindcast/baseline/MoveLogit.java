package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.observed.Way;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/**
 * By destination a logit of a move in a year on the facts of round 0 that the model has, on the
 * state-years of training in which the way was open; leaving, and going to none, are one. A way
 * that nobody went in these years has their rate, and one without such years that of all ways.
 */
public final class MoveLogit implements ChanceRule {

  // The multinomial form shares a slope among two classes, so that its 2 is the 1 of a single
  // slope.
  private static final double RIDGE = 2;

  /** Spread of an input that is rounding: it says nothing then. */
  private static final double ROUNDING = 1e-9;

  private final MoveFacts facts;
  private final int start;
  private final Map<Way, Fit> fits;
  private final Map<Way, Double> unmoved;
  private final double all;

  /** A logit with what its inputs are standardised by. */
  private record Fit(Logit logit, double[] mean, double[] deviation) {

    static Fit of(List<double[]> rows, int[] moved) {
      double[] mean = new double[MoveFacts.COUNT];
      double[] deviation = new double[MoveFacts.COUNT];
      for (int k = 0; k < mean.length; k++) {
        int input = k;
        double[] column = rows.stream().mapToDouble(r -> r[input]).toArray();
        mean[k] = StatUtils.mean(column);
        deviation[k] = Math.sqrt(StatUtils.populationVariance(column));
      }
      double[][] x =
          rows.stream().map(r -> standardised(r, mean, deviation)).toArray(double[][]::new);
      return new Fit(Logit.fit(x, moved, 2, RIDGE), mean, deviation);
    }

    private static double[] standardised(double[] row, double[] mean, double[] deviation) {
      double[] out = new double[row.length];
      for (int k = 0; k < out.length; k++) {
        out[k] = deviation[k] > ROUNDING ? (row[k] - mean[k]) / deviation[k] : 0;
      }
      return out;
    }

    double chance(double[] row) {
      return logit.chances(standardised(row, mean, deviation))[1];
    }
  }

  /**
   * Fits the logits.
   *
   * @param training what was observed in the training period
   * @param then the world at its start
   * @param now the world whose runs are told beside
   */
  public MoveLogit(Targets training, Scenario then, Scenario now) {
    start = (int) now.start();
    facts = new MoveFacts(now);
    fits = new EnumMap<>(Way.class);
    unmoved = new EnumMap<>(Way.class);
    MoveFacts past = new MoveFacts(then);
    Map<Way, List<AtRisk>> years = new EnumMap<>(Way.class);
    List<AtRisk> known = StateYears.of(training);
    all = StateYears.rate(known);
    for (AtRisk year : known) {
      years.computeIfAbsent(together(year.way()), w -> new ArrayList<>()).add(year);
    }
    for (Map.Entry<Way, List<AtRisk>> of : years.entrySet()) {
      if (of.getValue().stream().noneMatch(AtRisk::moved)) {
        unmoved.put(of.getKey(), StateYears.rate(of.getValue()));
      } else {
        fits.put(
            of.getKey(),
            Fit.of(
                of.getValue().stream().map(u -> past.of(u.state(), place(u))).toList(),
                of.getValue().stream().mapToInt(u -> u.moved() ? 1 : 0).toArray()));
      }
    }
  }

  private MoveLogit(MoveLogit fitted, Scenario now) {
    start = (int) now.start();
    facts = new MoveFacts(now);
    fits = fitted.fits;
    unmoved = fitted.unmoved;
    all = fitted.all;
  }

  /** Returns the same logits, which tell from the facts of another world. */
  public MoveLogit in(Scenario now) {
    return new MoveLogit(this, now);
  }

  private static Way together(Way way) {
    return way.leaves() ? Way.HEDGE : way;
  }

  // Who goes to none is held by what it leaves.
  private static Stance place(AtRisk unit) {
    return unit.way() == Way.HEDGE ? unit.from() : unit.way().stance();
  }

  @Override
  public String name() {
    return "logit";
  }

  @Override
  public Telling tell(Targets targets) {
    double[] chances =
        AtRisk.all(targets).stream()
            .mapToDouble(u -> Openings.over(aYear(u), Openings.years(u.way(), targets.period())))
            .toArray();
    return StayOrGo.telling(name(), targets, start, chances);
  }

  private double aYear(AtRisk unit) {
    Way way = together(unit.way());
    Fit fit = fits.get(way);
    return fit == null
        ? unmoved.getOrDefault(way, all)
        : fit.chance(facts.of(unit.state(), place(unit)));
  }
}
