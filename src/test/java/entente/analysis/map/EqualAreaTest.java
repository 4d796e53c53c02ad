package entente.analysis.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualAreaTest {

  private static final EqualArea SNYDER = new EqualArea(new Place(40, -100));

  // The numerical example of Snyder 1987, pages 332 to 333: a sphere of radius 3.
  @Test
  void agreesWithSnyder() {
    Point2D p = SNYDER.project(new Place(-20, 100));
    assertEquals(-4.2339303, 3 * p.getX(), 1e-7);
    assertEquals(4.0257775, 3 * p.getY(), 1e-7);
  }

  // Equation 24-1 of Snyder 1987: a point at an arc c lies 2 sin(c / 2) from the centre.
  @ParameterizedTest
  @CsvSource({"90, 0", "60, 0.517638", "0, 1.414214", "-60, 1.931852"})
  void distanceFromTheCentreIsTwiceTheSineOfHalfTheArc(double latitude, double radius) {
    Point2D p = new EqualArea(new Place(90, 0)).project(new Place(latitude, 7));
    assertEquals(radius, p.distance(0, 0), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"40, -100", "0, 0", "-20, 60", "75, 150"})
  void smallSquaresKeepTheirArea(double latitude, double longitude) {
    double d = 1e-4;
    Point2D at = SNYDER.project(new Place(latitude, longitude));
    Point2D north = SNYDER.project(new Place(latitude + d, longitude));
    Point2D east = SNYDER.project(new Place(latitude, longitude + d));
    double area =
        (east.getX() - at.getX()) * (north.getY() - at.getY())
            - (east.getY() - at.getY()) * (north.getX() - at.getX());
    double radians = Math.toRadians(d);
    double onGlobe = radians * radians * Math.cos(Math.toRadians(latitude));
    assertEquals(1, area / onGlobe, 1e-4);
  }

  @Test
  void whatLiesOppositeHasNoPlace() {
    assertTrue(Double.isNaN(SNYDER.project(new Place(-40, 80)).getX()));
  }
}
