package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the prose of the manual to plain English: how many sentences of a page are too long, are
 * passive, or have a word that only its authors would use.
 *
 * <p>What a page may have of each stands in a list. A page may have less, never more; run with
 * {@code -Dentente.write=true} the list takes the smaller numbers, so that it shrinks.
 */
class ReadabilityTest {
  private static final Path LIST = Path.of("src/test/resources/entente/readability.txt");
  private static final int MOST_WORDS = 35;

  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly )?(?:[a-z]+ed|made|given|told|known|held|found|kept|drawn"
              + "|shown|said|taken|left|set|put|seen|chosen|written|begun|meant|paid|read|run|lost|won)\\b");

  private static final Pattern PRIVATE =
      Pattern.compile(
          "\\b(?:futures|common random numbers|the parts of stability|lost down|constant of round 0|is told of|are told of"
              + "|tells of|comparative statics|stands apart|sitting|bench)\\b");

  /** What was counted in the prose of a page. */
  private record Counts(int tooLong, int passive, int own) {

    static Counts of(String line) {
      String[] words = line.split(" ");
      return new Counts(
          Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
    }

    Counts least(Counts other) {
      return new Counts(
          Math.min(tooLong, other.tooLong),
          Math.min(passive, other.passive),
          Math.min(own, other.own));
    }

    String line(String page) {
      return page + " " + tooLong + " " + passive + " " + own;
    }
  }

  @Test
  void noPageReadsWorseThanItsListSays() throws IOException {
    Map<String, Counts> allowed = new TreeMap<>();
    if (Files.exists(LIST)) {
      for (String line : Files.readAllLines(LIST)) {
        if (!line.startsWith("#")) {
          allowed.put(line.substring(0, line.indexOf(' ')), Counts.of(line));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# page, sentences of more than " + MOST_WORDS + " words, passive, with a private word");
    List<String> worse = new ArrayList<>();
    for (Path page : pages()) {
      String name = page.toString().replace('\\', '/');
      Counts now = counts(sentences(Files.readString(page)));
      Counts most = allowed.getOrDefault(name, new Counts(0, 0, 0));
      if (!now.least(most).equals(now)) {
        worse.add(now.line(name) + ", expected at most " + most.line(""));
      }
      Counts kept = now.least(most);
      if (!kept.equals(new Counts(0, 0, 0))) {
        lines.add(kept.line(name));
      }
    }
    assertTrue(worse.isEmpty(), String.join("\n", worse));
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(LIST, String.join("\n", lines) + "\n");
    }
  }

  @Test
  void sentencesAreProseAlone() {
    String page =
        """
        # A title that is told of

        One is short. It was *made* by `a.b. c`, see [this one](x.md).

        | A table is | told of |
        |---|---|

        * An item
        * Another

        ```
        This is drawn. And this.
        ```
        """;
    List<String> sentences = sentences(page);
    assertEquals(
        List.of("One is short.", "It was made by CODE, see this one.", "An item", "Another"),
        sentences);
    assertEquals(new Counts(0, 1, 0), counts(sentences));
    String many = "word ".repeat(MOST_WORDS + 1).strip() + ".";
    assertEquals(new Counts(1, 0, 1), counts(List.of(many, "It tells of futures.")));
  }

  private static Counts counts(List<String> sentences) {
    int tooLong = 0;
    int passive = 0;
    int own = 0;
    for (String sentence : sentences) {
      tooLong += sentence.split(" ").length > MOST_WORDS ? 1 : 0;
      passive += PASSIVE.matcher(sentence).find() ? 1 : 0;
      own += PRIVATE.matcher(sentence).find() ? 1 : 0;
    }
    return new Counts(tooLong, passive, own);
  }

  /** Returns the sentences of a page, without its titles, tables, listings and names of code. */
  private static List<String> sentences(String page) {
    String prose =
        page.replaceAll("(?ms)^```.*?^```$", "")
            .replaceAll("(?m)^(?:#|\\||<|!\\[).*$", "")
            .replaceAll("`[^`\n]*`", "CODE")
            .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
            .replaceAll("[*_]{1,2}(?=\\S)|(?<=\\S)[*_]{1,2}", "");
    List<String> sentences = new ArrayList<>();
    for (String paragraph : prose.split("\n\\s*\n|\n(?=\\s*(?:[*-]|[0-9]+\\.) )")) {
      String text =
          paragraph.strip().replaceFirst("^(?:[*-]|[0-9]+\\.) ", "").replaceAll("\\s+", " ");
      if (!text.isEmpty()) {
        sentences.addAll(List.of(text.split("(?<=[.!?]) (?=[A-Z0-9“\"(])")));
      }
    }
    return sentences;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("src/dist/START.md")));
    for (String folder : List.of("results", "notebooks", "scenarios/worlds")) {
      pages.add(Path.of(folder, "README.md"));
    }
    try (Stream<Path> manual = Files.list(Path.of("src/site/markdown"))) {
      manual.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }
}
