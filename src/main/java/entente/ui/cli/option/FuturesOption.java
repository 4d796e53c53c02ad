package entente.ui.cli.option;

import entente.ui.cli.terminal.UsageException;
import picocli.CommandLine.Option;

/** The option that says in how many alternative settings to run. */
public final class FuturesOption {

  @Option(
      names = "--futures",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Alternative settings, drawn from the plausible range of every assumption;"
              + " ${DEFAULT-VALUE} if left out.")
  private int futures;

  /** Returns the number, at least 0. */
  public int number() {
    if (futures < 0) {
      throw new UsageException("--futures: value " + futures + ", expected at least 0.");
    }
    return futures;
  }
}
