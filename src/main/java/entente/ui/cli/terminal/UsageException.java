package entente.ui.cli.terminal;

/** Thrown where a command is asked for something that it cannot do. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the refusal of a command, with its reason and what to do. */
  public UsageException(String message) {
    super(message);
  }
}
