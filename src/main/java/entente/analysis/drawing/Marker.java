package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The form of a state's sign on a map or in a network; all of one size have the same area, so that
 * equal capability looks equal, and they differ so that grey print tells them apart.
 */
public enum Marker {
  /** A full circle. */
  CIRCLE,
  /** A full square. */
  SQUARE,
  /** A full triangle. */
  TRIANGLE,
  /** A square on its corner. */
  DIAMOND,
  /** A full cross. */
  CROSS,
  /** A triangle on its corner. */
  WEDGE,
  /** A bar that stands. */
  BAR,
  /** A hexagon. */
  HEXAGON,
  /** A pentagon. */
  PENTAGON,
  /** A star of five points. */
  STAR,
  /** A bar that lies. */
  PLATE,
  /** An empty circle. */
  HOLLOW;

  /** Returns its corners, y upward, if a circle of its area has the radius 1; none if it is one. */
  public List<Point2D> corners() {
    return switch (this) {
      case CIRCLE, HOLLOW -> List.of();
      case SQUARE -> regular(4, 45);
      case TRIANGLE -> regular(3, 90);
      case DIAMOND -> regular(4, 90);
      case WEDGE -> regular(3, 270);
      case HEXAGON -> regular(6, 0);
      case PENTAGON -> regular(5, 90);
      case STAR -> star();
      case PLATE -> polygon(40, 5, 2, -5, 2, -5, -2, 5, -2);
      case BAR -> polygon(40, 2, 5, -2, 5, -2, -5, 2, -5);
      case CROSS ->
          polygon(
              20, 3, 1, 1, 1, 1, 3, -1, 3, -1, 1, -3, 1, -3, -1, -1, -1, -1, -3, 1, -3, 1, -1, 3,
              -1);
    };
  }

  // A polygon brought to the area of the unit circle.
  private static List<Point2D> polygon(double area, int... coordinates) {
    double scale = Math.sqrt(Math.PI / area);
    return IntStream.range(0, coordinates.length / 2)
        .<Point2D>mapToObj(
            k -> new Point2D.Double(scale * coordinates[2 * k], scale * coordinates[2 * k + 1]))
        .toList();
  }

  // A regular polygon of the area of the unit circle, its first corner at an angle from the right.
  private static List<Point2D> regular(int corners, double first) {
    double turn = 2 * Math.PI / corners;
    double outer = Math.sqrt(turn / FastMath.sin(turn));
    return IntStream.range(0, corners)
        .<Point2D>mapToObj(
            k -> {
              double angle = FastMath.toRadians(first) + k * turn;
              return new Point2D.Double(outer * FastMath.cos(angle), outer * FastMath.sin(angle));
            })
        .toList();
  }

  // Five points of the area of the unit circle, the hollows half as far out as the points.
  private static List<Point2D> star() {
    double turn = Math.PI / 5;
    double outer = Math.sqrt(2 * turn / FastMath.sin(turn));
    return IntStream.range(0, 10)
        .<Point2D>mapToObj(
            k -> {
              double far = k % 2 == 0 ? outer : outer / 2;
              double angle = Math.PI / 2 + k * turn;
              return new Point2D.Double(far * FastMath.cos(angle), far * FastMath.sin(angle));
            })
        .toList();
  }

  /** Returns how far it reaches to a side, in radii of a circle of its area. */
  public double reach() {
    return corners().stream()
        .mapToDouble(p -> Math.max(Math.abs(p.getX()), Math.abs(p.getY())))
        .max()
        .orElse(1);
  }

  private double outer() {
    return corners().stream().mapToDouble(p -> p.distance(0, 0)).max().orElse(1);
  }

  /**
   * Draws the marker.
   *
   * @param radius that of a circle of its area
   * @param colour its colour
   * @param share share of its area that is filled; the rest stays pale
   * @param rim whether it has a strong dark rim
   */
  public void draw(
      Graphics2D g, double x, double y, double radius, int colour, double share, boolean rim) {
    Shape whole = shape(x, y, radius);
    if (this == HOLLOW) {
      hollow(g, x, y, radius, colour, share, rim);
      return;
    }
    boolean full = share >= 1;
    g.setColor(new Color(full ? colour : Shade.pale(colour, 4)));
    g.fill(whole);
    if (!full && share > 0) {
      g.setColor(new Color(colour));
      g.fill(shape(x, y, radius * Math.sqrt(share)));
    }
    int edge = this == DIAMOND ? Palette.HEDGE_EDGE.light() : full ? Theme.PAPER : colour;
    g.setColor(new Color(rim ? Theme.INK : edge));
    g.setStroke(new BasicStroke(rim ? 2.8f : 1.2f));
    g.draw(whole);
  }

  // Where fewer agree its ring is thinner.
  private void hollow(
      Graphics2D g, double x, double y, double radius, int colour, double share, boolean rim) {
    double width = Math.max(1.6, Math.min(5, 0.3 * radius)) * Math.max(0.4, share);
    g.setColor(new Color(Theme.PAPER));
    g.fill(shape(x, y, radius));
    g.setColor(new Color(rim ? Theme.INK : colour));
    g.setStroke(new BasicStroke((float) (rim ? Math.max(2.8, width) : width)));
    g.draw(shape(x, y, radius - width / 2));
  }

  /** Draws the ring around the marker that says that its state holds a seat too. */
  void ring(Graphics2D g, double x, double y, double radius, int colour, boolean rim) {
    double outer = ringed(radius);
    double width = width(radius);
    g.setColor(new Color(Theme.PAPER));
    g.fill(circle(x, y, outer));
    g.setColor(new Color(colour));
    g.setStroke(new BasicStroke((float) width));
    g.draw(circle(x, y, outer - width / 2));
    if (rim) {
      g.setColor(new Color(Theme.INK));
      g.setStroke(new BasicStroke(2.4f));
      g.draw(circle(x, y, outer + 0.8));
    }
  }

  /** Returns the radius of the ring around the marker. */
  double ringed(double radius) {
    return radius * outer() + 1.2 + width(radius);
  }

  private static double width(double radius) {
    return Math.max(2.2, 0.16 * radius);
  }

  private Shape shape(double x, double y, double radius) {
    List<Point2D> corners = corners();
    if (corners.isEmpty()) {
      return circle(x, y, radius);
    }
    Path2D path = new Path2D.Double();
    for (Point2D corner : corners) {
      double px = x + radius * corner.getX();
      double py = y - radius * corner.getY();
      if (path.getCurrentPoint() == null) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
