package entente.experiment.run;

/** Something larger than this machine; built in where a build says so, and found by its service. */
public interface Cluster {

  /**
   * Returns the engine that computes a sweep there.
   *
   * @param master address of the cluster; null if its own settings name it
   * @param plan the sweep
   * @throws IllegalArgumentException if no address is known
   */
  Engine engine(String master, SweepPlan plan);
}
