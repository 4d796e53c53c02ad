package entente.experiment.scenario;

import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The paths that futures leave alone, because a comparison is about them. */
public final class FixedPaths {
  private FixedPaths() {}

  /**
   * Returns what scenarios differ in and what the user has set, as {@link AlternativeSettings}
   * takes it.
   *
   * <p>Values of structures and states are moved rather than drawn anew, so that differences stay.
   */
  public static Set<String> of(List<Scenario> scenarios, List<Setting> settings) {
    Set<String> fixed = new TreeSet<>();
    settings.forEach(s -> fixed.add(general(s.path())));
    for (Scenario other : scenarios.subList(1, scenarios.size())) {
      ScenarioDiff.of(scenarios.get(0), other).forEach(d -> fixed.add(general(d.path())));
    }
    fixed.removeIf(path -> path.startsWith("structures.") || path.startsWith("states"));
    return fixed;
  }

  private static String general(String path) {
    return path.replaceFirst("^structures\\.[^.]+\\.", "structures.*.");
  }
}
