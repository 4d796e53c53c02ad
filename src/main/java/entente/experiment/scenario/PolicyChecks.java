package entente.experiment.scenario;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Finding;
import entente.experiment.input.Mark;
import entente.experiment.input.Places;
import entente.model.dynamics.PolicyRule;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of the rules of an adaptive policy, and what they may look at and set. */
public final class PolicyChecks {

  /** What a condition may look at of a state, beside the structures that it holds. */
  public static final List<String> OF_STATES =
      List.of("security", "capability", "bloc", "seat", "hedges");

  private static final String HOLDS = "holds";

  private final Scenario scenario;
  private final Places places;
  private final Faults faults;
  private final List<String> states;
  private final List<String> structures;

  PolicyChecks(Scenario scenario, Places places, Faults faults) {
    this.scenario = scenario;
    this.places = places;
    this.faults = faults;
    this.states = scenario.states().stream().map(StateFacts::key).toList();
    this.structures = scenario.structures().stream().map(StructureTerms::key).toList();
  }

  /** Reports conditions that look at what is not there, and rules that set nothing. */
  void conditions() {
    for (int k = 0; k < scenario.rules().size(); k++) {
      PolicyRule rule = scenario.rules().get(k);
      String path = "rules." + k;
      if (rule.when() == null) {
        faults
            .at(places.of(path), path + ".when")
            .missing("a condition, as mean_hostility > 0.3 for 4 rounds");
      } else {
        condition(rule.when(), path + ".when");
      }
      for (Setting setting : settings(rule)) {
        String structure = structure(setting.path());
        if (structure != null && !structures.contains(structure)) {
          at(path + ".set", setting)
              .unknown("structure", structure, structures)
              .expected("one of " + join(structures));
        }
      }
      if (rule.set().isEmpty() && !faults.touch(path + ".set")) {
        faults
            .at(places.of(path), path + ".set")
            .missing("what is set, as {structures.platform.deterrence_focus: 0.4}");
      }
    }
  }

  private void condition(String text, String path) {
    try {
      for (String name : PolicyCondition.parse(text).condition().names()) {
        name(name, path);
      }
    } catch (IllegalArgumentException e) {
      places.at(path).word(text).expected(e.getMessage());
    }
  }

  private void name(String name, String path) {
    String[] parts = name.split("\\.", 3);
    if (parts[0].equals("structures") && parts.length == 3) {
      List<String> own = StructureMeasures.ALL.stream().map(Measure::name).toList();
      if (key(parts[1], structures, "structure", path) && !own.contains(parts[2])) {
        places.at(path).word(name).near(parts[2], own).expected("one of " + join(own));
      }
    } else if (parts[0].equals("states") && parts.length == 3) {
      if (!key(parts[1], states, "state", path)) {
        return;
      }
      if (parts[2].startsWith(HOLDS + ".")) {
        key(parts[2].substring(HOLDS.length() + 1), structures, "structure", path);
      } else if (!OF_STATES.contains(parts[2])) {
        String expected = "one of " + join(OF_STATES) + ", holds.STRUCTURE";
        places.at(path).word(name).near(parts[2], OF_STATES).expected(expected);
      }
    } else {
      List<String> measures = SystemMeasures.ALL.stream().map(Measure::name).toList();
      if (measure(name) == null) {
        places
            .at(path)
            .word(name)
            .near(measures)
            .expected("a measure, structures.KEY.MEASURE or states.KEY.security");
      }
    }
  }

  /**
   * Returns the measure of the system that a name means, its words in any order: {@code
   * mean_hostility} is {@code hostility_mean}; null if it means none.
   */
  public static String measure(String name) {
    List<String> words = Stream.of(name.split("_")).sorted().toList();
    String found = null;
    for (Measure measure : SystemMeasures.ALL) {
      if (measure.name().equals(name)) {
        return name;
      }
      if (Stream.of(measure.name().split("_")).sorted().toList().equals(words)) {
        found = measure.name();
      }
    }
    return found;
  }

  private boolean key(String key, List<String> valid, String noun, String path) {
    boolean known = valid.contains(key);
    if (!known) {
      String expected = noun.equals("state") ? "the key of a state" : "one of " + join(valid);
      places.at(path).unknown(noun, key, valid).expected(expected);
    }
    return known;
  }

  private static String join(List<String> words) {
    return String.join(", ", words);
  }

  private static String structure(String path) {
    String[] parts = path.split("\\.", 3);
    return parts[0].equals("structures") && parts.length > 1 ? parts[1] : null;
  }

  /**
   * Returns rules without what they would set of structures that are not there; a rule that looks
   * at such a structure, whose condition cannot be read, or that has nothing left to set, falls
   * away.
   */
  static List<PolicyRule> present(List<PolicyRule> rules, Set<String> there) {
    List<PolicyRule> kept = new ArrayList<>();
    for (PolicyRule rule : rules) {
      Map<String, String> set = new LinkedHashMap<>(rule.set());
      set.keySet().removeIf(path -> gone(path, there));
      if (!set.isEmpty() && !blind(rule.when(), there)) {
        kept.add(new PolicyRule(rule.when(), rule.once(), set, rule.name()));
      }
    }
    return List.copyOf(kept);
  }

  private static boolean blind(String when, Set<String> there) {
    try {
      return when == null
          || PolicyCondition.parse(when).condition().names().stream()
              .anyMatch(name -> gone(name, there));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean gone(String path, Set<String> there) {
    String structure = structure(path);
    return structure != null && !there.contains(structure);
  }

  /**
   * Reports what rules would set and cannot be set under way.
   *
   * @param world the scenario as it runs, without structures that are not there
   */
  void settings(Scenario world) {
    // What is wrong with a rule is told of that rule alone.
    Scenario bare = world.withoutRules();
    Set<String> there =
        world.structures().stream().map(StructureTerms::key).collect(Collectors.toSet());
    for (int k = 0; k < scenario.rules().size(); k++) {
      List<Setting> settings = settings(scenario.rules().get(k));
      String path = "rules." + k + ".set";
      List<Setting> possible = new ArrayList<>();
      for (Setting setting : settings) {
        if (setting.path().matches("rules(\\..*)?")) {
          at(path, setting).found("a rule").expected("a path of the model");
        } else if (!gone(setting.path(), there)) {
          possible.add(setting);
        }
      }
      if (possible.isEmpty()) {
        continue;
      }
      try {
        Counterfactual.of(bare, new Change(1, possible, List.of(), List.of()));
      } catch (FaultsException e) {
        e.faults().forEach(fault -> place(path, possible, fault));
      }
    }
  }

  /** Returns what a rule sets, in its order. */
  public static List<Setting> settings(PolicyRule rule) {
    List<Setting> settings = new ArrayList<>();
    rule.set().forEach((path, value) -> settings.add(new Setting(path, value)));
    return settings;
  }

  private void place(String path, List<Setting> settings, Fault fault) {
    Setting setting = null;
    if (fault.file().equals("--set") && fault.line() <= settings.size()) {
      setting = settings.get(fault.line() - 1);
    }
    if (setting == null) {
      places.at(path).as(fault);
    } else {
      at(path, setting).as(fault);
    }
  }

  private Finding at(String path, Setting setting) {
    Mark mark = places.key(path, setting.path());
    return faults.at(mark, path + "." + setting.path());
  }
}
