package entente.experiment.claim;

import entente.experiment.scenario.ParameterCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mechanisms as one repetition of a claim's experiment has them.
 *
 * @param name word for it: {@code as it is}, {@code pressure off}, {@code pressure reversed},
 *     {@code all off}
 * @param mechanism the mechanism that is switched; empty for none or all of them
 * @param kind what is done to it
 * @param values strengths by path
 */
public record ClaimSetting(String name, String mechanism, Kind kind, Map<String, Double> values) {

  /** What is done to a mechanism. */
  public enum Kind {
    /** Nothing: as the scenario has it. */
    PLAIN,
    /** Switched off. */
    OFF,
    /** Its sign reversed. */
    REVERSED,
    /** All that the claim names switched off at once. */
    ALL_OFF
  }

  /** Returns the repetitions for some mechanisms, the plain one first. */
  static List<ClaimSetting> of(List<String> mechanisms) {
    List<ClaimSetting> settings = new ArrayList<>();
    settings.add(new ClaimSetting("as it is", "", Kind.PLAIN, Map.of()));
    Map<String, Double> all = new LinkedHashMap<>();
    for (String m : mechanisms) {
      settings.add(new ClaimSetting(m + " off", m, Kind.OFF, Map.of(path(m), 0.0)));
      all.put(path(m), 0.0);
    }
    if (mechanisms.size() > 1) {
      settings.add(new ClaimSetting("all of them off", "", Kind.ALL_OFF, Map.copyOf(all)));
    }
    for (String m : mechanisms) {
      if (ParameterCatalog.find(path(m)).map(q -> q.param().low() < 0).orElse(false)) {
        settings.add(new ClaimSetting(m + " reversed", m, Kind.REVERSED, Map.of(path(m), -1.0)));
      }
    }
    return List.copyOf(settings);
  }

  static String path(String mechanism) {
    return "mechanisms." + mechanism;
  }
}
