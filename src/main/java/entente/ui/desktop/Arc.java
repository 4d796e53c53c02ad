package entente.ui.desktop;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;

/** The lines of the map: bent, so that several between the same states can be told apart. */
final class Arc {

  /** With more states than this, lines are thin and nearly straight. */
  static final int MANY = 30;

  private static final double BEND = 0.38;
  private static final double SLIGHT = 0.12;

  private Arc() {}

  /**
   * Returns the line between two states.
   *
   * @param side 1 to bend it upward and −1 downward where states stand in a row
   */
  static Shape of(MapSheet ground, int from, int to, double zoom, int side) {
    Point2D a = ground.place(from);
    Point2D b = ground.place(to);
    boolean leftFirst = a.getX() < b.getX() || a.getX() == b.getX() && a.getY() < b.getY();
    double dx = (leftFirst ? 1 : -1) * (b.getX() - a.getX());
    double dy = (leftFirst ? 1 : -1) * (b.getY() - a.getY());
    double bend = side * (ground.line() ? BEND : SLIGHT);
    double x = (a.getX() + b.getX()) / 2 + bend * dy;
    double y = (a.getY() + b.getY()) / 2 - bend * dx;
    return new QuadCurve2D.Double(
        zoom * a.getX(), zoom * a.getY(), zoom * x, zoom * y, zoom * b.getX(), zoom * b.getY());
  }
}
