package entente.model;

/** Something that a jar adds to the program cannot be used; the message says what and why. */
public final class AddedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  AddedException(String message) {
    super(message);
  }

  AddedException(String message, Throwable cause) {
    super(message, cause);
  }
}
