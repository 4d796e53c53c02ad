package entente.experiment.run;

import java.io.IOException;

/** Where finished runs are entered, and where it can be read which are there already. */
@FunctionalInterface
public interface Ledger {

  /** Returns whether the run with this number is entered already, so that it need not run again. */
  default boolean holds(int run) {
    return false;
  }

  /**
   * Enters a finished or failed run; called once for each run, in run order, by one thread.
   *
   * @throws IOException if it cannot be written
   */
  void enter(RunResult result) throws IOException;
}
