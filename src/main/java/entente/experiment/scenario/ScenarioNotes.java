package entente.experiment.scenario;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FileLookup;
import entente.experiment.input.FormerWords;
import entente.experiment.input.InputFile;
import entente.experiment.input.Keys;
import entente.experiment.input.Mark;
import entente.experiment.input.Merge;
import entente.experiment.input.Nearest;
import entente.experiment.input.Node;
import entente.experiment.input.Source;
import entente.model.Mechanisms;
import entente.text.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a user should know of a scenario that is good: values of the user's own that cannot act, and
 * structures that nobody is in. It is told in the form of faults and is none.
 */
final class ScenarioNotes {
  private static final Template IDLE = Template.of("{value}, which acts on nothing here: {why}");
  private static final Template NEW = Template.of("a structure that {parent} does not have");
  private static final Template HAS = Template.of("founders for a new one; {parent} has {keys}");
  private static final Template NEW_AND =
      Template.of("{value}, in a structure that {parent} does not have");
  private static final Template AND_HAS = Template.of("{expected}; {parent} has {keys}");
  private static final Set<String> SWITCHES = Set.of("mechanisms.portfolio", "mechanisms.wars");
  private static final String STRUCTURES = "structures";

  private final List<InputFile> chain;

  /**
   * Creates it.
   *
   * @param chain the files of a scenario, from the first down to what it extends last
   */
  ScenarioNotes(List<InputFile> chain) {
    this.chain = chain;
  }

  /** Returns the notes on a good scenario, those on its files first. */
  List<Fault> of(Mechanisms mechanisms, List<Setting> settings) {
    Faults notes = new Faults();
    for (InputFile file : chain) {
      if (file.source() instanceof Source.OfFile && file.root() instanceof Node.Mapping own) {
        idle(own, "", mechanisms, notes);
      }
    }
    for (int k = 0; k < chain.size(); k++) {
      if (chain.get(k).source() instanceof Source.OfFile) {
        Set<String> known = below(k);
        lonely(k).forEach((key, mark) -> unknown(key, mark, known, notes));
      }
    }
    for (int k = 0; k < settings.size(); k++) {
      Setting set = settings.get(k);
      Source source = new Source.OfText("--set", set.value());
      Mark mark = new Mark(source, k + 1, set.path().length() + 2);
      note(set.path(), mark, set.value(), mechanisms, notes);
    }
    return notes.list();
  }

  private static void idle(Node node, String path, Mechanisms mechanisms, Faults notes) {
    if (node instanceof Node.Mapping map) {
      map.fields()
          .forEach((key, field) -> idle(field.value(), Keys.join(path, key), mechanisms, notes));
    } else if (node instanceof Node.Scalar scalar && !Node.isNothing(scalar)) {
      note(path, scalar.mark(), scalar.text(), mechanisms, notes);
    }
  }

  private static void note(
      String path, Mark mark, String value, Mechanisms mechanisms, Faults notes) {
    String general = general(path);
    // The two switches are never without effect where somebody sets them.
    if (!SWITCHES.contains(general) && IdleQuantities.contains(general, mechanisms)) {
      notes
          .at(mark, path)
          .found(IDLE.fill("value", value, "why", IdleQuantities.why(general, mechanisms)))
          .maybe(IdleQuantities.instead(general, mechanisms))
          .expected("a key that acts, or nothing");
    }
  }

  private static String general(String path) {
    return path.replaceFirst("^structures\\.[^.]+\\.", "structures.*.");
  }

  private void unknown(String key, Mark mark, Set<String> known, Faults notes) {
    notes
        .at(mark, Keys.join(STRUCTURES, key))
        .found(NEW.fill("parent", parent()))
        .near(key, known)
        .expected(HAS.fill("parent", parent(), "keys", String.join(", ", known)));
  }

  // The structures of a file of the chain that no file below has and that nobody founds.
  private Map<String, Mark> lonely(int k) {
    Map<String, Mark> lonely = new LinkedHashMap<>();
    if (k == chain.size() - 1 || !(structures(chain.get(k)) instanceof Node.Mapping own)) {
      return lonely;
    }
    Set<String> below = below(k);
    own.fields()
        .forEach(
            (key, field) -> {
              boolean founded =
                  field.value() instanceof Node.Mapping terms
                      && (terms.get("founders") != null || terms.get("members") != null);
              if (!founded && !below.contains(key) && !Node.isNothing(field.value())) {
                lonely.put(key, field.key());
              }
            });
    return lonely;
  }

  private Set<String> below(int k) {
    Set<String> keys = new LinkedHashSet<>();
    for (InputFile file : chain.subList(Math.min(k + 1, chain.size() - 1), chain.size())) {
      if (structures(file) instanceof Node.Mapping map) {
        keys.addAll(map.fields().keySet());
      }
    }
    return keys;
  }

  private static Node structures(InputFile file) {
    return file.root() instanceof Node.Mapping root ? root.get(STRUCTURES) : null;
  }

  private String parent() {
    return FileLookup.bare(chain.get(Math.min(1, chain.size() - 1)).source());
  }

  /**
   * Refuses structures that an earlier release had in the scenario below, where they are called
   * otherwise now, and returns the scenario without them, so that all that names them is told, too.
   */
  Node.Mapping withoutRenamed(Node.Mapping root, Faults faults) {
    Set<String> renamed = new LinkedHashSet<>();
    for (int k = 0; k < chain.size(); k++) {
      Set<String> known = below(k);
      lonely(k)
          .forEach(
              (key, mark) -> {
                if (known.contains(FormerWords.now(key))) {
                  renamed.add(key);
                  unknown(key, mark, known, faults);
                }
              });
    }
    if (renamed.isEmpty() || !(root.get(STRUCTURES) instanceof Node.Mapping structures)) {
      return root;
    }
    Node.Mapping left = Merge.without(structures, renamed.toArray(String[]::new));
    return Merge.with(root, STRUCTURES, new Node.Field(root.fields().get(STRUCTURES).key(), left));
  }

  /**
   * Returns faults, the first in each structure that is new and that nobody founds with what the
   * scenario below has, which may be meant.
   */
  List<Fault> told(List<Fault> faults) {
    Map<String, Mark> lonely = lonely(0);
    Set<String> known = below(0);
    Set<String> told = new HashSet<>();
    List<Fault> all = new ArrayList<>();
    for (Fault fault : faults) {
      String[] parts = fault.path().split("\\.");
      boolean inNew =
          parts.length > 2 && parts[0].equals(STRUCTURES) && lonely.containsKey(parts[1]);
      if (!inNew || !told.add(parts[1])) {
        all.add(fault);
        continue;
      }
      String near = Nearest.of(parts[1], known);
      all.add(
          new Fault(
              fault.file(),
              fault.line(),
              fault.column(),
              fault.path(),
              NEW_AND.fill("value", fault.value(), "parent", parent()),
              AND_HAS.fill(
                  "expected",
                  fault.expected(),
                  "parent",
                  parent(),
                  "keys",
                  String.join(", ", known)),
              near.isEmpty() ? fault.maybe() : Keys.join(STRUCTURES, near)));
    }
    return all;
  }
}
