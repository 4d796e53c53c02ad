package entente.experiment.input;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Rebuilds a tree of records with each leaf passed through a function. */
public final class RecordWalk {
  private RecordWalk() {}

  /** What becomes of one value that is neither a record nor a list of records. */
  public interface Leaf {
    /** Returns the new value of a component at a dotted path. */
    Object apply(String path, RecordComponent component, Object value);
  }

  /** Returns a record of the same class with its leaves changed. */
  public static <T> T map(T record, String path, Leaf leaf) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) record.getClass();
    List<RecordComponent> components = Records.components(type);
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = components.get(i);
      Object value = Records.get(component, record);
      String where = Keys.join(path, Keys.of(component));
      if (value instanceof Record) {
        values[i] = map(value, where, leaf);
      } else if (isRecords(value)) {
        values[i] = list((List<?>) value, where, leaf);
      } else {
        values[i] = leaf.apply(where, component, value);
      }
    }
    return Records.make(type, values);
  }

  private static List<?> list(List<?> list, String path, Leaf leaf) {
    List<Object> items = new ArrayList<>();
    for (Object item : list) {
      items.add(map(item, Keys.join(path, key(item, items.size())), leaf));
    }
    return List.copyOf(items);
  }

  /** Returns whether a value is a list with records in it. */
  public static boolean isRecords(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record;
  }

  /** Returns what a record in a list is called in a path: its key, or its place. */
  public static String key(Object record, int index) {
    return Records.isKeyed(record.getClass())
        ? String.valueOf(Records.get(Records.components(record.getClass()).get(0), record))
        : Integer.toString(index);
  }
}
