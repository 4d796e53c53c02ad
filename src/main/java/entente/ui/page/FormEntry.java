package entente.ui.page;

import entente.experiment.input.NumberReader;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the form of a page says of one quantity, wherever a scenario has it: the parameter catalogue
 * as data, so that the page finds the faults that {@code check} finds.
 *
 * @param pattern dotted path, {@code *} for the key of any structure
 * @param text what it means
 * @param kind number, whole, switch, choice, text or list; a number for each key is a number
 * @param low smallest number allowed; 0 if it is no number
 * @param high largest number allowed; 0 if it is no number
 * @param expected what may stand there, in the words of a fault; empty if anything may
 * @param range the range that alternative settings draw from, in words; empty if they do not
 * @param fallback what holds where no file says it
 * @param words the words to choose from
 */
public record FormEntry(
    String pattern,
    String text,
    String kind,
    double low,
    double high,
    String expected,
    String range,
    String fallback,
    List<String> words) {

  private static final Set<String> TEXTS = Set.of("name", "question", "about");
  private static final Set<String> LISTS = Set.of("members", "observers", "partners");
  // What a structure is, and who made it, says the file; and a page draws its signs by that.
  private static final Set<String> OF_THE_FILE = Set.of("label", "present", "commitment");

  /** Returns an entry for each quantity that a form may show. */
  static List<FormEntry> all() {
    return ParameterCatalog.leaves().stream().filter(FormEntry::shown).map(FormEntry::of).toList();
  }

  private static boolean shown(Quantity quantity) {
    String path = quantity.path();
    if (!path.contains(".")) {
      return TEXTS.contains(path);
    }
    boolean structure = path.startsWith("structures.*.");
    boolean constant =
        path.startsWith("parameters.")
            || path.startsWith("mechanisms.")
            || path.startsWith("conditions.");
    if (!structure && !constant
        || quantity.isAdded()
        || path.equals("mechanisms.portfolio")
        || path.equals("mechanisms.wars")) {
      return false;
    }
    return switch (quantity.kind()) {
      case NUMBER, WHOLE, SWITCH -> !OF_THE_FILE.contains(quantity.key());
      case CHOICE -> !OF_THE_FILE.contains(quantity.key());
      case TEXT -> structure && !OF_THE_FILE.contains(quantity.key());
      case LIST -> structure && LISTS.contains(quantity.key());
      case SHARES -> quantity.key().equals("leaders");
      default -> false;
    };
  }

  private static FormEntry of(Quantity quantity) {
    boolean number = quantity.isNumeric();
    boolean whole = quantity.kind() == Quantity.Kind.WHOLE;
    boolean shares = quantity.kind() == Quantity.Kind.SHARES;
    return new FormEntry(
        quantity.path(),
        quantity.text(),
        shares ? "number" : quantity.kind().name().toLowerCase(Locale.ROOT),
        number ? quantity.param().low() : 0,
        number ? quantity.param().high() : 0,
        number ? NumberReader.expected(quantity.param(), whole) : "",
        quantity.range(),
        shares ? "" : quantity.defaultWord(),
        quantity.words());
  }
}
