package entente.analysis.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the states of a world stand in a picture: in one room, or in a main room and in a second
 * one that enlarges the crowded part of the first.
 *
 * <p>A world along one line is laid on its side, from north or west on; one without places stands
 * in a row.
 */
public final class MapLayout {

  /** Share of the map's height that the crowded part has. */
  public static final double CROWD = 0.24;

  // A handful of states is a diagram, and stray pieces of coast would not tell where it is.
  private static final int FEW = 12;
  private static final int MANY = 25;
  private static final double THIN = 0.1;
  private static final double ENDS = 0.12;

  private final Room main;
  private final Room inset;
  private final boolean line;
  private final Point2D[] places;
  private final boolean[] enlarged;

  /**
   * A part of the picture that shows a part of the map.
   *
   * @param box where it stands in the picture
   * @param part what it shows, on the plane of the projection
   * @param onto how the plane, north up, comes into the picture
   */
  public record Room(Rectangle2D box, Rectangle2D part, AffineTransform onto) {

    private static Room of(Rectangle2D box, double margin, Rectangle2D part) {
      return new Room(box, part, within(inside(box, margin), part));
    }

    /**
     * Returns the land that is seen in the room, in the picture.
     *
     * @param grain pixels below which two points are one
     */
    public Path2D land(WorldMap map, double grain) {
      Rectangle2D seen;
      try {
        seen = onto.createInverse().createTransformedShape(box).getBounds2D();
      } catch (NoninvertibleTransformException e) {
        throw new IllegalStateException("A map without extent", e);
      }
      Path2D path = Coastline.land(map.projection(), seen, grain / onto.getScaleX());
      path.transform(onto);
      return path;
    }
  }

  private MapLayout(Room main, Room inset, boolean line, Point2D[] places, boolean[] enlarged) {
    this.main = main;
    this.inset = inset;
    this.line = line;
    this.places = places;
    this.enlarged = enlarged;
  }

  /** Returns whether a map has so many states that its crowded part is to be enlarged. */
  public static boolean crowded(WorldMap map) {
    return map.coast() && map.size() >= MANY;
  }

  /** Returns whether a map has enough states for coasts to tell where it is. */
  public static boolean coasts(WorldMap map) {
    return map.coast() && map.size() >= FEW;
  }

  /** Returns whether places lie so much along one line that they are a diagram of it. */
  public static boolean thin(WorldMap map) {
    double wide = spread(along(map, true));
    double high = spread(along(map, false));
    return !map.coast() && Math.min(wide, high) < THIN * Math.max(wide, high);
  }

  /**
   * Returns the layout of a map in one room.
   *
   * @param margin pixels that the map keeps from the room's edges
   */
  public static MapLayout plain(WorldMap map, Rectangle2D box, double margin) {
    return of(map, Room.of(box, margin, map.extent()), null);
  }

  /**
   * Returns the layout of a map in a main room and in one that enlarges its crowded part.
   *
   * @param margin pixels that the map keeps from the edges of the main room
   * @param inset where the crowded part stands
   * @param insetMargin pixels that it keeps from the edges there
   * @param width width of the crowded part on the plane of the projection
   */
  public static MapLayout enlarging(
      WorldMap map,
      Rectangle2D box,
      double margin,
      Rectangle2D inset,
      double insetMargin,
      double width) {
    Rectangle2D crowd = map.crowd(width, width * inset.getHeight() / inset.getWidth());
    Room near = Room.of(inset, insetMargin, crowd);
    return of(map, Room.of(box, margin, map.extent()), near);
  }

  private static MapLayout of(WorldMap map, Room main, Room inset) {
    Point2D[] places = new Point2D[map.size()];
    boolean[] enlarged = new boolean[map.size()];
    for (int i = 0; i < places.length; i++) {
      enlarged[i] = inset != null && map.on(i) && inset.part().contains(map.point(i));
      places[i] = (enlarged[i] ? inset : main).onto().transform(map.point(i), null);
    }
    return new MapLayout(main, inset, false, places, enlarged);
  }

