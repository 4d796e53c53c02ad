package entente.analysis.figure.evidence;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import entente.analysis.hindcast.score.ForecastScore;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The calibration curve: chances given against shares that moved, in each way. */
final class ChancesFigure implements Figure {

  private static final String CAPTION =
      """
      Units (a state and a destination that it could have moved to) by the chance that \
      the model gave, in bins with edges 0.05, 0.2, 0.5 and 0.8; a dot stands at the \
      mean chance of its bin and the share of it that moved, and the number beside it \
      counts its units. On the dashed line chances are kept; below it the model promises \
      too many moves, above it too few.""";

  private static final Pen KEPT =
      new Pen(
          Theme.QUIET,
          new BasicStroke(
              2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {8, 7}, 0));

  private final List<ForecastScore> cards;

  ChancesFigure(List<ForecastScore> cards) {
    this.cards = List.copyOf(cards);
  }

  @Override
  public String name() {
    return "calibration";
  }

  @Override
  public String title() {
    return "Are the chances kept?";
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public int height() {
    return 680;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double w = (Theme.WIDTH - 20.0) / cards.size();
    for (int k = 0; k < cards.size(); k++) {
      ForecastScore card = cards.get(k);
      Letters.HEADING.write(g, card.way(), 10 + k * w + 60, 106, w - 80);
      panel(g, card.model().curve(), 10 + k * w + 30, 112, w - 50, 500);
    }
    String axes = "across: mean chance given; up: share that moved";
    Letters.NOTE.write(g, axes, 40, 650, Theme.WIDTH - 80);
  }

  private static void panel(Graphics2D g, List<Bin> bins, double x, double y, double w, double h) {
    AxisScale scale = new AxisScale(0, 1, 0.2);
    Axes axes = new Axes(scale, scale).draw(g, x, y, w, h);
    KEPT.line(g, axes.left(), axes.bottom(), axes.right(), axes.top());
    List<Point2D> places = bins.stream().map(bin -> axes.at(bin.chance(), bin.moved())).toList();
    Pen pen = new Pen(Theme.scenario(0), 3);
    for (int k = 1; k < bins.size(); k++) {
      pen.draw(g, new Line2D.Double(places.get(k - 1), places.get(k)));
    }
    for (int k = 0; k < bins.size(); k++) {
      Point2D at = places.get(k);
      int units = bins.get(k).count();
      double r = Math.max(7, Math.min(22, 2.2 * Math.sqrt(units)));
      Pen.fill(g, Theme.scenario(0), Forms.circle(at.getX(), at.getY(), r));
      count(g, Integer.toString(units), at.getX(), at.getY() - r - 8, axes);
    }
  }

  // On white, so that no line runs through the digits.
  private static void count(Graphics2D g, String text, double x, double base, Axes axes) {
    double wide = Letters.STRONG.width(g, text);
    double left = Math.max(axes.left() + 4, Math.min(axes.right() - wide, x - wide / 2));
    Pen.fill(g, Theme.PAPER, new Rectangle2D.Double(left - 2, base - 19, wide + 4, 22));
    Letters.STRONG.write(g, text, left, base);
  }
}
