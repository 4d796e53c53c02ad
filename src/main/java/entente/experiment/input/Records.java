package entente.experiment.input;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;

/** Records by reflection: their components, how to read and how to make them. */
public final class Records {

  // Looked up once: Java makes components anew each time that it is asked, and a world has
  // thousands of records.
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            return type.getDeclaredConstructor(
                components(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  private Records() {}

  /** Returns the components of a class of records, in their order. */
  public static List<RecordComponent> components(Class<?> type) {
    return COMPONENTS.get(type);
  }

  /** Returns the value of a record's component. */
  public static Object get(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Makes a record; what its constructor throws comes through as it is. */
  static <T> T make(Class<T> type, Object[] values) {
    try {
      return type.cast(CONSTRUCTORS.get(type).newInstance(values));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the class of a list's items, or of a map's values. */
  public static Class<?> element(RecordComponent component) {
    Type[] arguments = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
    return (Class<?>) arguments[arguments.length - 1];
  }

  /** Returns whether a list of these records is written as a map by their component {@code key}. */
  public static boolean isKeyed(Class<?> record) {
    return record.isRecord()
        && !components(record).isEmpty()
        && components(record).get(0).getName().equals("key");
  }
}
