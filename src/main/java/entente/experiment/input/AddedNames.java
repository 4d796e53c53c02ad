package entente.experiment.input;

import java.util.List;

/** What is said of a name that nothing added has. */
public final class AddedNames {

  private AddedNames() {}

  /** Reports a name that none of those added has. */
  public static void unknown(
      Faults faults,
      Mark mark,
      String path,
      String value,
      String name,
      String what,
      List<String> valid) {
    String expected =
        valid.isEmpty()
            ? "the name of an added " + what + ", of which the class path holds none"
            : "one of " + String.join(", ", valid);
    String near = Nearest.of(name, valid);
    faults.add(
        mark, path, value, expected, near.isEmpty() ? "its jar is not on the class path" : near);
  }
}
