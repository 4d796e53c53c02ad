package entente.model.states;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Great-circle distances on a sphere of the Earth's mean radius. */
final class Geography {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  private Geography() {}

  /** Returns the distances in km between all places, flat n × n, symmetric, 0 on the diagonal. */
  static double[] distances(List<StateFacts> states) {
    int n = states.size();
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      points[i] = unitVector(states.get(i));
    }
    double[] km = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        km[i * n + j] = km[j * n + i] = arc(points[i], points[j]) * EARTH_RADIUS_KM;
      }
    }
    return km;
  }

  private static double[] unitVector(StateFacts state) {
    double lat = FastMath.toRadians(state.latitude());
    double lon = FastMath.toRadians(state.longitude());
    return new double[] {
      FastMath.cos(lat) * FastMath.cos(lon),
      FastMath.cos(lat) * FastMath.sin(lon),
      FastMath.sin(lat)
    };
  }

  private static double arc(double[] a, double[] b) {
    double x = a[0] - b[0];
    double y = a[1] - b[1];
    double z = a[2] - b[2];
    double halfChord = Math.sqrt(x * x + y * y + z * z) / 2;
    return 2 * FastMath.asin(Math.min(1, halfChord));
  }
}
