package entente.analysis.drawing;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Forms that figures are made of. */
public final class Forms {

  private Forms() {}

  /** Returns a circle. */
  public static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** Returns a box from one place across to another, either of which may be the left one. */
  public static Rectangle2D bar(double from, double to, double y, double height) {
    return new Rectangle2D.Double(
        Math.min(from, to), y - height / 2, Math.max(1, Math.abs(to - from)), height);
  }

  /** Returns a square on its corner. */
  public static Shape diamond(double x, double y, double radius) {
    return polygon(x, y - radius, x + radius, y, x, y + radius, x - radius, y);
  }

  /** Returns the head of an arrow with its tip at a place; a negative length points to the left. */
  public static Shape arrow(double x, double y, double length, double half) {
    return polygon(x, y, x - length, y - half, x - length, y + half);
  }

  /** Returns the polygon through places, each by its x and its y. */
  public static Shape polygon(double... places) {
    Path2D path = line(places);
    path.closePath();
    return path;
  }

  /** Returns the line through places, each by its x and its y. */
  public static Path2D line(double... places) {
    Path2D path = new Path2D.Double();
    for (int k = 0; k + 1 < places.length; k += 2) {
      if (k == 0) {
        path.moveTo(places[0], places[1]);
      } else {
        path.lineTo(places[k], places[k + 1]);
      }
    }
    return path;
  }
}
