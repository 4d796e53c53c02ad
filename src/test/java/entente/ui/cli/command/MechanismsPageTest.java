package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.claim.ClaimArm;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Worlds in which a mechanism should act: what is expected there, and what the manual says came.
 */
class MechanismsPageTest {

  private static final int SHORT = 12;

  private static List<ClaimDesign> worlds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios/mechanisms"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> ClaimReader.read(file.toString(), List.of()))
          .toList();
    }
  }

  @Test
  void everyResultOfThePageIsOnThePresentFile() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/mechanisms.md"));
    List<ClaimDesign> worlds = worlds();
    assertEquals(16, worlds.size());
    for (ClaimDesign world : worlds) {
      String digest = world.digest().substring(0, SHORT);
      assertTrue(
          page.contains("| `" + digest + "` |"),
          world.claim().key() + " has changed: run it again and put its row into the page");
    }
  }

  @Test
  void bothArmsDifferInOneMechanismAlone() throws IOException {
    for (ClaimDesign world : worlds()) {
      ClaimArm with = world.claim().arms().get(0);
      ClaimArm without = world.claim().arms().get(1);
      List<String> more = new ArrayList<>(without.set());
      more.removeAll(with.set());
      String key = world.claim().key().replaceFirst("-(second|third)$", "").replace('-', '_');
      assertEquals(List.of("mechanisms." + key + "=0"), more, key);
      assertEquals(with.scenario(), without.scenario());
      assertEquals(1, world.claim().steps().size());
    }
  }
}
