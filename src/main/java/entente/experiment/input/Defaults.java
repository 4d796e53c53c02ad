package entente.experiment.input;

import entente.model.Param;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The value of a key that a file leaves out. */
public final class Defaults {
  private Defaults() {}

  /** Returns whether a file has to say a value of a type. */
  public static boolean isRequired(Class<?> type, Param param) {
    if (param.optional() || isNested(type) || type == String.class) {
      return false;
    }
    return isNumber(type) ? Double.isNaN(param.value()) : param.word().isEmpty();
  }

  /**
   * Returns whether a type is a record of its own definitions and no part of a file as it stands.
   */
  static boolean isNested(Class<?> type) {
    return type.isRecord() && !Node.class.isAssignableFrom(type);
  }

  /** Returns the default of a type, or a harmless stand-in if there is none. */
  static Object of(Class<?> type, Param param) {
    if (type == double.class) {
      return param.value();
    }
    if (type == int.class) {
      return (int) param.value();
    }
    if (type == boolean.class) {
      return Boolean.parseBoolean(param.word());
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == String.class) {
      return param.optional() ? null : param.word();
    }
    return type.isEnum() && !param.word().isEmpty() ? constant(type, param.word()) : null;
  }

  static boolean isNumber(Class<?> type) {
    return type == double.class || type == int.class;
  }

  /** Returns the constant that a word stands for, or null. */
  static Object constant(Class<?> type, String word) {
    for (Object constant : type.getEnumConstants()) {
      if (Keys.word((Enum<?>) constant).equals(word)) {
        return constant;
      }
    }
    return null;
  }

  /** Returns the words for all constants of an enumeration. */
  public static List<String> words(Class<?> type) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /**
   * Returns the default as it would be written; empty if the user must say it or none is needed.
   */
  public static String written(Class<?> type, Param param) {
    if (isNumber(type)) {
      return Double.isNaN(param.value()) ? "" : Numbers.text(param.value());
    }
    return param.word();
  }
}
