package entente.analysis.hindcast.observed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.baseline.Neighbours;
import entente.analysis.hindcast.baseline.Persistence;
import entente.analysis.hindcast.baseline.Sides;
import entente.analysis.hindcast.score.ScoreValue;
import entente.analysis.statistic.Bootstrap.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a period, and the words for it. */
class ForecastTest {

  // Counts of west, east, dialogue and hedge: the largest wins, a tie goes to the stance at the
  // start if it is among the first, else to the first of the order.
  @ParameterizedTest
  @CsvSource({
    "1 0 0 0, HEDGE, WEST",
    "0 1 0 0, WEST, EAST",
    "2 2 1 0, EAST, EAST",
    "2 2 1 0, HEDGE, WEST",
    "0 2 2 1, HEDGE, EAST",
    "0 1 3 3, WEST, DIALOGUE",
    "0 1 3 3, HEDGE, HEDGE",
    "0 0 0 0, DIALOGUE, DIALOGUE"
  })
  void theLargestCountWins(String counts, Stance start, Stance expected) {
    int[] each = List.of(counts.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    assertEquals(expected, Forecast.largest(each, start));
  }

  @Test
  void theModelSaysTheSharesOfItsRuns() {
    Forecast model =
        Forecast.of("model", SimulatedStandingsTest.futures(), SimulatedStandingsTest.targets());
    assertEquals("model", model.name());
    assertArrayEquals(new double[] {1, 0, 0, 0, 0, 0.5, 0.5}, model.chances(), 1e-15);
    assertEquals(List.of(Stance.WEST, Stance.EAST, Stance.HEDGE), model.end());
  }

  @Test
  void runsEndWithTheirLastYear() {
    assertEquals(2024, SimulatedStandingsTest.futures().end());
    assertEquals(2, SimulatedStandingsTest.futures().runs());
  }

  // AAA joins in 2010 in the first run: later than the end of a period that ends in 2009, and in
  // the last year of one that ends in 2010; where a state stands at the start is no move.
  @ParameterizedTest
  @CsvSource({"2008, 2009, 0", "2008, 2010, 2010", "2009, 2024, 2010", "2010, 2024, 2011"})
  void theFirstYearAfterTheStartCounts(int start, int end, int first) {
    Period period = new Period("x", start, end);
    assertEquals(first, SimulatedStandingsTest.futures().first(0, 0, Stance.WEST, period));
  }

  @Test
  void theRulesHaveNames() {
    assertEquals("persistence", new Persistence(2008).name());
    assertEquals("region", new Neighbours(false).name());
    assertEquals("region, knowing the end", new Neighbours(true).name());
    assertEquals("landscape", new Sides(List.of(), List.of(), 2008).name());
    assertEquals(
        "persistence", new Persistence(2008).tell(SimulatedStandingsTest.targets()).name());
  }

  @Test
  void stancesHaveWords() {
    for (Stance stance : Stance.values()) {
      assertEquals(stance, Stance.of(stance.word()));
    }
    assertEquals("west", Stance.WEST.word());
    assertTrue(Stance.WEST.bloc() && Stance.EAST.bloc());
    assertFalse(Stance.DIALOGUE.bloc() || Stance.HEDGE.bloc());
    assertThrows(IllegalArgumentException.class, () -> Stance.of("north"));
  }

  @Test
  void aValueHasTheEndsOfItsInterval() {
    assertEquals(new ScoreValue(0.5, 0.25, 0.75), ScoreValue.of(0.5, new Interval(0.25, 0.75)));
  }
}
