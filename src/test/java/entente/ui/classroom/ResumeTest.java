package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class is taken up from what a class wrote, and from nothing else. */
class ResumeTest {

  @TempDir Path dir;

  private final String place =
      """
      {"place":{"left":{"scenario":"five-states"},"right":{"scenario":"five-states"},"digest":"%s","seed":1}}
      """
          .formatted(ScenarioReader.load("five-states", List.of()).digest());

  private static Fault refused(Path folder) {
    FaultsException fault =
        assertThrows(FaultsException.class, () -> Game.resume(folder, 30).close());
    assertEquals(folder.resolve("record.jsonl").toString(), fault.faults().get(0).file());
    return fault.faults().get(0);
  }

  private Fault refused(String record) throws IOException {
    Files.writeString(dir.resolve("record.jsonl"), record);
    return refused(dir);
  }

  @Test
  void whatIsNoRecordIsRefusedAtItsLine() throws IOException {
    assertEquals("no such file", refused(dir.resolve("none")).value());
    Path file = Files.writeString(dir.resolve("file"), "");
    assertEquals("a file and no folder", refused(file).value());
    String open = "{\"open\":{\"code\":\"abc\"}}\n";
    assertEquals("no class that was opened", refused(open).value());
    assertEquals("no class that was opened", refused("{\"open\":{}}\n" + place).value());
    assertEquals(2, refused(open + "[1]\n" + place).line());
    assertEquals(2, refused(open + "no json\n" + place).line());
    assertEquals(2, refused(open + "{\"place\":{}}\n").line());
    assertEquals(3, refused(open + place + "{\"join\":{}}\n").line());
    assertEquals(3, refused(open + place + "{\"start\":{}}\n{\"turn\":1}\n").line());
  }

  @Test
  void whatAClassWroteIsTakenUp() throws IOException {
    String open = "{\"open\":{\"code\":\"abc\"}}\n";
    Files.writeString(dir.resolve("record.jsonl"), open + place);
    Game game = Game.resume(dir, 30);
    assertEquals(dir, game.folder());
    game.close();
  }
}
