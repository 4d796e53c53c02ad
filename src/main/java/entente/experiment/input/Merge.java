package entente.experiment.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays one value over another: maps key by key, all else as a whole; each part keeps its place. A
 * key whose value is {@code null} takes away what is inherited by that key. A key that is followed
 * by nothing does so in maps by states or mechanisms alone; elsewhere its value was forgotten.
 */
public final class Merge {
  private static final Set<String> FREE_KEYS = Set.of("leaders", "asked", "since", "added");

  private Merge() {}

  /** Returns a base with what is its own laid over it. */
  public static Node over(Node base, Node own) {
    return over(base, own, false);
  }

  private static Node over(Node base, Node own, boolean freeKeys) {
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
              if (old != null && takesAway(field.value(), freeKeys)) {
                fields.remove(key);
                return;
              }
              Node value =
                  old == null
                      ? field.value()
                      : over(old.value(), field.value(), FREE_KEYS.contains(key));
              fields.put(key, new Node.Field(field.key(), value));
            });
    return new Node.Mapping(above.mark(), fields);
  }

  private static boolean takesAway(Node own, boolean freeKeys) {
    return freeKeys ? Node.isNothing(own) : Node.isNull(own);
  }

  /** Returns a value without the keys in it that only take something inherited away. */
  public static Node bare(Node own) {
    return bare(own, false);
  }

  private static Node bare(Node own, boolean freeKeys) {
    if (!(own instanceof Node.Mapping map)) {
      return own;
    }
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    map.fields()
        .forEach(
            (key, field) -> {
              if (!takesAway(field.value(), freeKeys)) {
                Node value = bare(field.value(), FREE_KEYS.contains(key));
                fields.put(key, new Node.Field(field.key(), value));
              }
            });
    return new Node.Mapping(map.mark(), fields);
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
