package entente.experiment.claim;

import entente.experiment.input.Binder;
import entente.experiment.input.Digests;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.Places;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.scenario.FixedPaths;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.model.Mechanisms;
import entente.model.decisions.AddedMechanism;
import entente.model.dynamics.Scenario;
import entente.model.measures.Bipolarity;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks what a claim names, and loads the scenarios of its arms. */
final class ClaimAssembly {
  private static final Template STRUCTURES =
      Template.of("focal, or a structure of {scenario}: {structures}");

  private static final List<String> SYSTEM =
      names(Stream.concat(SystemMeasures.ALL.stream(), Bipolarity.ALL.stream()));
  private static final List<String> STRUCTURE =
      names(Stream.concat(StructureMeasures.ALL.stream(), Bipolarity.ALL.stream()));
  private static final List<String> MECHANISMS = mechanisms();

  private static final int MOST_ARMS = 100;

  private final Node.Mapping root;
  private final String text;
  private final Faults faults;
  private final Places places;
  // Arms that say the same share what was read: a scenario with its tables is some megabytes.
  private final Map<Side, Loaded> loaded = new HashMap<>();

  /** What an arm loads: a scenario, and what is set over it. */
  private record Side(Source source, List<Setting> settings) {}

  /** What came of it: the scenario, or the faults. */
  private record Loaded(ScenarioSource scenario, List<Fault> faults) {}

  ClaimAssembly(Node.Mapping root, String text, Faults faults) {
    this.root = root;
    this.text = text;
    this.faults = faults;
    this.places = new Places(root, faults);
  }

  // An added mechanism is called as it stands below mechanisms, added.KEY.
  private static List<String> mechanisms() {
    List<String> all = new ArrayList<>(Binder.keys(Mechanisms.class));
    all.remove("added");
    AddedMechanism.all().forEach(mechanism -> all.add("added." + mechanism.key()));
    return List.copyOf(all);
  }

  private static List<String> names(Stream<Measure> measures) {
    return measures.map(Measure::name).toList();
  }

  /** Returns the claim with its scenarios; of no use if there are faults. */
  ClaimDesign design(Claim claim, List<Setting> settings) {
    faults.kind(root, root.mark(), "claim");
    required(claim.claim(), "claim", "the claim, as a sentence");
    required(claim.refuted(), "refuted", "the answer that would refute it");
    List<Setting> set = new ArrayList<>(settings);
    List<ScenarioSource> arms = new ArrayList<>();
    for (ClaimArm arm : claim.arms().stream().limit(MOST_ARMS).toList()) {
      List<Setting> own = Setting.all(arm.set(), "arms." + arm.key() + ".set", places);
      set.addAll(own);
      ScenarioSource source = load(arm, Stream.concat(settings.stream(), own.stream()).toList());
      if (source != null) {
        arms.add(source);
      }
    }
    some(claim.arms(), "arms", "at least one arm");
    places.most(claim.arms(), ClaimArm::key, "arms", MOST_ARMS);
    some(claim.steps(), "steps", "at least one step");
    claim.steps().forEach(step -> step(step, claim, arms));
    for (int k = 0; k < claim.beside().size(); k++) {
      measure(claim.beside().get(k), "beside." + k, arms);
    }
    for (int k = 0; k < claim.mechanisms().size(); k++) {
      word(claim.mechanisms().get(k), "mechanisms." + k, MECHANISMS, "a mechanism");
    }
    if (!faults.isEmpty()) {
      return null;
    }
    List<Scenario> scenarios = arms.stream().map(ScenarioSource::scenario).toList();
    return new ClaimDesign(
        claim,
        text,
        Digests.of(text),
        List.copyOf(arms),
        ClaimSetting.of(claim.mechanisms()),
        FixedPaths.of(scenarios, set));
  }

  private void required(String value, String path, String expected) {
    if (value.isBlank()) {
      places.at(path).missing(expected);
    }
  }

  private void some(List<?> list, String path, String expected) {
    if (list.isEmpty() && !faults.touch(path)) {
      places.at(path).missing(expected);
    }
  }

