package entente.analysis.compare;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One scenario of a comparison with all its runs; what was not run is an empty list.
 *
 * @param label what tables for machines call the scenario; unique in a comparison
 * @param name what a reader sees; unique in a comparison as well
 * @param runs runs at the default point, in the order of replicates
 * @param futures one run per future, in the order of futures
 * @param halfConstants runs on the seeds of {@code runs} with initial constants at half
 * @param zeroConstants runs on the seeds of {@code runs} with initial constants at zero
 * @param withoutFocal runs on the seeds of {@code runs} without the focal structure
 */
public record Arm(
    String label,
    String name,
    List<RunResult> runs,
    List<RunResult> futures,
    List<RunResult> halfConstants,
    List<RunResult> zeroConstants,
    List<RunResult> withoutFocal) {

  /** What stands for the key of a structure where each scenario has its own focal one. */
  static final String FOCAL = "focal";

  /** Checks that there is something to compare. */
  public Arm {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("Scenario '" + label + "' has no runs to look at.");
    }
    runs = List.copyOf(runs);
    futures = List.copyOf(futures);
    halfConstants = List.copyOf(halfConstants);
    zeroConstants = List.copyOf(zeroConstants);
    withoutFocal = List.copyOf(withoutFocal);
    for (int k = 0; k < withoutFocal.size(); k++) {
      if (withoutFocal.size() != runs.size()
          || withoutFocal.get(k).specification().seed() != runs.get(k).specification().seed()) {
        throw new IllegalArgumentException(
            "The runs of '" + label + "' without the focal structure need the seeds of its runs.");
      }
    }
  }

  /** Makes an arm of the runs at the default point alone, named as its scenario is. */
  public static Arm of(String label, List<RunResult> runs) {
    Scenario scenario = runs.isEmpty() ? null : runs.get(0).specification().scenario();
    boolean named = scenario != null && scenario.name() != null && !scenario.name().isBlank();
    return of(label, named ? scenario.name() : label, runs);
  }

  /** Makes an arm of the runs at the default point alone. */
  public static Arm of(String label, String name, List<RunResult> runs) {
    return new Arm(label, name, runs, List.of(), List.of(), List.of(), List.of());
  }

  /** Returns the names of scenarios as a title sets them against each other. */
  public static String names(List<Arm> arms) {
    return arms.stream().map(Arm::name).collect(Collectors.joining(" against "));
  }

  /** Returns the keys of the states, in the order of columns by state. */
  public List<String> states() {
    return first().states();
  }

  /** Returns the keys of the structures, in the order of columns by structure. */
  public List<String> structures() {
    return first().structures();
  }

  // A failed run may know neither.
  private RunResult first() {
    return runs.stream().filter(r -> r.status() == Status.OK).findFirst().orElse(runs.get(0));
  }

  /** Returns the scenario that was run. */
  public Scenario scenario() {
    return runs.get(0).specification().scenario();
  }

  /** Returns the key of the focal structure, or an empty word. */
  public String focal() {
    return scenario().focal() == null ? "" : scenario().focal();
  }

  /**
   * Returns the name of a structure in those of several scenarios that have it, or its names if
   * they differ; its key if none has it.
   */
  public static String structureName(List<Arm> arms, String key) {
    String names =
        arms.stream()
            .filter(arm -> key.equals(FOCAL) || arm.structures().contains(key))
            .map(arm -> arm.structureName(key.equals(FOCAL) ? arm.focal() : key))
            .distinct()
            .collect(Collectors.joining(" / "));
    return names.isEmpty() ? key : names;
  }

  /** Returns the name that a reader sees for a structure; its key if it has no other. */
  public String structureName(String key) {
    return scenario().structures().stream()
        .filter(s -> s.key().equals(key) && s.name() != null && !s.name().isBlank())
        .map(StructureTerms::name)
        .findFirst()
        .orElse(key);
  }

  /** Returns the name that a reader sees for a state; its key if it has no other. */
  public String stateName(String key) {
    return scenario().states().stream()
        .filter(s -> s.key().equals(key) && s.name() != null && !s.name().isBlank())
        .map(StateFacts::name)
        .findFirst()
        .orElse(key);
  }
}
