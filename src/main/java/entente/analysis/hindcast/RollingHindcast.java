package entente.analysis.hindcast;

import entente.analysis.hindcast.OriginTold.Learned;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntPredicate;

/**
 * The hindcast from several years, each with the frozen sets and a world of its own.
 *
 * @param told what was told from each origin, the first first
 * @param cards scores of each origin, then of those before the last year of training together, of
 *     the others, and of all if there are both
 * @param runs runs of each world
 */
public record RollingHindcast(List<OriginTold> told, List<OriginCard> cards, int runs) {

  /** Word for the origins whose years the constants saw in whole or in part. */
  public static final String SEEN = "before-2008";

  /** Word for the origins of whose years the constants saw nothing. */
  public static final String UNSEEN = "from-2008";

  /** Word for all of them. */
  public static final String ALL = "all-origins";

  /**
   * How much is computed.
   *
   * @param replicates runs of each world, shared out evenly among the frozen sets
   * @param samples bootstrap samples behind each interval
   * @param seed seed of all draws
   */
  public record Sizes(int replicates, int samples, long seed) {}

  /**
   * Runs the worlds and scores what they tell.
   *
   * @param earliest the world at the start of all training
   * @param worlds the world of each origin
   * @throws InterruptedException if this thread is interrupted
   */
  public static RollingHindcast of(
      Scenario earliest, SortedMap<Integer, ScenarioTemplate> worlds, Sizes sizes, Runs runs)
      throws InterruptedException {
    List<List<Setting>> sets = Ensemble.shipped(Variant.MODEL.word()).settings();
    ObservedHistory history = ObservedHistory.shipped();
    Learned same = Learned.of(history, Period.TRAINING.end(), earliest);
    List<OriginTold> told = new ArrayList<>();
    for (var world : worlds.entrySet()) {
      int end = world.getKey() + OriginTold.YEARS;
      SimulatedStandings futures =
          PortfolioHindcast.mixture(
              world.getValue(), List.of(), sets, sizes.replicates(), sizes.seed(), end, runs);
      Scenario own = world.getValue().with(List.of());
      int origin = world.getKey();
      Learned before =
          origin == Period.TRAINING.end() ? same : Learned.of(history, origin, earliest);
      told.add(OriginTold.of(history, own, futures, same, before));
    }
    return of(told, sizes, PortfolioHindcast.runs(sets.size(), sizes.replicates()));
  }

  /**
   * Scores what was told.
   *
   * @param told what was told from each origin, the first first
   * @param runs runs of each world
   */
  public static RollingHindcast of(List<OriginTold> told, Sizes sizes, int runs) {
    return new RollingHindcast(List.copyOf(told), cards(told, sizes), runs);
  }

  private static List<OriginCard> cards(List<OriginTold> told, Sizes sizes) {
    List<OriginCard> cards = new ArrayList<>();
    for (OriginTold one : told) {
      cards.add(card(one.targets().period().name(), List.of(one), sizes));
    }
    List<OriginTold> seen = those(told, origin -> origin < Period.TRAINING.end());
    List<OriginTold> unseen = those(told, origin -> origin >= Period.TRAINING.end());
    if (!seen.isEmpty()) {
      cards.add(card(SEEN, seen, sizes));
    }
    if (!unseen.isEmpty()) {
      cards.add(card(UNSEEN, unseen, sizes));
    }
    if (cards.size() == told.size() + 2) {
      cards.add(card(ALL, told, sizes));
    }
    return cards;
  }

  private static OriginCard card(String period, List<OriginTold> told, Sizes sizes) {
    return OriginCard.of(period, told, sizes.samples(), sizes.seed());
  }

  private static List<OriginTold> those(List<OriginTold> told, IntPredicate origin) {
    return told.stream().filter(one -> origin.test(one.origin())).toList();
  }

  /**
   * Returns the scores that decide: of all origins of whose years the constants saw nothing, or of
   * the others if there are none of these.
   */
  public OriginCard deciding() {
    return has(UNSEEN) ? card(UNSEEN) : card(SEEN);
  }

  /** Returns whether there are scores by a word. */
  public boolean has(String period) {
    return cards.stream().anyMatch(c -> c.period().equals(period));
  }

  /** Returns the scores of an origin or of several together, by its word. */
  public OriginCard card(String period) {
    return cards.stream().filter(c -> c.period().equals(period)).findFirst().orElseThrow();
  }
}
