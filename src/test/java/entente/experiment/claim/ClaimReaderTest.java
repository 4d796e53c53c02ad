package entente.experiment.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.input.Fault;
import entente.experiment.input.InputFile;
import entente.experiment.reference.SchemaWriter;
import entente.experiment.scenario.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimReaderTest {

  private static final String HEAD =
      """
      kind: claim
      claim: It holds.
      refuted: It does not.
      arms: {a: {scenario: five-states}, b: {scenario: five-states, set: [rounds=30]}}
      """;
  private static final String STEP =
      "steps: {s: {measure: uptake, arms: [a], against: [b], at: 20, direction: higher}}\n";

  @TempDir Path dir;

  static List<String> shipped() {
    return ClaimReader.shipped();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(dir.resolve("c.yaml"), text);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedClaimCanFailAndSaysHow(String name) {
    ClaimDesign design = ClaimReader.read(name, List.of());
    assertEquals("claim", InputFile.of(Path.of("scenarios/claims", name + ".yaml")).kind());
    assertTrue(!design.claim().refuted().isBlank() && !design.claim().about().isBlank());
    for (ClaimSetting setting : design.settings()) {
      assertEquals(
          setting.kind() == ClaimSetting.Kind.PLAIN, setting.values().isEmpty(), setting.name());
    }
  }

  @Test
  void anArmsOwnSettingsComeAfterTheUsers() throws IOException {
    Path file = write(HEAD + STEP);
    ClaimDesign design = ClaimReader.read(file.toString(), List.of(new Setting("rounds", "25")));
    assertEquals(25, design.arms().get(0).scenario().rounds());
    assertEquals(30, design.arms().get(1).scenario().rounds());
    assertTrue(design.fixed().contains("rounds"));
  }

  @Test
  void mechanismsAreSwitchedOffAloneTogetherAndReversed() throws IOException {
    ClaimDesign design =
        ClaimReader.read(
            write(HEAD + STEP + "mechanisms: [pressure, vetoes]\n").toString(), List.of());
    assertEquals(
        List.of("as it is", "pressure off", "vetoes off", "all of them off", "pressure reversed"),
        design.settings().stream().map(ClaimSetting::name).toList());
    assertEquals(0, design.scenario(0, design.settings().get(3)).mechanisms().vetoes());
    assertEquals(-1, design.scenario(1, design.settings().get(4)).mechanisms().pressure());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "steps: {s: {measure: uptak, arms: [a], direction: lower, at: 9}} | 5:22 | steps.s.measure"
            + " | Maybe uptake",
        "steps: {s: {measure: structures.bloc.depth, arms: [a], direction: lower, at: 9}} | 5:22 |"
            + " steps.s.measure | focal, or a structure",
        "steps: {s: {measure: uptake, arms: [c], direction: lower, at: 9}} | 5:37 | steps.s.arms.0"
            + " | one of a, b",
        "steps: {s: {measure: uptake, arms: [a], direction: up, at: 9}} | 5:52 | steps.s.direction"
            + " | one of higher",
        "steps: {s: {measure: uptake, arms: [a], at: 9}} | 5:12 | steps.s.direction | add the key",
        "steps: {s: {measure: uptake, arms: [a], direction: lower, at: 99}} | 5:63 | steps.s.at | a"
            + " round up to 30",
        "steps: {s: {measure: uptake, per: depth, arms: [a], direction: lower, at: 9}} | 5:12 |"
            + " steps.s.arms | at least two arms",
        "steps: {} | 5:8 | steps | at least one step",
        "step: {} | 5:1 | step | Maybe steps",
        "mechanisms: [presure] | 5:14 | mechanisms.0 | Maybe pressure",
        "beside: [depht] | 5:10 | beside.0 | Maybe depth"
      })
  void aFaultIsNamedInItsPlace(String rest, String place, String path, String says)
      throws IOException {
    String faults =
        ClaimReader.check(InputFile.of(write(HEAD + rest + "\n"))).stream()
            .map(Fault::render)
            .collect(Collectors.joining("\n"));
    assertTrue(faults.contains("c.yaml:" + place + ": " + path + ": "), faults);
    assertTrue(faults.contains(says), faults);
  }

  @Test
  void allFaultsComeInOnePass() throws IOException {
    Path file = write("kind: clam\narms: {a: {scenario: six-states}}\nsteps: {s: {}}\nruns: 0\n");
    List<String> paths = ClaimReader.check(InputFile.of(file)).stream().map(Fault::path).toList();
    assertTrue(
        paths.containsAll(
            List.of(
                "kind",
                "claim",
                "refuted",
                "arms.a.scenario",
                "steps.s.direction",
                "steps.s.measure",
                "steps.s.arms",
                "runs")),
        paths::toString);
  }

  @Test
  void theSchemaKnowsSteps() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SchemaWriter.claim());
    assertEquals("claim", schema.at("/properties/kind/const").textValue());
    JsonNode step = schema.at("/properties/steps/additionalProperties/properties");
    assertEquals("not_lower", step.at("/direction/enum/3").textValue());
  }
}
