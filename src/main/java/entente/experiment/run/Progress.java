package entente.experiment.run;

import java.time.Duration;

/** Told how far an experiment has come. */
@FunctionalInterface
public interface Progress {

  /** A listener that does nothing. */
  Progress NONE = (done, total, perSecond, left) -> {};

  /**
   * Tells that one more run is entered.
   *
   * @param done runs entered
   * @param total runs of the experiment that had to run
   * @param perSecond runs entered in a second so far
   * @param left time that the others will take at this rate
   */
  void at(int done, int total, double perSecond, Duration left);
}
