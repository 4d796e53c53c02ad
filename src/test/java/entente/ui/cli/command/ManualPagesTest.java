package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.ReferenceFont;
import entente.ui.cli.terminal.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of the how-to pages and compares what they print, and draw. */
class ManualPagesTest extends CommandFixture {

  private static final Set<String> WRITES =
      Set.of("landscape", "run", "compare", "discover", "branch", "search");
  private static final Pattern FILE =
      Pattern.compile(
          "`((?:[a-z-]+/)?[a-z-]+\\.(yaml|csv))`[^`]*\n\n```\\2\n((?:(?!```)[^\n]*\n)*)```\n");
  private static final Pattern PICTURE =
      Pattern.compile("results/gallery/([a-z]+-([a-z-]+\\.svg))");
  private static final Pattern COMMAND =
      Pattern.compile("```\nentente (.*)\n```\n(\n```\n(?:(?!```)[^\n]*\n)*```\n)?");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tutorial.md",
        "theory.md",
        "why.md",
        "discovery.md",
        "search.md",
        "branch.md",
        "policies.md",
        "own-world.md",
        "figure.md",
        "question.md"
      })
  void thePagePrintsWhatTheCommandsPrint(String name) throws IOException {
    Path place = Path.of("src/site/markdown", name);
    String page = Files.readString(place);
    FILE.matcher(page).results().forEach(m -> write(m.group(1), m.group(3)));
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
        "write it anew: mvn test -Dtest=ManualPagesTest -Dentente.write=true");
    Matcher pictures = PICTURE.matcher(page);
    while (ReferenceFont.here() && pictures.find()) {
      String shown = Files.readString(Path.of(pictures.group()));
      assertTrue(drawn(pictures.group(2)).contains(shown), pictures.group() + " is of other runs");
    }
  }

  /** Returns all figures of a name that the commands have drawn, as if drawn where a reader is. */
  private List<String> drawn(String figure) throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(f -> f.endsWith(figure)).toList()) {
        all.add(Files.readString(file).replace(dir + "/", ""));
      }
    }
    return all;
  }

  private String printed(String line) {
    String here =
        Pattern.compile("results/|(?<= )[a-z-]+\\.yaml(?= |$)|(?<=--facts )[a-z-]+(?= |$)")
            .matcher(line)
            .replaceAll(m -> dir + "/" + (m.group().endsWith("/") ? "" : m.group()));
    if (WRITES.contains(line.split(" ")[0]) && !line.contains(" --out ")) {
      here += " --out " + place(line);
    }
    int status = run(ShellWords.split(here).toArray(String[]::new));
    assertEquals(0, status, line + "\n" + err);
    String printed = out.toString();
    return printed.replace(dir + "/", "");
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(dir.resolve(name).getParent());
      Files.writeString(dir.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where results go by themselves, but below the test's own folder. */
  private Path place(String line) {
    String[] words = line.replaceFirst(" --.*", "").split(" ");
    return dir.resolve(
        switch (words[0]) {
          case "run", "compare", "search" -> String.join("-", words).replace(".yaml", "");
          default -> words[0];
        });
  }
}
