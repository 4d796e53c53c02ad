package entente.experiment.input;

import entente.text.Template;
import java.util.Collection;

/**
 * Something found at a place of the user's files that should not stand there. It becomes a fault as
 * soon as it is said what was expected, so that this is said last.
 */
public final class Finding {
  private static final Template UNKNOWN = Template.of("unknown {kind} {word}");

  private final Faults faults;
  private final Mark mark;
  private final String path;
  private String word = "";
  private String value = "";
  private String maybe = "";

  Finding(Faults faults, Mark mark, String path) {
    this.faults = faults;
    this.mark = mark;
    this.path = path;
  }

  /** Says in words what was found. */
  public Finding found(String what) {
    value = what;
    return this;
  }

  /** Says in words what a value is that is not of the form expected. */
  public Finding found(Node node) {
    return found(NumberReader.describe(node));
  }

  /** Says that a word was found, which is shown in quotes. */
  public Finding word(String found) {
    word = found;
    return found(Faults.quote(found));
  }

  /** Says that a word was found that is none of its kind, and which was probably meant. */
  public Finding unknown(String kind, String said, Collection<String> valid) {
    return found(UNKNOWN.fill("kind", kind, "word", Faults.quote(said))).near(said, valid);
  }

  /** Says what was probably meant; nothing by an empty text. */
  public Finding maybe(String meant) {
    maybe = meant;
    return this;
  }

  /** Says that the nearest of the valid words was probably meant. */
  public Finding near(Collection<String> valid) {
    return near(word, valid);
  }

  /** Says that the valid word nearest to another than what is shown was probably meant. */
  public Finding near(String said, Collection<String> valid) {
    return maybe(Nearest.of(said, valid));
  }

  /** Adds the fault that one of the valid words was expected, and probably the nearest. */
  public void oneOf(Collection<String> valid) {
    near(valid)
        .expected(
            valid.isEmpty()
                ? "nothing, since there is none to name"
                : "one of " + String.join(", ", valid));
  }

  /** Adds the fault that none of those added to the program has a name. */
  public void added(String kind, Collection<String> valid) {
    maybe(maybe.isEmpty() ? "its jar is not on the class path" : maybe)
        .expected(
            valid.isEmpty()
                ? "the name of an added " + kind + ", of which the class path holds none"
                : "one of " + String.join(", ", valid));
  }

  /** Adds the fault that a reader of what was set here has found elsewhere. */
  public void as(Fault fault) {
    found(fault.value()).maybe(fault.maybe()).expected(fault.expected());
  }

  /** Adds the fault that a key is missing. */
  public void missing(String expected) {
    found("nothing").maybe("add the key here").expected(expected);
  }

  /** Adds the fault. */
  public void expected(String what) {
    faults.add(mark, path, value, what, maybe);
  }
}
