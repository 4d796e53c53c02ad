package entente.ui.cli.option;

import entente.experiment.run.LocalRunner;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.Setting;
import entente.text.Template;
import entente.ui.cli.terminal.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every experiment takes. */
public final class ExperimentOptions {

  private static final Template RANGE = Template.of("from {least} to {most}.");

  /** Most runs of one kind that an option may ask for: more than anybody waits for. */
  static final int MOST_RUNS = 1_000_000;

  // More than any machine has; each takes memory before it has done anything.
  private static final int MOST_WORKERS = 1024;

  @Mixin private WorldOptions world;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description =
          "Runs of each scenario at its own values; 1 for run, 100 for compare, 80 for claims, the study's own for sweep.")
  private Integer replicates;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads; all cores if left out. Changes no result.")
  private Integer workers;

  @Option(
      names = "--keep",
      split = ",",
      paramLabel = "TABLE",
      description = "Tables to keep beside the measures: ${COMPLETION-CANDIDATES}.")
  private List<Detail> keep = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/COMMAND-NAME if left out.")
  private Path out;

  /** Returns the seed of the experiment. */
  public long seed() {
    return world.seed();
  }

  /** Returns the number of replicates asked for, or another one if none was. */
  public int replicates(int otherwise) {
    return replicates(otherwise, MOST_RUNS);
  }

  /**
   * Returns the number of replicates asked for, or another one if none was.
   *
   * @param most how many there may be at most
   */
  public int replicates(int otherwise, int most) {
    if (replicates != null) {
      checkRange("--replicates", replicates, 1, most);
    }
    return replicates == null ? otherwise : replicates;
  }

  static void checkRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw UsageException.value(option, value, RANGE.fill("least", least, "most", most));
    }
  }

  /** Returns the number of threads. */
  public int workers() {
    return threads(workers);
  }

  /** Returns how many threads an option asks for; as many as there are cores if it is null. */
  public static int threads(Integer workers) {
    if (workers != null) {
      checkRange("--workers", workers, 1, MOST_WORKERS);
    }
    return workers == null ? LocalRunner.cores() : workers;
  }

  /** Returns the tables that are kept. */
  public Set<Detail> keep() {
    return keep.isEmpty() ? Set.of() : EnumSet.copyOf(keep);
  }

  /** Returns the folder asked for. */
  public Path out(String name) {
    return out == null ? Path.of("results", name) : out;
  }

  /** Returns the settings of the user's own. */
  public List<Setting> settings() {
    return world.settings();
  }

  /** Returns the setting of the number of rounds, if the user gave it. */
  public List<Setting> length() {
    return world.length();
  }

  /** Returns the options in force in their canonical form, without those that change no result. */
  public List<String> canonical(int replicatesInForce) {
    List<String> words = new ArrayList<>(List.of("--seed", Long.toString(seed())));
    for (Setting setting : settings()) {
      words.addAll(List.of("--set", setting.toString()));
    }
    for (Setting length : length()) {
      words.addAll(List.of("--rounds", length.value()));
    }
    words.addAll(List.of("--replicates", Integer.toString(replicatesInForce)));
    List<String> tables =
        keep().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).sorted().toList();
    if (!tables.isEmpty()) {
      words.addAll(List.of("--keep", String.join(",", tables)));
    }
    return words;
  }
}
