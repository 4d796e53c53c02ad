package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Param;
import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterCatalogTest {

  static List<Quantity> leaves() {
    return ParameterCatalog.leaves();
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void aDefinitionIsInOrder(Quantity quantity) {
    Param param = quantity.param();
    assertTrue(param.text().length() > 8 && param.text().endsWith("."), quantity.path());
    if (quantity.isNumeric()) {
      assertTrue(param.low() < param.high(), quantity.path());
      assertTrue(Double.isNaN(param.value()) || param.value() >= param.low(), quantity.path());
      assertTrue(Double.isNaN(param.value()) || param.value() <= param.high(), quantity.path());
    }
    if (quantity.isUncertain()) {
      assertTrue(param.low() <= param.from() && param.from() < param.to(), quantity.path());
      assertTrue(param.to() <= param.high(), quantity.path());
      assertTrue(
          param.from() <= param.value() && param.value() <= param.to(),
          quantity.path() + ": the default lies outside its range");
    }
    if (!quantity.isRequired() && !quantity.words().isEmpty()) {
      assertTrue(quantity.words().contains(quantity.defaultWord()), quantity.path());
    }
  }

  @Test
  void mechanismsAreNeverUncertain() {
    assertTrue(
        ParameterCatalog.leaves().stream()
            .filter(quantity -> quantity.path().startsWith("mechanisms."))
            .noneMatch(Quantity::isUncertain));
  }

  @Test
  void pathsOfStructuresAreFoundByPattern() {
    assertEquals(
        "structures.*.entry.rule",
        ParameterCatalog.find("structures.platform.entry.rule").orElseThrow().path());
    assertEquals(
        "structures.*.leaders",
        ParameterCatalog.find("structures.platform.leaders.RUS").orElseThrow().path());
    assertTrue(ParameterCatalog.find("structures.platform.colour").isEmpty());
  }

  @Test
  void numbersAreSetByPath() {
    Scenario base = ScenarioReader.read("five-states", List.of());
    Scenario changed =
        ParameterCatalog.with(
            base,
            Map.of("structures.platform.inclusiveness", 0.3, "parameters.choice.precision", 12.0));
    assertEquals(0.3, changed.structures().get(1).inclusiveness());
    assertEquals(12, changed.parameters().choice().precision());
    assertEquals(base.states(), changed.states());
    Map<String, Double> tooMuch = Map.of("conditions.norms", 1.5);
    assertThrows(IllegalArgumentException.class, () -> ParameterCatalog.with(base, tooMuch));
    Map<String, Double> nowhere = Map.of("structures.nowhere.quota", 0.5);
    assertThrows(IllegalArgumentException.class, () -> ParameterCatalog.with(base, nowhere));
  }
}
