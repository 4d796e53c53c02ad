package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.experiment.input.Digests;
import entente.experiment.run.SingleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders changed by a hand that redid all digests: what reads them says so, and makes nothing. */
class ForgedFolderTest extends SweepFixture {

  private static final ObjectMapper JSON = new ObjectMapper();

  private void forge(String place, Consumer<ObjectNode> change) throws IOException {
    Path file = dir.resolve(place).resolve("manifest.json");
    ObjectNode tree = (ObjectNode) JSON.readTree(file.toFile());
    change.accept(tree);
    tree.remove("sha256");
    tree.put("sha256", Digests.of(JSON.writeValueAsString(tree) + "\n"));
    JSON.writeValue(file.toFile(), tree);
  }

  /** Changes the lines of a table, and its size and digest in the manifest. */
  private void forge(String place, String table, UnaryOperator<List<String>> change)
      throws IOException {
    Path file = dir.resolve(place).resolve(table);
    List<String> lines = change.apply(new ArrayList<>(Files.readAllLines(file)));
    Files.writeString(file, String.join("\n", lines) + "\n");
    long bytes = Files.size(file);
    String digest = Digests.of(file);
    forge(
        place,
        tree ->
            ((ObjectNode) tree.get("outputs").get(table))
                .put("sha256", digest)
                .put("rows", lines.size() - 1)
                .put("bytes", bytes));
  }

  private static List<String> without(List<String> lines, int line) {
    lines.remove(line);
    return lines;
  }

  private void refused(String why, String... words) {
    assertEquals(2, run(SingleRun::execute, words), err::toString);
    assertTrue(err.toString().contains(why), err.toString());
    assertFalse(Files.exists(dir.resolve("none")));
  }

  @BeforeEach
  void small() throws IOException {
    String text = STUDY.replace("rounds=22", "rounds=2").replace("[0, 20, 22]", "[0, 1, 2]");
    text = text.replace(", structures, events]", "]").replace("steps: 3", "steps: 2");
    Files.writeString(study, text.replace("replicates: 3", "replicates: 1"));
  }

  @Test
  void whatHasOtherColumnsIsRefusedAndTablesAroundAnAnalysisAreMadeAgain() throws IOException {
    assertEquals(0, sweep("v"), err::toString);
    Files.createDirectories(dir.resolve("w"));
    for (String file : List.of("manifest.json", "runs.csv", "rounds.csv")) {
      Files.copy(dir.resolve("v").resolve(file), dir.resolve("w").resolve(file));
    }
    forge(
        "w",
        "rounds.csv",
        lines -> {
          lines.set(0, lines.get(0).replace("round,", "zround,"));
          return lines;
        });
    refused("rounds.csv:1:1: round: no such column", "analyze", at("w"));
    forge("w", tree -> tree.putArray("inputs"));
    refused("manifest.json is not as it was written", "rerun", at("w"), "--row", "0");

    assertEquals(0, run(SingleRun::execute, "analyze", at("v")), err::toString);
    forge("v", "differences.csv", lines -> without(lines, 5));
    assertEquals(1, run(SingleRun::execute, "verify", at("v"), "--all"), err::toString);
    assertTrue(out.toString().contains("differences.csv"), out.toString());
  }

  @Test
  void shardsThatAreNotAsSweepLeftThemOrOfAnotherProgramAreNotMerged() throws IOException {
    for (int k = 1; k <= 2; k++) {
      assertEquals(0, sweep("s" + k, "--shard", k + "/2"), err::toString);
    }
    forge("s2", tree -> ((ObjectNode) tree.get("program")).put("commit", "abc"));
    unmerged(at("s2") + ": computed by version", "of commit abc, expected the program of");
    forge("s1", "runs.csv", lines -> without(lines, 1));
    forge("s2", "rounds.csv", lines -> without(lines, 2));
    unmerged(
        at("s1") + ": not as sweep left it: Row 0 of runs.csv is run 2, expected run 0.",
        at("s2") + ": not as sweep left it: run 1 has not each of its rounds once");
    for (int k = 1; k <= 2; k++) {
      forge("s" + k, tree -> ((ObjectNode) tree.get("program")).put("version", "0.1.0"));
    }
    unmerged(
        at("s1") + ": written by version 0.1.0, whose model is another",
        at("s2") + ": written by version 0.1.0, whose model is another");
  }

  private void unmerged(String... whys) {
    assertEquals(2, merge("none", "s1", "s2"));
    for (String why : whys) {
      assertTrue(err.toString().contains(why), err.toString());
    }
    assertFalse(Files.exists(dir.resolve("none")));
  }
}
