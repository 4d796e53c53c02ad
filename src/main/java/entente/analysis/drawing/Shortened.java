package entente.analysis.drawing;

/** Names of inputs as figures have room for them. */
public final class Shortened {

  private Shortened() {}

  /** Returns the name of an input without what most begin with, and with blanks. */
  public static String input(String name) {
    return name.replaceFirst("^parameters\\.", "")
        .replaceFirst("^structures\\.(?:\\*|[^.]+)\\.", "")
        .replace('_', ' ')
        .replace('.', ' ');
  }
}
