package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.input.InputFile;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eurasia-2024",
        "dialogue-platform",
        "deterrence-bloc",
        "multi-vector",
        "euro-atlantic-1991",
        "euro-atlantic-1994",
        "five-states"
      })
  void shippedScenariosAreGoodAndTheirTextReadsBack(String name) {
    ScenarioSource first = ScenarioReader.load(name, List.of());
    ScenarioSource again = ScenarioReader.parse(name, first.text(), List.of());
    assertTrue(ScenarioReader.shipped().contains(name));
    assertEquals(first.scenario(), again.scenario());
    assertEquals(first.text(), again.text());
    assertEquals(first.digest(), again.digest());
    assertTrue(first.scenario().about().length() > 100);
  }

  @Test
  void aWorldOfAnotherKindNeedsNoCode() {
    Scenario europe = ScenarioReader.read("src/test/resources/europe-1815.yaml", List.of());
    assertEquals("europe-1815", europe.key());
    assertEquals(7, europe.states().size());
    assertEquals(2, europe.states().get(0).position().size());
    assertEquals(
        List.of(),
        ScenarioReader.check(InputFile.of(Path.of("src/test/resources/europe-1815.yaml"))));
  }

  @Test
  void aVariantDiffersOnlyInWhatItSays() {
    StructureTerms base = structure(ScenarioReader.read("eurasia-2024", List.of()), "platform");
    StructureTerms open =
        structure(ScenarioReader.read("dialogue-platform", List.of()), "platform");
    assertEquals(0.85, open.inclusiveness());
    assertEquals(0.10, open.deterrenceFocus());
    assertEquals(base.leaders(), open.leaders());
    assertEquals(base.entry(), open.entry());
  }

  @Test
  void whatIsNotPresentIsGone() {
    Scenario scenario = ScenarioReader.read("multi-vector", List.of());
    assertTrue(scenario.structures().stream().noneMatch(s -> s.key().equals("platform")));
    assertNull(scenario.focal());
    Setting back = Setting.parse("structures.platform.present=true");
    assertEquals("platform", ScenarioReader.read("multi-vector", List.of(back)).focal());
  }

  @Test
  void keysThatResultsUseForSomethingElseAreRefused() {
    String text =
        """
        kind: scenario
        states: |
          key,name,capability,lat,lon,x1,autonomy,nuclear,pole
          mean,Mean,0.4,50,0,0,0.6,1,1
          EAST,East,0.6,50,40,1,0.6,1,1
        structures:
          focal: {founders: [EAST]}
        """;
    FaultsException refused =
        assertThrows(FaultsException.class, () -> ScenarioReader.parse("taken", text, List.of()));
    List<String> said = refused.faults().stream().map(f -> f.path() + ": " + f.found()).toList();
    assertTrue(
        said.contains(
            "structures.focal: value \"focal\", expected another key: focal stands for the"
                + " structure that a scenario is about"),
        said::toString);
    assertTrue(
        said.stream()
            .anyMatch(
                f ->
                    f.endsWith(
                        "value \"mean\", expected another key: mean stands for a mean of states")),
        said::toString);
  }

  @Test
  void settingsReachEveryKindOfValue() {
    List<Setting> settings =
        List.of(
            Setting.parse("structures.platform.inclusiveness=0.2"),
            Setting.parse("structures.platform.leaders.SOUTH=0.4"),
            Setting.parse("structures.platform.members=[BIRCH, CEDAR]"),
            Setting.parse("structures.platform.entry.rule=open"),
            Setting.parse("parameters.choice.precision=30"),
            Setting.parse("conditions.norms=0.25"),
            Setting.parse("mechanisms.pressure=-1"),
            Setting.parse("rounds=8"),
            Setting.parse("start=1990.5"));
    Scenario scenario = ScenarioReader.read("five-states", settings);
    StructureTerms platform = structure(scenario, "platform");
    assertEquals(0.2, platform.inclusiveness());
    assertEquals(0.4, platform.leaders().get("SOUTH"));
    assertEquals(List.of("BIRCH", "CEDAR"), platform.members());
    assertEquals("open", platform.entry().rule().name().toLowerCase(java.util.Locale.ROOT));
    assertEquals(4, platform.entry().opens());
    assertEquals(30, scenario.parameters().choice().precision());
    assertEquals(0.25, scenario.conditions().norms());
    assertEquals(-1, scenario.mechanisms().pressure());
    assertEquals(8, scenario.rounds());
    assertEquals(1990.5, scenario.start());
  }

  @Test
  void settingsReachEvents() {
    Setting round = Setting.parse("events.0.round=20");
    Scenario europe = ScenarioReader.read("src/test/resources/europe-1815.yaml", List.of(round));
    assertEquals(20, europe.events().get(0).round());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "structures.platfrom.inclusiveness=0.5|Maybe platform",
        "structures.platform.inclusivness=0.5|Maybe inclusiveness",
        "structures.platform.inclusiveness=85|Maybe 0.85",
        "events.3.round=4|no items",
        "rounds.first=4|Maybe rounds",
        "kind=study|below the scenario",
        "structures.platform.members=[BIRCH|closing ]",
        "structures.platform.target=SUOTH|Maybe SOUTH",
        "structures.platform.leaders={SOUTH: 0.8, CEDAR: 0.4}|a sum of 1.2, expected",
        "parameters.choice.precision=|nothing"
      })
  void faultsOfSettingsNameTheSetting(String row) {
    String[] parts = row.split("\\|");
    Setting setting = Setting.parse(parts[0]);
    FaultsException e =
        assertThrows(
            FaultsException.class, () -> ScenarioReader.read("five-states", List.of(setting)));
    Fault fault = e.faults().get(0);
    assertEquals("--set", fault.file(), fault.render());
    assertTrue(fault.render().contains(parts[1]) || parts[1].startsWith("closing"), fault.render());
  }

  @Test
  void aCopyUnderAnotherNameHasTheSameDigest(@TempDir Path folder) throws IOException {
    Path copy = folder.resolve("copy.yaml");
    Files.copy(Path.of("scenarios/dialogue-platform.yaml"), copy);
    ScenarioSource one = ScenarioReader.load("dialogue-platform", List.of());
    ScenarioSource other = ScenarioReader.load(copy.toString(), List.of());
    assertEquals(one.digest(), other.digest());
    assertEquals("copy", other.scenario().key());
  }

  @Test
  void theModelDigestSeesOnlyWhatARunReads() {
    ScenarioSource base = ScenarioReader.load("five-states", List.of());
    Setting label = Setting.parse("structures.platform.label=bloc");
    ScenarioSource labelled = ScenarioReader.load("five-states", List.of(label));
    assertEquals(base.modelDigest(), labelled.modelDigest());
    assertNotEquals(base.digest(), labelled.digest());
    Setting quota = Setting.parse("structures.platform.quota=0.61");
    assertNotEquals(
        base.modelDigest(), ScenarioReader.load("five-states", List.of(quota)).modelDigest());
  }

  @Test
  void whatIsUnsaidByItsDefinitionStandsInTheTextOnlyWhereItIsNotTheDefault() throws IOException {
    ScenarioSource base = ScenarioReader.load("five-states", List.of());
    assertFalse(base.text().contains("wedging"), base::text);
    // Said as it is by default, it changes no digest, that of pictures of an older program
    // included.
    Setting off = Setting.parse("mechanisms.wedging=0");
    assertEquals(base.digest(), ScenarioReader.load("five-states", List.of(off)).digest());
    String picture = Files.readString(Path.of("results/gallery/tutorial-stability.svg"));
    assertTrue(picture.contains("five-states: " + base.digest()));

    Setting on = Setting.parse("mechanisms.wedging=1");
    Setting weight = Setting.parse("parameters.portfolio.wedging=0.5");
    ScenarioSource with = ScenarioReader.load("five-states", List.of(on, weight));
    assertNotEquals(base.digest(), with.digest());
    Scenario again = ScenarioReader.parse("five-states", with.text(), List.of()).scenario();
    assertEquals(with.scenario(), again);
    assertEquals(1, again.mechanisms().wedging());
    assertEquals(0.5, again.parameters().portfolio().wedging());
  }

  @Test
  void unknownNamesGetAHint() {
    FaultsException e =
        assertThrows(FaultsException.class, () -> ScenarioReader.read("five-state", List.of()));
    assertTrue(e.getMessage().contains("Maybe five-states"), e.getMessage());
  }

  @Test
  void filesAndTheirDigestsAreNamed() {
    ScenarioSource source = ScenarioReader.load("dialogue-platform", List.of());
    assertEquals(
        List.of(
            "scenarios/dialogue-platform.yaml",
            "scenarios/eurasia-2024.yaml",
            "scenarios/patterns/world-2024.yaml",
            "scenarios/worlds/next/eurasia-2024.csv",
            "scenarios/worlds/next/eurasia-2024-pairs.csv"),
        List.copyOf(source.files().keySet()));
  }

  private static StructureTerms structure(Scenario scenario, String key) {
    return scenario.structures().stream().filter(s -> s.key().equals(key)).findFirst().get();
  }
}
