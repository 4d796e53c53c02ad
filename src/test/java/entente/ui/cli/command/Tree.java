package entente.ui.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** What a YAML file says, as maps, lists and values, of which places are drawn and changed. */
final class Tree {

  /** Where a value stands: under a key of a map, or at a number in a list. */
  record Place(Object in, Object key) {

    Object value() {
      return in instanceof Map<?, ?> map ? map.get(key) : list().get((Integer) key);
    }

    void set(Object value) {
      if (in instanceof Map<?, ?>) {
        map().put(key, value);
      } else {
        list().set((Integer) key, value);
      }
    }

    void remove() {
      if (in instanceof Map<?, ?> map) {
        map.remove(key);
      } else {
        list().remove((int) (Integer) key);
      }
    }

    @SuppressWarnings("unchecked")
    Map<Object, Object> map() {
      return (Map<Object, Object>) in;
    }

    @SuppressWarnings("unchecked")
    List<Object> list() {
      return (List<Object>) in;
    }
  }

  final RandomGenerator random;
  private final Object root;

  Tree(String text, RandomGenerator random) {
    this.random = random;
    root = new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  /** Draws a place; what fits nowhere is drawn from all. */
  Place draw(Predicate<Place> fits) {
    List<Place> places = new ArrayList<>();
    collect(root, places);
    List<Place> fitting = places.stream().filter(fits).toList();
    List<Place> from = fitting.isEmpty() ? places : fitting;
    return from.get(random.nextInt(from.size()));
  }

  private static void collect(Object value, List<Place> places) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, under) -> add(new Place(map, key), under, places));
    } else if (value instanceof List<?> list) {
      for (int k = 0; k < list.size(); k++) {
        add(new Place(list, k), list.get(k), places);
      }
    }
  }

  private static void add(Place place, Object under, List<Place> places) {
    places.add(place);
    collect(under, places);
  }

  /** Returns a copy that shares nothing with the original. */
  static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, under) -> copy.put(key, copy(under)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(under -> copy.add(copy(under)));
      return copy;
    }
    return value;
  }

  /** Returns it as YAML, in one of the ways to spell it. */
  String text() {
    FlowStyle[] styles = FlowStyle.values();
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(styles[random.nextInt(styles.length)])
            .setIndent(2 + random.nextInt(6))
            .setWidth(20 + random.nextInt(200))
            .setExplicitStart(random.nextBoolean())
            .build();
    return new Dump(settings).dumpToString(root);
  }
}
