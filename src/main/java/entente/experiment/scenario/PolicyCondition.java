package entente.experiment.scenario;

import entente.experiment.input.Condition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a rule of an adaptive policy fires: a condition, and how many rounds it has to hold.
 *
 * @param condition what has to hold
 * @param rounds for how many rounds in a row, at least 1
 */
public record PolicyCondition(Condition condition, int rounds) {

  private static final Pattern LASTING =
      Pattern.compile("\\s*(.*?)\\s+for\\s+([1-9][0-9]{0,3})\\s+rounds?\\s*");

  /**
   * Returns what a text says, as {@code mean_hostility > 0.3 for 4 rounds}; without the last words
   * one round is enough.
   *
   * @throws IllegalArgumentException if it says none; the message says what was expected
   */
  public static PolicyCondition parse(String text) {
    Matcher lasting = LASTING.matcher(text == null ? "" : text);
    if (lasting.matches()) {
      return new PolicyCondition(
          Condition.parse(lasting.group(1)), Integer.parseInt(lasting.group(2)));
    }
    if (text != null && text.matches(".*\\s(for|rounds?)(\\s.*)?")) {
      throw new IllegalArgumentException("a condition for N rounds, as 'wars > 0 for 4 rounds'");
    }
    return new PolicyCondition(Condition.parse(text), 1);
  }
}
