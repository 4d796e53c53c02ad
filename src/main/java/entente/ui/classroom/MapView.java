package entente.ui.classroom;

import entente.analysis.map.MapLayout;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.World;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the states of a world stand on the page's map and what land is there, y downward. */
final class MapView {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 35;
  private static final double GAP = 0.5;
  private static final double GRAIN = 0.12;

  private MapView() {}

  /** Returns the size of the map, its rooms with their land, and the places of states. */
  static Map<String, Object> of(World world) {
    Optional<WorldMap> map =
        WorldMap.of(
            IntStream.range(0, world.size()).mapToObj(i -> Place.of(world.state(i))).toList());
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
    MapLayout layout = MapLayout.onSheet(map, world.size(), sheet, GAP);
    List<Point2D> places = IntStream.range(0, world.size()).mapToObj(layout::place).toList();
    return PageJson.of(
        "size",
        List.of(WIDTH, HEIGHT),
        "line",
        layout.line(),
        "rooms",
        layout.rooms().stream().map(room -> room(room, map)).toList(),
        "frame",
        layout.frame().map(MapView::corner).orElse(null),
        "room",
        IntStream.range(0, world.size()).mapToObj(i -> layout.enlarged(i) ? 1 : 0).toList(),
        "x",
        places.stream().map(Point2D::getX).toList(),
        "y",
        places.stream().map(Point2D::getY).toList());
  }

  private static Map<String, Object> room(MapLayout.Room room, Optional<WorldMap> map) {
    List<List<Double>> land =
        map.filter(MapLayout::coasts).map(m -> lines(room.land(m, GRAIN))).orElse(List.of());
    return PageJson.of("box", corner(room.box()), "land", land);
  }

  private static Map<String, Object> corner(Rectangle2D box) {
    return PageJson.of(
        "x", box.getX(), "y", box.getY(), "width", box.getWidth(), "height", box.getHeight());
  }

  private static List<List<Double>> lines(Path2D path) {
    List<List<Double>> lines = new ArrayList<>();
    double[] point = new double[6];
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      if (at.currentSegment(point) == PathIterator.SEG_MOVETO) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(point[0]);
      lines.get(lines.size() - 1).add(point[1]);
    }
    return lines;
  }
}
