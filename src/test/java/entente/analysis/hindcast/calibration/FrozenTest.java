package entente.analysis.hindcast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was frozen follows from the evaluations that are shipped with it. */
class FrozenTest {

  private static List<Evaluation> stage(String name) {
    return Evaluations.shipped().stream().filter(e -> e.stage().equals(name)).toList();
  }

  @Test
  void theValuesAreThoseOfTheLowestObjectiveWithFreshSeeds() {
    List<Evaluation> last = stage("final");
    assertEquals(8, last.size());
    Evaluation lowest =
        last.stream().min((a, b) -> Double.compare(a.objective(), b.objective())).orElseThrow();
    assertEquals(lowest.values(), Frozen.shipped().values());
  }

  @Test
  void theSizesAreThoseAfforded() {
    CalibrationSizes sizes = CalibrationSizes.AFFORDED;
    assertEquals(sizes.points(), stage("sobol").size());
    for (int s = 1; s <= sizes.starts(); s++) {
      assertEquals(sizes.evaluations(), stage("cma-es-" + s).size());
    }
    assertEquals(sizes.draws(), stage("draw").size());
    assertEquals(51, Posterior.shipped().get(0).kept());
  }

  private static List<Double> values(Scenario scenario) {
    var choice = scenario.parameters().choice();
    var weights = scenario.parameters().weights();
    return List.of(
        choice.initialConstants(), choice.switchingCost(), weights.affinity(), weights.hedging());
  }

  @Test
  void theDefaultsOfTheFreeParametersAreThoseOfTheModel() {
    List<Double> usual = values(ScenarioReader.read(FirstModel.HINDCAST_1992, List.of()));
    assertEquals(usual, FreeParameter.ALL.stream().map(FreeParameter::usual).toList());
  }

  @Test
  void aFileThatHasChangedIsNamed() {
    Frozen frozen = new Frozen(List.of(), new TreeMap<>(Map.of("a", "1", "b", "2", "c", "3")));
    assertEquals(List.of("b"), frozen.changed(Map.of("a", "1", "b", "9")));
    assertTrue(Frozen.shipped().digests().containsKey(ObservedHistory.TABLE));
  }
}
