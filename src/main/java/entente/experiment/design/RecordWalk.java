package entente.experiment.design;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** Rebuilds a tree of records with each leaf passed through a function. */
final class RecordWalk {
  private RecordWalk() {}

  /** What becomes of one value that is neither a record nor a list of records. */
  interface Leaf {
    /** Returns the new value of a component of a record class. */
    Object apply(Class<?> owner, RecordComponent component, Object value);
  }

  static Object map(Object record, Leaf leaf) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object value = Records.get(components[i], record);
      if (value instanceof Record) {
        values[i] = map(value, leaf);
      } else if (value instanceof List<?> list
          && !list.isEmpty()
          && list.get(0) instanceof Record) {
        values[i] = list.stream().map(item -> map(item, leaf)).toList();
      } else {
        values[i] = leaf.apply(record.getClass(), components[i], value);
      }
    }
    return Records.make(record.getClass(), values);
  }
}
