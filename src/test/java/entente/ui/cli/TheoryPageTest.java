package entente.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of the how-to pages and compares what they print. */
class TheoryPageTest extends CommandFixture {

  private static final Pattern COMMAND =
      Pattern.compile("```\nentente (.*)\n```\n(\n```\n(?:(?!```)[^\n]*\n)*```\n)?");

  @ParameterizedTest
  @ValueSource(strings = {"theory.md", "why.md", "discovery.md"})
  void thePagePrintsWhatTheCommandsPrint(String name) throws IOException {
    Path place = Path.of("src/site/markdown", name);
    String page = Files.readString(place);
    StringBuilder now = new StringBuilder();
    Matcher matcher = COMMAND.matcher(page);
    while (matcher.find()) {
      String output = printed(matcher.group(1));
      String block = "```\nentente " + matcher.group(1) + "\n```\n";
      block += matcher.group(2) == null ? "" : "\n```\n" + output.strip() + "\n```\n";
      matcher.appendReplacement(now, Matcher.quoteReplacement(block));
    }
    matcher.appendTail(now);
    assertFalse(now.isEmpty());
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(place, now.toString());
    }
    assertEquals(
        now.toString(),
        Files.readString(place),
        "write it anew: mvn test -Dtest=TheoryPageTest -Dentente.write=true");
  }

  private String printed(String line) {
    String here = line.replace("results/", dir + "/");
    if (line.startsWith("landscape") || line.startsWith("run") || line.startsWith("discover")) {
      here += " --out " + place(line);
    }
    int status = run(Words.split(here).toArray(String[]::new));
    assertEquals(0, status, line + "\n" + err);
    return out.toString();
  }

  /** Returns where a run goes by itself, but below the test's own folder. */
  private Path place(String line) {
    return line.startsWith("run ")
        ? dir.resolve("run-" + line.split(" ")[1])
        : dir.resolve(line.split(" ")[0]);
  }
}
