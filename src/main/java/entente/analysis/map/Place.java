package entente.analysis.map;

import entente.model.states.StateFacts;

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
    double lat = StrictMath.toRadians(latitude);
    double lon = StrictMath.toRadians(longitude);
    double r = StrictMath.cos(lat);
    return new double[] {r * StrictMath.cos(lon), r * StrictMath.sin(lon), StrictMath.sin(lat)};
  }

  /** Returns the place that a vector of any length points to. */
  static Place towards(double... v) {
    double r = Math.sqrt(v[0] * v[0] + v[1] * v[1]);
    return new Place(
        StrictMath.toDegrees(StrictMath.atan2(v[2], r)),
        StrictMath.toDegrees(StrictMath.atan2(v[1], v[0])));
  }
}
