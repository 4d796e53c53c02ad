package entente.analysis.hindcast.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.model.Scenes;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The logit of transitions where its chances are known beforehand. */
class TransitionsTest {

  private static final Period YEAR = new Period("year", 1992, 1993);

  /** Twenty states that are alike, then the poles. */
  private static List<StateFacts> world(BiFunction<StateFacts, Boolean, StateFacts> half) {
    List<StateFacts> world = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      world.add(half.apply(Small.state(key(k), "north"), k < 10));
    }
    for (String pole : List.of("USA", "CHN", "RUS")) {
      world.add(Scenes.with(Small.state(pole, "south"), "pole", true));
    }
    return world;
  }

  private static String key(int k) {
    return "S" + (char) ('A' + k);
  }

  private static Map<String, String> joins(int k, String institution) {
    return Small.row(key(k), institution, "member", "1993-01-01");
  }

  private static double mean(double[] chances, List<Unit> units, Stance destination, String from) {
    return IntStream.range(0, chances.length)
        .filter(u -> units.get(u).destination() == destination)
        .filter(u -> units.get(u).state().matches(from))
        .mapToDouble(u -> chances[u])
        .average()
        .orElseThrow();
  }

  private static List<Map<String, String>> european() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      rows.add(Small.row(key(k), "osce", "member", "1992-01-01"));
    }
    return rows;
  }

  // Of twenty states that differ in nothing six went West in a year, two East and one to dialogue:
  // no input tells them apart, and the chances are the shares. Drawn 500 times for twenty states a
  // share has a standard error below 0.005.
  @Test
  void withoutInputsTheChancesAreTheShares() {
    Targets targets = alike(YEAR);
    List<StateFacts> world = world((s, half) -> s);
    Forecast told = new Transitions(targets, world, world, 1992, 1).tell(targets);
    assertEquals("logit", told.name());
    assertEquals(0.3, mean(told.chances(), targets.units(), Stance.WEST, ".*"), 0.02);
    assertEquals(0.1, mean(told.chances(), targets.units(), Stance.EAST, ".*"), 0.015);
    assertEquals(0.05, mean(told.chances(), targets.units(), Stance.DIALOGUE, ".*"), 0.01);
    // More than half of all paths end where they began.
    assertEquals(Collections.nCopies(20, Stance.HEDGE), told.end());
  }

  private static Targets alike(Period period) {
    List<Map<String, String>> rows = european();
    IntStream.range(0, 6).forEach(k -> rows.add(joins(k, "nato")));
    IntStream.range(6, 8).forEach(k -> rows.add(joins(k, "cst")));
    rows.add(joins(8, "sco"));
    return new Targets(new ObservedHistory(rows), period, world((s, half) -> s));
  }

  // Where nothing is known of a state, each year is drawn anew: in T years it stands in the West at
  // least once with chance 1 − 0.7^T. Years before the period do not count.
  @ParameterizedTest
  @CsvSource({"1992, 1992, 1994, 2", "1990, 1992, 1995, 3", "1991, 1992, 1993, 1"})
  void yearsOfThePeriodCount(int start, int from, int to, int years) {
    List<StateFacts> world = world((s, half) -> s);
    Targets targets = alike(new Period("x", from, to));
    Forecast told = new Transitions(alike(YEAR), world, world, start, 1).tell(targets);
    assertEquals(
        1 - Math.pow(0.7, years), mean(told.chances(), targets.units(), Stance.WEST, ".*"), 0.02);
  }

  private static StateFacts at(StateFacts s, double latitude, double longitude) {
    return Scenes.with(Scenes.with(s, "latitude", latitude), "longitude", longitude);
  }

  private static StateFacts dependent(StateFacts s, String pole, double share) {
    return Scenes.with(s, "dependence", Map.of(pole, share));
  }

  private static StateFacts differing(StateFacts s, boolean half, String input) {
    return switch (input) {
      case "position" -> Scenes.with(s, "position", List.of(half ? 0.75 : 0.25));
      case "capability" -> Scenes.with(s, "capability", half ? 0.2 : 0.01);
      case "path" ->
          Scenes.with(s, "capabilityPath", new TreeMap<>(Map.of(1992, half ? 9.0 : 0.3)));
      default -> dependent(s, input, half ? 0.5 : 0.1);
    };
  }

  // One input takes two values; nine of ten with the first went West, and one of ten with the
  // other. Standardised it is ±1 whatever it is, so that the slopes b and −b of the two classes
  // solve 20 (0.9 − p) = b with p = 1 / (1 + exp(−2 b)): p = 0.856.
  @ParameterizedTest
  @ValueSource(strings = {"position", "capability", "path", "USA", "CHN", "RUS"})
  void anInputThatTellsWhoWent(String input) {
    List<StateFacts> world = world((s, half) -> differing(s, half, input));
    Targets targets = new Targets(nineOfTen(), YEAR, world);
    double[] chances = new Transitions(targets, world, world, 1992, 1).tell(targets).chances();
    double p = 0.9 - slope() / 20;
    assertEquals(1 / (1 + Math.exp(-2 * slope())), p, 1e-9);
    assertEquals(p, mean(chances, targets.units(), Stance.WEST, "S[A-J]"), 0.015);
    assertEquals(1 - p, mean(chances, targets.units(), Stance.WEST, "S[K-T]"), 0.015);
  }

  // 0.1 + 0.2 is not quite 0.3: nine and one of ten are told apart by nothing then.
  @Test
  void whatDiffersByRoundingOnlyTellsNothing() {
    List<StateFacts> world =
        world((s, half) -> Scenes.with(s, "position", List.of(half ? 0.1 + 0.2 : 0.3)));
    Targets targets = new Targets(nineOfTen(), YEAR, world);
    double[] chances = new Transitions(targets, world, world, 1992, 1).tell(targets).chances();
    assertEquals(0.5, mean(chances, targets.units(), Stance.WEST, "S[A-J]"), 0.02);
    assertEquals(0.5, mean(chances, targets.units(), Stance.WEST, "S[K-T]"), 0.02);
  }

  private static ObservedHistory nineOfTen() {
    List<Map<String, String>> rows = european();
    IntStream.range(0, 9).forEach(k -> rows.add(joins(k, "nato")));
    rows.add(joins(19, "nato"));
    return new ObservedHistory(rows);
  }

  private static double slope() {
    double low = 0;
    double high = 20;
    for (int k = 0; k < 100; k++) {
      double b = (low + high) / 2;
      boolean above = 20 * (0.9 - 1 / (1 + Math.exp(-2 * b))) < b;
      high = above ? b : high;
      low = above ? low : b;
    }
    return low;
  }

  private static List<StateFacts> around(String near) {
    List<StateFacts> world = world((s, half) -> at(s, 0, half ? -35 : 35));
    world.replaceAll(s -> !s.pole() ? s : at(s, 0, s.key().equals(near) ? -60 : 0));
    return world;
  }

  // On the equator, all 35 degrees from the pole of the one side and 25 or 95 from the other's;
  // whichever side it is, nine of ten of the near went West.
  @ParameterizedTest
  @ValueSource(strings = {"USA", "RUS"})
  void theDistanceToTheNearestMemberOfABlocTellsToo(String near) {
    List<StateFacts> world = around(near);
    Targets targets = new Targets(nineOfTen(), YEAR, world);
    double[] chances = new Transitions(targets, world, world, 1992, 1).tell(targets).chances();
    double p = 0.9 - slope() / 20;
    assertEquals(p, mean(chances, targets.units(), Stance.WEST, "S[A-J]"), 0.015);
    assertEquals(1 - p, mean(chances, targets.units(), Stance.WEST, "S[K-T]"), 0.015);
  }

  // The poles stay what they are: in a second year the distance to the East is the same, and so is
  // the chance, as nobody goes there.
  @Test
  void polesAreNotDrawn() {
    List<StateFacts> world = around("RUS");
    Targets year = new Targets(nineOfTen(), YEAR, world);
    Targets two = new Targets(nineOfTen(), new Period("two years", 1992, 1994), world);
    double[] chances = new Transitions(year, world, world, 1992, 1).tell(two).chances();
    double stays = 0.9 - slope() / 20;
    assertEquals(1 - stays * stays, mean(chances, two.units(), Stance.WEST, "S[K-T]"), 0.02);
  }

  // Eight of ten that were in the East left it, and nobody else moved: the stance of the year
  // before tells. So in a second year those who have left stay outside.
  @Test
  void theStanceOfTheYearBeforeTells() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      String to = k < 8 ? "1993-06-01" : "";
      rows.add(Small.row(key(k), "cst", "member", "1992-01-01", to));
    }
    List<StateFacts> world = world((s, half) -> s);
    Targets targets = new Targets(new ObservedHistory(rows), YEAR, world);
    Transitions logit = new Transitions(targets, world, world, 1992, 1);
    Forecast told = logit.tell(targets);
    List<Unit> units = targets.units();
    double left = mean(told.chances(), units, Stance.HEDGE, "S[A-J]");
    double joined = mean(told.chances(), units, Stance.EAST, "S[K-T]");
    // The penalty draws both towards each other: 8 of 10 and 0 of 10 become less far apart, but
    // their sum is kept: 8 of 20 left or stayed in the East as observed.
    assertEquals(0.1, (1 - left + joined) / 2, 0.02);
    assertEquals(Stance.HEDGE, told.end().get(0));
    // Told from the world after that year, all but the two that stayed are outside.
    Targets next = new Targets(new ObservedHistory(rows), new Period("next", 1993, 1994), world);
    Forecast after = new Transitions(targets, world, world, 1993, 1).tell(next);
    assertEquals(left, mean(after.chances(), next.units(), Stance.HEDGE, "S[IJ]"), 0.05);
  }

  @Test
  void pathsFollowFromTheSeedAndNotFromTheOrderOfTheStates() {
    Targets targets = alike(YEAR);
    List<StateFacts> world = world((s, half) -> s);
    double[] one = new Transitions(targets, world, world, 1992, 1).tell(targets).chances();
    assertArrayEquals(one, new Transitions(targets, world, world, 1992, 1).tell(targets).chances());
    double[] other = new Transitions(targets, world, world, 1992, 2).tell(targets).chances();
    assertNotEquals(Arrays.toString(one), Arrays.toString(other));
    List<StateFacts> reversed = new ArrayList<>(world);
    Collections.reverse(reversed);
    assertArrayEquals(
        one, new Transitions(targets, world, reversed, 1992, 1).tell(targets).chances());
  }
}
