package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.ui.page.PageEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The laboratory beside a report, which the program can write once it is packed. */
class LiveTest extends CommandFixture {

  @Test
  void theLaboratoryIsWrittenOrTheProgramSaysWhatItNeeds() throws Exception {
    Path place = dir.resolve("live");
    int status = run("run", "five-states", "--rounds", "2", "--live", "--out", place.toString());
    if (PageEngine.find().isPresent()) {
      assertEquals(0, status, err::toString);
      assertTrue(Files.exists(place.resolve("laboratory.html")));
      return;
    }
    assertEquals(2, status);
    String said = "Run mvn -q package first, then java -jar target/entente.jar run --live …";
    assertTrue(err.toString().contains(said), err.toString());
    assertFalse(Files.exists(place), "something was written");
  }
}
