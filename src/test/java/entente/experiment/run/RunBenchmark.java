package entente.experiment.run;

import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a run of the whole model with all measures costs, against a plain array loop.
 *
 * <p>The loop goes over the same dyads, memberships and options in as many rounds, with the same
 * exponential function, and does what any program for this model must do: the sums of threat by
 * structure, the movement of hostility, frustration and cohesion, the contest on each vector for
 * each option and the logit. It has no schedule, draws, events, admission, cases, ladder, ledger or
 * snapshots.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
public class RunBenchmark {

  private Scenario scenario;
  private PlainLoop loop;

  /** Reads the scenario and sets the loop up with its numbers. */
  @Setup
  public void read() {
    scenario = ScenarioReader.read("eurasia-2024", List.of());
    Snapshot first = new Simulation(scenario, 1).snapshot();
    loop = new PlainLoop(first, scenario.rounds());
  }

  @Benchmark
  public RunResult model() {
    return SingleRun.execute(new RunSpecification(0, scenario, 0, 0, 1, Set.of()));
  }

  /** The same where only the last round is read, as in a sweep that keeps no rounds. */
  @Benchmark
  public RunResult lastRound() {
    RunSpecification all = new RunSpecification(0, scenario, 0, 0, 1, Set.of());
    return SingleRun.execute(
        new RunSpecification(
            0, scenario, 0, 0, 1, Set.of(), all.stop(), all.defined(), Set.of(scenario.rounds())));
  }

  @Benchmark
  public double plainLoop() {
    return loop.run();
  }
}
