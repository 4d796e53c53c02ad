package entente.ui.cli;

import entente.experiment.design.FixedPaths;
import entente.experiment.design.Futures;
import entente.experiment.design.Setting;
import entente.experiment.run.Block;
import entente.experiment.run.Experiment;
import entente.experiment.run.RunSpecification.Detail;
import entente.model.dynamics.Scenario;
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
record Design(List<Loaded> scenarios, long seed, int replicates, int futures) {

  /** Most replicates without full initial constants: they show a sign, not a size. */
  private static final int CONSTANTS = 50;

  /** Returns the experiment. */
  Experiment experiment(Set<Detail> keep, List<Setting> settings) {
    Set<String> fixed = fixed(settings);
    Block future =
        new Block(
            Arms.FUTURE, futures, 1, true, (scenario, k) -> Futures.draw(scenario, seed, k, fixed));
    int fewer = Math.min(replicates, CONSTANTS);
    return new Experiment(
        scenarios.stream().map(Loaded::scenario).toList(),
        seed,
        List.of(
            Block.replicates(replicates),
            future,
            block(Arms.HALF, fewer, futures + 1, s -> s.constants(0.5)),
            block(Arms.ZERO, fewer, futures + 2, s -> s.constants(0)),
            block(Arms.WITHOUT, replicates, futures + 3, Loaded::withoutFocal)),
        keep);
  }

  private Block block(String name, int count, int point, Function<Loaded, Scenario> variant) {
    IdentityHashMap<Scenario, Scenario> variants = new IdentityHashMap<>();
    for (Loaded scenario : scenarios) {
      variants.put(scenario.scenario(), variant.apply(scenario));
    }
    return new Block(name, count, point, false, (scenario, k) -> variants.get(scenario));
  }

  /** Returns the paths that futures leave alone. */
  Set<String> fixed(List<Setting> settings) {
    return FixedPaths.of(scenarios.stream().map(Loaded::scenario).toList(), settings);
  }
}
