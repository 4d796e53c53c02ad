package entente.analysis.hindcast;

import static entente.analysis.hindcast.observed.Stance.DIALOGUE;
import static entente.analysis.hindcast.observed.Stance.EAST;
import static entente.analysis.hindcast.observed.Stance.HEDGE;
import static entente.analysis.hindcast.observed.Stance.WEST;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.baseline.Neighbours;
import entente.analysis.hindcast.baseline.Persistence;
import entente.analysis.hindcast.baseline.Sides;
import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.model.states.StateFacts;
import entente.theory.Landscape;
import entente.theory.LandscapeDescent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the region and the landscape say where it can be counted. */
class RulesTest {

  /** States of one region with the given stances from 1992 on, and one more. */
  private static Targets region(List<Stance> others, Stance own) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int k = 0; k <= others.size(); k++) {
      String key = "S" + k;
      keys.add(key);
      switch (k == 0 ? own : others.get(k - 1)) {
        case WEST -> rows.add(Small.row(key, "nato", "member", "1992-01-01"));
        case EAST -> rows.add(Small.row(key, "cst", "member", "1992-01-01"));
        case DIALOGUE -> rows.add(Small.row(key, "sco", "member", "1992-01-01"));
        default -> {}
      }
    }
    return new Targets(
        new ObservedHistory(rows), Period.TEST, Small.states(keys.toArray(new String[0])));
  }

  private static List<Stance> stances(String words) {
    return List.of(words.split(" ")).stream().map(Stance::valueOf).toList();
  }

  // The most frequent among the others; any tie for the first place goes to the state's own.
  @ParameterizedTest
  @CsvSource({
    "WEST WEST EAST, HEDGE, WEST",
    "WEST EAST, HEDGE, HEDGE",
    "HEDGE HEDGE EAST EAST, WEST, WEST",
    "HEDGE HEDGE EAST EAST, HEDGE, HEDGE",
    "HEDGE HEDGE EAST, EAST, HEDGE",
    "DIALOGUE DIALOGUE WEST EAST, HEDGE, DIALOGUE"
  })
  void aStateEndsWhereMostOthersStand(String others, Stance own, Stance end) {
    Targets targets = region(stances(others), own);
    assertEquals(end, new Neighbours(false).tell(targets).end().get(0));
  }

  @Test
  void theChanceIsTheShareOfTheOthersThere() {
    Targets targets = region(List.of(WEST, EAST, EAST, DIALOGUE), HEDGE);
    double[] chances = new Neighbours(false).tell(targets).chances();
    List<Unit> units = targets.units();
    for (int u = 0; u < chances.length; u++) {
      if (units.get(u).state().equals("S0")) {
        assertEquals(units.get(u).destination() == EAST ? 0.5 : 0.25, chances[u], 1e-15);
      }
    }
  }

  // Alone in its region a state is told to stay.
  @Test
  void nobodySpeaksForTheOnlyOne() {
    StateFacts other = Small.state("SSS", "south");
    Targets targets =
        new Targets(
            new ObservedHistory(List.of()),
            Period.TEST,
            List.of(Small.state("NNN", "north"), other));
    Forecast told = new Neighbours(false).tell(targets);
    assertArrayEquals(new double[4], told.chances());
    assertEquals(List.of(HEDGE, HEDGE), told.end());
  }

  // BBB and CCC were in the East; by the end one has left it and one has gone West.
  @Test
  void knowingTheEndIsToLookAtIt() {
    Targets targets =
        new Targets(
            new ObservedHistory(
                List.of(
                    Small.row("BBB", "cst", "member", "2000-01-01", "2012-01-01"),
                    Small.row("CCC", "cst", "member", "2000-01-01", "2012-01-01"),
                    Small.row("CCC", "nato", "member", "2020-01-01"))),
            Period.TEST,
            Small.states("AAA", "BBB", "CCC"));
    assertEquals(EAST, new Neighbours(false).tell(targets).end().get(0));
    // At the end one hedges and one is in the West: a tie, and AAA's own is that of the start.
    assertEquals(List.of(HEDGE, EAST, HEDGE), new Neighbours(true).tell(targets).end());
  }

  // Who was in a bloc stays in it; who was outside goes to its side, with both leaders to the West.
  @ParameterizedTest
  @CsvSource({"0 1 0, WEST, 1, 0", "0 1 1, EAST, 0, 1", "0 0 0, WEST, 1, 1", "0 0 1, HEDGE, 0, 0"})
  void aStateGoesToTheSideOfItsLeader(String sides, Stance end, double west, double east) {
    List<Integer> each = List.of(sides.split(" ")).stream().map(Integer::valueOf).toList();
    Targets targets =
        new Targets(
            new ObservedHistory(List.of(Small.row("AAA", "osce", "member", "1992-01-01"))),
            Period.TEST,
            Small.states("AAA"));
    Forecast told = new Sides(List.of("USA", "RUS", "AAA"), each, 2008).tell(targets);
    assertEquals(List.of(end), told.end());
    // To the West, to the East, to dialogue.
    assertArrayEquals(new double[] {west, east, 0}, told.chances());
  }

  @Test
  void whoWasInABlocWhereTheRunStartsStaysInIt() {
    Targets targets = region(List.of(WEST, EAST, DIALOGUE), HEDGE);
    List<String> keys = List.of("USA", "RUS", "S0", "S1", "S2", "S3");
    Forecast west = new Sides(keys, List.of(0, 1, 0, 0, 0, 0), 2008).tell(targets);
    assertEquals(List.of(WEST, WEST, EAST, WEST), west.end());
    Forecast east = new Sides(keys, List.of(0, 1, 1, 1, 1, 1), 2008).tell(targets);
    assertEquals(List.of(EAST, WEST, EAST, EAST), east.end());
    // In a year in which nobody belonged to anything yet, all go to their side.
    Forecast early = new Sides(keys, List.of(0, 1, 1, 1, 1, 1), 1991).tell(targets);
    assertEquals(List.of(EAST, EAST, EAST, EAST), early.end());
  }

  // Two pairs of friends that are enemies of each other: the energy of the split is the lowest.
  @Test
  void theLowestMinimumIsTheBestSplit() {
    double[] propensity = new double[16];
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        propensity[4 * a + b] = a == b ? 0 : a / 2 == b / 2 ? 1 : -1;
      }
    }
    List<Integer> sides = Sides.lowest(Landscape.of(new double[] {1, 1, 1, 1}, propensity), 50, 1);
    assertEquals(sides.get(0), sides.get(1));
    assertEquals(sides.get(2), sides.get(3));
    assertTrue(!sides.get(0).equals(sides.get(2)));
  }

  // Three enemies of the same size: each alone against the other two is as good a minimum, and the
  // one that most random starts find is taken.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tiesGoToTheLargerBasin(long seed) {
    double[] propensity = {0, -1, -1, -1, 0, -1, -1, -1, 0};
    Landscape enemies = Landscape.of(new double[] {1, 1, 1}, propensity);
    List<Landscape.Minimum> minima = LandscapeDescent.of(enemies, 50, seed).minima();
    assertEquals(3, minima.size());
    long largest = minima.stream().mapToLong(Landscape.Minimum::basin).max().orElseThrow();
    List<Integer> taken = Sides.lowest(enemies, 50, seed);
    long basin =
        minima.stream().filter(m -> m.sides().equals(taken)).findFirst().orElseThrow().basin();
    assertEquals(largest, basin);
  }

  // In the small world positions decide: the like-minded of the United States stand with it.
  @Test
  void theSidesOfAScenarioAreThoseOfItsFacts() {
    Targets targets =
        new Targets(
            new ObservedHistory(List.of(Small.row("POL", "osce", "member", "1992-01-01"))),
            Period.TRAINING,
            Small.world().states());
    Forecast told = new Sides(Small.world(), 1).tell(targets);
    List<String> keys = targets.states().stream().map(StateFacts::key).toList();
    assertEquals(WEST, told.end().get(keys.indexOf("POL")));
    assertEquals(WEST, told.end().get(keys.indexOf("CHE")));
    assertEquals(EAST, told.end().get(keys.indexOf("MNG")));
  }

  @Test
  void persistenceIsWhatWasObservedWhereTheRunStarts() {
    Targets targets = region(List.of(WEST, EAST, DIALOGUE), HEDGE);
    assertEquals(List.of(HEDGE, WEST, EAST, DIALOGUE), new Persistence(2000).tell(targets).end());
    assertEquals(List.of(HEDGE, HEDGE, HEDGE, HEDGE), new Persistence(1990).tell(targets).end());
    double[] chances = new Persistence(2000).tell(targets).chances();
    assertTrue(IntStream.range(0, chances.length).allMatch(u -> chances[u] == 0));
    assertEquals(targets.units().size(), chances.length);
  }
}
