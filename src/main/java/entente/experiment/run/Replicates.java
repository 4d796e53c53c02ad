package entente.experiment.run;

import entente.model.Chance;

/** The seeds of replicates. */
public final class Replicates {
  private Replicates() {}

  /**
   * Returns the seed of a replicate: the experiment's own seed for replicate 0, one derived from
   * both numbers for the others.
   */
  public static long seed(long master, int replicate) {
    return replicate == 0 ? master : Chance.join(master, replicate);
  }
}
