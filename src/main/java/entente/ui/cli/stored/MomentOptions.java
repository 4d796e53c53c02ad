package entente.ui.cli.stored;

import entente.text.Template;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that name a moment of a simulated run in place of a file. */
public final class MomentOptions {
  private static final int ACTORS = 20;
  private static final Template ONE_OF_BOTH =
      Template.of("{command}: {found}, expected FILE or --from DIR --row N --round R.");

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Results folder of run or compare, in place of a file.")
  private Path from;

  @Option(
      names = "--row",
      paramLabel = "N",
      description = "Run in that folder, as runs.csv numbers it; 0 if left out.")
  private Integer row;

  @Option(
      names = "--round",
      paramLabel = "R",
      description = "Round of the run, from 0; the last if left out.")
  private Integer round;

  @Option(
      names = "--actors",
      paramLabel = "K",
      description = "States taken, the largest by capability; 20 if left out.")
  private Integer actors;

  /** Returns the moment; null if a file is named, and exactly one of the two has to be. */
  public CoalitionMoment moment(String command, String file, int most) throws IOException {
    if ((file == null) == (from == null)) {
      String found = file == null ? "neither a file nor a run" : "a file and a run";
      throw new UsageException(ONE_OF_BOTH.fill("command", command, "found", found));
    }
    if (actors != null && (actors < 2 || actors > most)) {
      throw UsageException.value("--actors", actors, "from 2 to " + most + ".");
    }
    if (from == null) {
      alone("--row", row);
      alone("--round", round);
      alone("--actors", actors);
      return null;
    }
    StoredRow stored = StoredRow.of(from, row());
    int at = round == null ? stored.scenario().rounds() : round;
    return CoalitionMoment.of(stored, stored.snapshot(at), actors());
  }

  private int row() {
    return row == null ? 0 : row;
  }

  private int actors() {
    return actors == null ? ACTORS : actors;
  }

  /** Refuses an option that says nothing of a file. */
  private static void alone(String option, Integer value) {
    if (value != null) {
      throw UsageException.value(option, value, "it with --from DIR only, not with FILE.");
    }
  }

  /** Returns the options in force in their canonical form. */
  public List<String> canonical(CoalitionMoment moment) {
    return List.of(
        "--from",
        from.toString(),
        "--row",
        Integer.toString(row()),
        "--round",
        Integer.toString(moment.snapshot().round()),
        "--actors",
        Integer.toString(actors()));
  }
}
