package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.Index;
import entente.analysis.study.IndexCurve;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The largest indices as lines: over time, or over the number of rows they are estimated from. */
final class IndexCurvesFigure implements Figure {

  private static final int MOST = 7;
  // More bands than these hide one another.
  private static final int BANDS = 3;
  private static final double LABELS = 400;

  private static final int[] COLOURS = IntStream.range(0, 7).map(Theme::scenario).toArray();

  private final Sensitivity of;
  private final String suffix;
  private final boolean time;
  private final double start;
  private final List<IndexCurve> shown = new ArrayList<>();

  private IndexCurvesFigure(Sensitivity of, String suffix, boolean time, double start) {
    this.of = of;
    this.suffix = suffix;
    this.time = time;
    this.start = start;
    List<IndexCurve> all = time ? of.overTime() : of.convergence();
    for (Influence i : of.ranked().stream().limit(MOST).toList()) {
      all.stream().filter(c -> c.input().equals(i.input())).forEach(shown::add);
    }
  }

  /** Returns the figure of the indices over time; the first round is that of a year. */
  static IndexCurvesFigure overTime(Sensitivity of, String suffix, double start) {
    return new IndexCurvesFigure(of, suffix, true, start);
  }

  /** Returns the figure of the indices over the number of rows. */
  static IndexCurvesFigure convergence(Sensitivity of, String suffix) {
    return new IndexCurvesFigure(of, suffix, false, 0);
  }

  @Override
  public String name() {
    return (time ? "over-time-" : "convergence-") + of.measure().name().replace('_', '-') + suffix;
  }

  @Override
  public String title() {
    return of.measure().title()
        + (suffix.isEmpty() ? "" : " on " + of.scenario())
        + (time ? ": what it hangs on over time" : ": do the indices come to rest?");
  }

  @Override
  public String caption() {
    return time
        ? "The "
            + of.method().index()
            + " of the inputs that are largest at the end, at the rounds that the sweep kept, with"
            + " 95 % intervals of the three largest as pale bands."
        : "The "
            + of.method().index()
            + " of the largest inputs, estimated from the first "
            + of.method().rows()
            + " only, then from twice as many, and so on, with 95 % intervals of the three largest as pale bands. Lines that"
            + " still move, or bands that are wide at the right, say that more are needed.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    List<Double> at = shown.get(0).at();
    double low = 0;
    double high = 1e-9;
    for (IndexCurve curve : shown) {
      for (Index index : curve.values()) {
        double bottom = Double.isNaN(index.low()) ? index.value() : index.low();
        double top = Double.isNaN(index.high()) ? index.value() : index.high();
        low = Double.isFinite(bottom) ? Math.min(low, bottom) : low;
        high = Double.isFinite(top) ? Math.max(high, top) : high;
      }
    }
    // A band of few rows would flatten all that matters.
    double cap = 2.5 * biggest();
    high = Math.min(high, cap);
    low = Math.max(low, -cap);
    double step = PanelFigure.step((high - low) / 5);
    NumberAxis y =
        PanelFigure.axis(step * Math.floor(low / step), step * Math.ceil(high / step), step);
    double first = place(at.get(0));
    double last = place(at.get(at.size() - 1));
    double room = at.size() == 1 ? 1 : 0;
    NumberAxis x =
        time
            ? PanelFigure.years(first - room, last + room, 6)
            : PanelFigure.axis(first - room, last + room, 1);
    x.setTickLabelsVisible(time);
    XYPlot plot = PanelFigure.plot(x, y);
    if (!time) {
      // Room for the half of the lowest number.
      plot.setInsets(new RectangleInsets(16, 2, 16, 2));
    }
    Rectangle2D data =
        PanelFigure.draw(
            g, plot, 20, 110, Theme.WIDTH - LABELS - 40, Theme.HEIGHT - (time ? 170 : 190));
    if (!time) {
      rows(g, at, x, data);
    }
    g.setColor(new Color(Theme.INK));
    TextFigure.line(g, of.method().index(), 30, 100, 900, Font.PLAIN, Theme.TICK);
    String below = time ? "year" : of.method().rows();
    TextFigure.line(g, below, data.getMinX(), Theme.HEIGHT - 16, 600, Font.PLAIN, Theme.TICK);
    for (int k = Math.min(BANDS, shown.size()) - 1; k >= 0; k--) {
      band(g, shown.get(k), k, x, y, data);
    }
    List<TextFigure.Label> labels = new ArrayList<>();
    for (int k = shown.size() - 1; k >= 0; k--) {
      double end = line(g, shown.get(k), k, x, y, data);
      if (!Double.isNaN(end)) {
        labels.add(new TextFigure.Label(Shortened.input(shown.get(k).input()), COLOURS[k], end));
      }
    }
    TextFigure.labels(g, labels, data.getMaxX() + 4, LABELS - 40, data.getMinY(), data.getMaxY());
  }

