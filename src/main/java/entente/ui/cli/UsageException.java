package entente.ui.cli;

/** Thrown where a command is asked for something that it cannot do. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
