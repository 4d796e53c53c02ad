package entente.analysis.hindcast.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * How good chances were: two scores of their order and two proper scores of their size.
 *
 * @param auc area under the curve, stratified by what could have been done
 * @param averagePrecision area under the steps of precision against recall, over all units
 * @param brier mean squared error (Brier 1950)
 * @param logScore mean of −ln of the chance given to what happened (Good 1952)
 */
public record ChanceScores(
    ScoreValue auc, ScoreValue averagePrecision, ScoreValue brier, ScoreValue logScore) {

  /**
   * Scores chances.
   *
   * @param chances for each move its chance, above 0 and below 1
   * @param samples bootstrap samples behind each interval
   * @param seed seed of their draws
   */
  public static ChanceScores of(
      List<PossibleMove> moves, double[] chances, int samples, long seed) {
    List<String> labels = moves.stream().map(PossibleMove::cluster).toList();
    Clusters clusters = new Clusters(labels, samples, seed);
    Chances told = new Chances(moves, chances);
    Ranking ranking = Ranking.of(moves);
    return new ChanceScores(
        value(moves, clusters, weights -> ranking.area(chances, weights)),
        value(moves, clusters, told::averagePrecision),
        value(moves, clusters, told::brier),
        value(moves, clusters, told::logScore));
  }

  /**
   * Returns by how much one forecaster's scores are above another's; differences are taken within
   * each bootstrap sample.
   *
   * @param chances of the one
   * @param others of the other
   */
  public static ChanceScores differences(
      List<PossibleMove> moves, double[] chances, double[] others, int samples, long seed) {
    List<String> labels = moves.stream().map(PossibleMove::cluster).toList();
    Clusters clusters = new Clusters(labels, samples, seed);
    Chances one = new Chances(moves, chances);
    Chances other = new Chances(moves, others);
    Ranking ranking = Ranking.of(moves);
    return new ChanceScores(
        value(moves, clusters, w -> ranking.area(chances, w) - ranking.area(others, w)),
        value(moves, clusters, w -> one.averagePrecision(w) - other.averagePrecision(w)),
        value(moves, clusters, w -> one.brier(w) - other.brier(w)),
        value(moves, clusters, w -> one.logScore(w) - other.logScore(w)));
  }

  /** Returns the log score alone. */
  static double logScore(List<PossibleMove> moves, double[] chances) {
    int[] once = new int[moves.size()];
    Arrays.fill(once, 1);
    return new Chances(moves, chances).logScore(once);
  }

  private static ScoreValue value(
      List<PossibleMove> moves, Clusters clusters, ToDoubleFunction<int[]> score) {
    int[] once = new int[moves.size()];
    Arrays.fill(once, 1);
    return ScoreValue.of(score.applyAsDouble(once), clusters.interval(score));
  }

  /** Chances and what came of them; units may count several times or not at all. */
  private static final class Chances {

    private final List<PossibleMove> moves;
    private final double[] chances;
    private final int[] down;

    Chances(List<PossibleMove> moves, double[] chances) {
      this.moves = moves;
      this.chances = chances;
      down =
          IntStream.range(0, chances.length)
              .boxed()
              .sorted(Comparator.comparingDouble(u -> -chances[u]))
              .mapToInt(Integer::intValue)
              .toArray();
    }

    // From the largest chance down; equal ones are one step.
    double averagePrecision(int[] weights) {
      double movers = 0;
      for (int u = 0; u < weights.length; u++) {
        movers += moves.get(u).moved() ? weights[u] : 0;
      }
      double area = 0;
      double moved = 0;
      double all = 0;
      for (int k = 0; k < down.length; ) {
        double before = moved;
        double chance = chances[down[k]];
        for (; k < down.length && chances[down[k]] == chance; k++) {
          int u = down[k];
          all += weights[u];
          moved += moves.get(u).moved() ? weights[u] : 0;
        }
        area += moved > before ? (moved - before) / movers * (moved / all) : 0;
      }
      return movers == 0 ? Double.NaN : area;
    }

    double brier(int[] weights) {
      double sum = 0;
      for (int u = 0; u < weights.length; u++) {
        double error = chances[u] - (moves.get(u).moved() ? 1 : 0);
        sum += weights[u] * error * error;
      }
      return sum / Arrays.stream(weights).sum();
    }

    double logScore(int[] weights) {
      double sum = 0;
      for (int u = 0; u < weights.length; u++) {
        double given = moves.get(u).moved() ? chances[u] : 1 - chances[u];
        sum -= weights[u] * FastMath.log(given);
      }
      return sum / Arrays.stream(weights).sum();
    }
  }
}
