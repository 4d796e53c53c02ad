package entente.ui.cli.command;

import entente.experiment.store.Identity;
import entente.experiment.store.Manifest;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.Session;
import entente.ui.cli.option.AnalysisOptions;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.session.StoredAnalysis;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What a finished sweep says. */
@Command(
    name = "analyze",
    description =
        "Says what a finished sweep says: which inputs matter and whether that can be believed, where"
            + " the bad cases lie, which architecture is robust. Its design decides how.",
    footer = {
      "",
      "Examples:",
      "  entente analyze results/sweep-variance",
      "  entente analyze results/sweep-everything --measures stability,direct_war",
      "  entente analyze results/sweep-robustness --enough 'stability >= 0.7' \\",
      "    --cases 'uptake < 0.2'",
      "  entente analyze table.csv --inputs rain,soil --outcome yield",
      "  entente analyze results/sweep-everything --inputs a,b --outcome stability",
      "",
      "Of a table, and of a sweep with --inputs, it estimates indices from the rows as they are.",
      "Writes into DIR/analysis; verify DIR proves it."
    })
final class AnalyzeCommand implements Callable<Integer> {

  /** Folder of the analysis within that of the sweep. */
  static final String FOLDER = "analysis";

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "1",
      paramLabel = "DIR|TABLE.csv",
      description = "A finished folder of sweep; with --inputs and --outcome any CSV table.")
  private Path folder;

  @Option(
      names = "--inputs",
      paramLabel = "COLUMN",
      description =
          "Of a table: columns on which the outcome may hang, with commas between. A name with a"
              + " comma stands in quotes, or alone in an option of its own.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--outcome",
      paramLabel = "COLUMN",
      description = "Of a table: column of the outcome, of numbers.")
  private String outcome;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Of a table: folder of the answer; results/analyze-NAME if left out.")
  private Path out;

  @Option(
      names = "--measures",
      split = ",",
      paramLabel = "MEASURE",
      description = "Measures of the system; those that the study shows if left out.")
  private List<String> measures = new ArrayList<>();

  @Option(
      names = "--cases",
      paramLabel = "RULE",
      description =
          "Which points are cases, as 'uptake < 0.2': a measure, one of > >= < <= == != and a number;"
              + " the worst quarter of the first measure if left out.")
  private String cases;

  @Option(
      names = "--enough",
      paramLabel = "RULE",
      description =
          "What is good enough, as 'stability >= 0.7', once for each measure; the better half of all"
              + " runs if left out.")
  private List<String> enough = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of bootstrap, halves and folds; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = parent.terminal();
    if (!inputs.isEmpty() || outcome != null || Files.isRegularFile(folder)) {
      return new TableAnalysis(terminal, folder, inputs, outcome, seed, out).tell();
    }
    Manifest sweep = StoredAnalysis.sweep(folder);
    AnalysisOptions options = new AnalysisOptions(measures, cases, enough, seed);
    String place = folder.normalize().toString();
    String command = options.command(place.isEmpty() ? "." : place);
    Identity identity = StoredAnalysis.identity(sweep, command, seed);
    Path asked = folder.resolve(FOLDER);
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      terminal.note(complete.get() + " holds this very analysis; nothing is computed again.");
      String file = terminal.json() ? "answer.json" : "answer.txt";
      terminal.print(Files.readString(complete.get().resolve(file)), complete.get(), asked);
      terminal.note("Results: " + complete.get().resolve("report.html"));
      return ExitStatus.DONE;
    }
    Session.Start start = Session.start(1);
    if (terminal.progress()) {
      terminal.note("Analysing " + sweep.outcome().runs() + " runs …");
    }
    StoredAnalysis made = StoredAnalysis.of(folder, sweep, identity, parent.laboratory());
    try (ResultsFolder into = ResultsPlace.claim(asked)) {
      Pictures.draw(into, made.figures(), made.provenance());
      for (Map.Entry<String, String> text : made.texts().entrySet()) {
        into.text(text.getKey(), text.getValue());
      }
      into.finish(identity, 0, 0, start.end());
      CommandAnswer answer = CommandAnswer.of(terminal, made.words(), made.json());
      terminal.print(answer, into.path(), asked);
      terminal.note("Results: " + into.path().resolve("report.html"));
    }
    return ExitStatus.DONE;
  }
}
