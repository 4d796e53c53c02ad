package entente.ui.cli.session;

import entente.analysis.compare.Comparison;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.study.SweepFigures;
import entente.analysis.report.SweepReport;
import entente.analysis.sweep.SweepSummary;
import entente.analysis.sweep.Tally;
import entente.experiment.input.Digests;
import entente.experiment.run.Engine;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Output;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.experiment.store.Session;
import entente.experiment.store.Shard;
import entente.experiment.store.StoredTable;
import entente.experiment.store.SweepLedger;
import entente.experiment.store.TableReader;
import entente.experiment.study.StudyReader;
import entente.experiment.study.SweepDesign;
import entente.ui.cli.answer.DifferenceTable;
import entente.ui.cli.answer.SweepText;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One sitting of a sweep: fills the gaps of its folder, or finds that it is complete there.
 *
 * @param terminal where the answer goes
 * @param laboratory the model
 * @param asked folder asked for
 * @param workers number of threads
 * @param identity what the sweep is made from
 */
public record SweepSession(
    Terminal terminal, Simulator laboratory, Path asked, int workers, Manifest identity) {

  private static final String WORDS = "answer.txt";
  private static final String JSON = "answer.json";

  /** Returns what a sweep is made from. */
  public static Manifest identity(SweepPlan plan, String command, Shard shard) throws IOException {
    SweepDesign design = plan.design();
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.of(design.study().key(), design.text()));
    design.texts().forEach((label, text) -> inputs.add(Input.of(label, text)));
    if (design.table() != null) {
      inputs.add(Input.of(StudyReader.TABLE, design.table()));
    }
    Manifest manifest =
        Manifest.of(Program.current(), command, design.seed(), plan.labels(), inputs);
    return manifest.sweep(design.study().digest(), shard);
  }

  /** The format of the tables of a finished sweep. */
  public enum Format {
    /** Text with commas. */
    CSV,
    /** Apache Parquet. */
    PARQUET
  }

  /**
   * Runs what is missing and prints the answer, or prints the one that is stored.
   *
   * @param again whether what failed is run again
   * @param format format of the tables; null for the one that they have, or text
   */
  public int hold(SweepPlan plan, Shard shard, Engine engine, boolean again, Format format)
      throws IOException, InterruptedException {
    int wanted = shard.size(plan.size());
    ResultsPlace.OfSweep place = ResultsPlace.sweep(asked, identity, wanted);
    Manifest there = place.finished();
    boolean stored = there != null && StoredTable.parquet(there);
    boolean parquet = format == null ? stored : format == Format.PARQUET;
    boolean complete = there != null && there.runs() >= wanted && stored == parquet;
    if (complete && !(again && there.failed() > 0)) {
      return repeat(place.folder(), there, wanted);
    }
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    long start = System.nanoTime();
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try (ResultsFolder folder = ResultsPlace.open(place.folder(), identity)) {
      return run(plan, shard, engine, again, new Clock(when, start), folder, parquet);
    } finally {
      interrupts.close();
    }
  }

  /** When a sitting began. */
  private record Clock(String when, long start) {
    Session session(int workers) {
      double seconds = Math.rint((System.nanoTime() - start) * 1e-7) / 100;
      return new Session(when, System.getProperty("java.version"), workers, seconds);
    }
  }

  private int run(
      SweepPlan plan,
      Shard shard,
      Engine engine,
      boolean again,
      Clock clock,
      ResultsFolder folder,
      boolean parquet)
      throws IOException, InterruptedException {
    if (folder.left().runs() > 0) {
      terminal.note(folder.path() + " holds " + folder.left().runs() + " runs already; they stay.");
    }
    try (SweepLedger ledger =
        new SweepLedger(
            folder,
            shard,
            again,
            shelf ->
                new RunTables(
                    shelf, plan, plan.tables(), identity.scenarios(), laboratory.schema()))) {
      ledger.checkpoint();
      try {
        engine.run(plan, ledger, new ProgressLine(terminal));
      } catch (InterruptedException | ClosedByInterruptException e) {
        // So that no file is closed under the last words.
        Thread.interrupted();
        ledger.checkpoint();
        folder.note(clock.session(workers));
        terminal.note(
            ledger.runs()
                + " of "
                + shard.size(plan.size())
                + " runs are kept; the same command goes on.");
        throw new InterruptedException("interrupted");
      }
      ledger.complete(plan.size());
      CommandAnswer answer = conclude(folder, plan);
      if (parquet) {
        folder.toParquet();
      }
      Manifest made =
          folder.finish(identity, ledger.runs(), ledger.failed(), clock.session(workers));
      print(answer);
      long bytes = made.outputs().values().stream().mapToLong(Output::bytes).sum();
      if (!parquet && bytes > DryRun.LARGE) {
        terminal.note(DryRun.HINT + " Nothing is run again for it.");
      }
      return end(folder.path(), ledger.failed());
    }
  }

  private void print(CommandAnswer answer) {
    if (terminal.json()) {
      terminal.print(answer.json());
    } else {
      terminal.print(answer.words());
    }
  }

  /** Writes figures, report and answer of the tables that stand in a folder. */
  public CommandAnswer conclude(ResultsFolder folder, SweepPlan plan) throws IOException {
    SweepSummary summary = new SweepSummary(plan.design(), laboratory.schema().system());
    TableReader.each(folder.file("runs.csv"), summary::add);
    SortedMap<String, String> digests = new TreeMap<>();
    plan.design().texts().forEach((label, text) -> digests.put(label, Digests.of(text)));
    digests.put("study " + plan.design().study().key(), identity.design());
    Provenance provenance =
        new Provenance(
            "Entente " + identity.program().version(),
            identity.command(),
            "replicate 0: " + identity.seed(),
            digests);
    List<Drawn> figures = Pictures.draw(folder, SweepFigures.of(summary), provenance);
    List<Map<String, Object>> differences = differences(summary);
    if (!differences.isEmpty()) {
      DifferenceTable.write(folder, "One row per pair and measure.", differences);
    }
    folder.text("report.html", new SweepReport(summary, provenance).html(figures));
    CommandAnswer answer =
        CommandAnswer.of(terminal, new SweepText(summary).blocks(), json(summary));
    folder.text(WORDS, answer.filed());
    folder.text(JSON, JsonText.text(answer.json()));
    return answer;
  }

  private Map<String, Object> json(SweepSummary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", summary.design().study().key());
    json.put("points", summary.design().size());
    json.put("replicates", summary.design().study().replicates());
    json.put("runs", summary.runs());
    json.put("failed", summary.failed());
    json.put("stopped", summary.stopped());
    List<Object> means = new ArrayList<>();
    for (int k = 0; k < summary.measures().size(); k++) {
      for (int s = 0; s < summary.scenarios().size(); s++) {
        Tally tally = summary.means(k).get(s);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("measure", summary.measures().get(k).name());
        row.put("scenario", summary.scenarios().get(s));
        row.put("mean", tally.mean());
        row.put("p5", summary.spreads(k).get(s).at(5));
        row.put("p50", summary.spreads(k).get(s).at(50));
        row.put("p95", summary.spreads(k).get(s).at(95));
        row.put("n", tally.n());
        means.add(row);
      }
    }
    json.put("means", means);
    json.put("comparisons", differences(summary));
    return json;
  }

  private static List<Map<String, Object>> differences(SweepSummary summary) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Comparison comparison : summary.differences()) {
      Map<String, Object> row = comparison.row();
      row.remove("sentence");
      rows.add(row);
    }
    return rows;
  }

  private int repeat(Path folder, Manifest there, int wanted) throws IOException {
    terminal.note(
        folder
            + (there.runs() > wanted
                ? " holds this study with more replicates, complete; nothing is computed again."
                : " holds this very experiment, complete; nothing is computed again."));
    terminal.print(Files.readString(folder.resolve(terminal.json() ? JSON : WORDS)));
    return end(folder, there.failed());
  }

  /** Says where the results are and returns the exit status. */
  public int end(Path folder, int failed) {
    if (!folder.equals(asked)) {
      terminal.note(asked + " holds something else, which is left as it is.");
    }
    if (failed > 0) {
      terminal.note(
          failed + " runs failed; runs.csv says where and why. --retry-failed tries them again.");
    }
    terminal.note("Results: " + folder.resolve("report.html"));
    return failed > 0 ? ExitStatus.FAILED_RUNS : ExitStatus.DONE;
  }
}
