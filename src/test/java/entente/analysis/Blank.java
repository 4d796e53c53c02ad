package entente.analysis;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes records for tests whose components are empty unless named. */
public final class Blank {

  private Blank() {}

  /** Returns a record with the components given by name; all others are zero, empty or null. */
  public static <T extends Record> T of(Class<T> type, Map<String, ?> named) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[parts.length];
    for (int k = 0; k < parts.length; k++) {
      values[k] =
          named.containsKey(parts[k].getName()) ? named.get(parts[k].getName()) : empty(types[k]);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a blank " + type.getSimpleName(), e);
    }
  }

  private static Object empty(Class<?> type) {
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    return type == List.class
        ? List.of()
        : type == Map.class ? Map.of() : type == String.class ? "" : null;
  }
}
