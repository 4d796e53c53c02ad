package entente.ui.cli.option;

import entente.experiment.scenario.Setting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which world it is: the scenario's own with some values set, on a seed. */
public final class WorldOptions {

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "SEED",
      description = "Seed of all draws, any 64-bit whole number; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Set a value over the scenario's; repeatable. As structures.platform.quota=0.5.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of a run, quarters of a year; the scenario's own if left out.")
  private Integer rounds;

  /** Returns the seed of the world. */
  public long seed() {
    return seed;
  }

  /** Returns the words of a command line that say this world again. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (seed != 1) {
      words.addAll(List.of("--seed", Long.toString(seed)));
    }
    set.forEach(setting -> words.addAll(List.of("--set", setting)));
    if (rounds != null) {
      words.addAll(List.of("--rounds", rounds.toString()));
    }
    return words;
  }

  /** Returns the settings of the user's own. */
  public List<Setting> settings() {
    return set.stream().map(Setting::parse).toList();
  }

  /** Returns the setting of the number of rounds, if the user gave it. */
  public List<Setting> length() {
    return rounds == null ? List.of() : List.of(new Setting("rounds", rounds.toString()));
  }
}
