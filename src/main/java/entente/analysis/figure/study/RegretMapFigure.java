package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shade;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.RegretMap.Cell;
import entente.analysis.robust.RegretMap.Ratio;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Who wins where: the plane of the two inputs that decide most, coloured by the best. */
final class RegretMapFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          The plane of the two inputs that decide most, in cells; each has the colour of \
          the architecture with the best mean over its settings, and says how far that is \
          ahead of the next. Full colour: the lead is sure (95 %, paired by setting) and \
          more than the smallest difference that matters, {margin}; pale: it is not. \
          White cells have too few settings. At the right, which share of the variance of \
          the regret each input decides by itself; pale ones may be chance.""");

  private static final double LEFT = 190;
  private static final double TOP = 96;
  private static final double WIDE = 840;
  private static final double TALL = 770;
  private static final double KEY = 1085;
  private static final Letters SMALL = Letters.NOTE.sized(Theme.TICK - 2);

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
    double margin = map.outcomes().measure().margin();
    return CAPTION.fill("margin", NumberWords.number(margin));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
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
    int full = Theme.scenario(cell.best());
    Pen.fill(g, cell.sure() ? full : Shade.pale(full, 5), box);
    (cell.sure() ? Letters.STRONG.in(Theme.PAPER) : Letters.TEXT)
        .centred(g, HeatMapFigure.brief(cell.lead()), box.getCenterX(), box.getCenterY() + 8);
  }

  private void axes(Graphics2D g, int n, double cw, double ch) {
    for (int k = 0; k <= n; k++) {
      String across = NumberWords.number(map.edgesX()[k]);
      SMALL.centred(g, across, LEFT + k * cw, TOP + TALL + 28);
      String upward = NumberWords.number(map.edgesY()[k]);
      SMALL.before(g, upward, LEFT - 12, TOP + TALL - k * ch + 7);
    }
    Letters.STRONG.write(g, Shortened.input(map.x()), LEFT, TOP + TALL + 70, WIDE);
    String up = Shortened.input(map.y());
    Letters.turned(g, 52, TOP + TALL, -Math.PI / 2, () -> Letters.STRONG.write(g, up, 0, 0, TALL));
  }

  private void key(Graphics2D g) {
    double y = TOP + 24;
    List<String> names = map.outcomes().architectures();
    for (int a = 0; a < names.size(); a++) {
      int full = Theme.scenario(a);
      Pen.fill(g, full, new Rectangle2D.Double(KEY, y - 20, 26, 26));
      Pen.fill(g, Shade.pale(full, 5), new Rectangle2D.Double(KEY + 30, y - 20, 26, 26));
      Letters.STRONG.write(g, names.get(a), KEY + 68, y, Theme.WIDTH - KEY - 90);
      y += 42;
    }
    SMALL.write(g, "full: surely ahead; pale: cannot tell", KEY, y, 480);
    y += 76;
    Letters.STRONG.write(g, "What decides the regret", KEY, y, 480);
    y += 40;
    double most = map.ratios().get(0).share();
    for (Ratio ratio : map.ratios()) {
      Letters letters = SMALL.in(ratio.sure() ? Theme.INK : Theme.FAINT);
      letters.write(g, Shortened.input(ratio.input()), KEY, y, 400);
      letters.write(g, NumberWords.percent(ratio.share()), KEY + 412, y, 90);
      double wide = most > 0 ? 400 * ratio.share() / most : 0;
      Rectangle2D bar = new Rectangle2D.Double(KEY, y + 8, wide, 8);
      Pen.fill(g, ratio.sure() ? Theme.QUIET : Palette.RULE2.light(), bar);
      y += 56;
    }
  }
}
