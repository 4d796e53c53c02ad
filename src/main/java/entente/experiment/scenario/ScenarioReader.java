package entente.experiment.scenario;

import entente.experiment.input.Checked;
import entente.experiment.input.Digests;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.InputFile;
import entente.experiment.input.Nearest;
import entente.experiment.input.Node;
import entente.experiment.input.Places;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.states.StateFacts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads scenario files: each value where its definition wants it, or every fault in one pass. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Returns a scenario.
   *
   * @param nameOrPath a shipped name, or the path of a file
   * @param settings values set from outside, in this order
   * @throws FaultsException with all faults if there are any
   */
  public static Scenario read(String nameOrPath, List<Setting> settings) {
    return load(nameOrPath, settings).scenario();
  }

  /** Returns a scenario with its canonical text and its digests; throws as {@link #read}. */
  public static ScenarioSource load(String nameOrPath, List<Setting> settings) {
    Source source = locate(nameOrPath);
    return load(FileLookup.bare(source), source, settings);
  }

  /**
   * Returns a scenario of a text at hand, as the manifest of a run keeps it.
   *
   * @param key short name of the scenario
   * @param text the text; tables outside it are seen from the working directory
   */
  public static ScenarioSource parse(String key, String text, List<Setting> settings) {
    return load(key, new Source.OfText(key, text), settings);
  }

  /** Returns a scenario with choices given from outside, in place of any that it had. */
  public static ScenarioSource withChoices(ScenarioSource source, List<GivenChoice> choices) {
    // Choices stand last in the canonical text.
    String bare = source.text().replaceFirst("(?s)\nchoices: \\|\n.*", "\n");
    String text = CanonicalText.of(source.scenario().withChoices(choices));
    int at = text.indexOf("\nchoices: |\n");
    String whole = bare + (at < 0 ? "" : text.substring(at + 1));
    ScenarioSource read = parse(source.scenario().key(), whole, List.of());
    return new ScenarioSource(
        read.scenario(),
        read.text(),
        read.digest(),
        read.modelDigest(),
        read.groups(),
        source.files(),
        source.notes());
  }

  /** Returns all faults of a file and of what belongs to it; none if it is good. */
  public static List<Fault> check(InputFile file) {
    return checked(file).faults();
  }

  /** Returns all faults of a file and of what belongs to it, and what to know of it beside. */
  public static Checked checked(InputFile file) {
    try {
      return new Checked(List.of(), load(file.source().label(), file, List.of()).notes());
    } catch (FaultsException e) {
      return new Checked(e.faults(), notes(file, e.faults()));
    }
  }

  /** Returns what to know of a faulty file beside its faults, so that one pass tells all. */
  private static List<Fault> notes(InputFile file, List<Fault> told) {
    Faults faults = new Faults();
    try {
      Whole whole = whole(file.source().label(), file, List.of(), new SourceFiles(faults), faults);
      if (whole.scenario() == null) {
        return List.of();
      }
      Set<String> places = told.stream().map(Fault::path).collect(Collectors.toSet());
      return new ScenarioNotes(whole.chain())
          .of(whole.scenario().mechanisms(), List.of()).stream()
              .filter(note -> !places.contains(note.path()))
              .toList();
    } catch (FaultsException e) {
      return List.of();
    }
  }

  /** Returns the names of the scenarios that come with the program, sorted. */
  public static List<String> shipped() {
    return Shipped.names();
  }

  /** Returns the scenario of a source; throws as {@link #read}. */
  public static ScenarioSource load(String key, Source source, List<Setting> settings) {
    return load(key, InputFile.read(source, "a scenario file"), settings);
  }

  private static ScenarioSource load(String key, InputFile file, List<Setting> settings) {
    Faults faults = new Faults();
    SourceFiles files = new SourceFiles(faults);
    Whole whole = whole(key, file, settings, files, faults);
    ScenarioNotes notes = new ScenarioNotes(whole.chain());
    if (whole.chain().size() > 1 && whole.scenario() != null && !faults.isEmpty()) {
      List<Fault> told = new Inheritance(whole.chain()).told(faults.list());
      throw new FaultsException(notes.told(told));
    }
    faults.throwIfAny();
    Scenario scenario = whole.scenario();
    List<StateGroup> groups = whole.groups();
    String text = CanonicalText.of(scenario, groups);
    Scenario present = ScenarioAssembly.present(scenario);
    String model = CanonicalText.of(Unnamed.of(present));
    return new ScenarioSource(
        present,
        text,
        Digests.of(text),
        Digests.of(model),
        groups,
        files.digests(),
        notes.of(present.mechanisms(), settings));
  }

  /**
   * A scenario with all that it extends, before it is known to be good.
   *
   * @param scenario null if it cannot be made
   * @param chain the files read, from the first down to what it extends last
   */
  record Whole(Scenario scenario, List<StateGroup> groups, List<InputFile> chain) {}

  static Whole whole(
      String key, InputFile file, List<Setting> settings, SourceFiles files, Faults faults) {
    Extends extended = new Extends(files, faults);
    Node.Mapping root = extended.resolve(file);
    if (root == null) {
      extended.read().forEach(each -> new OwnPart(files, faults).check(each));
      return new Whole(null, List.of(), extended.read());
    }
    Node.Mapping named = new ScenarioNotes(extended.read()).withoutRenamed(root, faults);
    Node.Mapping set = new SettingEditor(faults).apply(named, settings);
    Scenario scenario = new ScenarioAssembly(files, faults).assemble(key, set);
    List<StateGroup> groups = List.of();
    if (scenario != null) {
      List<String> states = scenario.states().stream().map(StateFacts::key).toList();
      groups = new GroupReader(states, faults).read(set);
    }
    // What is wrong with a condition hides nothing of what rules set.
    boolean sound = faults.list().stream().allMatch(f -> f.path().startsWith("rules."));
    if (scenario != null && sound && !scenario.rules().isEmpty()) {
      Scenario present = ScenarioAssembly.present(scenario);
      new PolicyChecks(scenario, new Places(set, faults), faults).settings(present);
    }
    return new Whole(scenario, groups, extended.read());
  }

  private static Source locate(String nameOrPath) {
    if (!Shipped.isPath(nameOrPath) && Shipped.names().contains(nameOrPath)) {
      return Shipped.source(nameOrPath);
    }
    Source file;
    try {
      Path path = Path.of(nameOrPath);
      if (Files.isRegularFile(path)) {
        return Source.OfFile.of(path);
      }
      file = Source.OfFile.of(path);
    } catch (InvalidPathException e) {
      file = new Source.OfText(nameOrPath, "");
    }
    Faults faults = new Faults();
    String expected = "a file, or one of " + String.join(", ", Shipped.names());
    String near = Nearest.of(FileLookup.bare(nameOrPath), Shipped.names());
    String maybe = file.advice().isEmpty() ? near : file.advice();
    faults.at(file).found(file.absence()).maybe(maybe).expected(expected);
    throw new FaultsException(faults.list());
  }
}
