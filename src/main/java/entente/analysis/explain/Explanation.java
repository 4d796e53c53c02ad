package entente.analysis.explain;

import entente.model.dynamics.ReviewQuantity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One review of a state, explained.
 *
 * @param state name of the state
 * @param capability its capability share then
 * @param round the round
 * @param when the quarter in words
 * @param outcome what came of it
 * @param held what the state held
 * @param chosen what it chose
 * @param runnerUp what it liked second; null if nothing else was open
 * @param reasons what spoke for the choice against {@code rival}, the largest first
 * @param rival what the choice is compared with: what was held, or for a stay what was liked second
 * @param lead how much better it liked the choice than what it liked second, noise included; NaN
 *     where scores do not count
 * @param withoutNoise what it would have chosen without tastes
 * @param threatNoise factor by which it misjudged threats
 * @param helpNoise factor by which it misjudged help
 * @param before round of the review before; 0 if there was none
 * @param tipped the term whose change since then tipped it; empty for a stay
 * @param tippedBy by how much that change closed the gap; NaN if it cannot be said
 * @param wishedBefore whether it chose the same at the review before and was refused
 * @param options all options, term by term
 * @param thresholds what would have changed the choice, the smallest change first
 */
public record Explanation(
    String state,
    double capability,
    int round,
    String when,
    Outcome outcome,
    Posture held,
    Posture chosen,
    Posture runnerUp,
    List<Reason> reasons,
    Posture rival,
    double lead,
    Posture withoutNoise,
    double threatNoise,
    double helpNoise,
    int before,
    String tipped,
    double tippedBy,
    boolean wishedBefore,
    List<OptionScore> options,
    List<Threshold> thresholds)
    implements LedgerEntry {

  /** How many thresholds are told. */
  private static final int TOLD = 2;

  /** What came of a review. */
  public enum Outcome {
    /** It chose something else and got it. */
    MOVED,
    /** It chose something else and was refused. */
    REFUSED,
    /** It stayed. */
    STAYED
  }

  /**
   * Returns the thresholds worth telling: the smallest change, as a share of the range, and the
   * smallest of another kind; devices of the model only if nothing in the world would do, and edges
   * only if nothing else would.
   */
  public List<Threshold> told() {
    List<Threshold> candidates = Thresholds.worldly(thresholds);
    Map<ReviewQuantity.Kind, Threshold> nearest = new EnumMap<>(ReviewQuantity.Kind.class);
    candidates.forEach(t -> nearest.putIfAbsent(t.quantity().kind(), t));
    return candidates.stream().filter(nearest::containsValue).limit(TOLD).toList();
  }
}
