package entente.experiment.run;

import java.io.IOException;

/** What computes the runs of a plan: the cores of this machine, or something larger. */
public interface Engine {

  /**
   * Runs what the ledger does not hold yet and enters it in run order.
   *
   * @return how many of the runs failed
   * @throws InterruptedException if this thread is interrupted; what computes is told to stop
   * @throws IOException if the ledger cannot be written
   */
  int run(Plan plan, Ledger ledger, Progress progress) throws InterruptedException, IOException;
}
