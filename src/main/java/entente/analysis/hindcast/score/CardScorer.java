package entente.analysis.hindcast.score;

import entente.analysis.hindcast.baseline.ChanceRule;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.score.ChanceCard.Lead;
import entente.analysis.hindcast.score.ChanceCard.Luck;
import entente.analysis.hindcast.score.ChanceCard.Row;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Scores the model, its variants and simple rules on the same units by the second protocol.
 *
 * @param samples bootstrap samples behind each interval
 * @param shuffles shuffles of the permutation test
 * @param seed seed of both
 */
public record CardScorer(int samples, int shuffles, long seed) {

  private static final int RESAMPLED_RUNS = 100;

  /** The rule that skill is measured against. */
  private static final String USUAL = "rates";

  /**
   * Scores one period.
   *
   * @param period word for it
   * @param futures runs of the model
   * @param others what else was told from runs
   * @param rules the rules beside it, the training rates by way among them
   */
  public ChanceCard score(
      String period,
      Targets targets,
      SimulatedStandings futures,
      List<Telling> others,
      List<ChanceRule> rules) {
    List<AtRisk> units = AtRisk.all(targets);
    List<Telling> tellings = new ArrayList<>(List.of(Telling.of("model", futures, targets)));
    tellings.addAll(others);
    rules.forEach(rule -> tellings.add(rule.tell(targets)));
    List<PossibleMove> all = units.stream().map(PossibleMove::of).toList();
    List<PossibleMove> moves = all.subList(0, AtRisk.moves(targets).size());
    double[] model = tellings.get(0).chances();
    List<Row> rows = new ArrayList<>();
    List<Lead> leads = new ArrayList<>();
    Balance balance = new Balance(targets, Clusters.ofStates(targets, samples, seed));
    for (boolean exits : new boolean[] {false, true}) {
      List<PossibleMove> of = exits ? all : moves;
      String word = exits ? ChanceCard.WITH_EXITS : ChanceCard.MOVES;
      ChanceScores usual = usual(tellings, of);
      for (Telling telling : tellings) {
        ChanceScores scores = scores(of, telling);
        rows.add(row(word, of, telling, scores, usual, balance));
        if (!telling.by().equals(tellings.get(0).by())) {
          double[] its = cut(telling.chances(), of);
          leads.add(
              new Lead(
                  word,
                  telling.by(),
                  ChanceScores.differences(of, cut(model, of), its, samples, seed)));
        }
      }
    }
    return new ChanceCard(
        period,
        targets,
        units,
        futures,
        tellings,
        rows,
        leads,
        CalibrationCurve.ofMoves(all, model),
        Counts.all(futures, targets),
        YearlyMovers.of(futures, targets),
        MoveTiming.of(units.subList(0, moves.size()), futures, targets.period()),
        luck(targets, moves, cut(model, moves), futures));
  }

  private static double[] cut(double[] chances, List<PossibleMove> of) {
    return Arrays.copyOf(chances, of.size());
  }

  private ChanceScores scores(List<PossibleMove> of, Telling telling) {
    return ChanceScores.of(of, cut(telling.chances(), of), samples, seed);
  }

  private ChanceScores usual(List<Telling> tellings, List<PossibleMove> of) {
    return tellings.stream()
        .filter(t -> t.by().equals(USUAL))
        .findFirst()
        .map(t -> scores(of, t))
        .orElseThrow();
  }

  private static Row row(
      String word,
      List<PossibleMove> of,
      Telling telling,
      ChanceScores scores,
      ChanceScores usual,
      Balance balance) {
    StanceChances stances = new StanceChances(telling.stances(), balance.start());
    return new Row(
        word,
        telling.by(),
        of.size(),
        (int) of.stream().filter(PossibleMove::moved).count(),
        scores,
        1 - scores.brier().value() / usual.brier().value(),
        1 - scores.logScore().value() / usual.logScore().value(),
        balance.of(stances.likeliest()),
        balance.of(stances.byRatio()));
  }

  /** Balanced accuracy with its interval over clusters of states. */
  private record Balance(List<Stance> start, List<Stance> end, Clusters clusters) {

    Balance(Targets targets, Clusters clusters) {
      this(
          targets.observed(targets.period().start()),
          targets.observed(targets.period().end()),
          clusters);
    }

    ScoreValue of(List<Stance> told) {
      Recall recall = Recall.ofFour(end, told);
      return ScoreValue.of(recall.balanced(), clusters.interval(recall::balanced));
    }
  }

  // Runs are drawn again with replacement; how far scores then spread is the model's own noise.
  private Luck luck(
      Targets targets, List<PossibleMove> moves, double[] chances, SimulatedStandings futures) {
    List<AtRisk> units = AtRisk.moves(targets);
    int runs = futures.runs();
    boolean[][] gone = new boolean[units.size()][runs];
    for (int u = 0; u < gone.length; u++) {
      int state = futures.states().indexOf(units.get(u).state());
      for (int run = 0; run < runs; run++) {
        gone[u][run] = units.get(u).gone(futures, run, targets.period(), state);
      }
    }
    Chance chance = new Chance(seed);
    Ranking ranking = Ranking.of(moves);
    double[] areas = new double[RESAMPLED_RUNS];
    double[] logs = new double[RESAMPLED_RUNS];
    for (int b = 0; b < RESAMPLED_RUNS; b++) {
      int[] hits = new int[gone.length];
      for (int r = 0; r < runs; r++) {
        int drawn = (int) (runs * chance.uniform(Purpose.RESAMPLE, r, 2, b));
        for (int u = 0; u < hits.length; u++) {
          hits[u] += gone[u][drawn] ? 1 : 0;
        }
      }
      double[] again = Arrays.stream(hits).mapToDouble(k -> Telling.chance(k, runs)).toArray();
      areas[b] = ranking.area(again);
      logs[b] = ChanceScores.logScore(moves, again);
    }
    Permutation permutation = Permutation.of(moves, chances, seed);
    return new Luck(
        permutation.p(shuffles),
        permutation.p(shuffles, c -> -ChanceScores.logScore(moves, c)),
        Math.sqrt(StatUtils.variance(areas)),
        Math.sqrt(StatUtils.variance(logs)));
  }
}
