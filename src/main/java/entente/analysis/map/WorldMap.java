package entente.analysis.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The map that the places of a world ask for: its centre, its extent, who is on it, whether it has
 * coastlines.
 *
 * <p>The centre is the mean of the cells of ten degrees that hold a place, so that a crowd of small
 * states does not draw the map to itself. The extent holds every place in the half of the globe
 * around the centre; a place in the other half is off the map, and only its direction is shown.
 * Places that all lie on one meridian or one parallel are a diagram and not geography: such a map
 * has no coastlines. Places that are all the same give no map.
 */
public final class WorldMap {

  private static final double CELL = 10;
  private static final double MARGIN = 0.06;

  private final EqualArea projection;
  private final List<Point2D> points;
  private final List<Boolean> on;
  private final Rectangle2D extent;
  private final boolean coast;

  private WorldMap(List<Place> places, boolean coast) {
    this.coast = coast;
    projection = new EqualArea(centre(places));
    points = places.stream().map(projection::project).toList();
    on = points.stream().map(p -> p.distance(0, 0) < Math.sqrt(2)).toList();
    extent = extent();
  }

  /** Returns the map of places, or none if there are not two different ones. */
  public static Optional<WorldMap> of(List<Place> places) {
    Set<Double> latitudes = places.stream().map(Place::latitude).collect(Collectors.toSet());
    Set<Double> longitudes = places.stream().map(Place::longitude).collect(Collectors.toSet());
    if (latitudes.size() < 2 && longitudes.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(new WorldMap(places, latitudes.size() > 1 && longitudes.size() > 1));
  }

  /** Returns the projection. */
  public EqualArea projection() {
    return projection;
  }

  /** Returns the extent on the plane of the projection, with a margin. */
  public Rectangle2D extent() {
    if (extent != null) {
      return extent;
    }
    Rectangle2D box = null;
    for (int i = 0; i < points.size(); i++) {
      if (on.get(i)) {
        Point2D p = points.get(i);
        box = box == null ? new Rectangle2D.Double(p.getX(), p.getY(), 0, 0) : box;
        box.add(p);
      }
    }
    double margin = MARGIN * Math.max(box.getWidth(), box.getHeight());
    return new Rectangle2D.Double(
        box.getX() - margin,
        box.getY() - margin,
        box.getWidth() + 2 * margin,
        box.getHeight() + 2 * margin);
  }

  /** Returns where the place with this number lies on the plane of the projection. */
  public Point2D point(int index) {
    return points.get(index);
  }

  /** Returns whether a place is on the map; if not, only its direction from the centre is. */
  public boolean on(int index) {
    return on.get(index);
  }

  /** Returns whether coastlines belong to it. */
  public boolean coast() {
    return coast;
  }

  /**
   * Returns the square, its side a share of the wider side of the extent, around the place that has
   * most places within it; the first such place if there are several.
   */
  public Rectangle2D crowd(double share) {
    double side = share * Math.max(extent.getWidth(), extent.getHeight());
    Rectangle2D best = null;
    int most = -1;
    for (int i = 0; i < points.size(); i++) {
      if (on.get(i)) {
        Point2D p = points.get(i);
        Rectangle2D box =
            new Rectangle2D.Double(p.getX() - side / 2, p.getY() - side / 2, side, side);
        int count = (int) points.stream().filter(box::contains).count();
        if (count > most) {
          most = count;
          best = box;
        }
      }
    }
    return best;
  }

  private static Place centre(List<Place> places) {
    Set<List<Double>> cells = new HashSet<>();
    List<double[]> vectors = new ArrayList<>();
    for (Place place : places) {
      double lat = Math.floor(place.latitude() / CELL);
      double lon = Math.floor(place.longitude() / CELL);
      if (cells.add(List.of(lat, lon))) {
        vectors.add(new Place((lat + 0.5) * CELL, (lon + 0.5) * CELL).vector());
      }
    }
    double[] sum = new double[3];
    for (double[] vector : vectors) {
      for (int k = 0; k < 3; k++) {
        sum[k] += vector[k];
      }
    }
    return Place.towards(sum);
  }
}
