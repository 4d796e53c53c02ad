package entente.analysis.drawing;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places names beside markers so that no name covers another name or a marker; a name that finds no
 * room is left out.
 *
 * <p>Greedy, in the order asked, each at the first free of the eight usual positions around its
 * marker, else above or below it with one end at the marker's edge (Christensen, Marks and Shieber
 * 1995, ACM Transactions on Graphics 14, 203–232, who use it as the plain reference method).
 */
public final class Labels {

  private static final double[][] POSITIONS = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.75, -0.75}, {0.75, 0.75}, {-0.75, -0.75}, {-0.75, 0.75}
  };

  private static final double GAP = 4;
  private static final double CLEAR = 5;

  /** How far from its marker a name may be led. */
  private static final double FARTHEST = 130;

  private final Rectangle2D room;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Marked> markers = new ArrayList<>();

  private record Marked(double x, double y, double radius) {

    Rectangle2D box(double margin) {
      double half = radius + margin;
      return new Rectangle2D.Double(x - half, y - radius, 2 * half, 2 * radius);
    }
  }

  /** Makes labels that stay in a room. */
  public Labels(Rectangle2D room) {
    this.room = room;
  }

  /** Keeps a place free of names. */
  public void block(Rectangle2D box) {
    taken.add(box);
  }

  /**
   * Keeps the place of a marker free of names, with a margin at its sides against the names of
   * others, which might be taken for its own.
   */
  public void block(double x, double y, double radius) {
    markers.add(new Marked(x, y, radius));
  }

  /**
   * Writes a name beside a marker in the present font and colour.
   *
   * @return the room that it takes; none if it was left out
   */
  public Optional<Rectangle2D> write(Graphics2D g, String name, double x, double y, double radius) {
    FontMetrics metrics = g.getFontMetrics();
    double w = metrics.stringWidth(name);
    double h = metrics.getAscent() * 0.86;
    for (double[] position : POSITIONS) {
      double cx = x + position[0] * (radius + GAP) + Math.signum(position[0]) * w / 2;
      double cy = y + position[1] * (radius + GAP) + Math.signum(position[1]) * h / 2;
      if (free(box(cx, cy, w, h), x, y)) {
        return Optional.of(write(g, name, cx, cy, w, h));
      }
    }
    for (int up : new int[] {1, -1}) {
      for (int side : new int[] {1, -1}) {
        double cx = x + side * (w / 2 - radius);
        double cy = y + up * (radius + GAP + h / 2);
        if (free(box(cx, cy, w, h), x, y)) {
          return Optional.of(write(g, name, cx, cy, w, h));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a name at the end of a line that leads to its marker, as near as there is room for it in
   * the present font and colour.
   *
   * @return the room that it takes; none if there is none
   */
  public Optional<Rectangle2D> lead(Graphics2D g, String name, double x, double y, double radius) {
    FontMetrics metrics = g.getFontMetrics();
    double w = metrics.stringWidth(name);
    double h = metrics.getAscent() * 0.86;
    for (double far = radius + 2 * h; far < radius + FARTHEST; far += h) {
      for (double[] position : POSITIONS) {
        double cx = x + position[0] * far + Math.signum(position[0]) * w / 2;
        double cy = y + position[1] * far;
        if (free(box(cx, cy, w, h), x, y)) {
          double edge = cx - Math.signum(position[0]) * (w / 2 + 2);
          double top = position[0] == 0 ? cy - Math.signum(position[1]) * h / 2 : cy;
          double length = Math.hypot(edge - x, top - y);
          double from = radius / length;
          Color colour = g.getColor();
          new Pen(Theme.QUIET, 1.4).line(g, x + from * (edge - x), y + from * (top - y), edge, top);
          g.setColor(colour);
          return Optional.of(write(g, name, cx, cy, w, h));
        }
      }
    }
    return Optional.empty();
  }

  // Whether nothing stands in a box that is to name the marker at a place.
  private boolean free(Rectangle2D box, double x, double y) {
    return room.contains(box)
        && taken.stream().noneMatch(box::intersects)
        && markers.stream()
            .noneMatch(m -> box.intersects(m.box(m.x() == x && m.y() == y ? 0 : CLEAR)));
  }

  private Rectangle2D write(Graphics2D g, String name, double x, double y, double w, double h) {
    g.drawString(name, (float) (x - w / 2), (float) (y + h / 2 - 1));
    Rectangle2D box = box(x, y, w, h);
    taken.add(box);
    return box;
  }

  private static Rectangle2D box(double x, double y, double w, double h) {
    return new Rectangle2D.Double(x - w / 2 - 1, y - h / 2, w + 2, h);
  }
}
