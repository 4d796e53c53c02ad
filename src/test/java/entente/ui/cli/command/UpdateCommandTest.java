package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command that brings a world to a later year. */
class UpdateCommandTest extends CommandFixture {

  private Path facts;
  private Path made;

  @BeforeEach
  void facts() throws IOException {
    facts = Files.createDirectories(dir.resolve("facts"));
    made = dir.resolve("made");
    Files.writeString(
        facts.resolve("states.csv"),
        """
        key,year,name,region,lat,lon,cinc,gdp,gdp_per_head,milex,ideal_point,polyarchy,neutrality,nuclear,pole,trade_NORTH,trade_SOUTH,arms_NORTH,arms_SOUTH
        NORTH,2032,North,Far,20,0,4,40,60,4,0.2,0.9,none,1,1,0,0.1,0,0
        SOUTH,2032,South,Far,-20,0,3,30,60,3,1,0.1,none,1,1,0.1,0,0,0
        AMBER,2032,Amber,Far,10,0,1,10,60,1,0,0.5,none,0,0,0.5,0.1,3,0
        BIRCH,2032,Birch,Far,0,0,1,10,60,1,0,0.5,policy,0,0,0.2,0.2,1,1
        CEDAR,2032,Cedar,Far,-10,0,1,10,60,1,0,0.5,none,0,0,0.1,0.5,0,3
        """);
  }

  private int update(String to, String... more) {
    String[] words = {
      "update", "five-states", "--to", to, "--facts", "" + facts, "--out", "" + made
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return run(all);
  }

  @Test
  void theFolderHoldsAWorldThatRunsAndTheAnswerSaysWhere() throws IOException {
    assertEquals(0, update("2032", "--json"), err::toString);
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertEquals(made.toString(), answer.get("results").asText());
    assertEquals("five-states-2032.yaml", answer.get("scenario").asText());
    assertEquals(5, answer.get("states").asInt());
    assertEquals(0, run("check", made.resolve("five-states-2032.yaml").toString()), err::toString);
    assertEquals(0, run("verify", made.toString()), err::toString);
  }

  @Test
  void aYearOutOfRangeIsAFaultOfTheOptionAndNothingIsWritten() {
    assertEquals(2, update("2050"));
    assertTrue(err.toString().startsWith("--to:1:1: year: value 2050, expected"), err::toString);
    assertTrue(err.toString().strip().endsWith("Maybe 2032."), err::toString);
    assertFalse(Files.exists(made));
  }
}
