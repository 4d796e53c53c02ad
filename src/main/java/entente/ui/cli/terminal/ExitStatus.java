package entente.ui.cli.terminal;

import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.text.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** What the program's exit status says, and which fault leads to which. */
public final class ExitStatus {
  private static final Template BROKEN =
      Template.of("{file}: {reason}. Maybe name another folder with --out.");

  private static final Template UNNAMEABLE =
      Template.of(
          """
          value {path}, expected a path that this system can name. Maybe set the language of the \
          shell to one with UTF-8, as LC_ALL=C.UTF-8.\
          """);

  /** Done, whatever the verdict. */
  public static final int DONE = 0;

  /** Some runs failed, or a verification found a difference. */
  public static final int FAILED_RUNS = 1;

  /** Bad usage or bad input; nothing is written. */
  public static final int BAD_INPUT = 2;

  /** An existing path that cannot be read or written, a full disk, a lock. */
  static final int UNUSABLE = 3;

  /** Interrupted; the same command starts again. */
  static final int INTERRUPTED = 130;

  /** A fault of the program itself, as sysexits.h has it. */
  static final int OWN_FAULT = 70;

  private ExitStatus() {}

  /** Returns the exit status for a fault. */
  public static int of(Throwable fault) {
    if (fault instanceof FaultsException
        || fault instanceof UsageException
        || fault instanceof InvalidPathException) {
      return BAD_INPUT;
    } else if (fault instanceof InterruptedException) {
      return INTERRUPTED;
    } else if (fault instanceof IOException || fault instanceof UncheckedIOException) {
      return UNUSABLE;
    }
    return OWN_FAULT;
  }

  /** Returns the refusal of a path that no file of this system can have. */
  public static String unnameable(String path) {
    return UNNAMEABLE.fill("path", Faults.quote(path));
  }

  /** Returns what to tell the user about a fault. */
  public static String message(Throwable fault) {
    if (fault instanceof UncheckedIOException wrapped) {
      return message(wrapped.getCause());
    } else if (fault instanceof InterruptedException) {
      return fault.getMessage() == null
          ? "Stopped. Nothing incomplete was kept; run the same command to start again."
          : fault.getMessage();
    } else if (fault instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission. Maybe name another folder with --out.";
    } else if (fault instanceof InvalidPathException path) {
      return unnameable(path.getInput());
    } else if (fault instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder.";
    } else if (fault instanceof FileSystemException broken) {
      String reason = broken.getReason() == null ? "cannot be used" : broken.getReason();
      return BROKEN.fill("file", broken.getFile(), "reason", reason);
    } else if (of(fault) == OWN_FAULT) {
      return "a fault of the program: " + fault + ". --verbose shows where.";
    }
    return fault.getMessage() == null ? fault.toString() : fault.getMessage();
  }
}
