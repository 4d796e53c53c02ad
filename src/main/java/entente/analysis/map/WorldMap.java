package entente.analysis.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/**
 * The map that the places of a world ask for: its centre, its extent, who is on it, whether it has
 * coastlines.
 *
 * <p>The centre is the mean of the cells of ten degrees that hold a place, so that a crowd of small
 * states does not draw the map to itself. The extent holds every place within 75 degrees of arc of
 * the centre; a place farther away is off the map, and only its direction is shown. Places that all
 * lie on one meridian or one parallel are a diagram and not geography: such a map has no
 * coastlines. Places that are all the same give no map.
 */
public final class WorldMap {

  private static final double CELL = 10;
  private static final double MARGIN = 0.03;

  /** Distance on the plane of a place 75 degrees of arc from the centre. */
  private static final double FARTHEST = 2 * FastMath.sin(FastMath.toRadians(75) / 2);

  private final EqualArea projection;
  private final List<Point2D> points;
  private final List<Boolean> on;
  private final Rectangle2D extent;
  private final boolean coast;

  private WorldMap(List<Place> places, boolean coast) {
    this.coast = coast;
    projection = new EqualArea(centre(places));
    points = places.stream().map(projection::project).toList();
    double[] distances = points.stream().mapToDouble(p -> p.distance(0, 0)).toArray();
    double farthest = Math.max(FARTHEST, Arrays.stream(distances).min().orElse(0));
    on = Arrays.stream(distances).mapToObj(d -> d <= farthest).toList();
    extent = around(IntStream.range(0, places.size()).filter(on::get).mapToObj(points::get));
    double margin = MARGIN * Math.max(extent.getWidth(), extent.getHeight());
    extent.add(extent.getMinX() - margin, extent.getMinY() - margin);
    extent.add(extent.getMaxX() + margin, extent.getMaxY() + margin);
  }

  private static Rectangle2D around(Stream<Point2D> points) {
    Rectangle2D box = null;
    for (Point2D p : points.toList()) {
      box = box == null ? new Rectangle2D.Double(p.getX(), p.getY(), 0, 0) : box;
      box.add(p);
    }
    return box;
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
    return extent.getBounds2D();
  }

  /** Returns how many places it is a map of. */
  public int size() {
    return points.size();
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
   * Returns the part of the map of a size that has most places; it is looked for around each place
   * in turn, and the first is taken if there are several.
   *
   * @param width width on the plane of the projection
   * @param height height on it
   */
  public Rectangle2D crowd(double width, double height) {
    List<Point2D> most = List.of();
    for (int i = 0; i < points.size(); i++) {
      Rectangle2D box = box(points.get(i).getX(), points.get(i).getY(), width, height);
      List<Point2D> within = points.stream().filter(box::contains).toList();
      most = on.get(i) && within.size() > most.size() ? within : most;
    }
    Rectangle2D all = around(most.stream());
    return box(all.getCenterX(), all.getCenterY(), width, height);
  }

  private static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
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
