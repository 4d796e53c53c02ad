package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the commands of coalition theory refuse, all of it in one pass. */
class TheoryRefusalsTest extends CommandFixture {

  private String file(String text) throws Exception {
    Path file = Files.createTempFile(dir, "file", ".yaml");
    return Files.writeString(file, text).toString();
  }

  private void refused(String words, String... saying) {
    assertEquals(2, run(words.split(" ")), words);
    for (String said : saying) {
      assertTrue(err.toString().contains(said), err.toString());
    }
  }

  @Test
  void allThatIsWrongWithAVoteIsToldByCheckToo() throws Exception {
    String above = file("quota: 7\nweights: {A: 3, B: 2, C: 1}\n");
    String why = above + ":1:8: quota: value 7, expected at most the sum of the weights, 6.";
    refused("check " + above, why);
    refused("power " + above, why);
    refused("check " + file("quota: 400%\nweights: {A: 3, B: 2}\n"), ":1:8: quota: value 400%");
    refused("check " + file("quota: 1\nweights: {}\n"), ":2:10: weights: 0 entries");
    refused(
        "power --quota 1,5 --weights 1,-2,x --names a,a",
        "--weights: value \"-2\", expected a number of at least 0.",
        "--weights: value \"x\", expected a number as 4 or 0.25.",
        "--names: 2 names, expected 3",
        "--names: value \"a\" again",
        "--quota: value \"1,5\", expected a number as 4 or 0.25. Maybe 1.5, with a point.");
    refused("power --quota 9 --weights 1,2", "--quota: value \"9\", expected at most the sum");
    refused("power eec-1958 --names A", "--names: beside a file");
    JsonNode spaced = json("power", "--quota", "2", "--weights", "1 2 3");
    assertEquals(3, spaced.get("banzhaf").size());
  }

  @Test
  void whatSaysNothingOfAFileIsRefusedBesideOne() throws Exception {
    refused("landscape five-powers --row 3", "--row: value 3, expected it with --from DIR only");
    refused("stability roommates --round 1", "--round: value 1, expected it with --from DIR only");
    refused("landscape five-powers --actors 3", "--actors: value 3, expected it with --from");
    refused(
        "landscape five-powers --ties strikt",
        "--ties: value \"strikt\", expected one of weak, strict. Maybe strict.");
    refused(
        "alliances " + file("countries: []\n"),
        ":1:1: defence_advantage: nothing, expected a number above 0. Maybe add the key here.");
    String nobody = file("players: []\npreferences: {a: [[a]]}\n");
    refused("stability " + nobody, ":1:10: players: 0 entries, expected from 1 to 62 of them.");
    assertFalse(err.toString().contains("one of ."), err.toString());
  }
}
