package entente.ui.desktop;

import entente.analysis.map.Coastline;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.World;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the states of a world stand on a sheet, and what coasts there are: the map of the figures,
 * with its crowded part enlarged beside it where there are many states.
 *
 * <p>A world along one line is laid on its side; one without places stands in a row.
 */
final class MapSheet {

  private static final double CROWD = 0.24;
  private static final double MARGIN = 6;
  private static final int MANY = 30;

  // A handful of states is a diagram, and stray pieces of coast would not tell where it is.
  private static final int FEW = 12;

  private final Rectangle2D sheet;
  private final List<Point2D> places = new ArrayList<>();
  private final List<Room> rooms = new ArrayList<>();
  private final int[] roomOf;
  private boolean line;

  /**
   * One part of the sheet.
   *
   * @param box where it is
   * @param coast the coasts in it; empty if it has none
   * @param frame the outline on it of what another part enlarges; null for none
   */
  record Room(Rectangle2D box, Shape coast, Rectangle2D frame) {}

  private MapSheet(World world, double width, double height) {
    sheet = new Rectangle2D.Double(0, 0, width, height);
    roomOf = new int[world.size()];
    List<Place> on =
        IntStream.range(0, world.size()).mapToObj(i -> Place.of(world.state(i))).toList();
    Optional<WorldMap> map = WorldMap.of(on);
    if (map.isEmpty() || thin(map.get(), world.size())) {
      row(world.size(), map);
    } else if (world.size() > MANY && map.get().coast()) {
      crowded(map.get());
    } else {
      plain(map.get());
    }
    for (int i = 0; i < roomOf.length; i++) {
      double margin = radius(i, world.state(i).capability()) + 2;
      places.set(i, within(places.get(i), inside(rooms.get(roomOf[i]).box(), margin)));
    }
  }

  /** Returns the ground of a world on a sheet of a size in pixels. */
  static MapSheet of(World world, double width, double height) {
    return new MapSheet(world, width, height);
  }

  private static boolean thin(WorldMap map, int states) {
    double[] x = IntStream.range(0, states).mapToDouble(i -> map.point(i).getX()).toArray();
    double[] y = IntStream.range(0, states).mapToDouble(i -> map.point(i).getY()).toArray();
    double wide = spread(x);
    double high = spread(y);
    return !map.coast() && Math.min(wide, high) < 0.1 * Math.max(wide, high);
  }

  private static double spread(double... v) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x : v) {
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    return high - low;
  }

  // Along the sheet, from north or west on; evenly if there are no places.
  private void row(int states, Optional<WorldMap> map) {
    line = true;
    rooms.add(new Room(sheet, new Path2D.Double(), null));
    double[] along = IntStream.range(0, states).asDoubleStream().toArray();
    if (map.isPresent()) {
      double[] x = new double[states];
      double[] y = new double[states];
      for (int i = 0; i < states; i++) {
        x[i] = map.get().point(i).getX();
        y[i] = -map.get().point(i).getY();
      }
      along = spread(x) > spread(y) ? x : y;
    }
    double low = java.util.Arrays.stream(along).min().orElse(0);
    double length = Math.max(1e-9, spread(along));
    for (double a : along) {
      double share = 0.12 + 0.76 * (a - low) / length;
      places.add(new Point2D.Double(share * sheet.getWidth(), 0.5 * sheet.getHeight()));
    }
  }

  private void plain(WorldMap map) {
    boolean coast = map.coast() && roomOf.length >= FEW;
    Rectangle2D inner = inside(sheet, 0.06 * sheet.getHeight());
    AffineTransform onto = onto(inner, map.extent());
    rooms.add(new Room(sheet, coast ? coast(map, sheet, onto) : new Path2D.Double(), null));
    for (int i = 0; i < roomOf.length; i++) {
      places.add(onto.transform(map.point(i), null));
    }
  }

  private void crowded(WorldMap map) {
    double split = 0.46 * sheet.getWidth();
    double high = sheet.getHeight() - 2 * MARGIN;
    Rectangle2D left = new Rectangle2D.Double(MARGIN, MARGIN, split - MARGIN, high);
    Rectangle2D right =
        new Rectangle2D.Double(split + MARGIN, MARGIN, sheet.getWidth() - split - 2 * MARGIN, high);
    double side = CROWD * map.extent().getHeight();
    Rectangle2D crowd = map.crowd(side * left.getWidth() / left.getHeight(), side);
    AffineTransform near = onto(left, crowd);
    AffineTransform far = onto(inside(right, 16), map.extent());
    rooms.add(new Room(left, coast(map, left, near), null));
    Rectangle2D frame = far.createTransformedShape(crowd).getBounds2D();
    rooms.add(new Room(right, coast(map, right, far), frame));
    for (int i = 0; i < roomOf.length; i++) {
      boolean inCrowd = map.on(i) && crowd.contains(map.point(i));
      roomOf[i] = inCrowd ? 0 : 1;
      AffineTransform onto = inCrowd ? near : far;
      places.add(within(onto.transform(map.point(i), null), inside(inCrowd ? left : right, 12)));
    }
  }

  // Who is off the map stands at its edge, with its whole circle.
  private static Point2D within(Point2D p, Rectangle2D box) {
    return new Point2D.Double(
        Math.min(box.getMaxX(), Math.max(box.getMinX(), p.getX())),
        Math.min(box.getMaxY(), Math.max(box.getMinY(), p.getY())));
  }

  private static Rectangle2D inside(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() + by, box.getY() + by, box.getWidth() - 2 * by, box.getHeight() - 2 * by);
  }

  // From the plane of the projection, north up, to a part of the sheet, in one scale.
  private static AffineTransform onto(Rectangle2D box, Rectangle2D part) {
    double scale = Math.min(box.getWidth() / part.getWidth(), box.getHeight() / part.getHeight());
    AffineTransform onto = AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY());
    onto.scale(scale, -scale);
    onto.translate(-part.getCenterX(), -part.getCenterY());
    return onto;
  }

  private static Shape coast(WorldMap map, Rectangle2D box, AffineTransform onto) {
    double scale = onto.getScaleX();
    Rectangle2D seen =
        new Rectangle2D.Double(
            (box.getX() - onto.getTranslateX()) / scale,
            (onto.getTranslateY() - box.getMaxY()) / scale,
            box.getWidth() / scale,
            box.getHeight() / scale);
    Path2D path = Coastline.path(map.projection(), seen, 1.5 / scale);
    path.transform(onto);
    return path;
  }

  Rectangle2D sheet() {
    return sheet;
  }

  List<Room> rooms() {
    return rooms;
  }

  /** Returns whether the world is laid out along one line. */
  boolean line() {
    return line;
  }

  /** Returns where a state stands on the sheet. */
  Point2D place(int state) {
    return places.get(state);
  }

  /** Returns the part of the sheet that a state stands in. */
  Room room(int state) {
    return rooms.get(roomOf[state]);
  }

  /**
   * Returns the radius of a state's circle in pixels: its area goes with the share of capability,
   * and a small state has at least a dot.
   */
  double radius(int state, double capability) {
    boolean many = roomOf.length > MANY;
    double scale = line ? 0.12 : many && roomOf[state] == 0 ? 0.11 : 0.08;
    double least = many ? 5 : 12;
    return Math.max(least, scale * sheet.getWidth() * Math.sqrt(capability));
  }
}
