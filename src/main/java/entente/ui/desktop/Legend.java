package entente.ui.desktop;

import entente.analysis.drawing.PostureSign;
import entente.analysis.drawing.Theme;
import entente.analysis.figure.states.Postures.Kind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;

/** What the colours and lines of the map mean, with how many states are in each posture. */
final class Legend extends JComponent {

  private static final long serialVersionUID = 1L;

  private static final int LINE = Texts.scaled(24);
  private static final int SIGN = Texts.scaled(30);
  private static final int RADIUS = Texts.scaled(8);
  private static final int GAP = Texts.scaled(18);

  private transient List<Item> items = List.of();

  /** One sign and its meaning; a line if it has no sign. */
  private record Item(
      String text, PostureSign sign, int colour, double line, boolean rim, Ring ring) {

    Item(String text, PostureSign sign, int colour, double line, boolean rim) {
      this(text, sign, colour, line, rim, null);
    }

    static Item of(String text, boolean asked) {
      return new Item(text, null, 0, 0, false, new Ring(Theme.QUIET, asked));
    }
  }

  /** Shows the postures of a world as it is now. */
  void show(Play play) {
    List<Item> now = new ArrayList<>();
    double[] shares = play.postures().shares(play.snapshot());
    for (int k = 0; k < shares.length; k++) {
      Kind kind = play.postures().kinds().get(k);
      String name = kind.name(play::structureName);
      long count = Math.round(shares[k] * play.snapshot().size());
      now.add(new Item(name + ": " + count, play.postures().sign(kind), 0, 0, false));
    }
    if (play.bySteps()) {
      now.add(Item.of("also belongs to", false));
      now.add(Item.of("has asked to join", true));
    }
    now.add(new Item("moved since round 0", PostureSign.APART, 0, 0, true));
    now.add(new Item("belongs to", null, Theme.QUIET, 2.5, false));
    now.add(new Item("strongest hostility", null, HostilityLayer.COLOUR, 3.5, false));
    items = now;
    revalidate();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    int width = Math.max(200, getParent() == null ? 200 : getParent().getWidth());
    return new Dimension(width, layOut(null, width));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(new Color(Theme.PAPER));
    g.fillRect(0, 0, getWidth(), getHeight());
    layOut(g, getWidth());
    g.dispose();
  }

  // Draws the items in lines, or only measures them; returns the height.
  private int layOut(Graphics2D g, int width) {
    Font font = Texts.font(Font.PLAIN, 15);
    int x = 10;
    int y = LINE - 6;
    for (Item item : items) {
      int w = SIGN + getFontMetrics(font).stringWidth(item.text());
      if (x + w > width - 6 && x > 10) {
        x = 10;
        y += LINE;
      }
      if (g != null) {
        sign(g, item, x, y - Texts.scaled(5));
        g.setFont(font);
        g.setColor(new Color(Theme.INK));
        g.drawString(item.text(), x + SIGN, y);
      }
      x += w + GAP;
    }
    return y + 8;
  }

  private static void sign(Graphics2D g, Item item, int x, int y) {
    if (item.ring() != null) {
      item.ring().draw(g, x + 6.0 + RADIUS, y, RADIUS);
      return;
    }
    if (item.sign() != null) {
      item.sign().draw(g, x + 6.0 + RADIUS, y, RADIUS, 1, null, item.rim());
      return;
    }
    g.setColor(new Color(item.colour()));
    g.setStroke(
        item.colour() == HostilityLayer.COLOUR
            ? Theme.dotted(item.line())
            : new BasicStroke((float) item.line()));
    g.draw(new Line2D.Double(x, y, x + SIGN - 6.0, y));
  }
}
