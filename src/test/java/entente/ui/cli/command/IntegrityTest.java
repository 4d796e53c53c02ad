package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.experiment.input.Digests;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Nothing wrong passes: checkpoints, manifests, places and refusals that were tampered with. */
class IntegrityTest extends SweepFixture {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs a sweep up to its eleventh run and a few checkpoints further. */
  private void stopped(String place) {
    AtomicInteger calls = new AtomicInteger();
    Thread me = Thread.currentThread();
    Function<RunSpecification, RunResult> stopping =
        s -> {
          if (calls.incrementAndGet() == 11) {
            me.interrupt();
          }
          return SingleRun.execute(s);
        };
    assertEquals(130, sweep(stopping, place, "--workers", "1"));
  }

  private Path part(String place) {
    return dir.resolve(place).resolve(".entente-part");
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }

  private static String next(Path checkpoint) throws IOException {
    return "\"next\":" + JSON.readTree(checkpoint.toFile()).get("next").asInt() + ",";
  }

  @Test
  void aCheckpointThatWasCutOrChangedGivesWayToTheOneBefore() throws IOException {
    assertEquals(0, sweep("whole"), err::toString);
    stopped("cut");
    Path checkpoint = part("cut").resolve("checkpoint.json");
    Files.writeString(checkpoint, Files.readString(checkpoint).substring(0, 40));
    assertEquals(0, sweep("cut"), err::toString);
    assertSameFiles("whole", "cut");
    stopped("changed");
    checkpoint = part("changed").resolve("checkpoint.json");
    edit(checkpoint, next(checkpoint), "\"next\":2,");
    assertEquals(0, sweep("changed"), err::toString);
    assertSameFiles("whole", "changed");
  }

  @Test
  void aCheckpointThatDoesNotFitItsRowsIsRefusedAndDoublesNothing() throws IOException {
    stopped("forged");
    Path checkpoint = part("forged").resolve("checkpoint.json");
    ObjectNode tree = (ObjectNode) JSON.readTree(checkpoint.toFile());
    tree.put("next", 2).remove("sha256");
    tree.put("sha256", Digests.of(JSON.writeValueAsString(tree) + "\n"));
    Files.writeString(checkpoint, JSON.writeValueAsString(tree));
    Files.deleteIfExists(part("forged").resolve("checkpoint-before.json"));
    assertEquals(3, sweep("forged"));
    assertTrue(err.toString().contains("none of its checkpoints is whole"), err.toString());
    assertTrue(err.toString().contains("Maybe delete it"), err.toString());
  }

  @Test
  void aManifestWithoutItsOwnDigestIsFoundOut() throws IOException {
    assertEquals(0, sweep("bare"), err::toString);
    Path manifest = Path.of(at("bare")).resolve("manifest.json");
    ObjectNode tree = (ObjectNode) JSON.readTree(manifest.toFile());
    tree.remove("sha256");
    JSON.writeValue(manifest.toFile(), tree);
    assertEquals(1, run(SingleRun::execute, "verify", at("bare")), err::toString);
    assertTrue((out.toString() + err).contains("manifest.json"), out::toString);
  }

  @Test
  void whatAKillAtTheVeryEndLeftIsTidiedUp() throws IOException {
    assertEquals(0, sweep("end"), err::toString);
    Files.createDirectories(part("end"));
    Files.writeString(part("end").resolve("lock"), "");
    Files.writeString(part("end").resolve("plan.json"), "{}");
    Files.writeString(part("end").resolve("checkpoint.json"), "{}");
    assertEquals(0, sweep("end"), err::toString);
    assertFalse(Files.exists(part("end")));
  }

  @Test
  void theSameStudyByAnotherWayToItIsTheSame() throws IOException {
    assertEquals(0, sweep("same"), err::toString);
    Files.createDirectories(dir.resolve("sub"));
    study = dir.resolve("sub").resolve("..").resolve("small.yaml");
    assertEquals(0, sweep("same"), err::toString);
    assertTrue(err.toString().contains("this very experiment"), err.toString());
    assertFalse(Files.exists(dir.resolve("same-2")));
  }

  @Test
  void anotherFolderThanWasAskedForIsSaidThoughQuiet() throws IOException {
    Files.createDirectories(dir.resolve("taken"));
    Files.writeString(dir.resolve("taken/mine.txt"), "mine");
    assertEquals(0, sweep("taken", "--quiet"), err::toString);
    List<String> lines = out.toString().lines().toList();
    assertEquals("Results: " + at("taken-2"), lines.get(lines.size() - 1));
    assertEquals("", err.toString());
    assertEquals(0, sweep("taken", "--quiet", "--json"), err::toString);
    assertEquals(at("taken-2"), JSON.readTree(out.toString()).get("results").textValue());
    assertFalse(JSON.readTree(dir.resolve("taken-2/answer.json").toFile()).has("results"));
  }

