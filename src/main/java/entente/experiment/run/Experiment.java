package entente.experiment.run;

import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Set;

/**
 * Which runs an experiment has: blocks of runs of the same scenarios, side by side.
 *
 * <p>Runs are numbered block by block, replicate-major inside a block: {@code run = first of the
 * block + replicate × scenarios + scenario}. Runs that differ in the scenario or the block only
 * share their seed, that of their replicate.
 *
 * @param scenarios what is run, side by side
 * @param seed the experiment's own seed
 * @param blocks ways in which the scenarios are varied, the plain one first
 * @param keep tables to keep beside the measures
 * @param moments rounds whose measures are wanted of runs outside the plain block, which keeps no
 *     rounds of theirs; empty for all, as where further tables are kept
 */
public record Experiment(
    List<Scenario> scenarios,
    long seed,
    List<RunBlock> blocks,
    Set<RunSpecification.Detail> keep,
    Set<Integer> moments)
    implements Plan {

  /** Makes an experiment in which the measures of all rounds are wanted of every run. */
  public Experiment(
      List<Scenario> scenarios,
      long seed,
      List<RunBlock> blocks,
      Set<RunSpecification.Detail> keep) {
    this(scenarios, seed, blocks, keep, Set.of());
  }

  /** Checks that there is something to run. */
  public Experiment {
    if (scenarios.isEmpty() || blocks.isEmpty()) {
      throw new IllegalArgumentException("an experiment needs a scenario and a block of runs");
    }
    scenarios = List.copyOf(scenarios);
    blocks = List.copyOf(blocks);
    keep = Set.copyOf(keep);
    moments = Set.copyOf(moments);
  }

  @Override
  public int size() {
    long runs = blocks.stream().mapToLong(RunBlock::count).sum() * scenarios.size();
    return Math.toIntExact(runs);
  }

  /** Returns the block of the run with this number. */
  public RunBlock block(int run) {
    int first = 0;
    for (RunBlock block : blocks) {
      first += block.count() * scenarios.size();
      if (run < first) {
        return block;
      }
    }
    throw new IndexOutOfBoundsException(run);
  }

  /** Returns which of the scenarios the run with this number has. */
  public int scenario(int run) {
    return run % scenarios.size();
  }

  @Override
  public RunSpecification specification(int run) {
    RunBlock block = block(run);
    int replicate = (run - first(block)) / scenarios.size();
    return new RunSpecification(
        run,
        block.variation().apply(scenarios.get(scenario(run)), replicate),
        block.pointOf(replicate),
        replicate,
        Replicates.seed(seed, replicate),
        keep,
        List.of(),
        List.of(),
        block.name().equals(RunBlock.DEFAULT) || !keep.isEmpty() ? Set.of() : moments);
  }

  /** Returns the same experiment, of whose runs outside the plain block few rounds are wanted. */
  public Experiment wanting(Set<Integer> rounds) {
    return new Experiment(scenarios, seed, blocks, keep, rounds);
  }

  @Override
  public RunSpecification unmade(int run) {
    RunBlock block = block(run);
    int replicate = (run - first(block)) / scenarios.size();
    long own = Replicates.seed(seed, replicate);
    return new RunSpecification(run, null, block.pointOf(replicate), replicate, own, keep);
  }

  @Override
  public int label(int run) {
    return scenario(run);
  }

  @Override
  public List<String> factors() {
    return List.of("block");
  }

  @Override
  public List<String> values(int run) {
    return List.of(block(run).name());
  }

  /**
   * Returns whether rounds and structures of a run are kept: those of the plain block, since those
   * of futures and of other initial constants are repeated from their seeds sooner than they are
   * read.
   */
  @Override
  public boolean keeps(int run, RunSpecification.Detail table) {
    boolean measures =
        table == RunSpecification.Detail.ROUNDS || table == RunSpecification.Detail.STRUCTURES;
    return measures ? block(run).name().equals(RunBlock.DEFAULT) : keep.contains(table);
  }

  private int first(RunBlock block) {
    int first = 0;
    for (RunBlock before : blocks.subList(0, blocks.indexOf(block))) {
      first += before.count() * scenarios.size();
    }
    return first;
  }
}
