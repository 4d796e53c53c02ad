package entente.ui.cli.command;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.evidence.PatternsFigure;
import entente.analysis.patterns.PatternFile;
import entente.analysis.patterns.PatternFindings;
import entente.analysis.patterns.PatternReader;
import entente.analysis.patterns.PatternRuns;
import entente.analysis.report.PatternsReport;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.text.Template;
import entente.ui.cli.answer.evidence.PatternsAnswer;
import entente.ui.cli.option.OwnWorldOptions;
import entente.ui.cli.option.RunningOptions;
import entente.ui.cli.session.EvidenceSession;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds runs of the model against what is known of states and alliances. */
@Command(
    name = "patterns",
    description =
        "Holds runs of 1992, 2008 and 2024 against what is known of states and alliances: who"
            + " leaves, who enters and when, allies, wars.",
    footer = {
      "",
      "Examples:",
      "  entente patterns",
      "  entente patterns --world 1992 --replicates 20",
      "  entente patterns --beside three-poles --part alliance=hill",
      "  entente patterns --json"
    })
final class PatternsCommand implements Callable<Integer> {

  private static final String REPORT = "report.html";
  private static final Template NO_WORLD =
      Template.of("--world: value \"{world}\", expected one of {worlds}.");

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = PatternReader.SHIPPED,
      description = "File of patterns; those that are shipped if left out.")
  private String file;

  @Option(
      names = "--world",
      paramLabel = "WORLD",
      description = "Only the patterns of this world, as 1992; may be given several times.")
  private List<String> worlds = new ArrayList<>();

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "100",
      description = "Runs of each world; ${DEFAULT-VALUE} if left out.")
  private int replicates;

  @Mixin private OwnWorldOptions own = new OwnWorldOptions();

  @Mixin private RunningOptions running;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/patterns if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    running.check(replicates);
    PatternFile patterns = patterns();
    List<String> keys = patterns.worlds().stream().map(w -> w.terms().key()).toList();
    for (String world : worlds) {
      if (!keys.contains(world)) {
        throw new UsageException(NO_WORLD.fill("world", world, "worlds", String.join(", ", keys)));
      }
    }
    List<String> chosen = worlds.isEmpty() ? keys : keys.stream().filter(worlds::contains).toList();
    int total = replicates * chosen.size();
    Path asked = out == null ? Path.of("results", "patterns") : out;
    return new EvidenceSession(
            parent.terminal(), asked, running.threads(), identity(patterns, chosen))
        .hold(total, (folder, provenance) -> judged(patterns, chosen, folder, provenance));
  }

  private PatternFile patterns() {
    PatternFile read = PatternReader.read(file);
    if (!own.asked()) {
      return read;
    }
    if (!worlds.isEmpty()) {
      throw new UsageException("--world and --beside cannot be given together.");
    }
    ScenarioSource source = own.source();
    return read.beside(source, own.parts(source.scenario()));
  }

  private CommandAnswer judged(
      PatternFile patterns, List<String> chosen, ResultsFolder folder, Provenance provenance)
      throws IOException, InterruptedException {
    Terminal terminal = parent.terminal();
    int total = replicates * chosen.size();
    PatternRuns runs = new PatternRuns(running.threads(), ProgressLine.counting(terminal, total));
    PatternFindings findings = runs.findings(patterns, chosen, running.seed(), replicates);
    List<Figure> figures = new ArrayList<>();
    findings.worlds().forEach(world -> figures.add(new PatternsFigure(findings.in(world))));
    List<Drawn> drawn = Pictures.draw(folder, figures, provenance);
    folder.text(REPORT, new PatternsReport(findings, provenance).html(drawn));
    String advice =
        own.asked() ? OwnWorldOptions.advice(patterns.worlds().get(0).source().scenario()) : "";
    PatternsAnswer answer = new PatternsAnswer(findings, advice);
    return new CommandAnswer(answer.words(terminal), answer.json());
  }

  private Identity identity(PatternFile patterns, List<String> chosen) throws IOException {
    List<String> words = new ArrayList<>(List.of("patterns"));
    if (!file.equals(PatternReader.SHIPPED)) {
      words.add(file);
    }
    worlds.forEach(world -> words.addAll(List.of("--world", world)));
    words.addAll(own.words());
    words.addAll(List.of("--seed", Long.toString(running.seed())));
    words.addAll(List.of("--replicates", Integer.toString(replicates)));
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.of("patterns", patterns.text()));
    for (PatternFile.OfWorld world : patterns.worlds()) {
      if (chosen.contains(world.terms().key())) {
        inputs.add(Input.of(world.terms().key(), world.source().text()));
      }
    }
    return Identity.of(Program.current(), ShellWords.line(words), running.seed(), chosen, inputs);
  }
}
