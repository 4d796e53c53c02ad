package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shade;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sweep.Grid;
import entente.analysis.sweep.SweepSentences;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Heat maps over two factors, side by side; each cell says its number, and a line goes around the
 * cells that are as good as the best.
 */
public final class HeatMapFigure implements Figure {

  private static final Template WITH_UNIT = Template.of("{measure} ({unit})");
  private static final Template MEASURES = Template.of("Means over {across} and {upward}");
  private static final Template BY_PANEL = Template.of("{measure} by {across}, {upward}, {third}");
  private static final Template SURFACE = Template.of("{measure} over {across} and {upward}");
  private static final Template CAPTION =
      Template.of(
          """
          {finding}Mean over the runs of each cell, written in it; darker is more. The plum \
          line goes around the cells that the best of the map does not beat by more than \
          noise (95 %, runs paired by replicate) or by more than matters; with one run \
          of each cell it marks the best alone. The best is picked on the same runs: a \
          run with another seed confirms it. Hatched cells have no value{undefined} A \
          cross counts failed runs.""");
  private static final Template UNDEFINED =
      Template.of("; {n} values are undefined, as after nuclear use, and left out.");

  private static final String KEY =
      "as good as the best: beaten by no more than noise, or than what matters";

  private static final int[] SCALE = Palette.scale().stream().mapToInt(Palette::light).toArray();
  private static final int BEST = Theme.scenario(1);

  /** Share of the scale from which letters are white. */
  static final double DARK = 0.55;

  private static final Letters LEVEL = Letters.NOTE.sized(Theme.TICK - 2);
  private static final double HEAD = 92;
  private static final double LEFT = 100;
  private static final double WORDS = 165;
  private static final double FOOT = 84;

