package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.RecordWalk;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AlternativeSettingsTest {
  private static final Scenario A = portfolio("dialogue-platform");
  private static final Scenario B = portfolio("deterrence-bloc");

  private static Scenario portfolio(String name) {
    return ScenarioReader.read(name, List.of());
  }

  @Test
  void oneFutureIsTheSameForEveryScenario() {
    for (int future = 0; future < 5; future++) {
      Scenario a = AlternativeSettings.draw(A, 7, future);
      Scenario b = AlternativeSettings.draw(B, 7, future);
      assertEquals(a.parameters(), b.parameters());
      assertEquals(a.conditions(), b.conditions());
      assertEquals(a.states(), b.states());
    }
    assertNotEquals(
        AlternativeSettings.draw(A, 7, 0).parameters(),
        AlternativeSettings.draw(A, 7, 1).parameters());
    assertNotEquals(
        AlternativeSettings.draw(A, 7, 0).parameters(),
        AlternativeSettings.draw(A, 8, 0).parameters());
    assertEquals(AlternativeSettings.draw(A, 7, 3), AlternativeSettings.draw(A, 7, 3));
  }

  @Test
  void everyUncertainConstantIsUniformOnItsRange() {
    List<Quantity> drawn =
        ParameterCatalog.leaves().stream()
            .filter(Quantity::isUncertain)
            .filter(q -> !q.path().startsWith("structures."))
            .filter(q -> !IdleQuantities.contains(q.path(), A.mechanisms()))
            .filter(q -> !CalibratedSets.shipped().tell(q.path()))
            .toList();
    assertTrue(drawn.size() > 80);
    int futures = 400;
    double[] sums = new double[drawn.size()];
    for (int future = 0; future < futures; future++) {
      Scenario scenario = AlternativeSettings.draw(A, 1, future);
      for (int i = 0; i < sums.length; i++) {
        Quantity quantity = drawn.get(i);
        double value = value(scenario, quantity.path());
        double from = quantity.param().from();
        double to = quantity.param().to();
        assertTrue(value >= from && value <= to, quantity.path());
        sums[i] += (value - from) / (to - from) / futures;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      // Five standard errors of the mean of 400 uniform draws.
      assertEquals(0.5, sums[i], 5 * Math.sqrt(1.0 / 12 / futures), drawn.get(i).path());
    }
  }

  @Test
  void whatWasCalibratedTogetherIsDrawnAsOneOfTheSets() {
    Set<Map<String, Double>> drawn = new HashSet<>();
    for (int future = 0; future < 200; future++) {
      SortedMap<String, Double> all = AlternativeSettings.quantities(A, 1, future, Set.of());
      all.keySet().removeIf(path -> !CalibratedSets.shipped().tell(path));
      assertEquals(6, all.size());
      drawn.add(all);
    }
    Set<Map<String, Double>> sets = new HashSet<>();
    for (Map<String, String> row : CalibratedSets.shipped().rows()) {
      Map<String, Double> set = new TreeMap<>();
      row.keySet().stream()
          .filter(CalibratedSets.shipped()::tell)
          .forEach(path -> set.put(path, Double.valueOf(row.get(path))));
      sets.add(set);
    }
    assertEquals(sets, drawn);
  }

  @Test
  void structuresMoveTogetherAndKeepWhatTheUserChose() {
    Scenario future = AlternativeSettings.draw(A, 3, 11);
    List<Double> moves = new ArrayList<>();
    for (int i = 0; i < A.structures().size(); i++) {
      StructureTerms before = A.structures().get(i);
      StructureTerms after = future.structures().get(i);
      assertEquals(before.inclusiveness(), after.inclusiveness());
      assertEquals(before.deterrenceFocus(), after.deterrenceFocus());
      assertTrue(Math.abs(after.quota() - before.quota()) <= 0.2 + 1e-12);
      moves.add(after.quota() - before.quota());
    }
    assertEquals(moves.get(0), moves.get(1), 1e-12);
    assertEquals(A.mechanisms(), future.mechanisms());
    assertEquals(A.pairs(), future.pairs());
  }

  @Test
  void autonomyMovesByLittleAndEachStateByItself() {
    Scenario future = AlternativeSettings.draw(A, 3, 11);
    double first = future.states().get(0).autonomy() - A.states().get(0).autonomy();
    double second = future.states().get(1).autonomy() - A.states().get(1).autonomy();
    assertNotEquals(first, second);
    for (int i = 0; i < A.states().size(); i++) {
      double move = future.states().get(i).autonomy() - A.states().get(i).autonomy();
      assertTrue(Math.abs(move) <= 0.15 + 1e-12);
    }
  }

  @Test
  void whatIsFixedStays() {
    Set<String> fixed =
        Set.of("parameters.portfolio.precision", "structures.*.quota", "states.autonomy");
    Scenario future = AlternativeSettings.draw(A, 3, 11, fixed);
    assertEquals(
        A.parameters().portfolio().precision(), future.parameters().portfolio().precision());
    assertEquals(A.structures().get(0).quota(), future.structures().get(0).quota());
    assertEquals(A.states(), future.states());
    assertNotEquals(A.parameters(), future.parameters());
  }

  private static double value(Scenario scenario, String path) {
    double[] found = {Double.NaN};
    RecordWalk.map(
        scenario.parameters(),
        "parameters",
        (where, component, value) -> {
          found[0] = where.equals(path) ? ((Number) value).doubleValue() : found[0];
          return value;
        });
    RecordWalk.map(
        scenario.conditions(),
        "conditions",
        (where, component, value) -> {
          found[0] = where.equals(path) ? ((Number) value).doubleValue() : found[0];
          return value;
        });
    return found[0];
  }
}
