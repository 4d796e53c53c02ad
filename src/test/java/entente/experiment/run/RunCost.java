package entente.experiment.run;

import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@link RunBenchmark} measures, by processor time and in turns, for a machine that has other
 * work to do.
 *
 * <p>Of each the shortest of many is told beside the median: whoever is interrupted finds cold
 * caches afterwards.
 */
final class RunCost {

  private static final int WARM = 60;
  private static final int TIMES = 120;

  // What is summed has to go somewhere, or the compiler would leave the loop out.
  private static volatile double sum;

  private RunCost() {}

  public static void main(String[] words) {
    Scenario scenario = ScenarioReader.read("eurasia-2024", List.of());
    RunSpecification all = new RunSpecification(0, scenario, 0, 0, 1, Set.of());
    RunSpecification last =
        new RunSpecification(
            0, scenario, 0, 0, 1, Set.of(), all.stop(), all.defined(), Set.of(scenario.rounds()));
    PlainLoop loop = new PlainLoop(new Simulation(scenario, 1).snapshot(), scenario.rounds());
    Runnable[] works = {
      () -> SingleRun.execute(all), () -> SingleRun.execute(last), () -> sum = loop.run()
    };
    double[][] times = new double[works.length][TIMES];
    for (int t = -WARM; t < TIMES; t++) {
      for (int w = 0; w < works.length; w++) {
        double time = milliseconds(works[w]);
        times[w][Math.max(0, t)] = time;
      }
    }
    Arrays.stream(times).forEach(Arrays::sort);
    String[] names = {"all measures", "last round", "plain loop"};
    double plain = times[2][0];
    double middle = times[2][TIMES / 2];
    for (int w = 0; w < works.length; w++) {
      System.out.printf(
          Locale.ROOT,
          "%-12s  shortest %.1f ms, ratio %.2f; median %.1f ms, ratio %.2f%n",
          names[w],
          times[w][0],
          times[w][0] / plain,
          times[w][TIMES / 2],
          times[w][TIMES / 2] / middle);
    }
  }

  private static double milliseconds(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) * 1e-6;
  }
}
