package entente.experiment.run;

import entente.experiment.run.RunSpecification.Detail;
import java.util.List;

/**
 * Which runs there are, by number from 0.
 *
 * <p>What a run is follows from its number alone, so that any thread or machine can make it.
 */
public interface Plan {

  /** Returns how many runs there are. */
  int size();

  /** Returns the run with this number; throws what is wrong with it. */
  RunSpecification specification(int run);

  /** Returns the run with this number without its scenario, for one that cannot be made. */
  RunSpecification unmade(int run);

  /** Returns which of the labels of scenarios the run with this number has. */
  int label(int run);

  /** Returns the names of what is varied, as columns of the table of runs. */
  List<String> factors();

  /** Returns what is varied as the run with this number has it. */
  List<String> values(int run);

  /** Returns whether a table keeps the run with this number. */
  boolean keeps(int run, Detail table);

  /** Returns whether a table keeps a round. */
  default boolean keepsRound(int round) {
    return true;
  }

  /** Returns how many seconds a run may take; 0 for any number. */
  default double seconds() {
    return 0;
  }
}
