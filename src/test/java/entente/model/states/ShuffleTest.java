package entente.model.states;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The placebo moves hostility between pairs, and nothing else. */
class ShuffleTest {

  private static final String KEY = "parameters.hostility.shuffle=";

  private static double[] fear(String name, String... settings) {
    Scenario scenario = Scenes.read(name, settings);
    World world = World.of(scenario.states(), scenario.pairs());
    return new InitialHostility(scenario.parameters().hostility()).fear(world);
  }

  // Both directions of each pair, in one order for all pairs.
  private static List<String> pairs(double[] fear) {
    int n = (int) Math.round(Math.sqrt(fear.length));
    List<String> pairs = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        pairs.add(fear[b * n + a] + " " + fear[a * n + b]);
      }
    }
    pairs.sort(Comparator.naturalOrder());
    return pairs;
  }

  @Test
  void everyPairGetsBothDirectionsOfOnePair() {
    for (String world : List.of("eurasia-2024", "five-states")) {
      double[] plain = fear(world);
      double[] shuffled = fear(world, KEY + 1);
      assertEquals(pairs(plain), pairs(shuffled), world);
      assertFalse(Arrays.equals(plain, shuffled), world);
      int n = (int) Math.round(Math.sqrt(plain.length));
      for (int i = 0; i < n; i++) {
        assertEquals(0, shuffled[i * n + i]);
      }
    }
  }

  @Test
  void zeroShufflesNothingAndEachNumberIsAnotherDeal() {
    assertArrayEquals(fear("five-states"), fear("five-states", KEY + 0));
    assertFalse(Arrays.equals(fear("eurasia-2024", KEY + 1), fear("eurasia-2024", KEY + 2)));
  }

  // Worked out by a second program from the page of the model.
  @Test
  void theDealOfFiveStatesIsTheOneThatTheModelPageTells() {
    Scenario five = Scenes.read("five-states");
    World world = World.of(five.states(), five.pairs());
    double[] plain = fear("five-states");
    double[] shuffled = fear("five-states", KEY + 1);
    String[] order = {"NORTH", "AMBER", "CEDAR", "SOUTH", "BIRCH"};
    int[][] gets = {
      {0, 1, 0, 2}, {0, 2, 3, 4}, {0, 3, 0, 3}, {0, 4, 1, 3}, {1, 2, 1, 2},
      {1, 3, 0, 1}, {1, 4, 0, 4}, {2, 3, 2, 4}, {2, 4, 2, 3}, {3, 4, 1, 4}
    };
    for (int[] deal : gets) {
      int[] at = Arrays.stream(deal).map(k -> world.index(order[k])).toArray();
      assertEquals(of(plain, at[2], at[3]), of(shuffled, at[0], at[1]));
      assertEquals(of(plain, at[3], at[2]), of(shuffled, at[1], at[0]));
    }
  }

  private static double of(double[] fear, int fearing, int feared) {
    return fear[feared * (int) Math.round(Math.sqrt(fear.length)) + fearing];
  }

  @Test
  void nothingButHostilityDiffers() {
    Scenario plain = Scenes.read("eurasia-2024");
    Scenario placebo = Scenes.read("eurasia-2024", KEY + 1);
    assertEquals(plain.states(), placebo.states());
    assertEquals(plain.pairs(), placebo.pairs());
    assertEquals(plain.structures(), placebo.structures());
    Relations of = relations(plain);
    Relations with = relations(placebo);
    assertArrayEquals(of.trust(), with.trust());
    assertArrayEquals(of.reach(), with.reach());
    assertArrayEquals(of.dependence(), with.dependence());
  }

  private static Relations relations(Scenario scenario) {
    World world = World.of(scenario.states(), scenario.pairs());
    return new Relations(world, scenario.parameters().hostility());
  }
}
