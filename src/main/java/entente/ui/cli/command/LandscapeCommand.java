package entente.ui.cli.command;

import entente.analysis.drawing.Figure;
import entente.analysis.figure.landscape.LandscapeFigures;
import entente.experiment.game.ActorsFile;
import entente.experiment.game.GameFiles;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.text.Template;
import entente.theory.Landscape;
import entente.theory.Landscape.Ties;
import entente.ui.cli.answer.GameWords;
import entente.ui.cli.answer.LandscapeAnswer;
import entente.ui.cli.answer.LandscapeFinding;
import entente.ui.cli.session.AnswerFolder;
import entente.ui.cli.stored.CoalitionMoment;
import entente.ui.cli.stored.MomentOptions;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The stable alignments of actors by size and propensity (Axelrod and Bennett 1993). */
@Command(
    name = "landscape",
    description =
        "The stable alignments of actors by size and propensity (Axelrod and Bennett 1993).",
    footer = {
      "",
      "Up to 24 actors all configurations are looked at; beyond, random starts descend.",
      "",
      "Examples:",
      "  entente landscape five-powers",
      "  entente landscape my-actors.yaml --ties strict --out results/mine",
      "  entente landscape --from results/run-five-states --row 0 --round 40"
    })
final class LandscapeCommand implements Callable<Integer> {

  private static final Template OF_MOMENT = Template.of("{folder}-row-{row}-round-{round}");
  private static final int MAX_STARTS = 10_000_000;
  private static final int MAX_SNAPSHOT = 200;

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "File with actors and propensity, or a shipped name.")
  private String file;

  @Mixin private MomentOptions options;

  @Option(
      names = "--ties",
      paramLabel = "RULE",
      defaultValue = "weak",
      description =
          "weak: no move lowers the energy; strict: every move raises it;"
              + " ${DEFAULT-VALUE} if left out.")
  private Ties ties;

  @Option(
      names = "--camps",
      paramLabel = "N",
      defaultValue = "2",
      description = "Most camps; more than 2 are our extension; ${DEFAULT-VALUE} if left out.")
  private int camps;

  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Random starts beyond 24 actors; ${DEFAULT-VALUE} if left out.")
  private int starts;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of the starts; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the charts; results/landscape-NAME if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (camps < 2) {
      throw UsageException.value("--camps", camps, "at least 2.");
    }
    if (starts < 1 || starts > MAX_STARTS) {
      throw UsageException.value("--starts", starts, "from 1 to " + MAX_STARTS + ".");
    }
    CoalitionMoment moment = options.moment("landscape", file, MAX_SNAPSHOT);
    ActorsFile actors = moment == null ? GameFiles.actors(file) : moment.actors();
    List<String> labels = moment == null ? actors.names() : moment.labels();
    Landscape landscape = GameWords.ask(actors::landscape);
    LandscapeFinding finding = LandscapeFinding.of(landscape, ties, camps, starts, seed);
    LandscapeAnswer answer =
        new LandscapeAnswer(actors, labels, landscape, finding, ties, camps, moment);
    Terminal terminal = parent.terminal();
    write(terminal, moment, answer);
    if (moment != null && !moment.doubt().isEmpty()) {
      terminal.note(moment.doubt());
    }
    return ExitStatus.DONE;
  }

  private void write(Terminal terminal, CoalitionMoment moment, LandscapeAnswer answer)
      throws IOException {
    String name =
        moment == null
            ? ShellWords.bare(file)
            : OF_MOMENT.fill(
                "folder",
                    ShellWords.bare(
                        moment.stored().folder().toAbsolutePath().normalize().toString()),
                "row", moment.stored().row(),
                "round", moment.snapshot().round());
    Path asked = out == null ? Path.of("results", "landscape-" + name) : out;
    Input input =
        moment == null
            ? Input.of(name, answer.actors().text())
            : Input.of(name, JsonText.text(moment.stored().manifest().identity().inputs()));
    Identity identity =
        Identity.of(Program.current(), canonical(moment), seed, List.of(name), List.of(input));
    new AnswerFolder(asked, identity)
        .keep(
            terminal,
            new CommandAnswer(answer.words(terminal), answer.json()),
            () -> figures(answer),
            AnswerFolder.More.NONE);
  }

  private static List<Figure> figures(LandscapeAnswer answer) {
    LandscapeFinding finding = answer.finding();
    return new LandscapeFigures(
            answer.actors().title(),
            answer.labels(),
            answer.landscape(),
            finding.minima(),
            finding.minima().stream().mapToDouble(finding::share).toArray(),
            finding.complete())
        .all();
  }

  private String canonical(CoalitionMoment moment) {
    List<String> words = new ArrayList<>(List.of("landscape"));
    if (moment == null) {
      words.add(file);
    } else {
      words.addAll(options.canonical(moment));
    }
    words.addAll(List.of("--ties", ties.name().toLowerCase(Locale.ROOT)));
    words.addAll(List.of("--camps", Integer.toString(camps)));
    words.addAll(List.of("--starts", Integer.toString(starts), "--seed", Long.toString(seed)));
    return ShellWords.line(words);
  }
}
