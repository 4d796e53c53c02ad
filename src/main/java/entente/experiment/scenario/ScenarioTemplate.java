package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.InputFile;
import entente.experiment.input.Node;
import entente.experiment.input.SourceFiles;
import entente.model.dynamics.Scenario;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import java.util.List;

/**
 * A scenario that is read once and then made many times with other values.
 *
 * <p>Its text is checked whole and its tables are kept; settings go through the same reading and
 * the same checks as those of a file.
 */
public final class ScenarioTemplate {

  private final String key;
  private final String text;
  private final Node.Mapping root;
  private final List<StateFacts> states;
  private final List<PairFacts> pairs;

  private ScenarioTemplate(
      String key, String text, Node.Mapping root, List<StateFacts> states, List<PairFacts> pairs) {
    this.key = key;
    this.text = text;
    this.root = root;
    this.states = states;
    this.pairs = pairs;
  }

  /**
   * Returns the template of a canonical text, as {@link ScenarioSource#text} has it.
   *
   * @throws FaultsException with all faults if there are any
   */
  public static ScenarioTemplate of(String key, String text) {
    Faults faults = new Faults();
    SourceFiles files = new SourceFiles(faults);
    Node.Mapping root = new Extends(files, faults).resolve(InputFile.of(key, text));
    faults.throwIfAny();
    FactTables tables = new FactTables(files, faults);
    List<StateFacts> states = tables.states(root);
    List<PairFacts> pairs = tables.pairs(root, states);
    faults.throwIfAny();
    return new ScenarioTemplate(key, text, root, states, pairs);
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns what the scenario says at a dotted path; null if no single value stands there. */
  public String value(String path) {
    Node node = root;
    for (String key : path.split("\\.")) {
      if (node instanceof Node.Sequence list && key.matches("[0-9]{1,6}")) {
        int place = Integer.parseInt(key);
        node = place < list.items().size() ? list.items().get(place) : null;
      } else {
        node = node instanceof Node.Mapping map ? map.get(key) : null;
      }
    }
    return node instanceof Node.Scalar scalar && !Node.isNothing(node) ? scalar.text() : null;
  }

  /**
   * Returns the scenario with values set.
   *
   * @throws FaultsException with all faults if there are any
   */
  public Scenario with(List<Setting> settings) {
    if (settings.stream().anyMatch(s -> ScenarioAssembly.TABLES.contains(s.path()))) {
      return ScenarioReader.parse(key, text, settings).scenario();
    }
    Faults faults = new Faults();
    Node.Mapping set = new SettingEditor(faults).apply(root, settings);
    Scenario scenario =
        new ScenarioAssembly(new SourceFiles(faults), faults).assemble(key, set, states, pairs);
    faults.throwIfAny();
    return ScenarioAssembly.present(scenario);
  }
}
