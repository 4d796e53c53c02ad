package entente.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with named holes, as {@code "{a} is higher than {b} in {share} of the runs."}.
 *
 * <p>Sentences of one subject stand beside each other as constants, so that an editor can read them
 * through and a translator can move the holes about. A hole is a word in braces; other braces mean
 * themselves.
 */
public final class Template {
  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

  private final String text;
  private final Set<String> holes = new LinkedHashSet<>();

  private Template(String text) {
    this.text = text;
    for (Matcher hole = HOLE.matcher(text); hole.find(); ) {
      holes.add(hole.group(1));
    }
  }

  /** Returns the template of a text. */
  public static Template of(String text) {
    return new Template(text);
  }

  /** Returns a text with a capital at its beginning. */
  public static String capital(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * Returns the sentence with its holes filled.
   *
   * @param namesAndValues the name of a hole, then what stands there, for each hole
   * @throws IllegalArgumentException if a hole is left open, or a name is none of a hole
   */
  public String fill(Object... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int k = 0; k + 1 < namesAndValues.length; k += 2) {
      values.put(String.valueOf(namesAndValues[k]), String.valueOf(namesAndValues[k + 1]));
    }
    if (namesAndValues.length % 2 != 0 || !values.keySet().equals(holes)) {
      throw new IllegalArgumentException(
          String.join(
              " ",
              "filled",
              values.keySet().toString(),
              "where",
              holes.toString(),
              "are open:",
              text));
    }
    StringBuilder filled = new StringBuilder();
    int told = 0;
    for (Matcher hole = HOLE.matcher(text); hole.find(); told = hole.end()) {
      filled.append(text.substring(told, hole.start())).append(values.get(hole.group(1)));
    }
    return filled.append(text.substring(told)).toString();
  }

  /** Returns the sentence as it is written, its holes open. */
  @Override
  public String toString() {
    return text;
  }
}
