package entente.experiment.store;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown where another program is writing the same results folder. */
public final class LockedException extends IOException {

  private static final long serialVersionUID = 1L;

  LockedException(Path folder) {
    super(
        folder
            + ": another program is writing these results. Maybe wait for it, or name another"
            + " folder with --out.");
  }
}
