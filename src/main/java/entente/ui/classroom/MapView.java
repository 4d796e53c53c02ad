package entente.ui.classroom;

import entente.analysis.map.Coastline;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.World;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the states of a world stand on the map and what coasts are there, y downward. */
final class MapView {

  private static final double GRAINS = 500;
  private static final double CROWD = 0.24;
  private static final int MANY = 30;

  // A handful of states is a diagram, and stray pieces of coast would not tell where it is.
  private static final int FEW = 12;

  private MapView() {}

  /** Returns places, coastlines, the extent, and the crowded part if there are many places. */
  static Map<String, Object> of(World world) {
    List<Place> places =
        IntStream.range(0, world.size())
            .mapToObj(world::state)
            .map(facts -> new Place(facts.latitude(), facts.longitude()))
            .toList();
    Optional<WorldMap> found = WorldMap.of(places);
    if (found.isEmpty()) {
      List<Double> nowhere = places.stream().map(place -> 0.0).toList();
      return PageJson.of("x", nowhere, "y", nowhere, "coast", List.of());
    }
    WorldMap map = found.get();
    Rectangle2D extent = map.extent();
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      // Who is off the map stands at its edge.
      double px = map.point(i).getX();
      double py = map.point(i).getY();
      x.add(Math.min(extent.getMaxX(), Math.max(extent.getMinX(), px)));
      y.add(-Math.min(extent.getMaxY(), Math.max(extent.getMinY(), py)));
    }
    Map<String, Object> view = PageJson.of("x", x, "y", y, "extent", corners(extent));
    boolean coast = map.coast() && places.size() >= FEW;
    double grain = extent.getWidth() / GRAINS;
    view.put("coast", coast ? lines(Coastline.path(map.projection(), extent, grain)) : List.of());
    if (coast && places.size() > MANY) {
      double height = CROWD * extent.getHeight();
      view.put("crowd", corners(map.crowd(1.2 * height, height)));
    }
    return view;
  }

  private static List<Double> corners(Rectangle2D box) {
    return List.of(box.getMinX(), -box.getMaxY(), box.getMaxX(), -box.getMinY());
  }

  private static List<List<Double>> lines(Path2D path) {
    List<List<Double>> lines = new ArrayList<>();
    double[] point = new double[6];
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      if (at.currentSegment(point) == PathIterator.SEG_MOVETO) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(point[0]);
      lines.get(lines.size() - 1).add(-point[1]);
    }
    return lines;
  }
}
