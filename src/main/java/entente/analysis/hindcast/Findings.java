package entente.analysis.hindcast;

import entente.analysis.hindcast.calibration.Frozen;
import entente.analysis.hindcast.calibration.Posterior;
import entente.analysis.hindcast.score.ForecastScore;
import java.util.List;

/**
 * All that a hindcast found.
 *
 * @param frozen the values that were frozen
 * @param posterior what the training period says of each free parameter
 * @param cards in sample, throughout, restarted
 * @param ablations what is left out in turn
 * @param ablationRuns runs behind each ablation
 * @param facts stylised facts
 * @param misses what was told wrong throughout, and restarted
 * @param changed files that have changed since the freeze
 */
public record Findings(
    Frozen frozen,
    List<Posterior> posterior,
    List<ForecastScore> cards,
    List<Ablation.Outcome> ablations,
    int ablationRuns,
    List<Stylised.Fact> facts,
    List<List<Misses.Miss>> misses,
    List<String> changed) {

  /** Returns the verdict on the aim. */
  public AimVerdict verdict() {
    return AimVerdict.of(tests());
  }

  /** Returns the cards of the test period. */
  public List<ForecastScore> tests() {
    return cards.subList(1, cards.size());
  }
}