  private final String name;
  private final String title;
  private final String finding;
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
      String name, String title, String finding, String across, String upward, List<Panel> panels) {
    this.name = name;
    this.title = title;
    this.finding = finding;
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
    String title =
        MEASURES.fill(
            "across", SweepSentences.words(across), "upward", SweepSentences.words(upward));
    String finding = SweepSentences.finding(across, upward, "", grids.get(0));
    return new HeatMapFigure("maps", title, finding, across, upward, panels);
  }

  /** Returns the maps of one measure by a third factor, all on one scale. */
  public static HeatMapFigure byPanel(String across, String upward, String third, Grid grid) {
    List<Panel> panels = new ArrayList<>();
    double[] range = range(grid);
    for (int k = 0; k < grid.panels().size(); k++) {
      String heading = SweepSentences.words(third) + " " + grid.panels().get(k).replace('_', ' ');
      panels.add(new Panel(heading, grid, k, range[0], range[1]));
    }
    String name = "map-" + grid.measure().name().replace('_', '-');
    String title =
        BY_PANEL.fill(
            "measure", title(grid),
            "across", SweepSentences.words(across),
            "upward", SweepSentences.words(upward),
            "third", SweepSentences.words(third));
    String finding = SweepSentences.finding(across, upward, third, grid);
    return new HeatMapFigure(name, title, finding, across, upward, panels);
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
    String title =
        SURFACE.fill(
            "measure",
            title(grid),
            "across",
            SweepSentences.words(across),
            "upward",
            SweepSentences.words(upward));
    String finding = SweepSentences.finding(across, upward, "scenario", grid);
    return new HeatMapFigure(name, title, finding, across, upward, panels);
  }

  private static String title(Grid grid) {
    String unit = grid.measure().unit();
    String title = grid.measure().title();
    return unit.equals("1") ? title : WITH_UNIT.fill("measure", title, "unit", unit);
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
  public String finding() {
    return finding;
  }

  @Override
  public String caption() {
    int undefined = panels.stream().map(Panel::grid).distinct().mapToInt(Grid::undefined).sum();
    return CAPTION.fill(
        "finding", finding.isEmpty() ? "" : finding + ". ",
        "undefined", undefined > 0 ? UNDEFINED.fill("n", undefined) : ".");
  }

  private int columns() {
    return panels.size() <= 3 ? panels.size() : (panels.size() + 1) / 2;
  }

  private int rows() {
    return panels.size() <= 3 ? 1 : 2;
  }

  @Override
  public int height() {
    double h = (Theme.HEIGHT - 80.0) / rows();
    double room = Math.min(h, (Theme.WIDTH - 40.0) / columns() + 240);
    return (int) (75 + (rows() - 1) * h + room + 40);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    int n = panels.size();
    int columns = columns();
    double w = (Theme.WIDTH - 40.0) / columns;
    double h = (Theme.HEIGHT - 80.0) / rows();
    double room = Math.min(h, w + 240);
    double y = height() - 18;
    if (panels.stream().anyMatch(HeatMapFigure::hasBest)) {
      new Pen(BEST, 6).draw(g, new Rectangle2D.Double(40, y - 18, 34, 20));
      Letters.NOTE.write(g, KEY, 90, y, Theme.WIDTH - 130);
    }
    for (int k = 0; k < n; k++) {
      int row = k / columns;
      double top = 75 + row * h;
      panel(g, panels.get(k), 20 + k % columns * w, top, w, room);
    }
  }

  private void panel(Graphics2D g, Panel p, double left, double top, double w, double h) {
    Letters.HEADING.write(g, p.heading(), left + edge(p), top + 46, w - edge(p) - 16);
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
    boolean empty = Double.isNaN(value);
    Pen.fill(g, empty ? Theme.PAPER : colour(share), box);
    if (empty) {
      hatch(g, box);
    }
    int size = (int) Math.min(Theme.TICK, Math.min(box.getHeight() * 0.5, box.getWidth() / 2.6));
    Letters letters = Letters.TEXT.in(!empty && share > DARK ? Theme.PAPER : Theme.INK);
    if (size >= 13) {
      letters
          .sized(size)
          .centred(g, brief(value), box.getCenterX(), box.getCenterY() + size * 0.36);
    }
    int failed = p.grid().failed(p.panel(), y, x);
    if (failed > 0) {
      letters
          .sized(Math.max(13, size - 7))
          .centred(g, "×" + failed, box.getCenterX(), box.getMaxY() - 4);
    }
  }

  /** Returns a number as a cell has room for it. */
  static String brief(double value) {
    return NumberWords.number(value).replaceFirst("^(−?)0\\.", "$1.");
  }

  private static void hatch(Graphics2D g, Rectangle2D box) {
    Pen pen = new Pen(Theme.GRID, 3);
    double wide = box.getWidth() - 4;
    double tall = box.getHeight() - 4;
    for (double d = 14; d < wide + tall; d += 14) {
      // Cut by hand at both ends, since a clip would make each line of the SVG a group of its own.
      double skip = Math.max(0, d - wide);
      double rise = Math.min(d, tall);
      double x = box.getX() + 2 + d;
      double y = box.getY() + 2 + tall;
      pen.line(g, x - skip, y - skip, x - rise, y - rise);
    }
  }

  private static boolean hasBest(Panel p) {
    for (int y = 0; y < p.grid().ys().size(); y++) {
      for (int x = 0; x < p.grid().xs().size(); x++) {
        if (p.grid().asGood(p.panel(), y, x)) {
          return true;
        }
      }
    }
    return false;
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
    // The pale line below keeps the other apart from dark cells, in grey print too.
    outline(g, new Pen(Theme.PAPER, 11), good, area, cw, ch);
    outline(g, new Pen(BEST, 5), good, area, cw, ch);
  }

  private static void outline(
      Graphics2D g, Pen pen, boolean[][] good, Rectangle2D area, double cw, double ch) {
    int ny = good.length - 2;
    int nx = good[0].length - 2;
    for (int y = 0; y <= ny; y++) {
      for (int x = 0; x <= nx; x++) {
        double right = area.getMinX() + x * cw;
        double low = area.getMaxY() - y * ch;
        if (y > 0 && good[y][x] != good[y][x + 1]) {
          pen.line(g, right, low, right, low + ch);
        }
        if (x > 0 && good[y][x] != good[y + 1][x]) {
          pen.line(g, right - cw, low, right, low);
        }
      }
    }
  }

  private void axes(Graphics2D g, Panel p, Rectangle2D area, double cw, double ch) {
    List<String> xs = p.grid().xs();
    List<String> ys = p.grid().ys();
    int stepX = (int) Math.ceil(52 / cw);
    int stepY = (int) Math.ceil(28 / ch);
    for (int x = 0; x < xs.size(); x += stepX) {
      String level = xs.get(x).replace('_', ' ');
      double middle = area.getMinX() + (x + 0.5) * cw;
      LEVEL.fitting(g, level, stepX * cw - 6, 12).centred(g, level, middle, area.getMaxY() + 28);
    }
    for (int y = 0; y < ys.size(); y += stepY) {
      String level = ys.get(y).replace('_', ' ');
      double base = area.getMaxY() - (y + 0.5) * ch + 8;
      LEVEL.fitting(g, level, edge(p) - 50, 12).before(g, level, area.getMinX() - 8, base);
    }
    Letters.TEXT.centred(g, SweepSentences.words(across), area.getCenterX(), area.getMaxY() + 60);
    Letters.turned(
        g,
        area.getMinX() - edge(p) + 26,
        area.getCenterY(),
        -Math.PI / 2,
        () -> Letters.TEXT.centred(g, SweepSentences.words(upward), 0, 0));
  }

  /** Returns the colour of a share of the scale, the palest at 0. */
  static int colour(double share) {
    return Shade.along(share, SCALE);
  }
}
