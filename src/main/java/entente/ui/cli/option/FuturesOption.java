package entente.ui.cli.option;

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

  /** Returns the number. */
  public int number() {
    ExperimentOptions.checkRange("--futures", futures, 0, ExperimentOptions.MOST_RUNS);
    return futures;
  }
}
