package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.explain.StepsOverRuns.Way;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cause of a step in the table over runs. */
class CommonestCauseTest {

  // "Joined, cause: closed" says the opposite of what happened.
  @ParameterizedTest
  @CsvSource({
    "join, closed, as it opened",
    "withdraw, closed, as it closed",
    "join, hostility, as its members feared it less",
    "join, chance, chance",
    "leave, leader_tie, leader tie"
  })
  void whatStoodInTheWayIsSaidToDoSoNoLonger(String step, String cause, String words) {
    Way way = new Way("A", step, "B", null, new double[3], Map.of(cause, 3));
    assertEquals(words, way.commonestInWords());
  }
}
