package entente.model.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every measure declares about itself, and that it keeps to it. */
class MeasureDefinitionsTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void eachSaysWhatItIs() {
    for (List<Measure> table : List.of(SystemMeasures.ALL, StructureMeasures.ALL)) {
      Set<String> names = new HashSet<>();
      for (Measure m : table) {
        assertTrue(names.add(m.name()) && m.name().matches("[a-z][a-z_0-9]*"), m.name());
        assertFalse(m.title().isBlank() || m.unit().isBlank() || m.formula().isBlank(), m.name());
        assertTrue(m.low() < m.high() && m.margin() > 0, m.name());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eurasia-2024, 30, 1",
    "eurasia-2024, 30, 2",
    "eurasia-2024, 30, 3",
    "five-states, 40, 1",
    "src/test/resources/europe-1815.yaml, 40, 1"
  })
  void valuesAreInRangeAndUndefinedOnlyWhereTheySaySo(String name, int rounds, long seed) {
    Scenario scenario = Scenes.lively(name, rounds);
    Simulation simulation = new Simulation(scenario, seed);
    History history = new History(scenario.focal());
    SystemMeasures system = new SystemMeasures(history, scenario.states().size());
    StructureMeasures structures = new StructureMeasures(system);
    history.add(simulation.snapshot());
    check(SystemMeasures.ALL, system.evaluate(), 0);
    while (!simulation.ended()) {
      history.add(simulation.next());
      int round = simulation.round();
      check(SystemMeasures.ALL, system.evaluate(), round);
      for (int k = 0; k < simulation.snapshot().structures().size(); k++) {
        check(StructureMeasures.ALL, structures.evaluate(k), round);
      }
    }
  }

  private static void check(List<Measure> measures, double[] values, int round) {
    assertEquals(measures.size(), values.length);
    for (int m = 0; m < values.length; m++) {
      Measure measure = measures.get(m);
      String what = measure.name() + " in round " + round + ": " + values[m];
      if (Double.isNaN(values[m])) {
        assertFalse(measure.undefined().isEmpty(), what);
      } else {
        assertTrue(values[m] >= measure.low() - ROUNDING, what);
        assertTrue(values[m] <= measure.high() + ROUNDING, what);
      }
    }
  }

  @Test
  void whatNeedsAPastIsUndefinedBeforeIt() {
    Simulation simulation = new Simulation(Scenes.lively("five-states", 24), 1);
    History history = new History("platform");
    SystemMeasures system = new SystemMeasures(history, 5);
    history.add(simulation.snapshot());
    for (int round = 0; round <= 24; round++) {
      if (round > 0) {
        history.add(simulation.next());
      }
      double[] values = system.evaluate();
      assertEquals(round < 20, Double.isNaN(values[column("retention")]), "round " + round);
      assertEquals(round < 20, Double.isNaN(values[column("stability")]), "round " + round);
      assertEquals(
          round < 4, Double.isNaN(values[column("retention_by_capability")]), "round " + round);
    }
  }

  @Test
  void withoutAFocalStructureItsMeasuresAreUndefined() {
    Simulation simulation = new Simulation(Scenes.read("five-states"), 1);
    List<String> undefined = new ArrayList<>();
    for (String focal : new String[] {null, "platform"}) {
      History history = new History(focal);
      history.add(simulation.snapshot());
      double[] values = new SystemMeasures(history, 5).evaluate();
      Stream.of("members", "dominance", "depth", "effectiveness", "spread", "survival")
          .filter(name -> Double.isNaN(values[column(name)]))
          .forEach(undefined::add);
    }
    assertEquals(
        List.of("members", "dominance", "depth", "effectiveness", "spread", "survival"), undefined);
  }

  static int column(String name) {
    return SystemMeasures.ALL.stream().map(Measure::name).toList().indexOf(name);
  }
}
