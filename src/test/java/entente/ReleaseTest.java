package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Citation and change log say of the version what the build does; a snapshot has no date. */
class ReleaseTest {

  private static final String VERSION =
      first("pom.xml", "<artifactId>entente</artifactId>\\s+<version>([^<]+)<");
  private static final boolean RELEASED = !VERSION.endsWith("-SNAPSHOT");

  private static String first(String file, String pattern) {
    try {
      Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
      return matcher.find() ? matcher.group(1) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theCitationIsOfThisVersion() {
    assertEquals(VERSION, first("CITATION.cff", "\nversion: (.+)\n"));
    assertEquals(RELEASED, !first("CITATION.cff", "\ndate-released: (.+)\n").isEmpty());
  }

  @Test
  void theChangeLogBeginsWithThisVersion() {
    String newest = first("src/changes/changes.md", "\n## (.+)\n");
    String expected =
        RELEASED
            ? VERSION + " (" + first("CITATION.cff", "\ndate-released: (.+)\n") + ")"
            : "Unreleased";
    assertEquals(expected, newest);
  }

  @Test
  void everyStoredPictureSaysAVersion() throws IOException {
    try (var pictures = Files.list(Path.of("results/gallery"))) {
      for (Path picture : pictures.toList()) {
        boolean page = picture.toString().endsWith(".html");
        String says = page ? "\\{\"version\":\"([^\"]+)\"" : ">Entente ([^;]+);";
        String made = first(picture.toString(), says);
        assertTrue(
            RELEASED ? made.equals(VERSION) : !made.isEmpty(), picture + " was drawn by " + made);
      }
    }
  }
}
