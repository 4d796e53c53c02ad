package entente.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The laboratory in the gallery is the one that the program writes now. */
class GalleryPageTest {

  private static final Path PAGE = Path.of("results/gallery/five-states.html");
  private static final String NAME = "five-states";
  private static final String COMMAND = "entente page " + NAME + " --out " + NAME + ".html";
  private static final String DRAW =
      "java -jar target/entente.jar page " + NAME + " --out " + PAGE + " draws it anew";
  private static final Pattern ENGINE =
      Pattern.compile("(<script type=\"text/plain\" id=\"engine\">)[^<]*");
  private static final Pattern WORKER =
      Pattern.compile("(<script type=\"application/json\" id=\"worker\">)([^<]*)");
  private static final Pattern RELEASE =
      Pattern.compile("(\"version\":\")[^\"]*(\",\"commit\":\")[^\"]*");

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  // Without what only the packed program has: the engine, what starts it, and whose it is.
  private static String comparable(String page) {
    String own = RELEASE.matcher(ENGINE.matcher(page).replaceAll("$1")).replaceFirst("$1$2");
    return WORKER.matcher(own).replaceFirst("$1");
  }

  @Test
  void itsScriptsStyleAndDataAreThoseOfNow() throws IOException {
    PageFile.Shown shown =
        new PageFile.Shown(
            NAME,
            ScenarioReader.read(NAME, List.of()).name(),
            NAME,
            List.of(),
            ScenarioReader.load(NAME, List.of()));
    PageEngine none = new PageEngine("", "");
    String now = comparable(PageFile.of(List.of(shown), COMMAND, 1, none));
    String then = comparable(page());
    int at = 0;
    while (at < Math.min(now.length(), then.length()) && now.charAt(at) == then.charAt(at)) {
      at++;
    }
    assertEquals(around(now, at), around(then, at), DRAW);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 80));
  }

  @Test
  void itsThreadIsThatOfNow() throws IOException {
    Matcher worker = WORKER.matcher(page());
    assertTrue(worker.find());
    String script = new ObjectMapper().readValue(worker.group(2), String.class);
    String now = new String(PageEngine.bytes("worker.js"), StandardCharsets.UTF_8);
    assertTrue(script.endsWith(now), DRAW);
  }

  @Test
  void itIsOfACommitAndSmall() throws IOException {
    Matcher release = Pattern.compile("\"commit\":\"([0-9a-f]{7,40})[^\"]*\"").matcher(page());
    assertTrue(release.find(), DRAW + ", with the jar of a commit");
    assertTrue(Files.size(PAGE) < 1_000_000, Files.size(PAGE) + " bytes");
  }
}
