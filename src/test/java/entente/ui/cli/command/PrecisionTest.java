package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.ui.cli.session.Precision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTest extends CommandFixture {

  private int compare(String... args) {
    List<String> words = new ArrayList<>(List.of("compare", "five-states", "--rounds", "20"));
    words.addAll(List.of("--set", "structures.platform.inclusiveness=0.2", "--futures", "0"));
    words.addAll(List.of("--out", dir.resolve("out").toString()));
    words.addAll(List.of(args));
    return run(words.toArray(String[]::new));
  }

  @Test
  void addsReplicatesUntilTheDifferenceIsThatSure() throws Exception {
    assertEquals(0, compare("--precision", "uptake=0.05", "--json"), err::toString);
    JsonNode answer = JSON.readTree(out.toString());
    JsonNode uptake = null;
    for (JsonNode row : answer.get("comparisons")) {
      uptake = row.get("measure").asText().equals("uptake") ? row : uptake;
    }
    double half = (uptake.get("high").asDouble() - uptake.get("low").asDouble()) / 2;
    int n = uptake.get("n").asInt();
    assertTrue(half <= 0.05, () -> "half-width " + half);
    assertTrue(n > Precision.START, "more than the " + Precision.START + " it starts from");
    // Not many more than needed either: the half-width falls with the root of their number.
    assertTrue(half > 0.04, () -> "half-width " + half + " with " + n);
    assertTrue(err.toString().contains(n + " replicates give the precision asked for."));
    assertTrue(uptake.get("pHolm").asDouble() >= uptake.get("p").asDouble());
    assertTrue(answer.has("survival"));
  }

  @Test
  void saysWhatIsWrong() {
    String form = "expected MEASURE=HALFWIDTH with a measure of the system";
    assertEquals(2, compare("--precision", "uptke=0.1"));
    assertTrue(err.toString().contains(form), err::toString);
    assertEquals(2, compare("--precision", "uptake=0"));
    String above = "expected a half-width above 0. Maybe uptake=0.02.";
    assertTrue(err.toString().contains(above), err::toString);
    assertEquals(2, compare("--precision", "uptake"));
    assertTrue(err.toString().contains(above), err::toString);
  }
}
