package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is good and yet of no effect is said, and no more than said. */
class NotesTest extends CommandFixture {

  private static final String IDLE =
      """
      kind: scenario
      name: Idle
      extends: five-states
      rounds: 2
      structures:
        platfrom:
          inclusiveness: 0.3
      parameters:
        choice: {precision: 25}
        ladder:
          up: 0.1
      """;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  @Test
  void aValueThatCannotActIsTakenAndToldWithItsPlaceAndWhatActs() throws IOException {
    Path file = file("idle.yaml", IDLE);
    assertEquals(0, run("check", file.toString()));
    assertEquals(
        """
        FILE: good
        FILE:6:3: structures.platfrom: a structure that five-states does not have, expected founders \
        for a new one; five-states has north, platform. Maybe platform.
        FILE:9:23: parameters.choice.precision: 25, which acts on nothing here: it belongs to choices \
        of one bloc and one seat, and mechanisms.portfolio is on, expected a key that acts, or \
        nothing. Maybe parameters.portfolio.precision.
        FILE:11:9: parameters.ladder.up: 0.1, which acts on nothing here: it belongs to the ladder of \
        rungs, and mechanisms.wars is on, expected a key that acts, or nothing. Maybe \
        parameters.wars.dispute.
        """
            .replace("FILE", file.toString()),
        out.toString());
    assertEquals(0, run("check", "--json", file.toString()));
    JsonNode notes = new ObjectMapper().readTree(out.toString()).get("notes");
    assertEquals(3, notes.size());
    assertEquals("parameters.portfolio.precision", notes.get(1).get("hint").asText());
    assertEquals(9, notes.get(1).get("line").asInt());
  }

  @Test
  void whereThatHalfOfTheModelIsOnNothingIsSaid() throws IOException {
    String pairs = IDLE.replace("  platfrom:", "  platform:");
    Path file = file("pairs.yaml", pairs + "mechanisms: {portfolio: 0, wars: 0}\n");
    assertEquals(0, run("check", file.toString()));
    assertEquals(file + ": good\n", out.toString());
  }

  @Test
  void aFaultInAStructureThatIsNewSaysWhichThereAre() throws IOException {
    Path file = file("new.yaml", IDLE.replace("inclusiveness: 0.3", "deterrence_focus: 0.9"));
    assertEquals(2, run("check", file.toString()));
    assertTrue(
        err.toString()
            .contains(
                ":7:23: structures.platfrom.deterrence_focus: 0.9 without a target, in a structure"
                    + " that five-states does not have, expected a target, or 0; five-states has"
                    + " north, platform. Maybe structures.platform."),
        err::toString);
  }

  @Test
  void whatAnEarlierReleaseCalledOtherwiseIsRefusedWithWhatItIsCalledNow() throws IOException {
    Path file =
        file(
            "earlier.yaml",
            """
            kind: scenario
            name: Earlier
            extends: eurasia-2024
            focal: sco
            structures:
              west: {inclusiveness: 0.3}
            parameters:
              choice: {precision: 25}
            mechanisms: {dialogue: off}
            rules:
              - {when: "structures.west.depth > 0.2", set: {structures.sco.quota: 0.7}}
            events:
              - {round: 3, what: admission, actor: KAZ, structure: west}
            """);
    assertEquals(2, run("check", file.toString()));
    String keys = "platform, alliance, treaties, east, chinese, union, forum, shanghai, cica";
    String now = "expected one of alliance, treaties, east, chinese, union, forum, shanghai, cica";
    for (String said :
        new String[] {
          ":4:8: focal: value \"sco\", " + now,
          ":6:3: structures.west: a structure that eurasia-2024 does not have, expected founders for"
              + (" a new one; eurasia-2024 has " + keys + ". Maybe alliance."),
          ":9:24: mechanisms.dialogue: value \"off\", expected a number from -1 to 1. Maybe 0.",
          ":11:12: rules.0.when: unknown structure \"west\", " + now,
          ":11:49: rules.0.set.structures.sco.quota: unknown structure \"sco\", " + now,
          ":13:56: events.0.structure: value \"west\", " + now,
        }) {
      assertTrue(err.toString().contains(said), err::toString);
    }
    assertTrue(err.toString().contains("Maybe shanghai."), err::toString);
    assertTrue(out.toString().contains(":8:23: parameters.choice.precision: 25"), out::toString);
  }

  @Test
  void aRunSaysItOnceAndNotWhereItIsToBeQuiet() throws IOException {
    String out1 = dir.resolve("one").toString();
    String set = "parameters.choice.precision=30";
    assertEquals(0, run("run", "five-states", "--rounds", "2", "--set", set, "--out", out1));
    assertEquals(1, count("--set:2:29: parameters.choice.precision: 30, which acts on nothing"));
    String out2 = dir.resolve("two").toString();
    assertEquals(
        0, run("run", "five-states", "--rounds", "2", "--set", set, "--out", out2, "--quiet"));
    assertEquals("", err.toString());
  }

  @Test
  void aFactorThatCannotActIsToldBeforeTheRunsAndInTheSummary() throws IOException {
    Path study =
        file(
            "idle-study.yaml",
            """
            kind: study
            name: Idle
            scenarios: [five-states]
            set: [rounds=2]
            factors:
              precision: {path: parameters.choice.precision, values: [10, 30]}
              pull: {path: parameters.portfolio.company, values: [0.4, 0.8]}
            replicates: 1
            """);
    assertEquals(0, run("check", study.toString()));
    String note = "factors.precision: a factor that cannot act: it belongs to choices of one bloc";
    assertTrue(out.toString().contains(study + ":6:14: " + note), out::toString);
    assertEquals(
        0, run("sweep", study.toString(), "--out", dir.resolve("sweep").toString()), err::toString);
    assertEquals(1, count(note));
    assertTrue(
        out.toString().replaceAll("\\s+", " ").contains("• precision: a factor that cannot act"),
        out::toString);
  }

  private int count(String what) {
    return err.toString().split(java.util.regex.Pattern.quote(what), -1).length - 1;
  }
}