  @Test
  void aRowThatIsNotTheStoredOneIsSaid() throws IOException {
    assertEquals(0, sweep("rows"), err::toString);
    Path runs = dir.resolve("rows/runs.csv");
    String row = Files.readString(runs).lines().skip(4).findFirst().orElseThrow();
    int last = row.lastIndexOf(',');
    edit(runs, row, row.substring(0, last) + ",0.123");
    String[] again = {"rerun", at("rows"), "--row", "3", "--out", at("again")};
    assertEquals(1, run(SingleRun::execute, again), err::toString);
    assertTrue(out.toString().contains("run 3 differs in runs.csv"), out.toString());
    assertTrue(out.toString().contains("0.123 there and"), out.toString());
    assertEquals(0, run(SingleRun::execute, "rerun", at("rows"), "--row", "2", "--out", at("b")));
    assertEquals(0, run(SingleRun::execute, "verify", at("b")), out::toString);
  }

  @Test
  void aTextOfTheManifestThatWasChangedIsRefused() throws IOException {
    assertEquals(0, sweep("text"), err::toString);
    edit(dir.resolve("text/manifest.json"), "inclusiveness: 0.8", "inclusiveness: 0.7");
    assertEquals(1, run(SingleRun::execute, "verify", at("text")), err::toString);
    assertTrue(out.toString().contains("the text of five-states"), out.toString());
    assertEquals(2, run(SingleRun::execute, "rerun", at("text"), "--row", "0"));
    assertTrue(err.toString().contains("the text of five-states"), err.toString());
  }

  private JsonNode faults(String... words) throws IOException {
    assertEquals(2, run(SingleRun::execute, words), err::toString);
    JsonNode faults = JSON.readTree(out.toString()).get("faults");
    for (String key : List.of("file", "line", "column", "path", "message", "hint")) {
      assertTrue(faults.get(0).has(key), key);
    }
    return faults;
  }

  @Test
  void faultsOfEveryCommandAreJsonWhereThatIsAskedFor() throws IOException {
    assertEquals("no.yaml", faults("run", "no.yaml", "--json").get(0).get("file").textValue());
    assertEquals(
        "--replicates",
        faults("run", "five-states", "--replicates", "0", "--json").get(0).get("path").textValue());
    assertEquals(
        "--row", faults("rerun", "x", "--row", "one", "--json").get(0).get("path").textValue());
    faults("verify", at("nowhere"), "--json");
    faults("nonsense", "--json");
  }

  @Test
  void whatCannotBeIsRefusedInASentence() throws IOException {
    refused("from 1 to 1024", "run", "five-states", "--workers", "2147483647");
    refused("expected a name", "new", "scenario", "");
    refused("from 2 to", "landscape", "five-powers", "--actors", "0");
    refused("a whole number", "rerun", "x", "--row", "one");
    refused(
        "the runs end after 2 rounds",
        "compare",
        "five-states",
        "--set",
        "structures.platform.quota=0.6",
        "--horizons",
        "5",
        "--rounds",
        "2");
    refused("a folder", "check", dir.toString());
    Files.createDirectories(dir.resolve("cut"));
    Files.writeString(dir.resolve("cut/manifest.json"), "{\"program\" : {");
    refused("is cut", "verify", at("cut"));
    refused("no such folder", "verify", at("none"));
  }

  @Test
  void moreRunsThanCanBeNumberedAreRefused() {
    String all = "2147483647";
    String most = "from 1 to 1000000";
    refused(most, "run", "five-states", "--replicates", all);
    refused(most, "compare", "five-states", "three-poles", "--replicates", all);
    refused("from 0 to 1000000", "compare", "five-states", "three-poles", "--futures", all);
    refused(most, "search", "five-states-front", "--replicates", all);
    refused("more runs", "sweep", study.toString(), "--replicates", "1000000000", "--dry-run");
    for (String[] command :
        new String[][] {
          {"forecast"},
          {"patterns"},
          {"hindcast"},
          {"hindcast", "ablation"},
          {"hindcast", "rolling"},
          {"hindcast", "first-model"}
        }) {
      String[] words = Arrays.copyOf(command, command.length + 2);
      words[command.length] = "--replicates";
      words[command.length + 1] = all;
      refused(most, words);
    }
  }

  private void refused(String why, String... words) {
    assertEquals(2, run(SingleRun::execute, words), err::toString);
    assertTrue(err.toString().contains(why), err.toString());
    assertFalse(err.toString().contains("java."), err.toString());
  }
}
