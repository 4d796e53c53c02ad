package entente.analysis.hindcast.score;

/**
 * By how much the model is better than a baseline; differences are taken within each bootstrap
 * sample.
 *
 * @param over name of the baseline
 * @param ranking difference of the stratified areas
 * @param four difference of the balanced accuracies of the four stances
 */
public record ScoreGap(String over, ScoreValue ranking, ScoreValue four) {}
