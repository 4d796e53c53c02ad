package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.explain.Leaving.Keeper;
import entente.analysis.explain.Leaving.Share;
import entente.model.Scenes;
import entente.model.decisions.Tipping;
import entente.model.dynamics.ReviewQuantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Five runs made up by hand, in four of which somebody leaves the platform. */
class LeavingTest {

  private static Threshold keeps(ReviewQuantity.Kind kind, String name, double by) {
    return new Threshold(
        new ReviewQuantity(kind, -1, -1, -1),
        name,
        0.5,
        0,
        1,
        0.5 + by,
        0.5 + by,
        0.5 + by,
        true,
        TellingTest.SEAT);
  }

  private static Threshold taste(double by) {
    return keeps(ReviewQuantity.Kind.AUTONOMY, "its taste for autonomy", by);
  }

  private static Threshold constant(double by) {
    return keeps(
        ReviewQuantity.Kind.BLOC_CONSTANT,
        "the constant on its initial bloc, or on having none,",
        by);
  }

  private static Departures gone(
      String key, int round, String tipped, Posture without, Threshold... keeping) {
    Explanation first = Scenes.with(TellingTest.MOVE, "state", "Land of " + key);
    first = Scenes.with(first, "round", round);
    first = Scenes.with(first, "tipped", tipped);
    first = Scenes.with(first, "withoutNoise", without);
    return new Departures(
        "platform", Optional.of(first), key, 1, List.of(keeping), List.of(key, "Z"), 40);
  }

  private static final Posture IN = TellingTest.SEAT;
  private static final Posture OUT = TellingTest.NONE;

  private final Leaving leaving =
      Leaving.of(
          "Made up",
          null,
          List.of(
              gone("B", 4, "security", OUT, taste(-0.1), constant(0.2)),
              gone("B", 8, "security", IN, taste(-0.3)),
              gone("A", 12, Tipping.NEWLY_OPENED, OUT, constant(0.3)),
              gone("C", 20, "upkeep", OUT),
              new Departures("platform", Optional.empty(), null, 0, List.of(), List.of(), 40)));

  @Test
  void whoLeavesFirstIsCountedTheMostFrequentFirstAndTiesByName() {
    assertEquals(5, leaving.runs());
    assertEquals(4, leaving.left());
    assertEquals("platform", leaving.structure());
    assertEquals(
        List.of("Land of B 2", "Land of A 1", "Land of C 1"),
        leaving.first().stream().map(s -> s.name() + " " + s.count()).toList());
    assertEquals(List.of("B", "A", "C"), leaving.first().stream().map(Share::key).toList());
    assertEquals(Map.of("A", 1, "B", 2, "C", 1, "Z", 4), leaving.everLeft());
  }

  @Test
  void whatTippedItIsCountedInTheWordsOfAReader() {
    assertEquals(
        List.of("protection 2", "another option opened 1", "upkeep 1"),
        leaving.tipped().stream().map(s -> s.name() + " " + s.count()).toList());
    assertEquals(1, leaving.byChance(), "one would have stayed in without its tastes");
  }

  // Type 7 of Hyndman and Fan: of 4, 8, 12, 20 the quartiles stand at places 1.75, 2.5 and 3.25.
  @Test
  void theRoundsHaveTheirQuartiles() {
    assertArrayEquals(new double[] {7, 10, 14}, leaving.rounds(), 1e-12);
    Leaving nobody =
        Leaving.of(
            "Made up",
            null,
            List.of(
                new Departures("platform", Optional.empty(), null, 0, List.of(), List.of(), 40)));
    assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN}, nobody.rounds());
    assertEquals(List.of(), nobody.first());
    assertEquals(0, nobody.unkept());
  }

  // Wilson (1927), written out for two of five.
  @Test
  void aShareIsOfAllRunsWithItsScoreInterval() {
    Share share = leaving.first().get(0);
    assertEquals(0.4, share.share());
    double z = 1.959963984540054;
    double middle = (0.4 + z * z / 10) / (1 + z * z / 5);
    double half = z * Math.sqrt(0.4 * 0.6 / 5 + z * z / 100) / (1 + z * z / 5);
    assertEquals(middle - half, share.low(), 1e-9);
    assertEquals(middle + half, share.high(), 1e-9);
  }

  // Where the taste would do, it is told before the constant, a device of the model.
  @Test
  void whatWouldHaveKeptTheFirstOneInIsCountedTheNearestFirst() {
    List<Keeper> keepers = leaving.keepers();
    assertEquals(
        List.of("its taste for autonomy", "the constant on its initial bloc, or on having none"),
        keepers.stream().map(k -> k.nearest().name()).toList());
    Keeper taste = keepers.get(0);
    assertEquals(2, taste.nearest().count());
    assertEquals(2, taste.any());
    assertEquals("smaller", taste.direction());
    assertArrayEquals(new double[] {0.15, 0.2, 0.25}, taste.changes(), 1e-12);
    Keeper constant = keepers.get(1);
    assertEquals(1, constant.nearest().count());
    assertEquals(2, constant.any());
    assertEquals("larger", constant.direction());
    assertEquals(
        "either way", new Keeper(constant.nearest(), 2, constant.changes(), 1).direction());
    assertEquals(1, leaving.unkept());
  }

  @Test
  void ofTwoThatAreNearestAsOftenTheOneThatWouldDoMoreOftenStandsFirst() {
    Threshold place = keeps(ReviewQuantity.Kind.POSITION, "its position", 0.1);
    Leaving two =
        Leaving.of(
            "Made up",
            null,
            List.of(
                gone("A", 1, "upkeep", OUT, place, taste(0.2)),
                gone("A", 1, "upkeep", OUT, taste(0.2))));
    assertEquals(
        List.of("its taste for autonomy 1 of 2", "its position 1 of 1"),
        two.keepers().stream()
            .map(k -> k.nearest().name() + " " + k.nearest().count() + " of " + k.any())
            .toList());
    assertTrue(two.keepers().stream().allMatch(k -> k.direction().equals("larger")));
  }
}
