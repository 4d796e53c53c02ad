package entente.analysis.figure;

/** Names of inputs as figures have room for them. */
final class Shortened {

  private Shortened() {}

  /** Returns the name of an input without what most begin with, and with blanks. */
  static String input(String name) {
    return name.replaceFirst("^parameters\\.", "")
        .replaceFirst("^structures\\.(?:\\*|[^.]+)\\.", "")
        .replace('_', ' ')
        .replace('.', ' ');
  }
}
