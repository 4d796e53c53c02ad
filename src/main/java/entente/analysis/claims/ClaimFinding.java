package entente.analysis.claims;

import entente.experiment.claim.ClaimDesign;
import java.util.List;
import java.util.Map;

/**
 * Everything that the runs say of one claim.
 *
 * @param design the claim
 * @param settings what came out under each setting of the mechanisms, the plain one first
 * @param verdict the verdict
 * @param beside mean of each measure that is shown beside, by arm, over the replicates; undefined
 *     where none has a value
 * @param decider which assumptions decide, and where it holds; null without futures
 * @param futures what each future drew, by path
 * @param oriented by step, the differences in the futures, above zero where they speak for it
 * @param holds by future, 1 if the whole claim holds, 0 if not, NaN if it is tied or undefined
 * @param failures what went wrong, run by run
 */
public record ClaimFinding(
    ClaimDesign design,
    List<SettingFinding> settings,
    ClaimVerdict verdict,
    Map<String, double[]> beside,
    Decider decider,
    List<Map<String, Double>> futures,
    List<double[]> oriented,
    double[] holds,
    List<String> failures) {

  /** Returns what came out with all mechanisms as they are. */
  public SettingFinding plain() {
    return settings.get(0);
  }
}
