package entente.experiment.claim;

import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.ScenarioSource;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim ready to be tested.
 *
 * @param claim the claim
 * @param text text of its file
 * @param digest SHA-256 of the text
 * @param arms its arms as they were read, in the order of the claim
 * @param settings how mechanisms are switched, the plain setting first
 * @param fixed paths that futures leave alone: what the arms differ in and what the user set
 */
public record ClaimDesign(
    Claim claim,
    String text,
    String digest,
    List<ScenarioSource> arms,
    List<ClaimSetting> settings,
    Set<String> fixed) {

  /** Returns the scenario of an arm under a setting of the mechanisms. */
  public Scenario scenario(int arm, ClaimSetting setting) {
    Scenario plain = arms.get(arm).scenario();
    Map<String, Double> values = setting.values();
    return values.isEmpty() ? plain : ParameterCatalog.with(plain, values);
  }

  /** Returns the definition of the measure that a word of the file names. */
  public static Measure measure(String word) {
    return ClaimAssembly.definition(MeasureName.of(word));
  }

  /** Returns the smallest difference that matters to a step. */
  public static double margin(ClaimStep step) {
    if (!Double.isNaN(step.margin())) {
      return step.margin();
    }
    boolean none = step.per() != null || step.against().isEmpty() && step.since() < 0;
    return none ? 0 : measure(step.measure()).margin();
  }

  /** Returns the place of an arm by its name. */
  public int arm(String key) {
    for (int k = 0; k < claim.arms().size(); k++) {
      if (claim.arms().get(k).key().equals(key)) {
        return k;
      }
    }
    throw new IllegalArgumentException("no arm is called " + key);
  }
}
