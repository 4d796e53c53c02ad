package entente.ui.cli;

import picocli.CommandLine.Option;

/** The option that says in how many futures to run. */
final class FuturesOption {

  @Option(
      names = "--futures",
      paramLabel = "N",
      defaultValue = "200",
      description = "Draws of all that data do not fix; ${DEFAULT-VALUE} if left out.")
  private int futures;

  /** Returns the number, at least 0. */
  int number() {
    if (futures < 0) {
      throw new UsageException("--futures: value " + futures + ", expected at least 0.");
    }
    return futures;
  }
}
