package entente.experiment.run;

import entente.model.dynamics.Scenario;
import entente.text.Template;

/**
 * Runs of an experiment that vary its scenarios in one way.
 *
 * @param name word for the way, in tables
 * @param count runs of each scenario in the block
 * @param point number of the point of the first run
 * @param pointEach whether each run is a point of its own (a future), or all are replicates of one
 * @param variation gives a scenario as the block's k-th run has it
 */
public record RunBlock(String name, int count, int point, boolean pointEach, Variation variation) {

  /** Name of the block that runs scenarios as they are. */
  public static final String DEFAULT = "default";

  private static final Template BAD = Template.of("{name}: {count} runs, expected at least 0");

  /** Gives a scenario as one run of a block has it. */
  @FunctionalInterface
  public interface Variation {
    /** Returns the scenario that the k-th run of the block takes. */
    Scenario apply(Scenario scenario, int k);
  }

  /** Checks the numbers. */
  public RunBlock {
    if (!(count >= 0)) {
      throw new IllegalArgumentException(BAD.fill("name", name, "count", count));
    }
  }

  /** Returns the block of plain replicates, at point 0. */
  public static RunBlock replicates(int count) {
    return new RunBlock(DEFAULT, count, 0, false, (scenario, k) -> scenario);
  }

  int pointOf(int k) {
    return pointEach ? point + k : point;
  }
}
