package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.FeatureScores;
import entente.analysis.study.PointScores;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What trees tell of an outcome over time: scores by input and round as a heat map. */
final class ScoreMapFigure implements Figure {

  private static final String CAPTION =
      """
      Share of the variance between points held out, in percent, that the splits of extremely randomised trees \
      in an input account for, with what it does together with others, at the rounds that the \
      sweep kept; darker is more. Below the line, what all inputs together predict: the rest is \
      chance, or was not learnt from so many points. A cell without a number has no outcome that \
      varies.""";
  private static final Template TITLE =
      Template.of("{measure}{scenario}: what tells it over time, by trees");
  private static final String TOGETHER = "predicted by all";

  private static final int MOST = 14;
  private static final double LEFT = 400;
  private static final double TOP = 100;
  private static final double ROOM = 700;
  private static final double TALLEST = 64;
  private static final Letters SMALL = Letters.NOTE.sized(Theme.TICK - 2);

  private final PointScores of;
  private final String suffix;
  private final double start;
  private final List<Integer> shown;

  /**
   * Makes the figure.
   *
   * @param suffix what the name ends with; empty if there is only one scenario
   * @param start the year of round 0
   */
  ScoreMapFigure(PointScores of, String suffix, double start) {
    this.of = of;
    this.suffix = suffix;
    this.start = start;
    this.shown =
        IntStream.range(0, of.inputs().size())
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -most(k)))
            .limit(MOST)
            .toList();
  }

  private double most(int input) {
    return of.overTime().stream()
        .mapToDouble(at -> at.scores().get(input).value())
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }

  /** Returns whether there is anything to draw. */
  static boolean possible(PointScores of) {
    return of.rounds().size() > 1
        && of.overTime().stream().anyMatch(at -> Double.isFinite(at.fit()));
  }

  @Override
  public String name() {
    return String.join("-", "scores", of.measure().name().replace('_', '-')) + suffix;
  }

  @Override
  public String title() {
    return TITLE.fill(
        "measure",
        of.measure().title(),
        "scenario",
        suffix.isEmpty() ? "" : " on " + of.scenario());
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  private double tall() {
    return Math.min(TALLEST, ROOM / (shown.size() + 1));
  }

  @Override
  public int height() {
    return (int) (TOP + (shown.size() + 1) * tall() + 100);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double tall = tall();
    double wide = (Theme.WIDTH - LEFT - 40) / of.rounds().size();
    double scale = Math.max(1e-9, shown.stream().mapToDouble(this::most).max().orElse(1));
    for (int row = 0; row < shown.size(); row++) {
      int input = shown.get(row);
      double y = TOP + row * tall;
      String name = Shortened.input(of.inputs().get(input));
      Letters.TEXT.write(g, name, 30, y + tall / 2 + 8, LEFT - 50);
      for (int k = 0; k < of.rounds().size(); k++) {
        FeatureScores at = of.overTime().get(k);
        cell(g, box(k, y, wide, tall), at.scores().get(input).value(), scale);
      }
    }
    double y = TOP + shown.size() * tall + 12;
    new Pen(Theme.INK, 2).line(g, 30, y - 8, Theme.WIDTH - 40, y - 8);
    Letters.TEXT.write(g, TOGETHER, 30, y + tall / 2 + 8, LEFT - 50);
    int step = (int) Math.ceil(70 / wide);
    for (int k = 0; k < of.rounds().size(); k++) {
      cell(g, box(k, y, wide, tall), of.overTime().get(k).fit(), 1);
      if ((of.rounds().size() - 1 - k) % step == 0) {
        String year = Long.toString((long) Math.floor(start + of.rounds().get(k) / 4.0));
        SMALL.centred(g, year, LEFT + (k + 0.5) * wide, y + tall + 28);
      }
    }
    Letters.TEXT.write(g, "year", 30, y + tall + 28, 300);
  }

  private static Rectangle2D box(int k, double y, double wide, double tall) {
    return new Rectangle2D.Double(LEFT + k * wide, y, wide - 3, tall - 3);
  }

  private static void cell(Graphics2D g, Rectangle2D box, double value, double scale) {
    boolean none = Double.isNaN(value);
    double share = none ? 0 : Math.max(0, Math.min(1, value / scale));
    Pen.fill(g, none ? Theme.PANEL : HeatMapFigure.colour(share), box);
    int size = (int) Math.min(Theme.TICK - 2, Math.min(box.getHeight() * 0.6, box.getWidth() / 3));
    if (!none && size >= 12) {
      Letters.TEXT
          .in(share > HeatMapFigure.DARK ? Theme.PAPER : Theme.INK)
          .sized(size)
          .centred(
              g,
              Long.toString(Math.round(100 * value)).replace('-', '−'),
              box.getCenterX(),
              box.getCenterY() + size * 0.36);
    }
  }
}
