package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The script that compares through the Java classes says the numbers of the command. */
class JshellScriptTest extends CommandFixture {

  @Test
  void saysTheNumbersOfTheCommand() throws Exception {
    JsonNode answer =
        json(
            "compare",
            "dialogue-platform",
            "deterrence-bloc",
            "--replicates",
            "4",
            "--futures",
            "0",
            "--quiet",
            "--out",
            dir.resolve("compared").toString());
    int horizon = 0;
    Map<String, String> expected = new HashMap<>();
    for (JsonNode row : answer.get("comparisons")) {
      if (row.get("structure").isNull() && row.get("year").intValue() >= horizon) {
        horizon = row.get("year").intValue();
        expected.put(row.get("measure").textValue(), line(row));
      }
    }
    List<String> lines = script(dir).lines().skip(1).toList();
    assertEquals(10, lines.size(), lines::toString);
    for (String said : lines) {
      String measure = said.substring(0, said.indexOf(' '));
      assertEquals(expected.get(measure), said.replaceAll(" +", " "));
    }
  }

  private static String line(JsonNode row) {
    StringBuilder words = new StringBuilder(row.get("measure").textValue());
    for (String key : List.of("meanA", "meanB", "difference", "low", "high")) {
      words.append(String.format(Locale.ROOT, " %.3f", row.get(key).doubleValue()));
    }
    return words + " " + row.get("n").intValue() + " " + row.get("verdict").textValue();
  }

  // What jshell says of itself, as where it runs for the first time, is not what the script says.
  private static String script(Path dir) throws IOException, InterruptedException {
    Path beside = dir.resolve("jshell.err");
    Process jshell =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "--class-path",
                System.getProperty("java.class.path"),
                "-R-Dreplicates=4",
                "-R-Djava.awt.headless=true",
                "notebooks/first-comparison.jsh")
            .redirectError(beside.toFile())
            .start();
    jshell.getOutputStream().close();
    String said = new String(jshell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, jshell.waitFor(), said + Files.readString(beside));
    assertTrue(said.startsWith("measure "), said);
    return said;
  }
}
