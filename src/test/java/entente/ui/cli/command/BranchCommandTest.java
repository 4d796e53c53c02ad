package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.model.FirstModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code branch}: a stored run that goes on otherwise, and what it refuses. */
class BranchCommandTest extends CommandFixture {

  private String stored() {
    String place = dir.resolve("run").toString();
    assertEquals(
        0, run("run", FirstModel.FIVE_STATES, "--seed", "4", "--out", place), err::toString);
    return place;
  }

  @Test
  void aBranchIsToldAndKeptWithBothRuns() throws Exception {
    String place = stored();
    String to = dir.resolve("branch").toString();
    String[] words = {
      "branch", place, "--at", "8", "--set", "parameters.choice.precision=2", "--out", to
    };
    JsonNode json = json(words);
    assertEquals(8, json.get("divergence").asInt());
    assertTrue(json.get("moves").size() > 0);
    for (String file :
        List.of("cascade.csv", "report.html", "figures/branch.svg", "figures/cascade.png")) {
      assertTrue(Files.exists(Path.of(to, file)), file);
    }
    List<String> runs = Files.readAllLines(Path.of(to, "runs.csv"));
    assertTrue(runs.get(1).startsWith("0,parent,") && runs.get(2).startsWith("1,branch,"));
    List<String> own = rows(place, "rounds.csv", "0");
    List<String> parent = rows(to, "rounds.csv", "0");
    List<String> branch = rows(to, "rounds.csv", "1");
    assertEquals(own, parent);
    assertEquals(own.subList(0, 8), branch.subList(0, 8));
    assertFalse(own.get(8).equals(branch.get(8)));
    assertEquals(0, run(words));
    assertTrue(err.toString().contains("nothing is computed again"), err.toString());
    assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out.toString());
  }

  @Test
  void overAllRunsEachIsPairedWithItsBranch() throws Exception {
    String place = dir.resolve("many").toString();
    assertEquals(
        0,
        run("run", "five-states", "--rounds", "12", "--replicates", "3", "--out", place),
        err::toString);
    String set = "structures.platform.obligations=0.9";
    String to = dir.resolve("all").toString();
    JsonNode all = json("branch", place, "--all", "--at", "4", "--set", set, "--out", to);
    assertEquals(3, all.get("runs").asInt());
    assertEquals("../many", all.get("parent").asText());
    double sum = 0;
    for (int row = 0; row < 3; row++) {
      String one = to + row;
      String[] words = {
        "branch", place, "--row", "" + row, "--at", "4", "--set", set, "--out", one
      };
      JsonNode json = json(words);
      assertEquals("../many", json.get("parent").asText());
      sum += json.get("measures").get("security_mean").get("difference").asDouble();
    }
    JsonNode security = null;
    for (JsonNode measure : all.get("measures")) {
      security = measure.get("measure").asText().equals("security_mean") ? measure : security;
    }
    assertEquals(sum / 3, security.get("difference").asDouble(), 1e-12);
    assertTrue(security.get("low").asDouble() < sum / 3);
    assertEquals(4, Files.readAllLines(Path.of(to, "branches.csv")).size());
    assertEquals(0, run("branch", place, "--all", "--at", "4", "--set", set, "--out", to));
    assertTrue(err.toString().contains("nothing is computed again"), err.toString());
    assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out.toString());
    assertEquals(0, run("verify", to), out::toString);
    assertFalse(Files.exists(Path.of(to, "figures")), "no charts, no folder of charts");
  }

  private static List<String> rows(String place, String file, String run) throws Exception {
    return Files.readAllLines(Path.of(place, file)).stream()
        .filter(row -> row.startsWith(run + ","))
        .map(row -> row.substring(row.indexOf(',')))
        .toList();
  }

  @Test
  void withNothingChangedItSaysSo() throws Exception {
    String to = dir.resolve("same").toString();
    JsonNode json = json("branch", stored(), "--at", "8", "--out", to);
    assertTrue(json.get("divergence").isNull());
    assertEquals(0, json.get("moves").size());
  }

  @Test
  void allThatIsWrongIsToldInOnePassAndNothingIsWritten() {
    refused(
        List.of(
            "--set:1:1: conditions.norms: value 0.3, expected a value that acts after round 0",
            "--set:2:1: parameters.hostility.base",
            "--set:3:1: mechanisms.foo: unknown key",
            "--set:4:1: rounds",
            "--without-event:1:1: events: value 3",
            "--event:1:1: events: an event before round 8"),
        "--at",
        "8",
        "--set",
        "conditions.norms=0.3",
        "--set",
        "parameters.hostility.base=0.2",
        "--set",
        "mechanisms.foo=1",
        "--set",
        "rounds=50",
        "--without-event",
        "3",
        "--event",
        "{round: 3, what: summit, actor: NORTH, target: SOUTH}");
    refused(List.of("--at:1:1: round: value 41, expected a round of the run"), "--at", "41");
    refused(List.of("--row: value 1"), "--at", "3", "--row", "1");
    refused(List.of("--event:1:"), "--at", "3", "--event", "{round: 5, what: sumit}");
  }

  private void refused(List<String> messages, String... args) {
    String place = Files.exists(dir.resolve("run")) ? dir.resolve("run").toString() : stored();
    String to = dir.resolve("refused").toString();
    List<String> words = new ArrayList<>(List.of("branch", place, "--out", to));
    words.addAll(List.of(args));
    assertEquals(2, run(words.toArray(String[]::new)), () -> String.join(" ", words));
    messages.forEach(m -> assertTrue(err.toString().contains(m), m + "\n" + err));
    assertFalse(err.toString().contains("at entente"), err.toString());
    assertFalse(Files.exists(Path.of(to)));
  }
}
