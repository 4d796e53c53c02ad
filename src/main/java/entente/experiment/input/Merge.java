package entente.experiment.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays one value over another: maps key by key, all else as a whole; each part keeps its place. */
public final class Merge {
  private Merge() {}

  /** Returns a base with what is its own laid over it. */
  public static Node over(Node base, Node own) {
    if (base instanceof Node.Mapping below && Node.isNothing(own)) {
      return below;
    }
    if (!(base instanceof Node.Mapping below) || !(own instanceof Node.Mapping above)) {
      return own;
    }
    Map<String, Node.Field> fields = new LinkedHashMap<>(below.fields());
    above
        .fields()
        .forEach(
            (key, field) -> {
              Node.Field old = fields.get(key);
              Node value = old == null ? field.value() : over(old.value(), field.value());
              fields.put(key, new Node.Field(field.key(), value));
            });
    return new Node.Mapping(above.mark(), fields);
  }

  /** Returns a list with the items of another behind its own. */
  public static Node append(Node list, Node more) {
    if (!(list instanceof Node.Sequence first) || !(more instanceof Node.Sequence second)) {
      return Node.isNothing(list) ? more : list;
    }
    List<Node> items = new ArrayList<>(first.items());
    items.addAll(second.items());
    return new Node.Sequence(first.mark(), items);
  }

  /** Returns a map with one key set anew. */
  public static Node.Mapping with(Node.Mapping map, String key, Node.Field field) {
    Map<String, Node.Field> fields = new LinkedHashMap<>(map.fields());
    fields.put(key, field);
    return new Node.Mapping(map.mark(), fields);
  }

  /** Returns a map without some keys. */
  public static Node.Mapping without(Node.Mapping map, String... keys) {
    Map<String, Node.Field> fields = new LinkedHashMap<>(map.fields());
    fields.keySet().removeAll(List.of(keys));
    return new Node.Mapping(map.mark(), fields);
  }
}
