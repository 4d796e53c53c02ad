package entente.ui.cli.command;

import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.ui.cli.option.RunningOptions;
import entente.ui.cli.terminal.ShellWords;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What a hindcast or a forecast is made from: its command, its worlds, and what was frozen. */
final class HindcastIdentity {

  private final RunningOptions running;
  private final int replicates;

  HindcastIdentity(RunningOptions running, int replicates) {
    this.running = running;
    this.replicates = replicates;
  }

  /**
   * Returns the identity.
   *
   * @param start words of the command before seed and replicates
   * @param end words after them
   * @param worlds texts of its scenarios, by their keys
   * @param frozen what it took from a calibration
   */
  Identity of(List<String> start, List<String> end, List<Input> worlds, List<Input> frozen)
      throws IOException {
    List<String> shared =
        List.of(
            "--seed", Long.toString(running.seed()), "--replicates", Integer.toString(replicates));
    return Identity.of(
        Program.current(),
        ShellWords.line(Stream.of(start, shared, end).flatMap(List::stream).toList()),
        running.seed(),
        worlds.stream().map(Input::name).toList(),
        Stream.concat(worlds.stream(), frozen.stream()).toList());
  }
}
