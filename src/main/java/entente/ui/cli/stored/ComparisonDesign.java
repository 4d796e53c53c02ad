package entente.ui.cli.stored;

import entente.experiment.run.Experiment;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.AlternativeSettings;
import entente.experiment.scenario.FixedPaths;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The design of a comparison: replicates at the default point, one run in each future, and
 * replicates with the initial constants at half and at zero (50 at most), and without the focal
 * structure.
 *
 * <p>What the scenarios differ in, and what the user sets, is not drawn in futures: it is what the
 * comparison is about.
 */
public record ComparisonDesign(
    List<LoadedScenario> scenarios, long seed, int replicates, int futures) {

  /** Most replicates without full initial constants: they show a sign, not a size. */
  private static final int CONSTANTS = 50;

  /** Returns the experiment. */
  public Experiment experiment(Set<Detail> keep, List<Setting> settings) {
    Set<String> fixed = fixed(settings);
    RunBlock future =
        new RunBlock(
            Arms.FUTURE,
            futures,
            1,
            true,
            (scenario, k) -> AlternativeSettings.draw(scenario, seed, k, fixed));
    List<RunBlock> blocks = new ArrayList<>(List.of(RunBlock.replicates(replicates), future));
    // Portfolios start from what states hold and have no constants of round 0.
    boolean constants =
        scenarios.stream().anyMatch(s -> s.scenario().mechanisms().portfolio() == 0);
    if (constants) {
      int fewer = Math.min(replicates, CONSTANTS);
      blocks.add(block(Arms.HALF, fewer, futures + 1, s -> s.constants(0.5)));
      blocks.add(block(Arms.ZERO, fewer, futures + 2, s -> s.constants(0)));
    }
    blocks.add(block(Arms.WITHOUT, replicates, futures + 3, LoadedScenario::withoutFocal));
    return new Experiment(
        scenarios.stream().map(LoadedScenario::scenario).toList(), seed, blocks, keep);
  }

  private RunBlock block(
      String name, int count, int point, Function<LoadedScenario, Scenario> variant) {
    IdentityHashMap<Scenario, Scenario> variants = new IdentityHashMap<>();
    for (LoadedScenario scenario : scenarios) {
      variants.put(scenario.scenario(), variant.apply(scenario));
    }
    return new RunBlock(name, count, point, false, (scenario, k) -> variants.get(scenario));
  }

  /** Returns the paths that futures leave alone. */
  Set<String> fixed(List<Setting> settings) {
    return FixedPaths.of(scenarios.stream().map(LoadedScenario::scenario).toList(), settings);
  }
}
