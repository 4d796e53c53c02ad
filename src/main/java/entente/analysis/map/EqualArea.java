package entente.analysis.map;

import java.awt.geom.Point2D;
import org.apache.commons.math3.util.FastMath;

/**
 * Lambert's azimuthal equal-area projection of a sphere of radius 1: equal areas of the globe are
 * equal on the map, and directions from the centre are true.
 *
 * <p>Snyder, J. P. 1987. Map Projections: A Working Manual. U.S. Geological Survey Professional
 * Paper 1395, equations 22-4, 22-5 and 24-2. The whole globe is a disc of radius 2, the half around
 * the centre one of radius √2. The point opposite the centre has no place on the map.
 *
 * @param centre where the map is centred
 */
public record EqualArea(Place centre) {

  private static final double OPPOSITE = 1e-9;

  /** Returns where a place lies, x to the east and y to the north; NaN opposite the centre. */
  public Point2D project(Place place) {
    double lat1 = FastMath.toRadians(centre.latitude());
    double lat = FastMath.toRadians(place.latitude());
    double east = FastMath.toRadians(place.longitude() - centre.longitude());
    double sin1 = FastMath.sin(lat1);
    double cos1 = FastMath.cos(lat1);
    double sin = FastMath.sin(lat);
    double cos = FastMath.cos(lat);
    double towards = cos * FastMath.cos(east);
    double below = 1 + sin1 * sin + cos1 * towards;
    if (!(below > OPPOSITE)) {
      return new Point2D.Double(Double.NaN, Double.NaN);
    }
    double k = Math.sqrt(2 / below);
    return new Point2D.Double(k * cos * FastMath.sin(east), k * (cos1 * sin - sin1 * towards));
  }
}
