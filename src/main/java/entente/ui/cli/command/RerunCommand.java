package entente.ui.cli.command;

import static entente.text.NumberWords.number;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import entente.analysis.document.Block;
import entente.experiment.run.Failure;
import entente.experiment.run.Plan;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.store.Identity;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.experiment.store.Schema;
import entente.experiment.store.Session;
import entente.model.measures.Measure;
import entente.text.Template;
import entente.ui.cli.session.RowsAgain;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.stored.WholePlan;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
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

  private static final Template PLACE = Template.of("rerun-{name}-{row}");
  private static final Template RUN_OF = Template.of("Run {row} of {command}");
  private static final Template FAILED =
      Template.of("Run {row} of {command} failed in {stage}: {message}");

  private static final Template DIFFERS =
      Template.of("The stored row is another one: {difference}");

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
  public Integer call() throws IOException, InterruptedException {
    StoredPlan stored = StoredPlan.of(folder);
    stored.check(row);
    Terminal terminal = parent.terminal();
    Program program = Program.current();
    if (!stored.manifest().identity().program().equals(program)) {
      terminal.note("Another program computed this folder; the row may differ for that reason.");
    }
    Session.Start start = Session.start(1);
    RunResult result = result(stored);
    List<String> differences = differences(stored, result);
    Path name = folder.toAbsolutePath().normalize().getFileName();
    Path asked = out == null ? Path.of("results", PLACE.fill("name", name, "row", row)) : out;
    Identity before = stored.manifest().identity();
    String number = Integer.toString(row);
    String word = ShellWords.line(List.of("rerun", String.valueOf(name), "--row", number));
    Identity identity =
        Identity.of(program, word, before.seed(), before.scenarios(), stored.inputs());
    try (ResultsFolder place = ResultsPlace.claim(asked)) {
      RunTables tables =
          new RunTables(
              place,
              new WholePlan(stored.plan()),
              EnumSet.allOf(Detail.class),
              before.scenarios(),
              parent.laboratory().schema());
      tables.enter(result);
      int failed = result.status() == RunResult.Status.FAILED ? 1 : 0;
      place.finish(identity, 1, failed, start.end());
      terminal.print(answer(stored, result, differences), place.path(), asked);
      terminal.note("Results: " + place.path().resolve("runs.csv"));
      return failed > 0 || !differences.isEmpty() ? ExitStatus.FAILED_RUNS : ExitStatus.DONE;
    }
  }

  private List<String> differences(StoredPlan stored, RunResult result)
      throws IOException, InterruptedException {
    BitSet rows = new BitSet();
    rows.set(row);
    Simulator computed = new Simulator(s -> result, parent.laboratory().schema());
    StoredPlan same =
        new StoredPlan(
            stored.folder(),
            stored.manifest(),
            stored.plan(),
            stored.tables(),
            row,
            UnaryOperator.identity());
    return RowsAgain.differences(same, rows, computed, parent.terminal());
  }

  private RunResult result(StoredPlan stored) {
    Plan plan = new WholePlan(stored.plan());
    RunSpecification specification;
    try {
      specification = plan.specification(row);
    } catch (RuntimeException e) {
      return Failure.of(plan.unmade(row), "scenario", e);
    }
    try {
      return stored.simulator().apply(parent.laboratory()).execute().apply(specification);
    } catch (RuntimeException e) {
      return Failure.of(specification, "run", e);
    }
  }

  private CommandAnswer answer(StoredPlan stored, RunResult result, List<String> differences) {
    Terminal terminal = parent.terminal();
    Schema schema = parent.laboratory().schema();
    boolean good = result.status() == RunResult.Status.OK;
    double[] values = good ? schema.summaryOf(result) : new double[0];
    Map<String, Double> measures = new LinkedHashMap<>();
    List<List<String>> table = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      Measure measure = schema.system().get(k);
      measures.put(measure.name(), values[k]);
      table.add(List.of(measure.name(), number(values[k]), measure.unit()));
    }
    Answer json =
        new Answer(
            measures,
            row,
            result.specification().seed(),
            good ? "ok" : "failed",
            result.stage(),
            result.message(),
            differences);
    String command = stored.manifest().identity().command();
    List<Block> blocks = new ArrayList<>();
    if (good) {
      blocks.add(Block.paragraph(RUN_OF.fill("row", row, "command", command)));
      blocks.add(new Block.Gap());
      blocks.add(Block.table("", List.of("measure", "value", "unit"), table));
    } else {
      blocks.add(
          Block.paragraph(
              FAILED.fill(
                  "row",
                  row,
                  "command",
                  command,
                  "stage",
                  result.stage(),
                  "message",
                  result.message())));
      blocks.add(new Block.Gap());
    }
    differences.forEach(d -> blocks.add(Block.paragraph(DIFFERS.fill("difference", d))));
    return CommandAnswer.of(terminal, blocks, json);
  }

  /**
   * The row that was computed again, its measures first.
   *
   * @param measures measures of the run by name
   * @param run number of the run
   * @param seed its seed
   * @param status ok or failed
   * @param stage where it failed; empty if it did not
   * @param message why it failed; empty if it did not
   * @param differences how the stored row differs, a sentence each
   */
  @JsonPropertyOrder("measures")
  record Answer(
      @JsonAnyGetter Map<String, Double> measures,
      int run,
      long seed,
      String status,
      String stage,
      String message,
      List<String> differences) {}
}
