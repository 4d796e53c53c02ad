package entente.experiment.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Faults of writing that say where they happened: a full disk does not by itself. */
public final class Named {
  private Named() {}

  /** Returns the fault with the place where it happened, unless it says so already. */
  public static IOException at(Path place, IOException fault) {
    if (fault.getClass() != IOException.class && !(fault instanceof ClosedByInterruptException)) {
      return fault;
    }
    String reason = fault.getMessage();
    if (fault instanceof ClosedByInterruptException || reason == null || reason.contains(": ")) {
      return fault;
    }
    FileSystemException named = new FileSystemException(place.toString(), null, reason);
    named.initCause(fault);
    return named;
  }
}
