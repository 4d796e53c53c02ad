package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * The sign of a state on a map or in a network; all signs of one size have the same area, and they
 * differ in form, so that grey print tells them apart.
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
  /** A circle with a dot in it. */
  RING,
  /** An empty circle. */
  HOLLOW;

  private static final Marker[] BLOCS = {CIRCLE, SQUARE, TRIANGLE};
  private static final int PALE = 0xF4F4F4;

  /** Returns the marker of a bloc by its place. */
  public static Marker bloc(int k) {
    return BLOCS[k % BLOCS.length];
  }

  /** Returns how far it reaches to a side, in radii of a circle of its area. */
  public double reach() {
    return switch (this) {
      case CIRCLE, RING, HOLLOW -> 1;
      case SQUARE -> Math.sqrt(StrictMath.PI) / 2;
      case DIAMOND -> Math.sqrt(StrictMath.PI / 2);
      case TRIANGLE -> Math.sqrt(StrictMath.PI * 4 / (3 * Math.sqrt(3)));
    };
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
    boolean full = share >= 1;
    g.setColor(new Color(this == HOLLOW || !full ? PALE : colour));
    g.fill(whole);
    if (!full && share > 0 && this != HOLLOW) {
      g.setColor(new Color(colour));
      g.fill(shape(x, y, radius * Math.sqrt(share)));
    }
    g.setColor(new Color(rim ? 0x000000 : Theme.QUIET));
    g.setStroke(new BasicStroke(rim ? 2.8f : 1.1f));
    g.draw(whole);
    if (this == RING) {
      g.setColor(new Color(0x000000));
      double dot = Math.max(1.8, radius * 0.28);
      g.fill(new Ellipse2D.Double(x - dot, y - dot, 2 * dot, 2 * dot));
    } else if (this == HOLLOW && share > 0) {
      g.setColor(new Color(colour));
      g.setStroke(new BasicStroke((float) Math.max(2, radius * 0.22 * share)));
      g.draw(shape(x, y, radius * 0.8));
    }
  }

  private Shape shape(double x, double y, double radius) {
    double area = StrictMath.PI * radius * radius;
    return switch (this) {
      case CIRCLE, RING, HOLLOW ->
          new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case SQUARE -> polygon(x, y, Math.sqrt(area / 2), 4, 45);
      case DIAMOND -> polygon(x, y, Math.sqrt(area / 2), 4, 90);
      case TRIANGLE -> polygon(x, y, Math.sqrt(area * 4 / (3 * Math.sqrt(3))), 3, 90);
    };
  }

  // A regular polygon by its outer radius, its first corner at an angle up from the right.
  private static Shape polygon(double x, double y, double radius, int corners, double first) {
    Path2D path = new Path2D.Double();
    for (int k = 0; k < corners; k++) {
      double angle = StrictMath.toRadians(first + 360.0 * k / corners);
      double px = x + radius * StrictMath.cos(angle);
      double py = y - radius * StrictMath.sin(angle);
      if (k == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
