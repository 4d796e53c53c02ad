package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.experiment.run.SingleRun;
import entente.experiment.store.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A folder that a version with another model wrote is read, and not computed again. */
class OtherVersionTest extends SweepFixture {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Path written(String place, String... command) throws IOException {
    Path folder = dir.resolve(place);
    String[] words = Arrays.copyOf(command, command.length + 2);
    words[command.length] = "--out";
    words[command.length + 1] = folder.toString();
    assertEquals(0, run(SingleRun::execute, words), err::toString);
    Path manifest = folder.resolve("manifest.json");
    ObjectNode root = (ObjectNode) JSON.readTree(manifest.toFile());
    ObjectNode program = (ObjectNode) root.get("program");
    assertEquals(Release.current().version(), program.get("version").asText());
    program.put("version", "0.1.0");
    root.remove("sha256"); // the manifest's own, which would tell of this change
    JSON.writeValue(manifest.toFile(), root);
    return folder;
  }

  private int again(String... words) {
    return run(SingleRun::execute, words);
  }

  @Test
  void whatComputesARowAgainRefusesItByTheNameOfTheVersion() throws IOException {
    String folder = written("old", "run", "five-states", "--rounds", "4").toString();
    String set = "structures.platform.inclusiveness=0.1";
    String out = dir.resolve("none").toString();
    String[][] commands = {
      {"verify", folder},
      {"rerun", folder, "--row", "0", "--out", out},
      {"why", folder},
      {"why", folder, "--state", "BIRCH"},
      {"branch", folder, "--row", "0", "--at", "2", "--set", set, "--out", out},
      {"landscape", "--from", folder, "--row", "0", "--round", "2", "--out", out},
      {"stability", "--from", folder, "--row", "0", "--round", "2"},
    };
    for (String[] command : commands) {
      assertEquals(2, again(command), command[0]);
      String told = folder + ": written by version 0.1.0, whose model is another, expected one of";
      assertTrue(err.toString().startsWith(told), command[0] + ": " + err);
      assertTrue(Files.notExists(dir.resolve("none")), command[0]);
    }
  }

  @Test
  void whatReadsItsTablesReadsThem() throws IOException {
    String folder = written("old", "sweep", study.toString(), "--replicates", "2").toString();
    assertEquals(0, again("analyze", folder), err::toString);
    String out = dir.resolve("found").toString();
    String[] discover = {
      "discover", folder, "--inputs", "open", "--cases", "quota > 0.6", "--out", out
    };
    assertEquals(0, again(discover), err::toString);
  }
}
