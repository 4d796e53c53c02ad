package entente.ui.desktop;

import entente.analysis.map.MapLayout;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.World;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sheet that the map of a world is drawn on, with the land and the places of states. */
final class MapSheet {

  private static final double GAP = 6;
  private static final double GRAIN = 1.5;

  private final Rectangle2D sheet;
  private final MapLayout layout;
  private final List<Shape> lands;
  private final List<Point2D> places;

  private MapSheet(World world, double width, double height) {
    sheet = new Rectangle2D.Double(0, 0, width, height);
    Optional<WorldMap> map =
        WorldMap.of(
            IntStream.range(0, world.size()).mapToObj(i -> Place.of(world.state(i))).toList());
    layout = MapLayout.onSheet(map, world.size(), sheet, GAP);
    lands =
        layout.rooms().stream()
            .<Shape>map(
                room ->
                    map.filter(MapLayout::coasts)
                        .map(m -> room.land(m, GRAIN))
                        .orElseGet(Path2D.Double::new))
            .toList();
    places =
        IntStream.range(0, world.size())
            .mapToObj(i -> layout.place(i, margin(i, world.state(i).capability())))
            .toList();
  }

  private double margin(int state, double capability) {
    double whole = radius(state, capability) + 2;
    return layout.inset().isPresent() ? Math.max(2 * GAP, whole) : whole;
  }

  /** Returns the ground of a world on a sheet of a size in pixels. */
  static MapSheet of(World world, double width, double height) {
    return new MapSheet(world, width, height);
  }

  Rectangle2D sheet() {
    return sheet;
  }

  MapLayout layout() {
    return layout;
  }

  /** Returns the land in a room; empty if it has none. */
  Shape land(MapLayout.Room room) {
    return lands.get(layout.rooms().indexOf(room));
  }

  /** Returns whether the world is laid out along one line. */
  boolean line() {
    return layout.line();
  }

  /** Returns where a state stands on the sheet, with its whole circle. */
  Point2D place(int state) {
    return places.get(state);
  }

  /**
   * Returns the radius of a state's circle in pixels: its area goes with the share of capability,
   * and a small state has at least a dot.
   */
  double radius(int state, double capability) {
    double scale = line() ? 0.12 : layout.enlarged(state) ? 0.11 : 0.08;
    double least = layout.inset().isPresent() ? 5 : 12;
    return Math.max(least, scale * sheet.getWidth() * Math.sqrt(capability));
  }
}
