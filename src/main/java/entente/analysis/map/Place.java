package entente.analysis.map;

import entente.model.states.StateFacts;
import org.apache.commons.math3.util.FastMath;

/**
 * A point on the globe.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Place(double latitude, double longitude) {

  /** Returns the place of a state. */
  public static Place of(StateFacts state) {
    return new Place(state.latitude(), state.longitude());
  }

  /** Returns the point as a unit vector from the centre of the globe. */
  double[] vector() {
    double lat = FastMath.toRadians(latitude);
    double lon = FastMath.toRadians(longitude);
    double r = FastMath.cos(lat);
    return new double[] {r * FastMath.cos(lon), r * FastMath.sin(lon), FastMath.sin(lat)};
  }

  /** Returns the place that a vector of any length points to. */
  static Place towards(double... v) {
    double r = Math.sqrt(v[0] * v[0] + v[1] * v[1]);
    return new Place(
        FastMath.toDegrees(FastMath.atan2(v[2], r)),
        FastMath.toDegrees(FastMath.atan2(v[1], v[0])));
  }
}
