package entente.ui.cli.command;

import static entente.text.NumberWords.number;

import entente.experiment.input.Digests;
import entente.experiment.run.Failure;
import entente.experiment.run.Plan;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.experiment.store.Schema;
import entente.experiment.store.Session;
import entente.model.measures.Measure;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Computes one row again, with all its tables. */
@Command(
    name = "rerun",
    description = "Computes one row of a results folder again, exactly, with all its tables.",
    footer = {"", "Examples:", "  entente rerun results/sweep-my-study --row 17"})
final class RerunCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "DIR", description = "A finished results folder.")
  private Path folder;

  @Option(names = "--row", required = true, paramLabel = "N", description = "Number of the run.")
  private int row;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the row; results/rerun-NAME-N if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    StoredPlan stored = StoredPlan.of(folder);
    stored.check(row);
    Terminal terminal = parent.terminal();
    Program program = Program.current();
    if (!stored.manifest().program().equals(program)) {
      terminal.note("Another program computed this folder; the row may differ for that reason.");
    }
    long start = System.nanoTime();
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    RunResult result = result(stored.plan());
    Path name = folder.toAbsolutePath().normalize().getFileName();
    Path asked = out == null ? Path.of("results", "rerun-" + name + "-" + row) : out;
    Manifest before = stored.manifest();
    String word = ShellWords.line(List.of("rerun", String.valueOf(name), "--row", "" + row));
    Manifest identity =
        Manifest.of(
            program,
            word,
            before.seed(),
            before.scenarios(),
            List.of(new Input(before.command(), Digests.of(before.command()), before.command())));
    try (ResultsFolder place = ResultsPlace.claim(asked)) {
      RunTables tables =
          new RunTables(
              place,
              new Whole(stored.plan()),
              EnumSet.allOf(Detail.class),
              before.scenarios(),
              parent.laboratory().schema());
      tables.enter(result);
      double seconds = Math.rint((System.nanoTime() - start) * 1e-7) / 100;
      int failed = result.status() == RunResult.Status.FAILED ? 1 : 0;
      place.finish(
          identity, 1, failed, new Session(when, System.getProperty("java.version"), 1, seconds));
      answer(stored, result, place.path());
      return failed > 0 ? ExitStatus.FAILED_RUNS : ExitStatus.DONE;
    }
  }

  private RunResult result(Plan plan) {
    RunSpecification specification;
    try {
      RunSpecification s = plan.specification(row);
      specification =
          new RunSpecification(
              s.run(),
              s.scenario(),
              s.point(),
              s.replicate(),
              s.seed(),
              EnumSet.allOf(Detail.class),
              s.stop(),
              s.defined());
    } catch (RuntimeException e) {
      return Failure.of(plan.unmade(row), "scenario", e);
    }
    try {
      return parent.laboratory().execute().apply(specification);
    } catch (RuntimeException e) {
      return Failure.of(specification, "run", e);
    }
  }

  private void answer(StoredPlan stored, RunResult result, Path place) {
    Terminal terminal = parent.terminal();
    Schema schema = parent.laboratory().schema();
    boolean good = result.status() == RunResult.Status.OK;
    double[] values = good ? schema.summaryOf(result) : new double[0];
    Map<String, Object> json = new LinkedHashMap<>();
    TextTable table = new TextTable(1, "measure", "value", "unit");
    for (int k = 0; k < values.length; k++) {
      Measure measure = schema.system().get(k);
      json.put(measure.name(), values[k]);
      table.row(measure.name(), number(values[k]), measure.unit());
    }
    json.put("run", row);
    json.put("seed", result.specification().seed());
    json.put("status", good ? "ok" : "failed");
    json.put("stage", result.stage());
    json.put("message", result.message());
    json.put("results", place.toString());
    if (terminal.json()) {
      terminal.print(json);
    } else {
      String end = good ? "" : " failed in " + result.stage() + ": " + result.message();
      String head = "Run " + row + " of " + stored.manifest().command() + end + "\n\n";
      terminal.print(head + (good ? table.render(terminal) : ""));
      terminal.note("Results: " + place.resolve("runs.csv"));
    }
  }

  /** A plan that keeps every table and every round. */
  private record Whole(Plan plan) implements Plan {
    @Override
    public int size() {
      return plan.size();
    }

    @Override
    public RunSpecification specification(int run) {
      return plan.specification(run);
    }

    @Override
    public RunSpecification unmade(int run) {
      return plan.unmade(run);
    }

    @Override
    public int label(int run) {
      return plan.label(run);
    }

    @Override
    public List<String> factors() {
      return plan.factors();
    }

    @Override
    public List<String> values(int run) {
      return plan.values(run);
    }

    @Override
    public boolean keeps(int run, Detail table) {
      return true;
    }
  }
}
