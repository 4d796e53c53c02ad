package entente.ui.classroom;

/** Thrown where a request is refused; the page has the words for its code. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refused(int status, String code) {
    this(status, code, "");
  }

  Refused(int status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  /** Returns the refusal of a request that says something the page never says. */
  static Refused bad(String detail) {
    return new Refused(400, "bad_request", detail);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
