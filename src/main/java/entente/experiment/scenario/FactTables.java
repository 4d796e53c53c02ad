package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.FileLookup;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.table.TableText;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Reads the tables that a scenario names, or holds as blocks of lines. */
final class FactTables {
  private final SourceFiles files;
  private final Faults faults;

  FactTables(SourceFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Returns the states; none, with a fault, if the table cannot be read. */
  List<StateFacts> states(Node.Mapping root) {
    Node node = root.get("states");
    if (Node.isNothing(node)) {
      faults.at(root.mark(), "states").missing("a table of states, as worlds/five-states.csv");
      return List.of();
    }
    Node pathNode = root.get("capability_path");
    TableText path = Node.isNothing(pathNode) ? null : text(pathNode, "capability_path");
    Map<String, SortedMap<Integer, Double>> paths =
        path == null ? Map.of() : PathTable.read(path, faults);
    TableText text = text(node, "states");
    if (text == null) {
      return List.of();
    }
    int before = faults.count();
    List<StateFacts> states = new StateTable(faults, paths).read(text);
    if (states.size() < 2 && faults.count() == before) {
      String value = states.size() + (states.size() == 1 ? " state" : " states");
      faults.at(node.mark(), "states").found(value).expected("a world of at least 2 states");
    }
    if (path != null) {
      List<String> keys = states.stream().map(StateFacts::key).toList();
      PathTable.known(path, paths, keys, faults);
    }
    return states;
  }

  /** Returns the pairs; none if the scenario has no such table. */
  List<PairFacts> pairs(Node.Mapping root, List<StateFacts> states) {
    Node node = root.get("pairs");
    TableText text = Node.isNothing(node) ? null : text(node, "pairs");
    if (text == null) {
      return List.of();
    }
    var keys = states.stream().map(StateFacts::key).collect(Collectors.toSet());
    return new PairTable(faults, keys).read(text);
  }

  /** Returns the choices given from outside; none if the scenario has no such table. */
  List<GivenChoice> choices(Node.Mapping root, Scenario scenario) {
    Node node = root.get("choices");
    TableText text = Node.isNothing(node) ? null : text(node, "choices");
    return text == null ? List.of() : new ChoiceReader(scenario, faults).one(text);
  }

  private TableText text(Node node, String path) {
    if (!(node instanceof Node.Scalar scalar)) {
      faults.at(node, path).expected("the name of a CSV file");
      return null;
    }
    Mark mark = node.mark();
    if (scalar.text().contains("\n")) {
      return new TableText(mark.source(), scalar.text(), mark.line(), scalar.literal() ? 2 : 0);
    }
    Source source = mark.source().relative(scalar.text());
    if (!source.exists()) {
      String expected = "a CSV file, seen from the folder of this file";
      faults.at(mark, path).word(scalar.text()).maybe(maybe(scalar)).expected(expected);
      return null;
    }
    String text = files.text(source);
    return text == null ? null : new TableText(source, text, 0, 0);
  }

  private static String maybe(Node.Scalar scalar) {
    for (String folder : List.of("worlds/", "../worlds/", "scenarios/worlds/")) {
      String name = FileLookup.file(scalar.text());
      String other = folder + name + (name.endsWith(".csv") ? "" : ".csv");
      if (scalar.mark().source().relative(other).exists()) {
        return other;
      }
    }
    return "";
  }
}
