package entente.experiment.scenario;

import entente.experiment.input.Defaults;
import entente.experiment.input.Numbers;
import entente.experiment.input.Records;
import entente.model.Param;
import entente.model.decisions.AddedMechanism;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a scenario file may set, with its definition.
 *
 * @param path dotted path; {@code *} stands for the key of any structure or the place of any event
 * @param component the record component that the definition sits on
 * @param param the definition
 */
public record Quantity(String path, RecordComponent component, Param param) {

  /** Path of the strengths of added mechanisms. */
  static final String ADDED = "mechanisms.added";

  /** What is written for a quantity. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** A whole number. */
    WHOLE,
    /** True or false. */
    SWITCH,
    /** One word of several. */
    CHOICE,
    /** A text. */
    TEXT,
    /** A list of words. */
    LIST,
    /** A number for each of several keys. */
    SHARES,
    /** A value for each of several paths. */
    VALUES,
    /** A map of further quantities. */
    GROUP
  }

  /** Returns what is written for it. */
  public Kind kind() {
    Class<?> type = component.getType();
    if (type == double.class || added().isPresent()) {
      return Kind.NUMBER;
    }
    if (type == int.class) {
      return Kind.WHOLE;
    }
    if (type == boolean.class) {
      return Kind.SWITCH;
    }
    if (type == Map.class && Records.element(component) == String.class) {
      return Kind.VALUES;
    }
    if (type == Map.class) {
      return Kind.SHARES;
    }
    if (type == List.class) {
      return Records.element(component).isRecord() ? Kind.GROUP : Kind.LIST;
    }
    if (type.isRecord()) {
      return Kind.GROUP;
    }
    return type.isEnum() ? Kind.CHOICE : Kind.TEXT;
  }

  /** Returns the key, the last part of the path. */
  public String key() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Returns the sentence that says what it is; that of its own for an added mechanism. */
  public String text() {
    return added().map(AddedMechanism::text).orElse(param.text());
  }

  /** Returns the publication or data that it rests on; {@code "assumed"} if none does. */
  public String source() {
    return added().map(AddedMechanism::source).orElse(param.source());
  }

  /** Returns whether it is the strength of mechanisms that jars add, of all or of one. */
  public boolean isAdded() {
    return path.equals(ADDED) || added().isPresent();
  }

  private Optional<AddedMechanism> added() {
    return AddedMechanism.all().stream().filter(m -> path.equals(ADDED + "." + m.key())).findAny();
  }

  /** Returns whether the definition has limits that a number must keep. */
  public boolean isNumeric() {
    return kind() == Kind.NUMBER || kind() == Kind.WHOLE || kind() == Kind.SHARES;
  }

  /** Returns whether futures draw it. */
  public boolean isUncertain() {
    return !Double.isNaN(param.from()) && !Double.isNaN(param.to());
  }

  /** Returns whether a file has to say it. */
  public boolean isRequired() {
    return Defaults.isRequired(component.getType(), param);
  }

  /** Returns the default as it would be written; empty if there is none. */
  public String defaultWord() {
    return added().isPresent() ? "0" : Defaults.written(component.getType(), param);
  }

  /** Returns the words to choose from; empty if it is no choice. */
  public List<String> words() {
    return kind() == Kind.CHOICE ? Defaults.words(component.getType()) : List.of();
  }

  /** Returns limits as words, as in {@code 0 to 1}; empty if it is no number. */
  public String limits() {
    return isNumeric() ? span(param.low(), param.high()) : String.join(", ", words());
  }

  /** Returns the range that futures draw from, as words; empty if they do not. */
  public String range() {
    return isUncertain() ? span(param.from(), param.to()) : "";
  }

  private static String span(double low, double high) {
    return Numbers.text(low) + " to " + Numbers.text(high);
  }
}
