package entente.analysis.search;

import entente.experiment.search.Cells;
import entente.experiment.search.DesignOutcome;
import entente.experiment.search.Reading;
import entente.experiment.search.Search;
import entente.experiment.study.Aim;
import entente.experiment.study.Criterion;
import entente.experiment.study.SearchDesign;
import entente.experiment.table.CaseRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a search found: its front, or for diversity a design of each cell that it met, beside the
 * scenarios as they stand.
 */
public final class SearchSummary {

  private static final double LEVEL = 0.9;

  private final Search search;
  private final SearchDesign design;
  private final List<CaseRule> enough;
  private final double[][] box;
  private final List<Generation> generations = new ArrayList<>();
  private final List<FrontStanding> front = new ArrayList<>();
  private final List<FrontStanding> scenarios = new ArrayList<>();

  /**
   * How far the search had come at the end of a generation.
   *
   * @param evaluations how many designs were tried
   * @param hypervolume share of the box of outcomes that the front beats; for diversity the share
   *     of all cells that were met
   * @param front how many designs the front has; for diversity how many cells were met
   */
  public record Generation(int evaluations, double hypervolume, int front) {}

  /**
   * Sums up a search that has ended.
   *
   * @param enough rules of what is good enough, all of which a setting must meet
   */
  public SearchSummary(Search search, List<CaseRule> enough) {
    this.search = search;
    this.design = search.plan().design();
    this.enough = List.copyOf(enough);
    this.box = box();
    List<Integer> found = diverse() ? cells() : front();
    List<Integer> points = new ArrayList<>();
    IntStream.range(0, design.labels().size()).forEach(points::add);
    found.forEach(number -> points.add(search.point(number)));
    double[][][] regrets = regrets(points);
    Tradeoff tradeoff = new Tradeoff(design.criteria(), found.stream().map(this::share).toList());
    for (int k = 0; k < points.size(); k++) {
      int number = k - design.labels().size();
      String why = number < 0 ? "" : diverse() ? "first in its cell" : tradeoff.why(number, found);
      FrontStanding standing = standing(points.get(k), regrets[k], why);
      (number < 0 ? scenarios : front).add(standing);
    }
    if (!diverse()) {
      front.sort(
          Comparator.comparingDouble((FrontStanding s) -> -s.outcome().gains()[0])
              .thenComparingInt(FrontStanding::design));
    }
  }

  /** Returns the search. */
  public SearchDesign design() {
    return design;
  }

  /** Returns whether the search was after outcomes that differ. */
  public boolean diverse() {
    return design.study().objective() == Aim.DIVERSITY;
  }

  /** Returns the designs of the front, the best in the first objective first. */
  public List<FrontStanding> found() {
    return List.copyOf(front);
  }

  /** Returns the scenarios as they stand. */
  public List<FrontStanding> scenarios() {
    return List.copyOf(scenarios);
  }

  /** Returns how far it came, generation by generation. */
  public List<Generation> generations() {
    return List.copyOf(generations);
  }

  /** Returns the rules of what is good enough. */
  public List<CaseRule> enough() {
    return enough;
  }

  /** Returns how many designs were tried. */
  public int evaluations() {
    return search.outcomes().size();
  }

  /** Returns how many of them meet all conditions. */
  public int feasible() {
    return (int) search.outcomes().stream().filter(DesignOutcome::feasible).count();
  }

  /** Returns the values of the levers of all designs, in the order of trial. */
  public List<List<String>> tried() {
    return search.plan().tried();
  }

  /** Returns what all designs came to, in the order of trial. */
  public List<DesignOutcome> outcomes() {
    return search.outcomes();
  }

  /** Returns the share of the box that the front beats, or of the cells that were met. */
  public double hypervolume() {
    return generations.isEmpty() ? 0 : generations.get(generations.size() - 1).hypervolume();
  }

  /** Returns the lower and the upper end of the range of each objective. */
  public double[][] ranges() {
    return Arrays.stream(box).map(double[]::clone).toArray(double[][]::new);
  }

  /** Returns what a point counts for in an objective by setting: its value, or its regret. */
  public double[] counted(int point, int criterion) {
    return search.counted(point, design.criteria().get(criterion));
  }

  private double[] values(int point, int criterion) {
    return search.values(point, Reading.of(design.criteria().get(criterion)));
  }

  private double[][] box() {
    List<DesignOutcome> met = new ArrayList<>();
    IntStream.range(0, design.labels().size()).forEach(p -> met.add(search.outcome(p)));
    search.outcomes().stream().filter(DesignOutcome::feasible).forEach(met::add);
    double[][] ends = new double[design.criteria().size()][];
    for (int k = 0; k < ends.length; k++) {
      int j = k;
      Criterion c = design.criteria().get(k);
      double[] values =
          met.stream().mapToDouble(o -> o.values()[j]).filter(Double::isFinite).sorted().toArray();
      double low = values.length == 0 ? 0 : values[0];
      double high = values.length == 0 ? 1 : values[values.length - 1];
      low = Double.isNaN(c.from()) ? low : c.from();
      high = Double.isNaN(c.to()) ? high : c.to();
      ends[k] = new double[] {low, high > low ? high : low + 1};
    }
    return ends;
  }

