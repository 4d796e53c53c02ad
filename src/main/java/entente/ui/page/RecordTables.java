package entente.ui.page;

import entente.experiment.input.Keys;
import entente.experiment.input.RecordWalk;
import entente.experiment.input.Records;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record and all records in it as three tables, for an engine that cannot look into records: the
 * words and numbers that occur, each once, and the shape, which says in which order.
 *
 * <p>{@link DecoderSource} writes the code that reads them again.
 */
public final class RecordTables {

  /** Stands in the shape for nothing where a size would stand. */
  static final int NOTHING = -1;

  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<Long, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> shape = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private RecordTables() {}

  /** Returns the tables of a record. */
  public static RecordTables of(Record record) {
    RecordTables tables = new RecordTables();
    tables.record(record, record.getClass(), "");
    return tables;
  }

  private void record(Object record, Class<?> type, String path) {
    shape.add(record == null ? 0 : 1);
    if (record != null) {
      for (RecordComponent component : Records.components(type)) {
        String where = Keys.join(path, Keys.of(component));
        value(Records.get(component, record), component.getGenericType(), where);
      }
    }
  }

  private void value(Object value, Type type, String path) {
    Class<?> raw =
        type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    places.put(path, shape.size());
    if (raw == double.class) {
      shape.add(number((Double) value));
    } else if (raw == int.class) {
      shape.add((Integer) value);
    } else if (raw == boolean.class) {
      shape.add((Boolean) value ? 1 : 0);
    } else if (raw == String.class) {
      shape.add(value == null ? NOTHING : word((String) value));
    } else if (raw.isEnum()) {
      shape.add(value == null ? NOTHING : ((Enum<?>) value).ordinal());
    } else if (raw.isRecord()) {
      record(value, raw, path);
    } else if (raw.isSealed()) {
      shape.add(List.of(raw.getPermittedSubclasses()).indexOf(value.getClass()));
      record(value, value.getClass(), path);
    } else if (raw == Double.class) {
      shape.add(value == null ? NOTHING : number((Double) value));
    } else if (raw == Integer.class) {
      boxed((Integer) value);
    } else if (List.class.isAssignableFrom(raw)) {
      list((List<?>) value, argument(type, 0), path);
    } else if (Map.class.isAssignableFrom(raw)) {
      map((Map<?, ?>) value, type, path);
    } else {
      throw new IllegalStateException(path + ": no table holds " + type);
    }
  }

  private void boxed(Integer value) {
    shape.add(value == null ? 0 : 1);
    if (value != null) {
      shape.add(value);
    }
  }

  private void list(List<?> list, Type element, String path) {
    shape.add(list == null ? NOTHING : list.size());
    for (int i = 0; list != null && i < list.size(); i++) {
      Object item = list.get(i);
      String key = item instanceof Record ? RecordWalk.key(item, i) : Integer.toString(i);
      value(item, element, Keys.join(path, key));
    }
  }

  private void map(Map<?, ?> map, Type type, String path) {
    shape.add(map == null ? NOTHING : map.size());
    if (map != null) {
      map.forEach(
          (key, item) -> {
            value(key, argument(type, 0), Keys.join(path, key + ".key"));
            value(item, argument(type, 1), Keys.join(path, key.toString()));
          });
    }
  }

  static Type argument(Type type, int place) {
    return ((ParameterizedType) type).getActualTypeArguments()[place];
  }

  private int word(String word) {
    return words.computeIfAbsent(word, w -> words.size());
  }

  // By its bits, so that −0 stays what it is.
  private int number(double number) {
    return numbers.computeIfAbsent(Double.doubleToLongBits(number), n -> numbers.size());
  }

  /** Returns the words, each once. */
  public List<String> words() {
    return List.copyOf(words.keySet());
  }

  /** Returns the numbers, each once. */
  public double[] numbers() {
    return numbers.keySet().stream().mapToDouble(Double::longBitsToDouble).toArray();
  }

  /** Returns the shape: sizes, whole numbers, and places in the tables of words and numbers. */
  public int[] shape() {
    return shape.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Returns where in the shape the value at a dotted path stands; of a list its size.
   *
   * @throws IllegalArgumentException if there is no such value
   */
  public int place(String path) {
    Integer place = places.get(path);
    if (place == null) {
      throw new IllegalArgumentException("no value at " + path);
    }
    return place;
  }

  /** Returns the number that stands at a place of the shape. */
  double number(int place) {
    return numbers()[shape.get(place)];
  }
}
