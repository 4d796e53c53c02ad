package entente.ui.cli.answer;

import entente.experiment.update.WorldUpdate;
import entente.text.Template;
import entente.ui.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the command that brings a world to a later year answers.
 *
 * @param update the world that was made
 */
public record UpdateAnswer(WorldUpdate update) {
  private static final Template HEAD =
      Template.of(
          "{name}, brought from {from} to {to}: {states} states, {pairs} pairs in its table.");
  private static final Template NEW = Template.of("New: {keys}.");
  private static final Template GONE = Template.of("Gone: {keys}.");
  private static final Template OLDER =
      Template.of("Older facts carried: {states} have none later than {year}.");
  private static final Template CARRIED =
      Template.of("Carried from the world before, as no table tells it: {what}.");
  private static final Template OTHERS = Template.of("Not in this world, and so left out: {keys}.");
  private static final Template SEATS = Template.of("{structure}: {members}{joined}{left}.");
  private static final Template SCENARIO =
      Template.of("{file} extends what was; entente check, run and compare take it as it is.");

  /**
   * The answer as JSON has it.
   *
   * @param world name of the world
   * @param from year of the world before
   * @param to year that it is brought to
   * @param scenario file of the scenario in the folder of the results
   * @param states number of states
   * @param pairs number of pairs in its table
   * @param begun states that were not there before
   * @param ended states that are not there any more
   * @param latest how many states have their latest facts of which year
   * @param carried what no table tells
   * @param others structures that the tables name and the world does not have
   * @param memberships what changed in each structure
   */
  private record Json(
      String world,
      int from,
      int to,
      String scenario,
      int states,
      int pairs,
      List<String> begun,
      List<String> ended,
      Map<Integer, Long> latest,
      List<String> carried,
      List<String> others,
      List<WorldUpdate.Membership> memberships) {}

  /** Returns the answer as JSON has it. */
  public Object json() {
    return new Json(
        update.before().scenario().name(),
        (int) update.before().scenario().start(),
        update.year(),
        update.key() + ".yaml",
        update.states(),
        update.pairs(),
        update.begun(),
        update.ended(),
        update.latest(),
        update.carried(),
        update.others(),
        update.memberships());
  }

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    List<String> lines = new ArrayList<>();
    String head =
        HEAD.fill(
            "name", update.before().scenario().name(),
            "from", (int) update.before().scenario().start(),
            "to", update.year(),
            "states", update.states(),
            "pairs", update.pairs());
    lines.add(terminal.bold(head));
    if (!update.begun().isEmpty()) {
      lines.add(NEW.fill("keys", String.join(", ", update.begun())));
    }
    if (!update.ended().isEmpty()) {
      lines.add(GONE.fill("keys", String.join(", ", update.ended())));
    }
    update
        .latest()
        .forEach(
            (year, states) -> {
              if (year < update.year()) {
                String many = states + (states == 1 ? " state" : " states");
                lines.add(OLDER.fill("states", many, "year", year));
              }
            });
    if (!update.carried().isEmpty()) {
      lines.add(CARRIED.fill("what", String.join(", ", update.carried())));
    }
    if (!update.others().isEmpty()) {
      lines.add(OTHERS.fill("keys", String.join(", ", update.others())));
    }
    lines.add("");
    for (WorldUpdate.Membership m : update.memberships()) {
      lines.add(
          SEATS.fill(
              "structure", m.structure(),
              "members", m.members() + (m.members() == 1 ? " member" : " members"),
              "joined", named("; joined: ", m.joined()),
              "left", named("; not any more: ", m.left())));
    }
    lines.add("");
    lines.add(SCENARIO.fill("file", update.key() + ".yaml"));
    return lines.stream().map(Terminal::wrap).collect(Collectors.joining());
  }

  private static String named(String what, List<String> keys) {
    return keys.isEmpty() ? "" : what + String.join(", ", keys);
  }
}
