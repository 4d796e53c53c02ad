package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A claim that was planted true, one planted false and one that a mechanism states are told apart.
 */
class ClaimsCommandTest extends CommandFixture {

  private static final String FOLDER = "src/test/resources/claims/planted-";

  private JsonNode claims(String... more) throws Exception {
    List<String> words =
        new ArrayList<>(List.of("claims", FOLDER + "true.yaml", FOLDER + "false.yaml"));
    words.addAll(List.of(FOLDER + "built-in.yaml", "--replicates", "12", "--futures", "40"));
    words.addAll(List.of("--rounds", "40", "--out", dir.resolve("claims").toString()));
    words.addAll(List.of(more));
    return json(words.toArray(String[]::new));
  }

  @Test
  void whatWasPlantedIsFound() throws Exception {
    JsonNode answer = claims();
    Map<String, String> verdicts = new TreeMap<>();
    answer
        .get("claims")
        .forEach(c -> verdicts.put(c.get("claim").textValue(), c.get("verdict").textValue()));
    assertEquals(
        Map.of(
            "planted-true", "supported, emergent",
            "planted-false", "refuted",
            "planted-built-in", "supported, built in"),
        verdicts);
    assertEquals("threat_reduction", answer.at("/claims/2/builtInBy").textValue());

    Path folder = dir.resolve("claims");
    List<String> digests = new ArrayList<>();
    TableReader.each(folder.resolve("claims.csv"), row -> digests.add(row.apply("digest")));
    String report = Files.readString(folder.resolve("report.html"));
    assertEquals(3, digests.size());
    digests.forEach(digest -> assertTrue(report.contains(digest), digest));
    assertTrue(report.contains("supported, built in by threat_reduction"));
    assertTrue(Files.exists(folder.resolve("figures/claims.svg")));
    List<String> numbers = new ArrayList<>();
    TableReader.each(
        folder.resolve("values/planted-true.csv"),
        row -> numbers.add(row.apply("setting") + row.apply("block")));
    // As it is: 12 and 40; dilution off: 6 and 20; reversed: 6.
    assertEquals(12 + 40 + 6 + 20 + 6, numbers.size());

    // The same again is not computed again.
    assertEquals(answer, claims());
    assertTrue(err.toString().contains("nothing is computed again"), err::toString);
  }

  @Test
  void faultsOfAllFilesComeTogetherAndNothingIsWritten() throws Exception {
    Path one = Files.writeString(dir.resolve("one.yaml"), "kind: claim\nclaim: x\n");
    Path two = Files.writeString(dir.resolve("two.yaml"), "kind: claim\nclam: x\n");
    Path folder = dir.resolve("none");
    assertEquals(2, run("claims", one.toString(), two.toString(), "--out", folder.toString()));
    assertTrue(err.toString().contains("one.yaml:1:1: refuted"), err::toString);
    assertTrue(err.toString().contains("Maybe claim"), err::toString);
    assertFalse(Files.exists(folder));
    assertEquals(0, run("check", FOLDER + "true.yaml"));
  }
}
