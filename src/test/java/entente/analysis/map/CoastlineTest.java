package entente.analysis.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoastlineTest {

  private static final EqualArea EURASIA = new EqualArea(new Place(40, 60));

  @Test
  void holdsTheWholeWorldAndNoSeam() {
    assertEquals(128, Coastline.lines().size());
    for (List<Place> line : Coastline.lines()) {
      for (int k = 0; k < line.size(); k++) {
        Place p = line.get(k);
        assertTrue(Math.abs(p.longitude()) <= 180 && Math.abs(p.latitude()) <= 90, p::toString);
        boolean seam =
            k > 0 && Math.abs(p.longitude()) == 180 && Math.abs(line.get(k - 1).longitude()) == 180;
        assertFalse(seam, p::toString);
      }
    }
  }

  // Gibraltar, the Bosporus and the southern tip of India are at the sea.
  @Test
  void liesWhereTheSeaIs() {
    for (Place place : List.of(new Place(36, -5.6), new Place(41.1, 29), new Place(8.1, 77.5))) {
      double nearest =
          Coastline.lines().stream()
              .flatMap(List::stream)
              .mapToDouble(
                  p ->
                      Math.hypot(
                          p.latitude() - place.latitude(), p.longitude() - place.longitude()))
              .min()
              .orElseThrow();
      assertTrue(nearest < 1, () -> place + " is " + nearest + " degrees from a coast");
    }
  }

  @Test
  void landHoldsWhatItsExtentNeeds() {
    Rectangle2D extent = new Rectangle2D.Double(-0.2, -0.2, 0.4, 0.4);
    int few = points(extent, 0.004);
    assertTrue(few > 100 && few < points(new Rectangle2D.Double(-2, -2, 4, 4), 0.004));
    assertTrue(points(extent, 0.02) < few / 2);
    assertEquals(0, points(new Rectangle2D.Double(5, 5, 1, 1), 0));
  }

  // Inland, on an island across the date line, in the Caspian Sea, and far out at sea.
  @Test
  void landIsWhereLandIs() {
    Path2D land = Coastline.land(EURASIA, new Rectangle2D.Double(-2, -2, 4, 4), 0);
    for (Place place : List.of(new Place(48, 67), new Place(67, -176), new Place(25, 45))) {
      assertTrue(land.contains(EURASIA.project(place)), place::toString);
    }
    for (Place place : List.of(new Place(42, 51), new Place(0, 80), new Place(45, -30))) {
      assertFalse(land.contains(EURASIA.project(place)), place::toString);
    }
  }

  private static int points(Rectangle2D extent, double grain) {
    int count = 0;
    PathIterator path = Coastline.land(EURASIA, extent, grain).getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      count++;
    }
    return count;
  }
}
