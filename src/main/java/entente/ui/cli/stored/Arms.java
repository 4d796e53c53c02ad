package entente.ui.cli.stored;

import entente.analysis.compare.Arm;
import entente.experiment.run.Experiment;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Gathers the runs of a comparison by scenario and block.
 *
 * <p>Of runs that no figure draws only the rounds at the horizons are kept.
 */
public final class Arms {

  static final String FUTURE = "future";
  static final String HALF = "half-constants";
  static final String ZERO = "zero-constants";
  static final String WITHOUT = "without-focal";

  private final Experiment experiment;
  private final List<LoadedScenario> scenarios;
  private final Set<Integer> horizons;
  private final List<Map<String, List<RunResult>>> gathered;

  /** Creates the arms of an experiment, which keep the rounds at the horizons of all runs. */
  public Arms(Experiment experiment, List<LoadedScenario> scenarios, Set<Integer> horizons) {
    this.experiment = experiment;
    this.scenarios = scenarios;
    this.horizons = horizons;
    this.gathered =
        IntStream.range(0, scenarios.size())
            .<Map<String, List<RunResult>>>mapToObj(k -> new TreeMap<>())
            .toList();
  }

  /** Takes the next run. */
  public void add(RunResult result) {
    int run = result.specification().run();
    String block = experiment.block(run).name();
    gathered
        .get(experiment.scenario(run))
        .computeIfAbsent(block, b -> new ArrayList<>())
        .add(block.equals(RunBlock.DEFAULT) ? result : result.slim(horizons::contains));
  }

  /** Returns the arms. */
  public List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    List<String> names = LoadedScenario.names(scenarios);
    for (int k = 0; k < scenarios.size(); k++) {
      Map<String, List<RunResult>> mine = gathered.get(k);
      arms.add(
          new Arm(
              scenarios.get(k).label(),
              names.get(k),
              mine.getOrDefault(RunBlock.DEFAULT, List.of()),
              mine.getOrDefault(FUTURE, List.of()),
              mine.getOrDefault(HALF, List.of()),
              mine.getOrDefault(ZERO, List.of()),
              mine.getOrDefault(WITHOUT, List.of())));
    }
    return arms;
  }
}
