package entente.analysis.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldMapTest {

  private static final Place WEST = new Place(45, 5);
  private static final Place MIDDLE = new Place(40, 50);
  private static final Place EAST = new Place(35, 95);

  @Test
  void aPlaceBeyond75DegreesIsOffTheMap() {
    List<Place> places = new ArrayList<>(List.of(WEST, MIDDLE, EAST, new Place(-40, -120)));
    WorldMap map = WorldMap.of(places).orElseThrow();
    assertTrue(map.on(0) && map.on(1) && map.on(2));
    assertFalse(map.on(3));
    assertFalse(map.extent().contains(map.point(3)));
  }

  @Test
  void aCrowdDoesNotDrawTheMapToItself() {
    List<Place> places = new ArrayList<>(List.of(WEST, MIDDLE, EAST));
    Place before = WorldMap.of(places).orElseThrow().projection().centre();
    for (int k = 0; k < 50; k++) {
      places.add(new Place(41 + k * 0.1, 1 + k * 0.1));
    }
    WorldMap map = WorldMap.of(places).orElseThrow();
    assertEquals(before, map.projection().centre());
    Rectangle2D crowd = map.crowd(0.2, 0.2);
    assertTrue(crowd.contains(map.point(20)));
    assertFalse(crowd.contains(map.point(2)));
  }

  @Test
  void placesOnOneLineAreADiagram() {
    List<Place> line = List.of(new Place(20, 0), new Place(0, 0), new Place(-20, 0));
    assertFalse(WorldMap.of(line).orElseThrow().coast());
    assertTrue(WorldMap.of(List.of(WEST, MIDDLE, EAST)).orElseThrow().coast());
  }

  @Test
  void placesThatAreTheSameGiveNoMap() {
    assertTrue(WorldMap.of(List.of(WEST, WEST)).isEmpty());
    assertTrue(WorldMap.of(List.of()).isEmpty());
  }

  @Test
  void placesAroundTheWholeGlobeStillGiveAMap() {
    List<Place> cross = List.of(new Place(1, 91), new Place(-1, -91), new Place(89, 5));
    WorldMap map = WorldMap.of(cross).orElseThrow();
    assertTrue(map.on(0) || map.on(1) || map.on(2));
  }
}
