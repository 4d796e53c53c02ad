package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.RegretMap.Cell;
import entente.analysis.robust.RegretMap.Ratio;
import entente.analysis.text.NumberWords;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Who wins where: the plane of the two inputs that decide most, coloured by the best. */
final class RegretMapFigure implements Figure {

  private static final double LEFT = 190;
  private static final double TOP = 96;
  private static final double WIDE = 840;
  private static final double TALL = 770;
  private static final double KEY = 1085;

  private final RegretMap map;

  RegretMapFigure(RegretMap map) {
    this.map = map;
  }

  @Override
  public String name() {
    return "regret-map-" + map.outcomes().measure().name().replace('_', '-');
  }

  @Override
  public String title() {
    return map.outcomes().measure().title() + ": who wins where";
  }

  @Override
  public String caption() {
    return "The plane of the two inputs that decide most, in cells; each has the colour of the"
        + " architecture with the best mean over its futures, and says how far that is ahead of the"
        + " next. Full colour: the lead is sure (95 %, futures paired) and more than the smallest"
        + " difference that matters, "
        + NumberWords.number(map.outcomes().measure().margin())
        + "; pale: it is not. White cells have too few futures. At the right, which share of the"
        + " variance of the regret each input decides by itself; pale ones may be chance.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    int n = map.cells().length;
    double cw = WIDE / n;
    double ch = TALL / n;
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        Cell cell = map.cells()[y][x];
        Rectangle2D box =
            new Rectangle2D.Double(LEFT + x * cw, TOP + TALL - (y + 1) * ch, cw - 3, ch - 3);
        cell(g, cell, box);
      }
    }
    axes(g, n, cw, ch);
    key(g);
  }

  private static void cell(Graphics2D g, Cell cell, Rectangle2D box) {
    if (cell.best() < 0) {
      g.setColor(new Color(Theme.GRID));
      g.draw(box);
      return;
    }
    Color full = new Color(Theme.scenario(cell.best()));
    g.setColor(cell.sure() ? full : pale(full));
    g.fill(box);
    g.setColor(cell.sure() ? new Color(Theme.PAPER) : new Color(Theme.INK));
    g.setFont(TextFigure.font(cell.sure() ? Font.BOLD : Font.PLAIN, Theme.TICK));
    String text = NumberWords.number(cell.lead()).replaceFirst("^(−?)0\\.", "$1.");
    double width = g.getFontMetrics().stringWidth(text);
    g.drawString(text, (float) (box.getCenterX() - width / 2), (float) (box.getCenterY() + 8));
  }

  private static Color pale(Color c) {
    return new Color(
        (c.getRed() + 4 * 255) / 5, (c.getGreen() + 4 * 255) / 5, (c.getBlue() + 4 * 255) / 5);
  }

  private void axes(Graphics2D g, int n, double cw, double ch) {
    g.setColor(new Color(Theme.QUIET));
    g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK - 2));
    for (int k = 0; k <= n; k++) {
      String across = NumberWords.number(map.edgesX()[k]);
      double width = g.getFontMetrics().stringWidth(across);
      g.drawString(across, (float) (LEFT + k * cw - width / 2), (float) (TOP + TALL + 28));
      String upward = NumberWords.number(map.edgesY()[k]);
      double wide = g.getFontMetrics().stringWidth(upward);
      g.drawString(upward, (float) (LEFT - 12 - wide), (float) (TOP + TALL - k * ch + 7));
    }
    g.setColor(new Color(Theme.INK));
    String x = Shortened.input(map.x());
    TextFigure.line(g, x, LEFT, TOP + TALL + 70, WIDE, Font.BOLD, Theme.TICK);
    AffineTransform before = g.getTransform();
    g.translate(52, TOP + TALL);
    g.rotate(-Math.PI / 2);
    TextFigure.line(g, Shortened.input(map.y()), 0, 0, TALL, Font.BOLD, Theme.TICK);
    g.setTransform(before);
  }

  private void key(Graphics2D g) {
    double y = TOP + 24;
    List<String> names = map.outcomes().architectures();
    for (int a = 0; a < names.size(); a++) {
      Color full = new Color(Theme.scenario(a));
      g.setColor(full);
      g.fill(new Rectangle2D.Double(KEY, y - 20, 26, 26));
      g.setColor(pale(full));
      g.fill(new Rectangle2D.Double(KEY + 30, y - 20, 26, 26));
      g.setColor(new Color(Theme.INK));
      TextFigure.line(g, names.get(a), KEY + 68, y, Theme.WIDTH - KEY - 90, Font.BOLD, Theme.TICK);
      y += 42;
    }
    g.setColor(new Color(Theme.QUIET));
    TextFigure.line(
        g, "full: surely ahead; pale: cannot tell", KEY, y, 480, Font.PLAIN, Theme.TICK - 2);
    y += 76;
    g.setColor(new Color(Theme.INK));
    TextFigure.line(g, "What decides the regret", KEY, y, 480, Font.BOLD, Theme.TICK);
    y += 40;
    double most = map.ratios().get(0).share();
    for (Ratio ratio : map.ratios()) {
      g.setColor(new Color(ratio.sure() ? Theme.INK : Theme.FAINT));
      String name = Shortened.input(ratio.input());
      TextFigure.line(g, name, KEY, y, 400, Font.PLAIN, Theme.TICK - 2);
      String share = NumberWords.percent(ratio.share());
      TextFigure.line(g, share, KEY + 412, y, 90, Font.PLAIN, Theme.TICK - 2);
      g.setColor(new Color(ratio.sure() ? Theme.QUIET : Palette.RULE2.light()));
      double wide = most > 0 ? 400 * ratio.share() / most : 0;
      g.fill(new Rectangle2D.Double(KEY, y + 8, wide, 8));
      y += 56;
    }
  }
}
