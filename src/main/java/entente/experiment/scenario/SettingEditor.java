package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.Mark;
import entente.experiment.input.Merge;
import entente.experiment.input.Node;
import entente.experiment.input.Source;
import entente.experiment.input.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Applies settings to the value of a scenario file, before it is checked like any other. */
final class SettingEditor {
  private final Faults faults;

  SettingEditor(Faults faults) {
    this.faults = faults;
  }

  Node.Mapping apply(Node.Mapping root, List<Setting> settings) {
    Node.Mapping edited = root;
    for (int i = 0; i < settings.size(); i++) {
      edited = apply(edited, settings.get(i), i + 1);
    }
    return edited;
  }

  private Node.Mapping apply(Node.Mapping root, Setting setting, int line) {
    Source source = new Source.OfText("--set", setting.value());
    Mark mark = new Mark(source, line, 1);
    Mark at = new Mark(source, line, setting.path().length() + 2);
    if (setting.path().matches("kind|extends|add_events")) {
      faults.at(mark, setting.path()).found("a setting").expected("a path below the scenario");
      return root;
    }
    Node value = new Node.Scalar(at, "", true, false);
    if (!setting.value().isBlank()) {
      Faults own = new Faults();
      value = YamlReader.read(source, setting.value(), own);
      own.list().forEach(fault -> faults.at(at, setting.path()).as(fault));
    }
    if (value == null) {
      return root;
    }
    List<String> segments = List.of(setting.path().split("\\.", -1));
    return (Node.Mapping) set(root, segments, 0, moved(value, at), mark);
  }

  private Node set(Node node, List<String> path, int depth, Node value, Mark mark) {
    if (depth == path.size()) {
      return node == null ? value : Merge.over(node, value);
    }
    String key = path.get(depth);
    String where = String.join(".", path);
    if (node instanceof Node.Sequence list) {
      return item(list, path, depth, value, mark);
    }
    if (Node.isNothing(node) && depth == 1 && path.get(0).equals("events")) {
      return item(new Node.Sequence(mark, List.of()), path, depth, value, mark);
    }
    if (!(node instanceof Node.Mapping) && !Node.isNothing(node)) {
      String parent = String.join(".", path.subList(0, depth));
      faults
          .at(mark, where)
          .found(parent + " has no parts")
          .maybe(parent)
          .expected("a path to a value");
      return node;
    }
    Node.Mapping map =
        node instanceof Node.Mapping m ? m : new Node.Mapping(mark, new LinkedHashMap<>());
    boolean structure = depth == 1 && path.get(0).equals("structures");
    if (structure && !map.fields().containsKey(key)) {
      faults
          .at(mark, where)
          .unknown("structure", key, map.fields().keySet())
          .expected("one of " + String.join(", ", map.fields().keySet()));
      return node;
    }
    Node.Field old = map.fields().get(key);
    if (old != null && depth + 1 == path.size() && Node.isNull(value)) {
      return Merge.without(map, key);
    }
    Node below = set(old == null ? null : old.value(), path, depth + 1, value, mark);
    return Merge.with(map, key, new Node.Field(mark, below));
  }

  private Node item(Node.Sequence list, List<String> path, int depth, Node value, Mark mark) {
    String key = path.get(depth);
    int size = list.items().size();
    int index = key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : size;
    if (index >= size) {
      String expected = size == 0 ? "no items" : "a number from 0 to " + (size - 1);
      faults.at(mark, String.join(".", path)).found("item " + Faults.quote(key)).expected(expected);
      return list;
    }
    List<Node> items = new ArrayList<>(list.items());
    items.set(index, set(items.get(index), path, depth + 1, value, mark));
    return new Node.Sequence(list.mark(), items);
  }

  /** Returns a value with all its parts at one place, that of the setting. */
  private static Node moved(Node node, Mark at) {
    if (node instanceof Node.Scalar scalar) {
      return new Node.Scalar(at, scalar.text(), scalar.plain(), scalar.literal());
    }
    if (node instanceof Node.Sequence list) {
      return new Node.Sequence(at, list.items().stream().map(item -> moved(item, at)).toList());
    }
    if (node instanceof Node.Mapping map) {
      LinkedHashMap<String, Node.Field> fields = new LinkedHashMap<>();
      map.fields()
          .forEach((key, field) -> fields.put(key, new Node.Field(at, moved(field.value(), at))));
      return new Node.Mapping(at, fields);
    }
    return new Node.Broken(at);
  }
}
