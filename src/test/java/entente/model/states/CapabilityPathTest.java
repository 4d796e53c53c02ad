package entente.model.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Capability over time, and the shares and the reach that follow from it. */
class CapabilityPathTest {

  private static final StateFacts RISING =
      Scenes.with(
          Scenes.state("A", 7, 0),
          "capabilityPath",
          new TreeMap<>(Map.of(2000, 1.0, 2010, 3.0, 2012, 2.0)));

  @ParameterizedTest
  @CsvSource({
    "1990, 1",
    "2000, 1",
    "2002.5, 1.5",
    "2005, 2",
    "2010, 3",
    "2011, 2.5",
    "2012, 2",
    "2040, 2",
    "NaN, 7"
  })
  void straightLinesBetweenYearsAndTheNearestEndOutside(double year, double capability) {
    assertEquals(capability, CapabilityPath.at(RISING, year), 1e-12);
    assertEquals(7, CapabilityPath.at(Scenes.state("B", 7, 0), year));
  }

  @Test
  void sharesSumToOneAndFollowThePath() {
    List<StateFacts> states = List.of(RISING, Scenes.state("B", 3, 0));
    World world = World.of(states, List.of());
    Relations relations = new Relations(world, Scenes.read("five-states").parameters().hostility());
    int a = world.index("A");
    assertEquals(0.7, relations.capability()[a], 1e-15);
    assertTrue(relations.setCapabilities(2010));
    assertEquals(0.5, relations.capability()[a], 1e-15);
    assertEquals(Math.sqrt(0.5), relations.rootCapability()[a], 1e-15);
    assertFalse(relations.setCapabilities(2010));
    assertEquals(1, Arrays.stream(relations.capability()).sum(), 1e-15);
  }

  @Test
  void reachHalvesAtADistanceThatGrowsWithCapability() {
    // A degree along the equator is 111.195 km on a sphere of the Earth's mean radius.
    StateFacts far = Scenes.with(Scenes.state("B", 0.25, 0), "longitude", 10.0);
    World world = World.of(List.of(Scenes.state("A", 1, 0), far), List.of());
    Relations relations = new Relations(world, Scenes.read("five-states").parameters().hostility());
    int a = world.index("A");
    int b = world.index("B");
    double km = 1111.95;
    assertEquals(km, world.distance(a, b), 0.01);
    assertEquals(1 / (1 + km / 5000), relations.reach()[a * 2 + b], 1e-5);
    assertEquals(1 / (1 + km / (500 + 4500 * 0.5)), relations.reach()[b * 2 + a], 1e-5);
  }
}
