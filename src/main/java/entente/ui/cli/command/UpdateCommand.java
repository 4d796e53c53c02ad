package entente.ui.cli.command;

import entente.experiment.input.FileLookup;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.update.WorldUpdate;
import entente.ui.cli.answer.UpdateAnswer;
import entente.ui.cli.session.AnswerFolder;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings a world to a later year from tables of facts. */
@Command(
    name = "update",
    description =
        "A world at a later year: its states, pairs and memberships by the stated rules, from tables"
            + " of facts.",
    footer = {
      "",
      "The folder of facts has states.csv, and as far as known memberships.csv, pacts.csv, ties.csv,"
          + " disputes.csv, conflicts.csv. What no table tells is carried from the world.",
      "",
      "Examples:",
      "  entente update scenarios/patterns/world-1992.yaml --to 2008 \\",
      "    --facts scenarios/worlds/facts",
      "  entente update my-world.yaml --to 2030 --facts my-facts \\",
      "    --out results/mine-2030"
    })
final class UpdateCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      index = "0",
      paramLabel = "WORLD",
      description = "Scenario with the world as it was; a path or a shipped name.")
  private String world;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "YEAR",
      description = "Year at whose end the world is to stand.")
  private int to;

  @Option(
      names = "--facts",
      required = true,
      paramLabel = "DIR",
      description = "Folder with the tables of facts.")
  private Path facts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the new world; results/update-NAME-YEAR if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    WorldUpdate update = WorldUpdate.of(world, facts, to);
    Terminal terminal = parent.terminal();
    List<String> names = new ArrayList<>(List.of(FileLookup.bare(world)));
    List<Input> inputs = new ArrayList<>(List.of(Input.of(names.get(0), update.before().text())));
    update
        .facts()
        .forEach(
            (file, text) -> {
              names.add(file);
              inputs.add(Input.of(file, text));
            });
    String command =
        ShellWords.line(
            List.of("update", world, "--to", Integer.toString(to), "--facts", facts.toString()));
    Identity identity = Identity.of(Program.current(), command, 0, names, inputs);
    Path asked = out == null ? Path.of("results", "update-" + update.key()) : out;
    UpdateAnswer answer = new UpdateAnswer(update);
    new AnswerFolder(asked, identity)
        .keep(
            terminal,
            new CommandAnswer(answer.words(terminal), answer.json()),
            List::of,
            folder -> {
              folder.text(update.key() + ".csv", update.statesTable());
              folder.text(update.key() + "-pairs.csv", update.pairsTable());
              folder.text(update.key() + ".yaml", update.scenario(folder.path()));
            });
    return ExitStatus.DONE;
  }
}
