package entente.experiment.run;

import entente.experiment.scenario.ScenarioReader;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.dynamics.Scenario;
import entente.model.states.Neutrality;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the cost of a run grows with states and rounds, on worlds made by drawing more states beside
 * the shipped ones.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class GrowthBenchmark {

  /** States × rounds. */
  @Param({"250x10", "500x10", "1000x10", "2000x10", "125x20", "125x40", "125x80"})
  private String size;

  private Scenario scenario;

  /** Draws the world. */
  @Setup
  public void draw() {
    Scenario base = ScenarioReader.read("eurasia-2024", List.of());
    int states = Integer.parseInt(size.substring(0, size.indexOf('x')));
    int rounds = Integer.parseInt(size.substring(size.indexOf('x') + 1));
    Chance chance = new Chance(1);
    List<StateFacts> all = new ArrayList<>(base.states());
    for (int i = all.size(); i < states; i++) {
      all.add(drawn(chance, i));
    }
    scenario =
        new Scenario(
            base.key(),
            base.name(),
            "",
            "",
            base.focal(),
            base.start(),
            rounds,
            all,
            base.pairs(),
            base.choices(),
            base.structures(),
            base.events(),
            base.rules(),
            base.conditions(),
            base.parameters(),
            base.mechanisms());
  }

  private static StateFacts drawn(Chance chance, int i) {
    return new StateFacts(
        "X" + i,
        "State " + i,
        "",
        0.01 * u(chance, i, 0),
        Collections.emptySortedMap(),
        180 * u(chance, i, 1) - 90,
        360 * u(chance, i, 2) - 180,
        List.of(u(chance, i, 3)),
        u(chance, i, 4),
        false,
        false,
        List.of(1.0, 0.5, 0.5, 0.5, 0.5),
        Map.copyOf(
            new TreeMap<>(Map.of("USA", 0.3 * u(chance, i, 5), "CHN", 0.3 * u(chance, i, 6)))),
        0.5,
        Neutrality.NONE);
  }

  private static double u(Chance chance, int i, int what) {
    return chance.uniform(Purpose.FUTURE, i, what, 0);
  }

  @Benchmark
  public RunResult run() {
    return SingleRun.execute(new RunSpecification(0, scenario, 0, 0, 1, Set.of()));
  }
}
