package entente.ui.cli.answer;

import entente.ui.cli.terminal.UsageException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the commands of coalition theory share: refusals, exact numbers, coalitions in words. */
public final class GameWords {

  private static final int DIGITS = 12;
  private static final int PLAIN = 18;

  private GameWords() {}

  /** Returns what a function of theory answers; what it refuses is bad input. */
  public static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + ".");
    }
  }

  /** Returns an exact number as JSON writes it: plain, without zeros at its end. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Returns an exact number for a reader, with twelve digits at most. */
  public static String words(BigDecimal number) {
    BigDecimal plain = plain(number);
    return plain.precision() <= DIGITS
        ? plain.toPlainString()
        : shorter(plain.round(new MathContext(DIGITS - 4)));
  }

  private static String shorter(BigDecimal rounded) {
    boolean huge = rounded.precision() - rounded.scale() > PLAIN;
    return huge ? rounded.stripTrailingZeros().toString() : plain(rounded).toPlainString();
  }

  /** Returns the names of the players in a coalition. */
  static List<String> members(List<String> names, long coalition) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if ((coalition >> i & 1) == 1) {
        members.add(names.get(i));
      }
    }
    return members;
  }

  /** Returns a coalition structure by names. */
  static List<List<String>> partition(List<String> names, List<Long> structure) {
    return structure.stream().map(c -> members(names, c)).toList();
  }

  /** Returns a coalition structure in words, as in A, B | C. */
  public static String words(List<List<String>> partition) {
    return partition.stream().map(c -> String.join(", ", c)).collect(Collectors.joining(" | "));
  }

  /** Returns the names on each side; at least two sides. */
  static List<List<String>> sides(List<String> names, List<Integer> sides) {
    List<List<String>> all = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    for (int i = 0; i < names.size(); i++) {
      while (all.size() <= sides.get(i)) {
        all.add(new ArrayList<>());
      }
      all.get(sides.get(i)).add(names.get(i));
    }
    return all;
  }
}
