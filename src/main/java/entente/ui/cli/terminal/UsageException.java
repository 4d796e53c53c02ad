package entente.ui.cli.terminal;

import entente.text.Template;

/** Thrown where a command is asked for something that it cannot do. */
public final class UsageException extends RuntimeException {
  private static final Template VALUE = Template.of("{option}: value {value}, expected {expected}");

  private static final Template TOO_MANY =
      Template.of("{command}: more runs than can be numbered, expected at most {most}.");

  private static final long serialVersionUID = 1L;

  /** Creates the refusal of a command, with its reason and what to do. */
  public UsageException(String message) {
    super(message);
  }

  /** Returns the refusal of a command that would make more runs than there are numbers for. */
  public static UsageException tooManyRuns(String command) {
    return new UsageException(TOO_MANY.fill("command", command, "most", Integer.MAX_VALUE));
  }

  /**
   * Returns the refusal of an option's value.
   *
   * @param option the option
   * @param value what was given
   * @param expected what was expected, with the end of the sentence and what to do
   */
  public static UsageException value(String option, Object value, String expected) {
    return new UsageException(VALUE.fill("option", option, "value", value, "expected", expected));
  }
}