  private double biggest() {
    return shown.stream()
        .mapToDouble(c -> Math.abs(c.values().get(c.values().size() - 1).value()))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  private double place(double at) {
    return time ? start + at / 4 : Math.log(at) / Math.log(2);
  }

  private void rows(Graphics2D g, List<Double> at, NumberAxis x, Rectangle2D data) {
    g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK));
    g.setColor(new Color(Theme.QUIET));
    for (double n : at) {
      double cx = x.valueToJava2D(place(n), data, RectangleEdge.BOTTOM);
      String text = Long.toString((long) n);
      double width = g.getFontMetrics().stringWidth(text);
      g.drawString(text, (float) (cx - width / 2), (float) data.getMaxY() + 30);
    }
  }

  private void band(
      Graphics2D g, IndexCurve curve, int k, NumberAxis x, NumberAxis y, Rectangle2D data) {
    Path2D band = new Path2D.Double();
    List<double[]> back = new ArrayList<>();
    for (int n = 0; n < curve.at().size(); n++) {
      Index index = curve.values().get(n);
      if (Double.isNaN(index.low())) {
        continue;
      }
      double cx = x.valueToJava2D(place(curve.at().get(n)), data, RectangleEdge.BOTTOM);
      double top = height(y, index.high(), data);
      back.add(0, new double[] {cx, height(y, index.low(), data)});
      if (back.size() == 1) {
        band.moveTo(cx, top);
      } else {
        band.lineTo(cx, top);
      }
    }
    if (back.size() < 2) {
      return;
    }
    back.forEach(p -> band.lineTo(p[0], p[1]));
    band.closePath();
    Color c = new Color(COLOURS[k]);
    g.setColor(new Color(c.getRed(), c.getGreen(), c.getBlue(), 34));
    g.fill(band);
  }

  private double line(
      Graphics2D g, IndexCurve curve, int k, NumberAxis x, NumberAxis y, Rectangle2D data) {
    g.setColor(new Color(COLOURS[k]));
    g.setStroke(
        new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, Theme.dash(k), 0f));
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (int n = 0; n < curve.at().size(); n++) {
      double value = curve.values().get(n).value();
      if (Double.isNaN(value)) {
        beforeX = Double.NaN;
        continue;
      }
      double cx = x.valueToJava2D(place(curve.at().get(n)), data, RectangleEdge.BOTTOM);
      double cy = height(y, value, data);
      if (!Double.isNaN(beforeX)) {
        g.draw(new Line2D.Double(beforeX, beforeY, cx, cy));
      }
      beforeX = cx;
      beforeY = cy;
    }
    return beforeY;
  }

  private static double height(NumberAxis y, double value, Rectangle2D data) {
    double cut = Math.max(y.getLowerBound(), Math.min(y.getUpperBound(), value));
    return y.valueToJava2D(cut, data, RectangleEdge.LEFT);
  }
}
