package entente.analysis.figure.evidence;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Timing.Timed;
import entente.analysis.text.NumberWords;
import entente.model.states.StateFacts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** When the moves came, beside when the runs have them. */
final class TimingFigure implements Figure {

  private static final double NAMES = 390;
  private static final double NOTES = 300;

  private final ForecastScore card;
  private final List<Timed> timed;

  TimingFigure(ForecastScore card) {
    this.card = card;
    timed =
        card.timing().stream()
            .sorted(
                Comparator.comparingInt((Timed t) -> t.unit().year())
                    .thenComparing(t -> t.unit().state()))
            .toList();
  }

  @Override
  public String name() {
    return "timing";
  }

  @Override
  public String title() {
    return "When the moves came: " + card.way();
  }

  @Override
  public String caption() {
    return "A diamond is the year of the observed first move; the dot is the median year in the runs"
        + " that have it, the line their middle half; a state whose move no run has shows the diamond"
        + " alone. The share of runs that have the move stands at the right. Shaded: the two spans"
        + " of eight years that timing is told by.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    int start = card.futures().start();
    NumberAxis years = PanelFigure.years(start, card.targets().period().end() + 1.0, 8);
    NumberAxis places = PanelFigure.axis(0, 1, 1);
    places.setVisible(false);
    XYPlot plot = PanelFigure.plot(years, places);
    plot.setRangeGridlinesVisible(false);
    double w = Theme.WIDTH - NAMES - NOTES - 20;
    Rectangle2D data = PanelFigure.draw(g, plot, 10 + NAMES, 70, w, Theme.HEIGHT - 90.0);
    double middle = at(years, card.targets().period().start() + 8.5, data);
    g.setColor(new Color(Theme.PANEL));
    g.fill(
        new Rectangle2D.Double(middle, data.getMinY(), data.getMaxX() - middle, data.getHeight()));
    double step = data.getHeight() / Math.max(1, timed.size());
    for (int k = 0; k < timed.size(); k++) {
      row(g, timed.get(k), years, data, data.getMinY() + (k + 0.5) * step);
    }
  }

  private void row(Graphics2D g, Timed t, NumberAxis axis, Rectangle2D data, double y) {
    int size = timed.size() > 22 ? 20 : Theme.TICK;
    String name =
        card.targets().states().stream()
            .filter(s -> s.key().equals(t.unit().state()))
            .map(StateFacts::name)
            .findFirst()
            .orElseThrow();
    g.setColor(new Color(Theme.INK));
    String to = name + " → " + t.unit().destination().word();
    TextFigure.line(g, to, 30, y + 8, NAMES - 40, Font.PLAIN, size);
    String share =
        NumberWords.percent((double) t.years().length / card.futures().runs()) + " of runs";
    TextFigure.line(g, share, data.getMaxX() + 20, y + 8, NOTES - 40, Font.PLAIN, size);
    int[] sorted = t.years().clone();
    Arrays.sort(sorted);
    if (sorted.length > 0) {
      g.setColor(new Color(Theme.scenario(0)));
      g.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      double from = at(axis, sorted[sorted.length / 4], data);
      double to75 = at(axis, sorted[Math.min(sorted.length - 1, 3 * sorted.length / 4)], data);
      g.draw(new Line2D.Double(from, y, Math.max(from, to75), y));
      double x = at(axis, sorted[sorted.length / 2], data);
      g.fill(new Ellipse2D.Double(x - 8, y - 8, 16, 16));
    }
    double x = at(axis, t.unit().year(), data);
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, y - 11);
    diamond.lineTo(x + 11, y);
    diamond.lineTo(x, y + 11);
    diamond.lineTo(x - 11, y);
    diamond.closePath();
    g.setColor(new Color(Theme.scenario(1)));
    g.setStroke(new BasicStroke(3f));
    g.draw(diamond);
  }

  private static double at(NumberAxis axis, double value, Rectangle2D data) {
    return axis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
  }
}
