package entente.experiment.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.input.FaultsException;
import entente.experiment.input.InputFile;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived from the definitions: schema, table of the manual, descriptions, new files. */
class DerivedTextsTest {
  private static final Measure MEASURE =
      new Measure(
          "uptake",
          "Uptake",
          "1",
          0,
          1,
          Measure.Better.NEITHER,
          0.02,
          "members / states",
          "none",
          "");

  @Test
  void theSchemaKnowsEveryQuantity() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SchemaWriter.scenario());
    assertEquals("https://json-schema.org/draft/2020-12/schema", schema.get("$schema").textValue());
    for (Quantity quantity : ParameterCatalog.all()) {
      JsonNode at = schema;
      for (String key : quantity.path().split("\\.")) {
        if (!key.equals("*")) {
          at = at.get("properties").get(key);
        } else {
          at = at.has("items") ? at.get("items") : at.get("additionalProperties");
        }
      }
      assertTrue(
          at.get("description").textValue().startsWith(quantity.param().text()), quantity.path());
      if (quantity.kind() == Quantity.Kind.NUMBER) {
        assertEquals(quantity.param().high(), at.get("maximum").doubleValue(), quantity.path());
      }
    }
    assertEquals("scenario", schema.at("/properties/kind/const").textValue());
    assertEquals("round", schema.at("/properties/events/items/required/0").textValue());
  }

  @Test
  void theTableOfTheManualIsCurrent() throws IOException {
    Path page = Path.of("src/site/markdown/parameters.md");
    if (Boolean.getBoolean("entente.write")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, ParameterTable.markdown());
    }
    assertEquals(
        ParameterTable.markdown(),
        Files.readString(page),
        "write it anew: mvn test -Dtest=DerivedTextsTest -Dentente.write=true");
  }

  @Test
  void pathsAndBareKeysAreDescribed() {
    List<Description> one = Describe.of("structures.platform.inclusiveness", List.of(MEASURE));
    assertEquals(1, one.size());
    assertTrue(one.get(0).render().contains("0 to 1"), one.get(0).render());
    List<Description> two = Describe.of("pressure", List.of(MEASURE));
    assertEquals(
        List.of(
            "parameters.weights.pressure", "parameters.portfolio.pressure", "mechanisms.pressure"),
        two.stream().map(Description::path).toList());
    assertEquals("mechanism", two.get(2).what());
    assertEquals("measure", Describe.of("uptake", List.of(MEASURE)).get(0).what());
    String group = Describe.of("parameters.choice", List.of()).get(0).render();
    assertTrue(group.contains("precision"), group);
  }

  @Test
  void unknownNamesGetTheNearest() {
    FaultsException e =
        assertThrows(FaultsException.class, () -> Describe.of("inclusivness", List.of(MEASURE)));
    assertTrue(e.getMessage().contains("Maybe inclusiveness"), e.getMessage());
  }

  @Test
  void aNewScenarioPassesCheck(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, NewScenario.text("Mine: \"a test\""));
    assertEquals(List.of(), ScenarioReader.check(InputFile.of(file)));
    Scenario scenario = ScenarioReader.read(file.toString(), List.of());
    assertEquals("Mine: \"a test\"", scenario.name());
    assertEquals(1, scenario.events().size());
  }

  @Test
  void differencesAreSaidInTheWordsOfTheModel() {
    Scenario a = ScenarioReader.read("dialogue-platform", List.of());
    Scenario b = ScenarioReader.read("deterrence-bloc", List.of());
    List<String> lines =
        ScenarioDiff.of(a, b).stream().map(ScenarioDiff.Difference::sentence).toList();
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.startsWith("structures.platform.inclusiveness (Inclusiveness")
                        && line.endsWith(": 0.85 → 0.25")),
        lines.toString());
    assertEquals(List.of(), ScenarioDiff.of(a, a));
    Scenario none = ScenarioReader.read("multi-vector", List.of());
    assertTrue(
        ScenarioDiff.of(a, none).stream()
            .anyMatch(d -> d.path().equals("structures.platform") && d.to().equals("not there")));
    Scenario five = ScenarioReader.read("five-states", List.of());
    assertTrue(ScenarioDiff.of(a, five).stream().anyMatch(d -> d.path().equals("states.NORTH")));
  }
}