  /** Returns where an outcome lies in the box, from 0 for the worst to 1 for the best. */
  private double[] share(DesignOutcome outcome) {
    double[] share = new double[box.length];
    for (int k = 0; k < share.length; k++) {
      double up = (outcome.values()[k] - box[k][0]) / (box[k][1] - box[k][0]);
      share[k] = design.criteria().get(k).moreIsBetter() ? up : 1 - up;
    }
    return share;
  }

  private double[] share(int number) {
    return share(search.outcomes().get(number));
  }

  private List<Integer> front() {
    List<Integer> kept = new ArrayList<>();
    int next = 0;
    for (int end : search.generations()) {
      for (; next < end; next++) {
        DesignOutcome outcome = search.outcomes().get(next);
        if (outcome.feasible()
            && kept.stream().noneMatch(k -> covers(search.outcomes().get(k), outcome))) {
          kept.removeIf(k -> outcome.dominates(search.outcomes().get(k)));
          kept.add(next);
        }
      }
      double volume = Hypervolume.of(kept.stream().map(this::share).toList());
      generations.add(new Generation(end, volume, kept.size()));
    }
    return kept;
  }

  // Of designs that come to the same the first stays.
  private static boolean covers(DesignOutcome kept, DesignOutcome other) {
    return kept.dominates(other) || Arrays.equals(kept.gains(), other.gains());
  }

  private List<Integer> cells() {
    Cells cells = new Cells(design.criteria());
    Set<List<Integer>> met = new HashSet<>();
    List<Integer> kept = new ArrayList<>();
    int next = 0;
    for (int end : search.generations()) {
      for (; next < end; next++) {
        DesignOutcome outcome = search.outcomes().get(next);
        if (outcome.feasible() && met.add(cells.cell(outcome))) {
          kept.add(next);
        }
      }
      generations.add(new Generation(end, kept.size() / Cells.all(design.criteria()), kept.size()));
    }
    return kept;
  }

  private FrontStanding standing(int point, double[][] regrets, String why) {
    List<FrontStanding.Robust> robust = new ArrayList<>();
    for (int k = 0; k < design.criteria().size(); k++) {
      Criterion c = design.criteria().get(k);
      double[] sorted = Arrays.stream(values(point, k)).sorted().toArray();
      Arrays.sort(regrets[k]);
      int place = (int) Math.ceil(LEVEL * regrets[k].length) - 1;
      robust.add(
          new FrontStanding.Robust(
              Criterion.mean(sorted),
              c.worst(sorted),
              c.quantile(sorted),
              regrets[k][Math.max(0, place)]));
    }
    int number = point - design.labels().size();
    return new FrontStanding(
        Math.max(-1, number),
        point,
        design.labels().get(Math.max(0, number < 0 ? point : 0)),
        number < 0 ? List.of() : search.plan().tried().get(number),
        search.outcome(point),
        robust,
        enoughShare(point),
        search.undefined(point),
        why);
  }

  private double enoughShare(int point) {
    if (enough.isEmpty()) {
      return Double.NaN;
    }
    boolean[] good = null;
    for (CaseRule rule : enough) {
      double[] values = search.values(point, Reading.of(rule.column()));
      good = good == null ? filled(values.length) : good;
      for (int k = 0; k < values.length; k++) {
        good[k] &= rule.holds(values[k]);
      }
    }
    int count = 0;
    for (boolean one : good) {
      count += one ? 1 : 0;
    }
    return (double) count / good.length;
  }

  private static boolean[] filled(int length) {
    boolean[] all = new boolean[length];
    Arrays.fill(all, true);
    return all;
  }

  /** Returns the regrets by [point][objective][setting]. */
  private double[][][] regrets(List<Integer> points) {
    int objectives = design.criteria().size();
    double[][][] regrets = new double[points.size()][objectives][];
    for (int k = 0; k < objectives; k++) {
      Criterion c = design.criteria().get(k);
      double[] best = null;
      for (int p = 0; p < points.size(); p++) {
        double[] gains = Arrays.stream(values(points.get(p), k)).map(c::turned).toArray();
        regrets[p][k] = gains;
        best = best == null ? gains.clone() : best;
        for (int f = 0; f < gains.length; f++) {
          best[f] =
              Double.isNaN(gains[f])
                  ? best[f]
                  : Double.isNaN(best[f]) ? gains[f] : Math.max(best[f], gains[f]);
        }
      }
      for (double[][] own : regrets) {
        for (int f = 0; f < own[k].length; f++) {
          own[k][f] = best[f] - own[k][f];
        }
      }
    }
    return regrets;
  }
}
