package entente.ui.cli.command;

import entente.analysis.patterns.PatternReader;
import entente.experiment.claim.ClaimReader;
import entente.experiment.game.GameFiles;
import entente.experiment.input.Checked;
import entente.experiment.input.Fault;
import entente.experiment.input.InputFile;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.study.StudyReader;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.FaultAnswer;
import entente.ui.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Validates files and names all their faults. */
@Command(
    name = "check",
    description =
        "Validates files; names every fault in one pass, and of good files what in them cannot act;"
            + " writes nothing.",
    footer = {"", "Examples:", "  entente check my-scenario.yaml"})
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of scenarios, studies, claims, actors or players.")
  private List<Path> files;

  /**
   * * What is answered as JSON: what is wrong, the files in which nothing is, what to know beside.
   *
   * @param faults what is wrong
   * @param good files that are good
   * @param notes what to know beside
   */
  private record Answer(List<FaultAnswer> faults, List<String> good, List<FaultAnswer> notes) {}

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    List<Fault> faults = new ArrayList<>();
    List<Fault> notes = new ArrayList<>();
    List<String> good = new ArrayList<>();
    for (Path file : files) {
      Checked own = checked(file);
      faults.addAll(own.faults());
      notes.addAll(own.notes());
      if (own.faults().isEmpty()) {
        good.add(file.toString());
      }
    }
    if (terminal.json()) {
      terminal.print(
          new Answer(FaultAnswer.of(faults).faults(), good, FaultAnswer.of(notes).faults()));
    } else {
      good.forEach(file -> terminal.print(file + ": good"));
      notes.forEach(note -> terminal.print(note.render()));
    }
    if (!terminal.json() && !faults.isEmpty()) {
      faults.forEach(fault -> terminal.err().println(fault.render()));
      terminal.note(faults.size() + (faults.size() == 1 ? " fault." : " faults."));
    }
    return faults.isEmpty() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private static Checked checked(Path path) {
    InputFile file = InputFile.of(path);
    return switch (file.kind()) {
      case "study" -> StudyReader.checked(file);
      case "claim" -> new Checked(ClaimReader.check(file), List.of());
      case "patterns" -> new Checked(PatternReader.check(file), List.of());
      default ->
          GameFiles.isOne(file)
              ? new Checked(GameFiles.check(file), List.of())
              : ScenarioReader.checked(file);
    };
  }
}
