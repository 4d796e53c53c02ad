package entente.ui.cli.stored;

import entente.model.dynamics.Scenario;
import entente.text.Template;
import entente.ui.cli.terminal.UsageException;

/** Refuses scenarios with rules of an adaptive policy where runs are taken apart move by move. */
public final class NoRules {

  private static final Template REFUSED =
      Template.of(
          """
          {command}: {scenario} has rules that act under way, expected a scenario without rules. \
          Maybe compare it with the same scenario without them.\
          """);

  private NoRules() {}

  /**
   * Refuses an adaptive policy.
   *
   * @param command what the user has asked for
   * @throws UsageException if the scenario has rules
   */
  public static void require(Scenario scenario, String command) {
    if (!scenario.rules().isEmpty()) {
      throw new UsageException(REFUSED.fill("command", command, "scenario", scenario.key()));
    }
  }
}
