package entente.ui.cli.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import java.nio.file.FileSystemException;
import java.util.List;

/**
 * One thing that is wrong, as JSON answers tell it.
 *
 * @param file file as the user named it; undefined if it is no matter of a file
 * @param line line, from 1; undefined with the file, or if the whole of it is meant
 * @param column column, from 1; undefined with the line
 * @param path dotted path of the value, or the option; undefined if it is no matter of either
 * @param message what is wrong, in a sentence
 * @param hint what the user may have meant; empty if nothing is near
 * @param value what stands there; left out if it is no matter of a value
 * @param expected what should stand there
 */
public record FaultAnswer(
    String file,
    Integer line,
    Integer column,
    String path,
    String message,
    String hint,
    @JsonInclude(JsonInclude.Include.NON_NULL) String value,
    @JsonInclude(JsonInclude.Include.NON_NULL) String expected) {

  private static final String MAYBE = " Maybe ";

  /**
   * All that is wrong.
   *
   * @param faults the faults
   */
  public record All(List<FaultAnswer> faults) {}

  /** Returns faults of files. */
  public static All of(List<Fault> faults) {
    return new All(faults.stream().map(FaultAnswer::of).toList());
  }

  /** Returns whatever ended a command. */
  static All of(Throwable fault) {
    if (fault instanceof FaultsException faults) {
      return of(faults.faults());
    }
    Throwable cause = fault instanceof java.io.UncheckedIOException ? fault.getCause() : fault;
    String file = cause instanceof FileSystemException broken ? broken.getFile() : null;
    return of(file, ExitStatus.message(fault));
  }

  /**
   * Returns a refusal in words.
   *
   * @param file the file that it is about; null if none
   * @param words a sentence, or one a line
   */
  public static All of(String file, String words) {
    return new All(words.lines().map(sentence -> told(file, sentence)).toList());
  }

  private static FaultAnswer told(String file, String sentence) {
    int maybe = sentence.lastIndexOf(MAYBE);
    String message = maybe < 0 ? sentence : sentence.substring(0, maybe);
    String hint = maybe < 0 ? "" : sentence.substring(maybe + MAYBE.length());
    int colon = message.indexOf(": ");
    boolean option = message.startsWith("--") && colon > 0;
    String path = option ? message.substring(0, colon) : null;
    return new FaultAnswer(file, null, null, path, message, hint, null, null);
  }

  private static FaultAnswer of(Fault fault) {
    return new FaultAnswer(
        fault.file(),
        fault.line(),
        fault.column(),
        fault.path(),
        fault.found() + ".",
        fault.maybe(),
        fault.value(),
        fault.expected());
  }
}
