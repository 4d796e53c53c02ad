package entente.analysis.figure;

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
 * <p>Greedy, in the order asked, each at the first free of eight positions around its marker
 * (Christensen, Marks and Shieber 1995, ACM Transactions on Graphics 14, 203–232, who use it as the
 * plain reference method).
 */
final class Labels {

  private static final double[][] POSITIONS = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.75, -0.75}, {0.75, 0.75}, {-0.75, -0.75}, {-0.75, 0.75}
  };

  private static final double GAP = 4;

  private final Rectangle2D room;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /** Makes labels that stay in a room. */
  Labels(Rectangle2D room) {
    this.room = room;
  }

  /** Keeps a place free of names. */
  void block(Rectangle2D box) {
    taken.add(box);
  }

  /** Keeps the place of a marker free of names. */
  void block(double x, double y, double radius) {
    taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /**
   * Writes a name beside a marker in the present font and colour.
   *
   * @return the room that it takes; none if it was left out
   */
  Optional<Rectangle2D> write(Graphics2D g, String name, double x, double y, double radius) {
    FontMetrics metrics = g.getFontMetrics();
    double w = metrics.stringWidth(name);
    double h = metrics.getAscent() * 0.86;
    for (double[] position : POSITIONS) {
      double cx = x + position[0] * (radius + GAP) + Math.signum(position[0]) * w / 2;
      double cy = y + position[1] * (radius + GAP) + Math.signum(position[1]) * h / 2;
      Rectangle2D box = new Rectangle2D.Double(cx - w / 2 - 1, cy - h / 2, w + 2, h);
      if (room.contains(box) && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        g.drawString(name, (float) (cx - w / 2), (float) (cy + h / 2 - 1));
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }
}
