package entente.analysis.claims;

import entente.analysis.statistic.Wilson;
import entente.experiment.claim.ClaimSetting;
import java.util.Comparator;
import java.util.List;

/**
 * What came out of a claim under one setting of the mechanisms.
 *
 * @param setting the setting
 * @param steps its steps
 * @param point answer of all steps at the default constants
 * @param futures answer of all steps in the futures; null if none were run
 * @param outcome what follows
 * @param decided futures in which a step is on the wrong side, or all on the claimed one; the
 *     others are ties
 * @param holds how many of them have every step on the claimed side
 */
public record SettingFinding(
    ClaimSetting setting,
    List<StepFinding> steps,
    Answer point,
    Answer futures,
    ClaimOutcome outcome,
    int decided,
    int holds) {

  /** Returns the share of futures in which the whole claim holds; NaN without any. */
  public double share() {
    return decided == 0 ? Double.NaN : (double) holds / decided;
  }

  /** Returns both ends of its 95 % interval. */
  public double[] interval() {
    return Wilson.interval(share(), decided);
  }

  /** Returns the step that stands worst: the least sure at the default constants. */
  public StepFinding weakest() {
    return steps.stream()
        .min(
            Comparator.comparing(
                    (StepFinding s) ->
                        s.atPoint() == Answer.AGAINST ? 0 : s.atPoint() == Answer.OPEN ? 1 : 2)
                .thenComparing(s -> Double.isNaN(s.futures().share()) ? 0.5 : s.futures().share()))
        .orElseThrow();
  }
}
