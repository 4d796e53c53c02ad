package entente.ui.cli.command;

import entente.analysis.hindcast.Variant;
import entente.experiment.run.LocalRunner;
import entente.ui.cli.session.EnsembleSession;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tests the model of portfolios against who changed sides from 1992 to 2024. */
@Command(
    name = "hindcast",
    subcommands = FirstModelCommand.class,
    description =
        "Tests the model against who changed sides from 1992 to 2024: calibrated on the years to"
            + " 2008, frozen, scored on those after it, beside simple rules.",
    footer = {
      "",
      "Without --calibrate the frozen values are used; whole it takes some minutes.",
      "",
      "Examples:",
      "  entente hindcast",
      "  entente hindcast --replicates 50 --json",
      "  entente hindcast --calibrate --bare --out results/my-calibration"
    })
final class HindcastCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of all draws; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--calibrate",
      description =
          "Look for the free parameters again, on 1993 to 2008; goes on where it stopped.")
  private boolean calibrate;

  @Option(
      names = "--bare",
      description = "Calibrate the model without what has no support before 2009.")
  private boolean bare;

  @Option(
      names = "--whole",
      description =
          "Calibrate in the sizes first written down, about 21 000 runs, and not in those"
              + " afforded.")
  private boolean whole;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads; all cores if left out. Changes no result.")
  private Integer workers;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/hindcast if left out.")
  private Path out;

  /** Returns where answers go. */
  Terminal terminal() {
    return parent.terminal();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (workers != null && workers < 1) {
      throw new UsageException("--workers: value " + workers + ", expected at least 1.");
    }
    if (whole && !calibrate) {
      throw new UsageException("--whole: says how to calibrate. Maybe --calibrate --whole.");
    }
    if (bare && !calibrate) {
      throw new UsageException("--bare: says what to calibrate. Maybe --calibrate --bare.");
    }
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      int threads = workers == null ? LocalRunner.cores() : workers;
      Variant variant = bare ? Variant.BARE : Variant.MODEL;
      return new EnsembleSession(parent.terminal(), variant, seed, whole, threads, out).hold();
    } finally {
      interrupts.close();
    }
  }
}
