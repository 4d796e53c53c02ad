package entente.ui.page;

import entente.analysis.map.MapLayout;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.World;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the states of a world stand on a page's map, and what land is there; y downward.
 *
 * @param width width of the sheet, in its own units
 * @param height its height
 * @param line whether the states stand along one line
 * @param rooms its parts, each with its land
 * @param frame what the second part enlarges; null without one
 * @param x where each state stands
 * @param y where each state stands
 */
public record PageMap(
    double width,
    double height,
    boolean line,
    List<Room> rooms,
    Box frame,
    double[] x,
    double[] y) {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 42;
  private static final double GAP = 0.5;
  private static final double GRAIN = 0.15;
  private static final double DECIMALS = 100;

  /** A part of the sheet, with outlines of land as flat lists of x and y. */
  public record Room(Box box, List<List<Double>> land) {}

  /** A rectangle on the sheet. */
  public record Box(double x, double y, double width, double height) {}

  /** Returns the map of a world. */
  static PageMap of(World world) {
    Optional<WorldMap> map =
        WorldMap.of(
            IntStream.range(0, world.size()).mapToObj(i -> Place.of(world.state(i))).toList());
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
    MapLayout layout = MapLayout.onSheet(map, world.size(), sheet, GAP);
    return new PageMap(
        WIDTH,
        HEIGHT,
        layout.line(),
        layout.rooms().stream().map(room -> room(room, map)).toList(),
        layout.frame().map(PageMap::box).orElse(null),
        IntStream.range(0, world.size()).mapToDouble(i -> round(layout.place(i).getX())).toArray(),
        IntStream.range(0, world.size()).mapToDouble(i -> round(layout.place(i).getY())).toArray());
  }

  private static Room room(MapLayout.Room room, Optional<WorldMap> map) {
    return new Room(
        box(room.box()),
        map.filter(MapLayout::coasts).map(m -> outlines(room.land(m, GRAIN))).orElse(List.of()));
  }

  private static Box box(Rectangle2D box) {
    return new Box(
        round(box.getX()), round(box.getY()), round(box.getWidth()), round(box.getHeight()));
  }

  private static double round(double value) {
    return Math.rint(value * DECIMALS) / DECIMALS;
  }

  private static List<List<Double>> outlines(Path2D path) {
    List<List<Double>> lines = new ArrayList<>();
    double[] point = new double[6];
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      if (at.currentSegment(point) == PathIterator.SEG_MOVETO) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(round(point[0]));
      lines.get(lines.size() - 1).add(round(point[1]));
    }
    return lines;
  }
}
