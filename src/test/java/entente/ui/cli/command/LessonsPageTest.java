package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.scenario.Choices;
import entente.experiment.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs every command of the lessons; the tables on the page are what the comparisons say. */
class LessonsPageTest extends CommandFixture {

  private static final Path PAGE = Path.of("src/site/markdown/lessons.md");
  private static final Path GALLERY = Path.of("results/gallery");
  private static final int LARGEST_PICTURE = 100_000;

  private static final Pattern COMMAND =
      Pattern.compile("```\nentente (.*)\n```\n(\n\\| After 10 years .*\n(?:\\|.*\n)+)?");

  private static final Map<String, String> MEASURES = measures();

  private final Map<String, JsonNode> answers = new LinkedHashMap<>();

  private static Map<String, String> measures() {
    Map<String, String> measures = new LinkedHashMap<>();
    measures.put("stability", "Coalition stability");
    measures.put("uptake", "Uptake");
    measures.put("effectiveness", "Effectiveness");
    measures.put("hostility_mean", "Mean hostility");
    measures.put("security_mean", "Mean security");
    measures.put("security_worst_tenth", "Security of the worst-off tenth");
    measures.put("indivisibility", "Indivisibility of security");
    return measures;
  }

  @Test
  void thePageSaysWhatTheComparisonsSay() throws Exception {
    String page = Files.readString(PAGE);
    StringBuilder now = new StringBuilder();
    Matcher matcher = COMMAND.matcher(page);
    boolean expected = false;
    int last = 0;
    while (matcher.find()) {
      String line = matcher.group(1);
      String between = page.substring(last, matcher.start());
      last = matcher.end();
      // What comes before the lesson is run then; what is expected is told of it.
      expected = between.contains("**Before") ? false : expected || between.contains("**Expected");
      String block = "```\nentente " + line + "\n```\n";
      if (line.startsWith("classroom ")) {
        opens(line);
      } else {
        JsonNode answer = compared(line);
        block += expected ? "\n" + table(answer) : "";
      }
      matcher.appendReplacement(now, Matcher.quoteReplacement(block));
    }
    matcher.appendTail(now);
    boolean write = Boolean.getBoolean("entente.write");
    if (write) {
      Files.writeString(PAGE, now.toString());
    }
    assertEquals(
        now.toString(),
        write ? now.toString() : page,
        "write it anew: mvn test -Dtest=LessonsPageTest -Dentente.write=true");
    assertTrue(answers.size() >= 5, "so many comparisons: " + answers.size());
  }

  private JsonNode compared(String line) throws Exception {
    if (!answers.containsKey(line)) {
      answers.put(line, json(line.replace("results/", dir + "/").split(" ")));
    }
    return answers.get(line);
  }

  private static String table(JsonNode answer) {
    StringBuilder table =
        new StringBuilder("| After 10 years | A | B | A is |\n|---|---|---|---|\n");
    MEASURES.forEach(
        (measure, words) -> {
          for (JsonNode row : answer.get("comparisons")) {
            if (row.get("measure").textValue().equals(measure) && row.get("structure").isNull()) {
              table.append(
                  String.format(
                      Locale.ROOT,
                      "| %s | %.3f | %.3f | %s |%n",
                      words,
                      row.get("meanA").doubleValue(),
                      row.get("meanB").doubleValue(),
                      row.get("verdict").textValue()));
            }
          }
        });
    return table.toString();
  }

  // A classroom runs until it is interrupted: it opens, says where, and ends as one that is.
  private void opens(String line) throws InterruptedException {
    StringWriter said = new StringWriter();
    String[] words = (line + " --port 0 --no-browser").split(" ");
    int[] status = {-1};
    Thread server =
        new Thread(
            () ->
                status[0] =
                    CommandLines.execute(
                        Simulators.model(),
                        new PrintWriter(said, true),
                        new PrintWriter(new StringWriter(), true),
                        words));
    server.start();
    while (server.isAlive() && !said.toString().contains("Classroom: http://127.0.0.1:")) {
      Thread.sleep(20);
    }
    assertTrue(server.isAlive(), line + ": " + said);
    server.interrupt();
    server.join();
    assertEquals(130, status[0], line);
  }

  @Test
  void theLinesOfTeamsCanBeReplayed() throws IOException {
    Matcher lines = Pattern.compile("```\n((?:.+;.+\n)+)```").matcher(Files.readString(PAGE));
    assertTrue(lines.find());
    assertEquals(
        List.of("Dale team", "Gorse team"),
        Choices.parse("lessons", lines.group(1), ScenarioReader.read("three-poles", List.of()))
            .stream()
            .map(team -> team.name())
            .toList());
  }

  @Test
  void thePicturesAreThereAndSmallAndOfTheCommandsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    Matcher pictures = Pattern.compile("results/gallery/(lesson-[a-z-]+\\.svg)").matcher(page);
    int count = 0;
    for (; pictures.find(); count++) {
      String svg = Files.readString(GALLERY.resolve(pictures.group(1)));
      assertTrue(svg.length() < LARGEST_PICTURE, pictures.group(1) + ": " + svg.length());
      Matcher made = Pattern.compile("command: (compare [^;]+);").matcher(svg);
      assertTrue(made.find(), pictures.group(1) + " does not say what made it");
      for (String word : made.group(1).replace("--seed 1", "").trim().split(" +")) {
        assertTrue(page.contains(word), pictures.group(1) + ": " + word);
      }
      assertFalse(svg.contains("href=\"http"), pictures.group(1));
    }
    assertEquals(3, count);
  }
}
