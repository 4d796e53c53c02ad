package entente.experiment.input;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Keys of scenario files: names of record components in snake case. */
public final class Keys {
  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
  private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-]+");

  // A file of many entries asks for the same few names again and again.
  private static final Map<String, String> SNAKE = new ConcurrentHashMap<>();

  private Keys() {}

  /** Returns the key in files of a record's component. */
  public static String of(RecordComponent component) {
    return SNAKE.computeIfAbsent(component.getName(), Keys::snake);
  }

  static String snake(String camel) {
    if (camel.chars().noneMatch(Character::isUpperCase)) {
      return camel;
    }
    return CAPITAL.matcher(camel).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }

  /** Returns the word that stands for a constant of an enumeration. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a state or structure may be called so. */
  public static boolean isLegal(String key) {
    return LEGAL.matcher(key).matches();
  }

  /** Returns the dotted path of a key below a path. */
  public static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
