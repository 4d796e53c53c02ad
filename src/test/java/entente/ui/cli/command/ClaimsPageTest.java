package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.claim.ClaimReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manual shows verdicts on the claims as their files are now. */
class ClaimsPageTest {

  private static final int SHORT = 12;

  @Test
  void everyVerdictOfThePageIsOnThePresentFile() throws Exception {
    String page = Files.readString(Path.of("src/site/markdown/claims.md"));
    for (String name : ClaimReader.shipped()) {
      String digest = ClaimReader.read(name, List.of()).digest().substring(0, SHORT);
      assertTrue(
          page.contains("| `" + digest + "` |"),
          name + " has changed: run claims again and put verdicts.md into the page");
    }
  }
}
