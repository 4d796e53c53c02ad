package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sweep.Grid;
import entente.analysis.text.NumberWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Heat maps over two factors, side by side; each cell says its number, and a line goes around the
 * cells that are as good as the best.
 */
public final class HeatMapFigure implements Figure {

  private static final int[] SCALE = Palette.scale().stream().mapToInt(Palette::light).toArray();
  private static final int BEST = Theme.scenario(1);
  private static final double HEAD = 92;
  private static final double LEFT = 100;
  private static final double WORDS = 165;
  private static final double FOOT = 84;

  private final String name;
  private final String title;
  private final String across;
  private final String upward;
  private final List<Panel> panels;

  /**
   * One map.
   *
   * @param heading what stands over it
   * @param grid where its numbers are
   * @param panel which panel of the grid
   * @param low number of the palest colour
   * @param high number of the darkest colour
   */
  private record Panel(String heading, Grid grid, int panel, double low, double high) {}

  private HeatMapFigure(
      String name, String title, String across, String upward, List<Panel> panels) {
    this.name = name;
    this.title = title;
    this.across = across;
    this.upward = upward;
    this.panels = List.copyOf(panels);
  }

  /** Returns the maps of several measures without a third factor, each on its own scale. */
  public static HeatMapFigure ofMeasures(String across, String upward, List<Grid> grids) {
    List<Panel> panels = new ArrayList<>();
    for (Grid grid : grids) {
      double[] range = range(grid);
      panels.add(new Panel(title(grid), grid, 0, range[0], range[1]));
    }
    String title = "Means over " + words(across) + " and " + words(upward);
    return new HeatMapFigure("maps", title, across, upward, panels);
  }

  /** Returns the maps of one measure by a third factor, all on one scale. */
  public static HeatMapFigure byPanel(String across, String upward, String third, Grid grid) {
    List<Panel> panels = new ArrayList<>();
    double[] range = range(grid);
    for (int k = 0; k < grid.panels().size(); k++) {
      String heading = words(third) + " " + grid.panels().get(k).replace('_', ' ');
      panels.add(new Panel(heading, grid, k, range[0], range[1]));
    }
    String name = "map-" + grid.measure().name().replace('_', '-');
    String title =
        title(grid) + " by " + words(across) + ", " + words(upward) + ", " + words(third);
    return new HeatMapFigure(name, title, across, upward, panels);
  }

  /** Returns the response surface of one measure over two inputs, a map per scenario. */
  public static HeatMapFigure surface(String across, String upward, Grid grid) {
    List<Panel> panels = new ArrayList<>();
    double[] range = range(grid);
    boolean several = grid.panels().size() > 1;
    for (int k = 0; k < grid.panels().size(); k++) {
      String heading = several ? grid.panels().get(k) : "";
      panels.add(new Panel(heading, grid, k, range[0], range[1]));
    }
    String name = "surface-" + grid.measure().name().replace('_', '-');
    String title = title(grid) + " over " + words(across) + " and " + words(upward);
    return new HeatMapFigure(name, title, across, upward, panels);
  }

  private static String title(Grid grid) {
    String unit = grid.measure().unit();
    return grid.measure().title() + (unit.equals("1") ? "" : " (" + unit + ")");
  }

  private static String words(String name) {
    return name.replace('_', ' ').replaceFirst("^.*\\.", "");
  }

