// The comparison of first-comparison.ipynb through the Java classes, without the command line.
// In the folder above: jshell --class-path target/entente.jar notebooks/first-comparison.jsh
// Fewer or more pairs than 20: add -R-Dreplicates=4 before the name of this file.

import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.Comparison;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.run.Replicates;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.model.dynamics.Scenario;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;

int replicates = Integer.getInteger("replicates", 20);
long seed = 1;

// A run is a scenario and a seed, and nothing else changes its result. Replicate k has the same seed
// under both scenarios, which makes a pair of the two runs.
List<RunResult> runs(Scenario scenario) {
  return IntStream.range(0, replicates)
      .parallel()
      .mapToObj(k -> new RunSpecification(k, scenario, 0, k, Replicates.seed(seed, k), Set.of()))
      .map(SingleRun::execute)
      .toList();
}

// The second argument holds what --set would say: List.of(new Setting("structures.platform.quota", "0.8")).
Scenario platform = ScenarioReader.read("dialogue-platform", List.of());
Scenario bloc = ScenarioReader.read("deterrence-bloc", List.of());

Comparer comparer = new Comparer(SystemMeasures.ALL, StructureMeasures.ALL, List.of());
List<Arm> arms = List.of(Arm.of("platform", runs(platform)), Arm.of("bloc", runs(bloc)));
List<Comparison> comparisons = comparer.compare(arms, List.of(platform.rounds())).comparisons();

List<String> shown = List.of(
    "stability", "retention", "incentive", "cohesion", "uptake", "security_mean",
    "security_worst_tenth", "effectiveness", "direct_war", "nuclear_use");

void print(Comparison c) {
  System.out.printf(
      Locale.ROOT, "%-20s  %8.3f  %6.3f  %10.3f  %6.3f  %6.3f  %3d  %s%n",
      c.measure(), c.meanA(), c.meanB(), c.difference(), c.low(), c.high(), c.n(), c.verdict().word());
}

System.out.println("measure               platform    bloc  difference     low    high    n  verdict");
for (String name : shown) {
  comparisons.stream()
      .filter(c -> c.structure().isEmpty() && c.measure().equals(name))
      .forEach(c -> print(c));
}

/exit
