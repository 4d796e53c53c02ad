package entente.analysis.figure.evidence;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import entente.analysis.hindcast.score.ForecastScore;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The calibration curve: chances given against shares that moved, in each way. */
final class ChancesFigure implements Figure {

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
    return "Units (a state and a destination that it could have moved to) by the chance that the"
        + " model gave, in bins with edges 0.05, 0.2, 0.5 and 0.8; a dot stands at the mean chance of"
        + " its bin and the share of it that moved, and the number beside it counts its units. On the"
        + " dashed line chances are kept; below it the model promises too many moves, above it too"
        + " few.";
  }

  @Override
  public int height() {
    return 680;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double w = (Theme.WIDTH - 20.0) / cards.size();
    for (int k = 0; k < cards.size(); k++) {
      ForecastScore card = cards.get(k);
      g.setColor(new Color(Theme.INK));
      TextFigure.heading(g, card.way(), 10 + k * w + 60, 106, w - 80, true);
      panel(g, card.model().curve(), 10 + k * w + 30, 112, w - 50, 500);
    }
    g.setColor(new Color(Theme.QUIET));
    TextFigure.line(
        g,
        "across: mean chance given; up: share that moved",
        40,
        650,
        Theme.WIDTH - 80,
        Font.PLAIN,
        Theme.TICK);
  }

  private static void panel(Graphics2D g, List<Bin> bins, double x, double y, double w, double h) {
    NumberAxis across = PanelFigure.axis(0, 1, 0.2);
    NumberAxis up = PanelFigure.axis(0, 1, 0.2);
    XYPlot plot = PanelFigure.plot(across, up);
    Rectangle2D data = PanelFigure.draw(g, plot, x, y, w, h);
    g.setColor(new Color(Theme.QUIET));
    g.setStroke(
        new BasicStroke(
            2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {8, 7}, 0));
    g.draw(new Line2D.Double(data.getMinX(), data.getMaxY(), data.getMaxX(), data.getMinY()));
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (Bin bin : bins) {
      double px = across.valueToJava2D(bin.chance(), data, RectangleEdge.BOTTOM);
      double py = up.valueToJava2D(bin.moved(), data, RectangleEdge.LEFT);
      g.setColor(new Color(Theme.scenario(0)));
      g.setStroke(new BasicStroke(3f));
      if (!Double.isNaN(lastX)) {
        g.draw(new Line2D.Double(lastX, lastY, px, py));
      }
      lastX = px;
      lastY = py;
    }
    for (Bin bin : bins) {
      double px = across.valueToJava2D(bin.chance(), data, RectangleEdge.BOTTOM);
      double py = up.valueToJava2D(bin.moved(), data, RectangleEdge.LEFT);
      double r = Math.max(7, Math.min(22, 2.2 * Math.sqrt(bin.count())));
      g.setColor(new Color(Theme.scenario(0)));
      g.fill(new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r));
      g.setColor(new Color(Theme.INK));
      g.setFont(TextFigure.font(Font.BOLD, Theme.TICK));
      count(g, Integer.toString(bin.count()), px, py - r - 8, data);
    }
  }

  // On white, so that no line runs through the digits.
  private static void count(Graphics2D g, String text, double x, double base, Rectangle2D data) {
    double wide = g.getFontMetrics().stringWidth(text);
    double left = Math.max(data.getMinX() + 4, Math.min(data.getMaxX() - wide, x - wide / 2));
    g.setColor(new Color(Theme.PAPER));
    g.fill(new Rectangle2D.Double(left - 2, base - 19, wide + 4, 22));
    g.setColor(new Color(Theme.INK));
    g.drawString(text, (float) left, (float) base);
  }
}
