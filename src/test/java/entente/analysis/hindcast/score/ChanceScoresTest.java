package entente.analysis.hindcast.score;

import static entente.analysis.hindcast.observed.Stance.DIALOGUE;
import static entente.analysis.hindcast.observed.Stance.EAST;
import static entente.analysis.hindcast.observed.Stance.HEDGE;
import static entente.analysis.hindcast.observed.Stance.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scores of chances, by hand and by the examples of another program. */
class ChanceScoresTest {

  private static final int SAMPLES = 200;

  private static ChanceScores scores(int[] moved, double... chances) {
    List<PossibleMove> moves = new ArrayList<>();
    for (int u = 0; u < moved.length; u++) {
      moves.add(new PossibleMove("S" + u, "west", moved[u] == 1, "state S" + u));
    }
    return ChanceScores.of(moves, chances, SAMPLES, 1);
  }

  /** The examples in the documentation of scikit-learn for each of its functions. */
  @Test
  void examplesOfScikitLearn() {
    // roc_auc_score: 0.75; average_precision_score: 0.83.
    ChanceScores ranked = scores(new int[] {0, 0, 1, 1}, 0.1, 0.4, 0.35, 0.8);
    assertEquals(0.75, ranked.auc().value(), 1e-15);
    assertEquals(0.83, ranked.averagePrecision().value(), 0.005);
    // brier_score_loss: 0.0375.
    assertEquals(0.0375, scores(new int[] {0, 1, 1, 0}, 0.1, 0.9, 0.8, 0.3).brier().value(), 1e-15);
    // log_loss: 0.21616.
    assertEquals(
        0.21616, scores(new int[] {1, 0, 0, 1}, 0.9, 0.1, 0.2, 0.65).logScore().value(), 5e-6);
  }

  @Test
  void equalChancesAreOneStepAndGiveTheShareThatMoved() {
    ChanceScores same = scores(new int[] {1, 0, 0, 0, 1}, 0.3, 0.3, 0.3, 0.3, 0.3);
    assertEquals(0.4, same.averagePrecision().value(), 1e-15);
    assertEquals(0.5, same.auc().value(), 1e-15);
    // Half of the movers at precision 1, the others with a tie: 2 of 3.
    ChanceScores tied = scores(new int[] {1, 1, 0}, 0.9, 0.2, 0.2);
    assertEquals(0.5 + 0.5 * 2 / 3, tied.averagePrecision().value(), 1e-15);
  }

  @Test
  void withoutMoversNothingIsRankedAndSizesAreScoredAllTheSame() {
    ChanceScores none = scores(new int[] {0, 0}, 0.5, 0.1);
    assertTrue(Double.isNaN(none.auc().value()));
    assertTrue(Double.isNaN(none.averagePrecision().value()));
    assertEquals((0.25 + 0.01) / 2, none.brier().value(), 1e-15);
    assertEquals(-(Math.log(0.5) + Math.log(0.9)) / 2, none.logScore().value(), 1e-15);
  }

  @Test
  void intervalsHoldTheScoreAndRepeat() {
    int[] moved = {1, 0, 0, 1, 0, 0, 1, 0, 0, 0};
    double[] chances = {0.6, 0.2, 0.1, 0.3, 0.4, 0.1, 0.7, 0.2, 0.5, 0.1};
    ChanceScores once = scores(moved, chances);
    assertEquals(once, scores(moved, chances));
    for (ScoreValue v :
        List.of(once.auc(), once.averagePrecision(), once.brier(), once.logScore())) {
      assertTrue(v.low() < v.value() && v.value() < v.high(), v.toString());
    }
  }

  @Test
  void aStanceMayBeReadAsLikeliestOrAsLikelierThanForOthers() {
    // Means: west 0.3, east 0.1, dialogue 0.1, hedge 0.5.
    StanceChances chances =
        new StanceChances(
            List.of(
                new double[] {0.4, 0.1, 0, 0.5},
                new double[] {0.2, 0.1, 0.2, 0.5},
                new double[] {0.3, 0.1, 0.1, 0.5}),
            List.of(HEDGE, HEDGE, EAST));
    assertEquals(List.of(HEDGE, HEDGE, HEDGE), chances.likeliest());
    assertEquals(WEST, chances.byRatio().get(0));
    assertEquals(DIALOGUE, chances.byRatio().get(1));
  }

  @Test
  void tiesGoToWhereAStateStoodAndWhatNobodyIsGivenIsNobodys() {
    double[] even = {0.5, 0, 0, 0.5};
    StanceChances chances = new StanceChances(List.of(even, even), List.of(HEDGE, EAST));
    assertEquals(List.of(HEDGE, WEST), chances.likeliest());
    assertEquals(List.of(HEDGE, WEST), chances.byRatio());
  }
}
