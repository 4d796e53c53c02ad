package entente.experiment.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition on named values, as {@code inclusiveness + 0.5 * focus <= 1 or kind == "a b"}; {@code
 * and} binds closer than {@code or}.
 *
 * <p>Words stand apart by blanks. Each side is a sum of numbers, names, and numbers times names;
 * where a side is a single word that is no number, texts are compared. A condition on a value that
 * is undefined does not hold.
 */
public final class Condition {

  private static final List<String> SIGNS = List.of("<=", ">=", "==", "!=", "<", ">");

  private final String text;
  private final List<List<Part>> parts;

  private Condition(String text, List<List<Part>> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Returns the condition that a text says.
   *
   * @throws IllegalArgumentException if it says none; the message says what was expected
   */
  public static Condition parse(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("a condition, as 'a + b <= 1'");
    }
    List<List<Part>> parts = new ArrayList<>();
    for (String alternative : text.strip().split("\\s+or\\s+")) {
      List<Part> together = new ArrayList<>();
      for (String one : alternative.strip().split("\\s+and\\s+")) {
        together.add(part(List.of(one.strip().split("\\s+"))));
      }
      parts.add(together);
    }
    return new Condition(text.strip(), parts);
  }

  private static Part part(List<String> words) {
    int at = -1;
    for (int i = 0; i < words.size(); i++) {
      if (SIGNS.contains(words.get(i))) {
        if (at >= 0) {
          throw new IllegalArgumentException("one of " + String.join(" ", SIGNS) + " only");
        }
        at = i;
      }
    }
    if (at < 0) {
      throw new IllegalArgumentException(
          "one of " + String.join(" ", SIGNS) + " between blanks, as 'a + b <= 1'");
    }
    return new Part(
        side(words.subList(0, at)), words.get(at), side(words.subList(at + 1, words.size())));
  }

  private static List<Item> side(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("something on both sides of the sign");
    }
    List<Item> items = new ArrayList<>();
    int i = 0;
    double sign = 1;
    while (i < words.size()) {
      double times = sign;
      if (i + 2 < words.size() && words.get(i + 1).equals("*")) {
        Double number = CoreSchema.number(words.get(i));
        if (number == null) {
          throw new IllegalArgumentException("a number before *, as '2 * a'");
        }
        times *= number;
        i += 2;
      }
      String word = words.get(i++);
      Double number = CoreSchema.number(word);
      if (number == null && word.matches("[-+*/<>=!]+")) {
        throw new IllegalArgumentException("a name or a number instead of '" + word + "'");
      }
      items.add(new Item(times, number == null ? word.replace("\"", "") : null, number));
      if (i < words.size()) {
        sign = words.get(i).equals("-") ? -1 : 1;
        if (!words.get(i).matches("[-+]") || ++i == words.size()) {
          throw new IllegalArgumentException("+ or - between two names, with blanks around it");
        }
      }
    }
    return items;
  }

  /** Returns the names in the condition that are no numbers, in order. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : parts.stream().flatMap(List::stream).toList()) {
      boolean first = true;
      for (List<Item> side : List.of(part.left, part.right)) {
        for (Item item : side) {
          // What stands alone on the right of == may be a word.
          boolean word = !first && side.size() == 1 && part.equality();
          if (item.name != null && !word) {
            names.add(item.name);
          }
        }
        first = false;
      }
    }
    return names;
  }

  /**
   * Returns whether the condition holds.
   *
   * @param values the value of a name as it is written; null if there is none of that name
   */
  public boolean holds(Function<String, String> values) {
    return parts.stream()
        .anyMatch(together -> together.stream().allMatch(part -> part.holds(values)));
  }

  @Override
  public String toString() {
    return text;
  }

  private record Item(double times, String name, Double number) {
    double value(Function<String, String> values) {
      if (number != null) {
        return times * number;
      }
      String word = values.apply(name);
      Double value = word == null ? null : CoreSchema.number(word);
      return value == null ? Double.NaN : times * value;
    }

    String word(Function<String, String> values) {
      String word = name == null ? null : values.apply(name);
      return word != null ? word : name != null ? name : Numbers.text(number);
    }
  }

  private record Part(List<Item> left, String sign, List<Item> right) {
    boolean equality() {
      return sign.equals("==") || sign.equals("!=");
    }

    boolean holds(Function<String, String> values) {
      double a = sum(left, values);
      double b = sum(right, values);
      if (equality() && left.size() == 1 && right.size() == 1) {
        if (Double.isNaN(a) && Double.isNaN(b)) {
          String word = left.get(0).word(values);
          return !word.isEmpty() && word.equals(right.get(0).word(values)) == sign.equals("==");
        }
      }
      if (Double.isNaN(a) || Double.isNaN(b)) {
        return false;
      }
      return switch (sign) {
        case "<=" -> a <= b;
        case ">=" -> a >= b;
        case "<" -> a < b;
        case ">" -> a > b;
        case "==" -> a == b;
        default -> a != b;
      };
    }

    private static double sum(List<Item> side, Function<String, String> values) {
      double sum = 0;
      for (Item item : side) {
        sum += item.value(values);
      }
      return sum;
    }
  }
}