  private ScenarioSource load(ClaimArm arm, List<Setting> settings) {
    String where = "arms." + arm.key() + ".scenario";
    Mark mark = places.of(where);
    String name = arm.scenario();
    if (name == null) {
      faults.at(mark, where).missing("a scenario");
      return null;
    }
    Source source = Shipped.isPath(name) ? mark.source().relative(name) : Shipped.source(name);
    if (!source.exists()) {
      String expected = "a file next to this one, or one of " + String.join(", ", Shipped.names());
      faults.at(mark, where).word(name).near(Shipped.names()).expected(expected);
      return null;
    }
    Loaded read = loaded.computeIfAbsent(new Side(source, settings), s -> read(name, s));
    for (Fault fault : read.faults()) {
      if (fault.file().equals("--set")) {
        places.at("arms." + arm.key() + ".set").as(fault);
      } else {
        faults.addAll(List.of(fault));
      }
    }
    return read.scenario();
  }

  private static Loaded read(String name, Side side) {
    try {
      String key = FileLookup.bare(name);
      return new Loaded(ScenarioReader.load(key, side.source(), side.settings()), List.of());
    } catch (FaultsException e) {
      return new Loaded(null, e.faults());
    }
  }

  private void step(ClaimStep step, Claim claim, List<ScenarioSource> arms) {
    String path = "steps." + step.key();
    measure(step.measure(), path + ".measure", arms);
    if (step.per() != null) {
      measure(step.per(), path + ".per", arms);
    }
    List<String> keys = claim.arms().stream().map(ClaimArm::key).toList();
    named(step.arms(), path + ".arms", keys);
    named(step.against(), path + ".against", keys);
    boolean slope = step.per() != null;
    if (step.arms().isEmpty() || slope && step.arms().size() < 2) {
      faults
          .at(places.of(path), path + ".arms")
          .found(step.arms().size() + " arms")
          .expected(slope ? "at least two arms for a slope" : "at least one arm");
    }
    boolean best = !slope && step.arms().size() > 1;
    if (slope && !step.against().isEmpty() || best && step.against().isEmpty()) {
      String expected = slope ? "no arms against a slope" : "arms to compare the best one with";
      String value = step.against().size() + " arms";
      faults.at(places.of(path), path + ".against").found(value).expected(expected);
    }
    int rounds = arms.stream().mapToInt(a -> a.scenario().rounds()).min().orElse(4000);
    moment(step.at(), path + ".at", rounds);
    moment(step.since(), path + ".since", Math.min(rounds, step.at() - 1));
  }

  private void moment(int round, String path, int last) {
    if (round > last) {
      places.at(path).found(Integer.toString(round)).expected("a round up to " + last);
    }
  }

  private void named(List<String> words, String path, List<String> keys) {
    for (int k = 0; k < words.size(); k++) {
      word(words.get(k), path + "." + k, keys, "an arm");
    }
  }

  private void word(String word, String path, List<String> valid, String what) {
    if (!valid.contains(word)) {
      String expected = what + ", one of " + String.join(", ", valid);
      places.at(path).word(word).near(valid).expected(expected);
    }
  }

  private void measure(String name, String path, List<ScenarioSource> arms) {
    if (name == null) {
      places.at(path).missing("a measure, as uptake");
      return;
    }
    MeasureName word = MeasureName.of(name);
    List<String> valid = word.structure().isEmpty() ? SYSTEM : STRUCTURE;
    if (!valid.contains(word.name())) {
      String expected = "a measure, one of " + String.join(", ", valid);
      places.at(path).word(name).near(word.name(), valid).expected(expected);
      return;
    }
    for (ScenarioSource arm : arms) {
      Scenario scenario = arm.scenario();
      List<String> keys = scenario.structures().stream().map(StructureTerms::key).toList();
      boolean focal = word.structure().equals("focal") && scenario.focal() != null;
      if (!word.structure().isEmpty() && !focal && !keys.contains(word.structure())) {
        String expected =
            STRUCTURES.fill("scenario", scenario.key(), "structures", String.join(", ", keys));
        places.at(path).word(word.structure()).near(keys).expected(expected);
        return;
      }
    }
  }

  /** Returns the definition of the measure that a word names. */
  static Measure definition(MeasureName word) {
    Stream<Measure> own =
        word.structure().isEmpty() ? SystemMeasures.ALL.stream() : StructureMeasures.ALL.stream();
    return Stream.concat(own, Bipolarity.ALL.stream())
        .filter(m -> m.name().equals(word.name()))
        .findFirst()
        .orElseThrow();
  }
}