  /**
   * Returns the layout of states in a row; evenly if they have no map.
   *
   * @param states how many there are
   */
  public static MapLayout row(Optional<WorldMap> map, int states, Rectangle2D box) {
    double[] along = IntStream.range(0, states).asDoubleStream().toArray();
    if (map.isPresent()) {
      double[] x = along(map.get(), true);
      double[] y = along(map.get(), false);
      along = spread(x) > spread(y) ? x : y;
    }
    double low = Arrays.stream(along).min().orElse(0);
    double length = Math.max(1e-9, spread(along));
    Point2D[] places = new Point2D[states];
    for (int i = 0; i < states; i++) {
      double share = ENDS + (1 - 2 * ENDS) * (along[i] - low) / length;
      places[i] =
          new Point2D.Double(
              box.getX() + share * box.getWidth(), box.getY() + 0.5 * box.getHeight());
    }
    Room room = new Room(box, box, new AffineTransform());
    return new MapLayout(room, null, true, places, new boolean[states]);
  }

  /**
   * Returns the layout of any world on a sheet: in a row, in one room, or with its crowded part
   * enlarged at the left.
   *
   * @param states how many there are
   * @param gap pixels around rooms
   */
  public static MapLayout onSheet(
      Optional<WorldMap> map, int states, Rectangle2D sheet, double gap) {
    if (map.isEmpty() || thin(map.get())) {
      return row(map, states, sheet);
    }
    if (!crowded(map.get())) {
      return plain(map.get(), sheet, 0.06 * sheet.getHeight());
    }
    double split = 0.46 * sheet.getWidth();
    double high = sheet.getHeight() - 2 * gap;
    Rectangle2D left = new Rectangle2D.Double(gap, gap, split - gap, high);
    Rectangle2D right =
        new Rectangle2D.Double(split + gap, gap, sheet.getWidth() - split - 2 * gap, high);
    double width = CROWD * map.get().extent().getHeight() * left.getWidth() / left.getHeight();
    return enlarging(map.get(), right, 2.5 * gap, left, 0, width);
  }

  // West to east, or north to south.
  private static double[] along(WorldMap map, boolean x) {
    return IntStream.range(0, map.size())
        .mapToDouble(i -> x ? map.point(i).getX() : -map.point(i).getY())
        .toArray();
  }

  private static double spread(double... v) {
    double low = Arrays.stream(v).min().orElse(0);
    return Arrays.stream(v).max().orElse(0) - low;
  }

  /** Returns the room that shows the whole map. */
  public Room main() {
    return main;
  }

  /** Returns the room that enlarges the crowded part, if there is one. */
  public Optional<Room> inset() {
    return Optional.ofNullable(inset);
  }

  /** Returns the rooms, that of the whole map first. */
  public List<Room> rooms() {
    return inset == null ? List.of(main) : List.of(main, inset);
  }

  /** Returns the outline in the main room of what the other room enlarges. */
  public Optional<Rectangle2D> frame() {
    return inset().map(room -> main.onto().createTransformedShape(room.part()).getBounds2D());
  }

  /** Returns whether the world is laid out along one line. */
  public boolean line() {
    return line;
  }

  /** Returns whether a state is in the crowded part that is enlarged. */
  public boolean enlarged(int state) {
    return enlarged[state];
  }

  /** Returns the room that a state stands in. */
  public Room room(int state) {
    return enlarged[state] ? inset : main;
  }

  /** Returns where a state stands in its room. */
  public Point2D place(int state) {
    return places[state];
  }

  /**
   * Returns where a state stands in its room if it has to keep from the room's edges; who is off
   * the map stands at its edge.
   */
  public Point2D place(int state, double margin) {
    Rectangle2D box = inside(room(state).box(), margin);
    Point2D p = places[state];
    return new Point2D.Double(
        Math.min(box.getMaxX(), Math.max(box.getMinX(), p.getX())),
        Math.min(box.getMaxY(), Math.max(box.getMinY(), p.getY())));
  }

  /** Returns how a part of the plane, north up, comes into the middle of a box, in one scale. */
  private static AffineTransform within(Rectangle2D box, Rectangle2D part) {
    double scale = Math.min(box.getWidth() / part.getWidth(), box.getHeight() / part.getHeight());
    AffineTransform onto = AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY());
    onto.scale(scale, -scale);
    onto.translate(-part.getCenterX(), -part.getCenterY());
    return onto;
  }

  /** Returns a box within another. */
  public static Rectangle2D inside(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() + by, box.getY() + by, box.getWidth() - 2 * by, box.getHeight() - 2 * by);
  }
}
