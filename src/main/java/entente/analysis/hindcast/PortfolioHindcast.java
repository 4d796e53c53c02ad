package entente.analysis.hindcast;

import entente.analysis.hindcast.baseline.ChanceRule;
import entente.analysis.hindcast.baseline.EarlierModel;
import entente.analysis.hindcast.baseline.MoveLogit;
import entente.analysis.hindcast.baseline.NeverMoves;
import entente.analysis.hindcast.baseline.RegionShare;
import entente.analysis.hindcast.baseline.Sides;
import entente.analysis.hindcast.baseline.SidesRule;
import entente.analysis.hindcast.baseline.TrainingRate;
import entente.analysis.hindcast.baseline.YearlyRate;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.score.CardScorer;
import entente.analysis.hindcast.score.ChanceCard;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.Chance;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The second hindcast: the model of portfolios in five periods, beside simple rules. */
public final class PortfolioHindcast {

  private static final int LAST = 2024;
  private static final int EIGHT_YEARS = 8;

  // Seeds of the search are others.
  private static final long SCORED = 2000;

  private final ScenarioTemplate early;
  private final ScenarioTemplate late;
  private final int replicates;
  private final long seed;
  private final Runs runs;
  private final Scenario from1992;
  private final Scenario from2008;

  /**
   * Makes a hindcast.
   *
   * @param early the world of 1992
   * @param late the world of 2008
   * @param replicates runs of each world, shared out evenly among the sets of an ensemble
   * @param seed seed of all draws
   */
  public PortfolioHindcast(
      ScenarioTemplate early, ScenarioTemplate late, int replicates, long seed, Runs runs) {
    this.early = early;
    this.late = late;
    this.replicates = replicates;
    this.seed = seed;
    this.runs = runs;
    from1992 = early.with(List.of());
    from2008 = late.with(List.of());
  }

  /** Returns how many runs of one world so many replicates of an ensemble are. */
  public static int runs(int sets, int replicates) {
    int used = Math.min(sets, replicates);
    return used * ((replicates + used - 1) / used);
  }

  /**
   * Returns runs of a world under all sets of an ensemble, as one; with fewer runs than sets only
   * the first sets have any.
   *
   * @param end last year
   * @throws InterruptedException if this thread is interrupted
   */
  public static SimulatedStandings mixture(
      ScenarioTemplate world,
      List<Setting> always,
      List<List<Setting>> sets,
      int replicates,
      long seed,
      int end,
      Runs runs)
      throws InterruptedException {
    int used = Math.min(sets.size(), replicates);
    int each = (replicates + used - 1) / used;
    List<SimulatedStandings> all = new ArrayList<>();
    for (int set = 0; set < used; set++) {
      List<Setting> settings = Stream.concat(always.stream(), sets.get(set).stream()).toList();
      all.add(runs.of(world.with(settings), Chance.join(seed, SCORED + set), each, end));
    }
    return SimulatedStandings.together(all);
  }

  /**
   * Returns the cards: in sample, throughout, restarted, and the first eight years from each world.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public List<ChanceCard> cards(CardScorer scorer) throws InterruptedException {
    List<SimulatedStandings> then = tellers(early);
    List<SimulatedStandings> again = tellers(late);
    Targets training = new Targets(ObservedHistory.shipped(), Period.TRAINING, from1992.states());
    Sides early1992 = new Sides(from1992, seed);
    Sides late2008 = new Sides(from2008, seed);
    List<ChanceCard> cards = new ArrayList<>();
    for (String word : List.of("in-sample", "throughout", "restarted")) {
      boolean late = word.equals("restarted");
      Period period = word.equals("in-sample") ? Period.TRAINING : Period.TEST;
      List<ChanceRule> rules = new ArrayList<>(List.of(new EarlierModel(word)));
      rules.addAll(rules(training, late, late ? late2008 : early1992));
      cards.add(card(scorer, word, period, late ? again : then, rules));
    }
    for (boolean late : new boolean[] {false, true}) {
      int start = late ? Period.TEST.start() : Period.TRAINING.start();
      Period period = new Period("origin-" + start, start, start + EIGHT_YEARS);
      List<ChanceRule> rules = rules(training, late, late ? late2008 : early1992);
      cards.add(card(scorer, period.name(), period, late ? again : then, rules));
    }
    return cards;
  }

  // The ensemble, its best set alone, the ensemble of the bare model.
  private List<SimulatedStandings> tellers(ScenarioTemplate world) throws InterruptedException {
    List<List<Setting>> sets = Ensemble.shipped(Variant.MODEL.word()).settings();
    List<List<Setting>> bare = Ensemble.shipped(Variant.BARE.word()).settings();
    return List.of(
        mixture(world, List.of(), sets, replicates, seed, LAST, runs),
        mixture(world, List.of(), sets.subList(0, 1), replicates, seed, LAST, runs),
        mixture(world, Variant.BARE.settings(), bare, replicates, seed, LAST, runs));
  }

  private ChanceCard card(
      CardScorer scorer,
      String word,
      Period period,
      List<SimulatedStandings> tellers,
      List<ChanceRule> rules) {
    Scenario own = tellers.get(0).start() == (int) from2008.start() ? from2008 : from1992;
    Targets targets = new Targets(ObservedHistory.shipped(), period, own.states());
    List<Telling> others =
        List.of(
            Telling.of("best-set", tellers.get(1), targets),
            Telling.of(Variant.BARE.word(), tellers.get(2), targets));
    return scorer.score(word, targets, tellers.get(0), others, rules);
  }

  private List<ChanceRule> rules(Targets training, boolean restarted, Sides sides) {
    Scenario own = restarted ? from2008 : from1992;
    int start = (int) own.start();
    return List.of(
        new NeverMoves(start, replicates),
        new TrainingRate(training, start, false),
        new TrainingRate(training, start, true),
        new YearlyRate(training, start),
        new RegionShare(),
        new MoveLogit(training, from1992, own),
        new SidesRule(sides, replicates));
  }
}
