package entente.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.map.MapLayout;
import entente.model.states.World;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTest {

  private static MapSheet ground(String scenario) {
    return MapSheet.of(world(scenario), 790, 300);
  }

  private static World world(String scenario) {
    return PlayTest.play(scenario).snapshot().world();
  }

  @ParameterizedTest
  @ValueSource(strings = {"five-states", "three-poles", "eurasia-2024", "euro-atlantic-1991"})
  void everyStateStandsInItsPartOfTheSheetWithItsWholeCircle(String scenario) {
    MapSheet ground = ground(scenario);
    World world = world(scenario);
    for (int i = 0; i < world.size(); i++) {
      double r = ground.radius(i, world.state(i).capability());
      double x = ground.place(i).getX();
      double y = ground.place(i).getY();
      Rectangle2D circle = new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
      Rectangle2D room = ground.layout().room(i).box();
      assertTrue(room.contains(circle), world.state(i).key());
      assertTrue(ground.sheet().contains(room), scenario);
    }
  }

  @Test
  void aCrowdedWorldIsEnlargedBesideTheWhole() {
    MapSheet ground = ground("eurasia-2024");
    World world = world("eurasia-2024");
    MapLayout layout = ground.layout();
    assertEquals(2, layout.rooms().size());
    assertEquals(layout.inset().orElseThrow(), layout.room(world.index("POL")));
    assertEquals(layout.main(), layout.room(world.index("JPN")));
    assertFalse(ground.land(layout.inset().orElseThrow()).getBounds2D().isEmpty());
    // North is up, east is right.
    assertTrue(ground.place(world.index("NOR")).getY() < ground.place(world.index("ITA")).getY());
    assertTrue(ground.place(world.index("IND")).getX() < ground.place(world.index("JPN")).getX());
  }
}
