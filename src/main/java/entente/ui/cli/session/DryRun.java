package entente.ui.cli.session;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.MemoryTables;
import entente.experiment.store.RunTables;
import entente.experiment.store.Shard;
import entente.experiment.study.SweepDesign;
import entente.text.Template;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a sweep would take: counts its runs, tries a few of them and reckons from those.
 *
 * @param plan the sweep
 * @param shard part of it that would run
 * @param laboratory the model
 * @param terminal where the answer goes
 * @param workers number of threads
 */
public record DryRun(
    SweepPlan plan, Shard shard, Simulator laboratory, Terminal terminal, int workers) {

  /** Bytes of tables from which text is a burden. */
  static final long LARGE = 1_000_000_000L;

  /** What to do about them. */
  static final String HINT = "The tables are large: --format parquet makes them smaller.";

  private static final Template WOULD_FAIL = Template.of("Run {run} would fail: {why}");
  private static final Template RUNS_OF_SHARD = Template.of("{runs} (shard {shard})");
  private static final Template TIME = Template.of("about {duration} on {workers} threads");

  private static final int TRIED = 24;
  private static final int WARM = 16;
  private static final double PATIENCE = 10;
  private static final double MEGA = 1e6;
  private static final int WINDOW = 4;
  private static final long MANY_BYTES = 10_000_000_000L;
  private static final double LONG = 86_400;

  /**
   * What is answered as JSON.
   *
   * @param study key of the study
   * @param points number of points
   * @param scenarios number of scenarios
   * @param replicates runs of each point on each scenario
   * @param factors names of the factors
   * @param runs number of runs
   * @param seconds about how long they take
   * @param megabytes about how much memory they take
   * @param bytes about how large the tables are
   * @param warnings what to think of before, a sentence each
   */
  private record Answer(
      String study,
      int points,
      int scenarios,
      int replicates,
      List<String> factors,
      int runs,
      double seconds,
      double megabytes,
      long bytes,
      List<String> warnings) {}

  /** Prints what the sweep would take and returns the exit status. */
  public int tell() throws IOException {
    int runs = shard.size(plan.size());
    List<String> warnings = new ArrayList<>(plan.design().warnings());
    MemoryTables shelf = new MemoryTables();
    RunTables tables =
        new RunTables(shelf, plan, plan.tables(), plan.labels(), laboratory.schema());
    double seconds = 0;
    double spent = 0;
    int tried = 0;
    int timed = 0;
    long largest = 0;
    for (; tried < TRIED && tried < plan.size() && spent < PATIENCE; tried++) {
      int run = (int) ((long) tried * (plan.size() - 1) / Math.max(1, TRIED - 1));
      long start = System.nanoTime();
      try {
        RunSpecification specification = plan.specification(run);
        RunResult result = laboratory.execute().apply(specification);
        tables.enter(result);
        largest = Math.max(largest, size(result));
      } catch (RuntimeException e) {
        warnings.add(WOULD_FAIL.fill("run", run, "why", e.getMessage()));
      }
      double took = (System.nanoTime() - start) * 1e-9;
      spent += took;
      // The first runs warm the machine up.
      boolean warm = tried >= WARM;
      seconds = warm || timed == 0 ? seconds + took : seconds;
      if (tried == WARM - 1) {
        seconds = 0;
      } else if (warm) {
        timed++;
      }
    }
    timed = timed == 0 ? tried % WARM == 0 ? 1 : tried : timed;
    double each = seconds / Math.max(1, timed);
    double time = each * runs / workers;
    long bytes = shelf.bytes() * runs / Math.max(1, tried);
    double memory = 60 + (double) largest * (WINDOW + 1) * workers / MEGA;
    if (bytes > LARGE) {
      warnings.add(HINT);
    }
    if (bytes > MANY_BYTES) {
      warnings.add("More than 10 GB of tables: keep fewer, or name horizons.");
    }
    if (time > LONG) {
      warnings.add("More than a day: use shards, or fewer points.");
    }
    print(runs, time, memory, bytes, warnings);
    return ExitStatus.DONE;
  }

  private void print(int runs, double time, double memory, long bytes, List<String> warnings) {
    SweepDesign design = plan.design();
    int replicates = design.study().replicates();
    if (terminal.json()) {
      terminal.print(
          new Answer(
              design.study().key(),
              design.size(),
              design.scenarios().size(),
              replicates,
              plan.factors(),
              runs,
              time,
              memory,
              bytes,
              warnings));
      return;
    }
    StringBuilder text = new StringBuilder(design.study().name() + "\n\n");
    line(text, "kind of design", design.study().design().word());
    line(text, "factors", Integer.toString(plan.factors().size()));
    line(text, "points", Integer.toString(design.size()));
    line(text, "scenarios", Integer.toString(design.scenarios().size()));
    line(text, "replicates", Integer.toString(replicates));
    line(
        text,
        "runs",
        shard.word() == null
            ? Integer.toString(runs)
            : RUNS_OF_SHARD.fill("runs", runs, "shard", shard));
    line(text, "time", TIME.fill("duration", duration(time), "workers", workers));
    line(text, "memory", String.format(Locale.ROOT, "about %.0f MB", memory));
    line(text, "tables", String.format(Locale.ROOT, "about %.1f MB", bytes / MEGA));
    warnings.forEach(w -> text.append("warning: ").append(w).append('\n'));
    text.append("Nothing is written.\n");
    terminal.print(text.toString());
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-15s %s%n", name, value).replace("\r\n", "\n"));
  }

  private static String duration(double seconds) {
    if (seconds < 90) {
      return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
    }
    return seconds < 5400
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  private static long size(RunResult result) {
    long numbers = 0;
    for (double[][] round : result.byStructure()) {
      for (double[] row : round) {
        numbers += row.length + 3L;
      }
    }
    for (double[] row : result.rounds()) {
      numbers += row.length + 3L;
    }
    return numbers * Double.BYTES + (long) result.security().length * result.states().size() * 8;
  }
}
