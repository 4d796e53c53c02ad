package entente.ui.cli.command;

import com.sun.management.OperatingSystemMXBean;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.experiment.study.StudyReader;
import entente.ui.cli.stored.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What a sweep costs beside its runs, started by hand: {@code overhead} in processor time, which
 * other work on the machine moves little; {@code threads} in time by the clock, which needs a quiet
 * machine; {@code heap} in bytes that are live.
 */
final class SweepCost {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int TIMES = 3;

  private final Path dir;
  private int place;

  private SweepCost(Path dir) {
    this.dir = dir;
  }

  /** Measures what the words name. */
  public static void main(String[] words) throws IOException {
    SweepCost cost = new SweepCost(Files.createTempDirectory("sweep-cost"));
    int size = words.length > 1 ? Integer.parseInt(words[1]) : 0;
    switch (words[0]) {
      case "overhead" -> cost.overhead(size == 0 ? 20 : size);
      case "threads" -> cost.threads(size == 0 ? 20 : size);
      case "heap" -> cost.heap(size == 0 ? 100_000 : size);
      case "rows" -> cost.rows(size == 0 ? 20_000 : size);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static void say(String text, Object... numbers) {
    System.out.printf(Locale.ROOT, text + "%n", numbers);
  }

  private Path study(String text) throws IOException {
    return Files.writeString(dir.resolve("study.yaml"), "kind: study\n" + text);
  }

  private Path large(int replicates) throws IOException {
    return study(
        """
        scenarios: [eurasia-2024]
        factors:
          inclusiveness: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 6}
          deterrence_focus: {path: structures.platform.deterrence_focus, from: 0, to: 1, steps: 6}
        keep: []
        """
            + ("replicates: " + replicates + "\n"));
  }

  private void sweep(Path study, int workers, Function<RunSpecification, RunResult> execute) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    String out = dir.resolve("out-" + place++).toString();
    int status =
        CommandLines.execute(
            new Simulator(execute, Simulators.model().schema()),
            nowhere,
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            "sweep",
            study.toString(),
            "--quiet",
            "--workers",
            Integer.toString(workers),
            "--out",
            out);
    if (status != 0) {
      throw new IllegalStateException("status " + status);
    }
  }

  private static double processor() {
    return SYSTEM.getProcessCpuTime() * 1e-9;
  }

  // Runs are timed inside the sweep, so that whatever else the machine does stretches both alike.
  // What
  // the compiler and the collector of Java spend on the runs counts as the sweep's.
  private void overhead(int replicates) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    sweep(large(2), 1, SingleRun::execute);
    Path study = large(replicates);
    for (int k = 0; k < TIMES; k++) {
      AtomicLong bare = new AtomicLong();
      AtomicLong last = new AtomicLong();
      double start = processor();
      sweep(
          study,
          1,
          s -> {
            long before = threads.getCurrentThreadCpuTime();
            RunResult result = SingleRun.execute(s);
            bare.addAndGet(threads.getCurrentThreadCpuTime() - before);
            last.set(SYSTEM.getProcessCpuTime());
            return result;
          });
      double whole = processor() - start;
      double runs = last.get() * 1e-9 - start;
      double least = bare.get() * 1e-9;
      say(
          "%d runs take %.2f s; ratio %.3f until the last one, %.3f with figures and report; load"
              + " %.1f",
          36 * replicates, least, runs / least, whole / least, SYSTEM.getSystemLoadAverage());
    }
  }

  // What the one who writes does for each run that others computed.
  private void rows(int rows) throws IOException {
    StudyReader.Options options = new StudyReader.Options(1, 0, List.of());
    SweepPlan plan = new SweepPlan(StudyReader.read(large(1).toString(), options), Set.of());
    RunResult result = SingleRun.execute(plan.specification(0));
    try (ResultsFolder folder = ResultsPlace.claim(dir.resolve("rows"))) {
      RunTables tables =
          new RunTables(folder, plan, Set.of(), plan.labels(), Simulators.model().schema());
      for (int k = 0; k < TIMES; k++) {
        double start = processor();
        for (int row = 0; row < rows; row++) {
          tables.enter(result);
        }
        say("a row takes %.1f microseconds of processor time", (processor() - start) * 1e6 / rows);
      }
    }
  }

  private void threads(int replicates) throws IOException {
    sweep(large(1), 2, SingleRun::execute);
    Path study = large(replicates);
    double[] one = new double[TIMES];
    double[] two = new double[TIMES];
    for (int k = 0; k < TIMES; k++) {
      one[k] = clock(study, 1);
      two[k] = clock(study, 2);
      say("one thread %.2f s, two threads %.2f s", one[k], two[k]);
    }
    say(
        "two threads are %.2f times as fast as one; load %.1f",
        Arrays.stream(one).min().orElseThrow() / Arrays.stream(two).min().orElseThrow(),
        SYSTEM.getSystemLoadAverage());
  }

  private double clock(Path study, int workers) {
    long start = System.nanoTime();
    sweep(study, workers, SingleRun::execute);
    return (System.nanoTime() - start) * 1e-9;
  }

  private void heap(int runs) throws IOException {
    // The first figures and reports of a program leave fonts and the like behind.
    live(100);
    long few = live(1000);
    long many = live(runs);
    say("live heap at most %.2f MB in 1000 runs, %.2f MB in %d", few * 1e-6, many * 1e-6, runs);
    say("ratio %.3f", (double) many / few);
  }

  private long live(int runs) throws IOException {
    Path study =
        study(
            """
            scenarios: [five-states]
            set: [rounds=4]
            factors:
              inclusiveness: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 5}
              quota: {path: structures.platform.quota, from: 0.5, to: 0.7, steps: 4}
            """
                + ("replicates: " + runs / 20 + "\n"));
    AtomicInteger count = new AtomicInteger();
    AtomicLong most = new AtomicLong();
    sweep(
        study,
        1,
        s -> {
          if (count.incrementAndGet() % (runs / 10) == 0) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
          }
          return SingleRun.execute(s);
        });
    return most.get();
  }
}
