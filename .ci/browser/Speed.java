import entente.experiment.run.Replicates;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.states.World;
import entente.ui.page.RunSample;
import java.util.List;

/** Milliseconds of a run on the JVM, as pages make many: java -cp JAR Speed.java SCENARIO RUNS. */
final class Speed {

  private static final long WARM = 10_000_000_000L;

  public static void main(String[] words) {
    Scenario scenario = ScenarioReader.read(words[0], List.of());
    World world = World.of(scenario.states(), scenario.pairs());
    int runs = Integer.parseInt(words[1]);
    // The compiler needs seconds to see the code.
    for (long start = System.nanoTime(); System.nanoTime() - start < WARM; ) {
      run(scenario, world, runs);
    }
    long begin = System.nanoTime();
    run(scenario, world, runs);
    System.out.println((System.nanoTime() - begin) / 1e6 / runs);
  }

  private static void run(Scenario scenario, World world, int runs) {
    for (int k = 0; k < runs; k++) {
      RunSample.of(scenario, world, Replicates.seed(1, k), 4);
    }
  }
}
