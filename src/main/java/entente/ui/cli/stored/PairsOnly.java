package entente.ui.cli.stored;

import entente.model.dynamics.Scenario;
import entente.text.Template;
import entente.ui.cli.terminal.UsageException;

/** Refuses worlds of portfolios where a command tells pairs of bloc and seat only. */
public final class PairsOnly {

  private static final Template REFUSED =
      Template.of(
          """
          {command}: in {scenario} states change portfolios, expected pairs of bloc and seat, since \
          this tells those only. Maybe entente run, whose decisions.csv names each step.\
          """);

  private PairsOnly() {}

  /**
   * Refuses a world of portfolios.
   *
   * @param command what the user has asked for
   * @throws UsageException if portfolios act in the scenario
   */
  public static void require(Scenario scenario, String command) {
    if (scenario.mechanisms().portfolio() > 0) {
      throw new UsageException(REFUSED.fill("command", command, "scenario", scenario.key()));
    }
  }
}
