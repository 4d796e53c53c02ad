package entente.analysis.hindcast;

import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.score.ChanceCard;
import java.util.List;

/**
 * What the second hindcast found.
 *
 * @param ensemble the sets of the model
 * @param bare those of the model without what has no support before 2009
 * @param cards scores of each period
 * @param misses what was told wrong throughout and restarted, with the reasons
 * @param changed files that have changed since the sets were frozen
 */
public record SecondFindings(
    Ensemble ensemble,
    Ensemble bare,
    List<ChanceCard> cards,
    List<List<StepMisses.Miss>> misses,
    List<String> changed) {

  /** Returns whether the aim is met. */
  public SecondAim aim() {
    return SecondAim.of(cards);
  }
}
