package entente.model.dynamics;

import entente.model.decisions.Review;

/**
 * A review as a witness sees it.
 *
 * @param state index of the state
 * @param capability its capability share
 * @param before the review before it; at first that of round 0
 * @param now the review
 * @param admitted whether the state gets what it chose; if not, it keeps what it had
 * @param rescoring the means to score the review again
 */
public record Reviewed(
    int state,
    double capability,
    Review before,
    Review now,
    boolean admitted,
    Rescoring rescoring) {

  /** Returns whether the state chose something else than it held. */
  public boolean moves() {
    return now.chosen() != now.present();
  }
}