  private static double[] range(Grid grid) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < grid.panels().size(); p++) {
      for (int y = 0; y < grid.ys().size(); y++) {
        for (int x = 0; x < grid.xs().size(); x++) {
          double value = grid.mean(p, y, x);
          if (!Double.isNaN(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
          }
        }
      }
    }
    return new double[] {low, high > low ? high : low + 1};
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String caption() {
    int undefined = panels.stream().map(Panel::grid).distinct().mapToInt(Grid::undefined).sum();
    return "Mean over the runs of each cell, written in it; darker is more. The plum line goes"
        + " around the cells that the best of the map does not beat by more than noise (95 %, runs"
        + " paired by replicate) or by more than matters; with one run of each cell it marks the"
        + " best alone. The best is picked on the same runs: a run with another seed confirms it."
        + " Hatched cells have no value"
        + (undefined > 0
            ? "; " + undefined + " values are undefined, as after nuclear use, and left out."
            : ".")
        + " A cross counts failed runs.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title);
    int n = panels.size();
    int columns = n <= 3 ? n : (n + 1) / 2;
    int rows = n <= 3 ? 1 : 2;
    double w = (Theme.WIDTH - 40.0) / columns;
    double h = (Theme.HEIGHT - 80.0) / rows;
    double room = Math.min(h, w + 240);
    for (int k = 0; k < n; k++) {
      int row = k / columns;
      double top = 75 + row * h;
      panel(g, panels.get(k), 20 + k % columns * w, top, w, room);
    }
  }

  private void panel(Graphics2D g, Panel p, double left, double top, double w, double h) {
    g.setColor(new Color(Theme.INK));
    TextFigure.heading(g, p.heading(), left + edge(p), top + 46, w - edge(p) - 16, true);
    int nx = p.grid().xs().size();
    int ny = p.grid().ys().size();
    double edge = edge(p);
    Rectangle2D area =
        new Rectangle2D.Double(left + edge, top + HEAD - 28, w - edge - 24, h - HEAD - FOOT + 28);
    double cw = area.getWidth() / nx;
    double ch = area.getHeight() / ny;
    for (int y = 0; y < ny; y++) {
      for (int x = 0; x < nx; x++) {
        double cy = area.getMaxY() - (y + 1) * ch;
        cell(g, p, y, x, new Rectangle2D.Double(area.getMinX() + x * cw, cy, cw, ch));
      }
    }
    outline(g, p, area, cw, ch);
    axes(g, p, area, cw, ch);
  }

  private static double edge(Panel p) {
    boolean words = p.grid().ys().stream().anyMatch(level -> level.length() > 5);
    return words ? WORDS : LEFT;
  }

  private static void cell(Graphics2D g, Panel p, int y, int x, Rectangle2D box) {
    double value = p.grid().mean(p.panel(), y, x);
    double share = (value - p.low()) / (p.high() - p.low());
    Color fill = Double.isNaN(value) ? new Color(Theme.PAPER) : colour(share);
    g.setColor(fill);
    g.fill(box);
    if (Double.isNaN(value)) {
      hatch(g, box);
    }
    boolean dark = !Double.isNaN(value) && share > 0.55;
    g.setColor(dark ? new Color(Theme.PAPER) : new Color(Theme.INK));
    String text = NumberWords.number(value).replaceFirst("^(−?)0\\.", "$1.");
    int size = (int) Math.min(Theme.TICK, Math.min(box.getHeight() * 0.5, box.getWidth() / 2.6));
    if (size >= 13) {
      centred(g, text, box.getCenterX(), box.getCenterY() + size * 0.36, size);
    }
    int failed = p.grid().failed(p.panel(), y, x);
    if (failed > 0) {
      centred(g, "×" + failed, box.getCenterX(), box.getMaxY() - 4, Math.max(13, size - 7));
    }
  }

  private static void hatch(Graphics2D g, Rectangle2D box) {
    g.setColor(new Color(Theme.GRID));
    g.setStroke(new BasicStroke(3f));
    Rectangle2D inner =
        new Rectangle2D.Double(
            box.getX() + 2, box.getY() + 2, box.getWidth() - 4, box.getHeight() - 4);
    for (double d = 14; d < inner.getWidth() + inner.getHeight(); d += 14) {
      // Cut by hand at both ends, since a clip would make each line of the SVG a group of its own.
      double skip = Math.max(0, d - inner.getWidth());
      double rise = Math.min(d, inner.getHeight());
      double x0 = inner.getMinX() + d;
      double y0 = inner.getMaxY();
      g.draw(new Line2D.Double(x0 - skip, y0 - skip, x0 - rise, y0 - rise));
    }
  }

  private static void centred(Graphics2D g, String text, double x, double y, int size) {
    g.setFont(TextFigure.font(Font.PLAIN, size));
    g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
  }

  /** Draws a line between cells that are as good as the best and those that are not. */
  private static void outline(Graphics2D g, Panel p, Rectangle2D area, double cw, double ch) {
    int nx = p.grid().xs().size();
    int ny = p.grid().ys().size();
    boolean[][] good = new boolean[ny + 2][nx + 2];
    for (int y = 0; y < ny; y++) {
      for (int x = 0; x < nx; x++) {
        good[y + 1][x + 1] = p.grid().asGood(p.panel(), y, x);
      }
    }
    g.setColor(new Color(BEST));
    g.setStroke(new BasicStroke(6f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    for (int y = 0; y <= ny; y++) {
      for (int x = 0; x <= nx; x++) {
        double right = area.getMinX() + x * cw;
        double low = area.getMaxY() - y * ch;
        if (y > 0 && good[y][x] != good[y][x + 1]) {
          g.draw(new Line2D.Double(right, low, right, low + ch));
        }
        if (x > 0 && good[y][x] != good[y + 1][x]) {
          g.draw(new Line2D.Double(right - cw, low, right, low));
        }
      }
    }
  }

  private void axes(Graphics2D g, Panel p, Rectangle2D area, double cw, double ch) {
    g.setColor(new Color(Theme.QUIET));
    List<String> xs = p.grid().xs();
    List<String> ys = p.grid().ys();
    int stepX = (int) Math.ceil(52 / cw);
    int stepY = (int) Math.ceil(28 / ch);
    for (int x = 0; x < xs.size(); x += stepX) {
      tick(g, xs.get(x), area.getMinX() + (x + 0.5) * cw, area.getMaxY() + 28, stepX * cw, true);
    }
    for (int y = 0; y < ys.size(); y += stepY) {
      double middle = area.getMaxY() - (y + 0.5) * ch + 8;
      tick(g, ys.get(y), area.getMinX() - 8, middle, edge(p) - 44, false);
    }
    g.setColor(new Color(Theme.INK));
    centred(g, words(across), area.getCenterX(), area.getMaxY() + 60, Theme.TICK);
    AffineTransform before = g.getTransform();
    g.translate(area.getMinX() - edge(p) + 26, area.getCenterY());
    g.rotate(-Math.PI / 2);
    centred(g, words(upward), 0, 0, Theme.TICK);
    g.setTransform(before);
  }

  private static void tick(
      Graphics2D g, String level, double x, double y, double width, boolean centre) {
    String text = level.replace('_', ' ');
    int size = Theme.TICK - 2;
    g.setFont(TextFigure.font(Font.PLAIN, size));
    while (size > 12 && g.getFontMetrics().stringWidth(text) > width - 6) {
      g.setFont(TextFigure.font(Font.PLAIN, --size));
    }
    double shift = g.getFontMetrics().stringWidth(text) * (centre ? 0.5 : 1);
    g.drawString(text, (float) (x - shift), (float) y);
  }

  /** Returns the colour of a share of the scale, the palest at 0. */
  static Color colour(double share) {
    double at = Math.max(0, Math.min(1, share)) * (SCALE.length - 1);
    int k = Math.min(SCALE.length - 2, (int) at);
    double t = at - k;
    Color a = new Color(SCALE[k]);
    Color b = new Color(SCALE[k + 1]);
    return new Color(
        (int) Math.round(a.getRed() + t * (b.getRed() - a.getRed())),
        (int) Math.round(a.getGreen() + t * (b.getGreen() - a.getGreen())),
        (int) Math.round(a.getBlue() + t * (b.getBlue() - a.getBlue())));
  }
}
