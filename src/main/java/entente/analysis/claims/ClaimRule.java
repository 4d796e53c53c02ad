package entente.analysis.claims;

import entente.analysis.compare.Comparison;
import entente.analysis.statistic.PairedDifference;
import entente.analysis.statistic.Wilson;
import entente.experiment.claim.ClaimSetting;
import entente.experiment.claim.ClaimSetting.Kind;
import java.util.List;
import java.util.Map;

/**
 * The rule by which a claim is judged, in four steps.
 *
 * <ol>
 *   <li><em>A step at the default constants.</em> It comes out against the claim if the 95 %
 *       interval of the mean lies within ± the margin (a difference that does not matter) or all
 *       differences are exactly zero; else for or against it if the sign is sure at 5 % after
 *       Holm's correction for all steps of the claim; else it is open. Where it is enough not to be
 *       worse, the border is the margin on the wrong side, and only the sign counts. A sign of
 *       coalition stability counts only if each of its three parts surely shares it.
 *   <li><em>A step in the futures.</em> For the claim if more than two thirds of the futures that
 *       are not ties lie on the claimed side, and surely more than half; against it if fewer than
 *       one third do, and surely fewer than half, or if the mean difference lies within the margin
 *       and so do more than two thirds of the futures; else open.
 *   <li><em>All steps.</em> For the claim if all are; against it if any is; else open. In the
 *       futures the whole claim has to hold, too, in more than two thirds of those that are no
 *       ties, and surely in more than half; a future is a tie if no step is on the wrong side and
 *       some step on neither. The claim is supported if it is for at the default constants and in
 *       the futures; refuted if it is against in one of them and for in none; else undecided.
 *   <li><em>What made it so.</em> A supported claim is built in by each named mechanism without
 *       which it is supported no longer; by all together if it outlives each but not all of them;
 *       else it is emergent.
 * </ol>
 */
public final class ClaimRule {

  private static final double LEVEL = 1 - PairedDifference.CONFIDENCE;
  private static final double MOST = Comparison.FUTURES;

  private ClaimRule() {}

  /**
   * Returns the answer of a step at the default constants.
   *
   * @param noWorse whether it is enough not to be worse by the margin
   * @param parts signs that are sure of the parts of a composite; empty if it is none
   */
  static Answer point(StepEvidence look, boolean noWorse, List<Integer> parts) {
    if (look.difference().n() < 2) {
      return Answer.OPEN;
    }
    if (!noWorse && (look.difference().equal() || look.margin() > 0 && look.negligible())) {
      return parts.stream().allMatch(sign -> sign == 0) ? Answer.AGAINST : Answer.OPEN;
    }
    double p = Double.isNaN(look.pHolm()) ? look.p() : look.pHolm();
    int sign = p < LEVEL ? look.toward() : 0;
    if (sign == 0 || !shared(look, parts)) {
      return Answer.OPEN;
    }
    return sign > 0 ? Answer.FOR : Answer.AGAINST;
  }

  /** Returns the answer of a step in the futures; see {@link #point}. */
  static Answer futures(StepEvidence look, boolean noWorse, List<Integer> parts) {
    if (look.difference().n() < 2) {
      return Answer.OPEN;
    }
    boolean none =
        look.difference().equal() || look.margin() > 0 && look.negligible() && look.small() > MOST;
    if (!noWorse && none) {
      return parts.stream().allMatch(sign -> sign == 0) ? Answer.AGAINST : Answer.OPEN;
    }
    if (look.share() > MOST && look.low() > 0.5) {
      return shared(look, parts) ? Answer.FOR : Answer.OPEN;
    }
    if (look.share() < 1 - MOST && look.high() < 0.5) {
      return shared(look, parts) ? Answer.AGAINST : Answer.OPEN;
    }
    return Answer.OPEN;
  }

  private static boolean shared(StepEvidence look, List<Integer> parts) {
    int sign = (int) Math.signum(look.difference().difference());
    return parts.stream().allMatch(part -> part == sign);
  }

  /** Returns the answer of all steps together. */
  static Answer all(List<Answer> steps) {
    if (steps.contains(Answer.AGAINST)) {
      return Answer.AGAINST;
    }
    return steps.contains(Answer.OPEN) ? Answer.OPEN : Answer.FOR;
  }

  /**
   * Returns the answer of all steps together in the futures.
   *
   * @param decided futures that are no ties
   * @param holds those of them in which every step lies on the claimed side
   */
  static Answer allInFutures(List<Answer> steps, int decided, int holds) {
    Answer answer = all(steps);
    double share = (double) holds / decided;
    boolean whole = share > MOST && Wilson.interval(share, decided)[0] > 0.5;
    return answer == Answer.FOR && !whole ? Answer.OPEN : answer;
  }

  /**
   * Returns what an experiment says of a claim.
   *
   * @param point answer at the default constants
   * @param futures answer in the futures; null if none were run
   */
  static ClaimOutcome outcome(Answer point, Answer futures) {
    List<Answer> both = futures == null ? List.of(point) : List.of(point, futures);
    if (both.stream().allMatch(a -> a == Answer.FOR)) {
      return ClaimOutcome.SUPPORTED;
    }
    return both.contains(Answer.AGAINST) && !both.contains(Answer.FOR)
        ? ClaimOutcome.REFUTED
        : ClaimOutcome.UNDECIDED;
  }

  /** Returns the verdict, from what came out under each setting of the mechanisms. */
  static ClaimVerdict verdict(Map<ClaimSetting, ClaimOutcome> outcomes) {
    if (of(outcomes, Kind.PLAIN, ClaimOutcome.SUPPORTED, true).isEmpty()) {
      boolean refuted = !of(outcomes, Kind.PLAIN, ClaimOutcome.REFUTED, true).isEmpty();
      ClaimVerdict.Kind kind = refuted ? ClaimVerdict.Kind.REFUTED : ClaimVerdict.Kind.UNDECIDED;
      return new ClaimVerdict(kind, List.of(), false);
    }
    List<String> lost =
        of(outcomes, Kind.OFF, ClaimOutcome.SUPPORTED, false).stream()
            .map(ClaimSetting::mechanism)
            .toList();
    if (!lost.isEmpty()) {
      return new ClaimVerdict(ClaimVerdict.Kind.BUILT_IN, lost, false);
    }
    if (!of(outcomes, Kind.ALL_OFF, ClaimOutcome.SUPPORTED, false).isEmpty()) {
      List<String> all =
          outcomes.keySet().stream()
              .filter(s -> s.kind() == Kind.OFF)
              .map(ClaimSetting::mechanism)
              .toList();
      return new ClaimVerdict(ClaimVerdict.Kind.BUILT_IN, all, true);
    }
    return new ClaimVerdict(ClaimVerdict.Kind.EMERGENT, List.of(), false);
  }

  /** Returns the settings of a kind in which an outcome came out, or did not. */
  private static List<ClaimSetting> of(
      Map<ClaimSetting, ClaimOutcome> outcomes, Kind kind, ClaimOutcome outcome, boolean same) {
    return outcomes.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind && (e.getValue() == outcome) == same)
        .map(Map.Entry::getKey)
        .toList();
  }
}
