package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.analysis.text.NumberWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The inputs that an outcome hangs on most: a bar each, the longest on top, with its interval. */
final class TornadoFigure implements Figure {

  private static final int MOST = 16;
  private static final double TOP = 122;
  private static final double NAMES = 430;
  private static final double NOTES = 390;
  private static final double TALLEST = 84;

  private final Sensitivity of;
  private final String suffix;
  private final List<Influence> shown;

  TornadoFigure(Sensitivity of, String suffix) {
    this.of = of;
    this.suffix = suffix;
    this.shown = of.ranked().stream().limit(MOST).toList();
  }

  @Override
  public String name() {
    return "tornado-" + of.measure().name().replace('_', '-') + suffix;
  }

  @Override
  public String title() {
    return of.measure().title()
        + (suffix.isEmpty() ? "" : " on " + of.scenario())
        + ": what it hangs on";
  }

  @Override
  public int height() {
    return (int) (TOP + 90 + rowHeight() * Math.max(1, shown.size()));
  }

  private double rowHeight() {
    return Math.min(TALLEST, (Theme.HEIGHT - TOP - 90) / Math.max(1, shown.size()));
  }

  @Override
  public String caption() {
    boolean first = shown.stream().anyMatch(i -> i.first() != null);
    int all = of.influences().size();
    return "For each input the "
        + of.method().index()
        + " as a bar, with its 95 % interval"
        + (all > shown.size() ? "; the " + shown.size() + " largest of " + all : "")
        + (first
            ? ". The dark part is what the input does by itself, the pale part what it does together"
                + " with others"
            : "")
        + ". Neighbours whose intervals overlap cannot be ranked; pale names are not told from an"
        + " input that does nothing. At the right, the value and whether it can be believed."
        + (of.leftOut() > 0
            ? " Thin brackets under a bar are the bounds that missing outcomes allow."
            : "");
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    g.setColor(new Color(Theme.QUIET));
    String words = of.words(of.trust());
    String verdict =
        "Verdict: "
            + (of.trust().verdict() == Verdict.NOT_YET
                ? words + ": " + of.trust().reason()
                : words);
    TextFigure.line(g, verdict, 30, 94, Theme.WIDTH - 60, Font.PLAIN, Theme.LABEL - 2);
    double[] range = range();
    NumberAxis values = PanelFigure.axis(range[0], range[1], 4);
    NumberAxis places = PanelFigure.axis(0, 1, 1);
    places.setVisible(false);
    XYPlot plot = PanelFigure.plot(values, places);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    plot.setDomainGridlineStroke(new BasicStroke(1.2f));
    double tall = rowHeight() * Math.max(1, shown.size()) + 40;
    Rectangle2D data =
        PanelFigure.draw(g, plot, NAMES, TOP - 14, Theme.WIDTH - NAMES - NOTES, tall);
    double step = data.getHeight() / Math.max(1, shown.size());
    for (int k = 0; k < shown.size(); k++) {
      row(g, shown.get(k), values, data, data.getMinY() + (k + 0.5) * step, step);
    }
    g.setColor(new Color(Theme.QUIET));
    g.setStroke(new BasicStroke(2.5f));
    double zero = at(values, 0, data);
    g.draw(new Line2D.Double(zero, data.getMinY(), zero, data.getMaxY()));
    if (of.dummy() != null && of.dummy().high() > 0) {
      double floor = at(values, Math.min(range[1], of.dummy().high()), data);
      g.setStroke(
          new BasicStroke(
              2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {8, 6}, 0f));
      g.draw(new Line2D.Double(floor, data.getMinY(), floor, data.getMaxY()));
      g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK - 3));
      g.drawString("does nothing", (float) floor + 6, (float) data.getMaxY() - 6);
    }
    g.setColor(new Color(Theme.INK));
    String index = of.method().index();
    TextFigure.line(
        g, index, data.getMinX(), height() - 14, data.getWidth(), Font.PLAIN, Theme.TICK);
  }

  private double[] range() {
    double low = 0;
    double high = 0;
    for (Influence i : shown) {
      for (double v : new double[] {i.main().value(), i.main().low(), i.main().high()}) {
        low = Double.isFinite(v) ? Math.min(low, v) : low;
        high = Double.isFinite(v) ? Math.max(high, v) : high;
      }
    }
    if (!(high > low)) {
      return new double[] {0, 1};
    }
    double room = 0.03 * (high - low);
    boolean signed = shown.stream().anyMatch(i -> i.main().value() < 0);
    return new double[] {signed ? low - room : Math.max(low, -0.08 * high), high + room};
  }

  private void row(
      Graphics2D g, Influence i, NumberAxis axis, Rectangle2D data, double y, double step) {
    double tall = Math.min(34, step * 0.52);
    g.setColor(new Color(i.told() ? Theme.INK : Theme.FAINT));
    String name = Shortened.input(i.input());
    TextFigure.line(g, name, 30, y + 8, NAMES - 50, Font.PLAIN, Theme.TICK);
    if (!Double.isNaN(i.main().value())) {
      boolean parts = i.first() != null;
      bar(
          g,
          axis,
          data,
          y,
          tall,
          i.main().value(),
          (parts ? Palette.TERM_5 : Palette.TERM_3).light());
      if (parts) {
        bar(
            g,
            axis,
            data,
            y,
            tall,
            Math.max(0, Math.min(i.main().value(), i.first().value())),
            Palette.TERM_3.light());
      }
      interval(g, axis, data, y, i.main());
      bounds(g, axis, data, y + tall / 2 + 4, i);
    }
    g.setColor(new Color(Theme.INK));
    double right = data.getMaxX() + 24;
    String value = NumberWords.number(i.main().value());
    TextFigure.line(g, value, right, y + 8, 84, Font.BOLD, Theme.TICK);
    g.setColor(
        new Color(i.trust().verdict() == Verdict.TRUST ? Palette.GOOD.light() : Theme.QUIET));
    TextFigure.line(g, verdict(i), right + 92, y + 8, 262, Font.PLAIN, Theme.TICK - 2);
  }

  private String verdict(Influence i) {
    return i.trust().verdict() == Verdict.NOT_YET
        ? "not yet, +" + Sensitivity.about(i.trust().moreRows()) + " " + of.method().rows()
        : i.trust().verdict().word();
  }

  private static void bar(
      Graphics2D g,
      NumberAxis axis,
      Rectangle2D data,
      double y,
      double tall,
      double value,
      int colour) {
    double zero = at(axis, 0, data);
    double end = at(axis, value, data);
    g.setColor(new Color(colour));
    g.fill(
        new Rectangle2D.Double(
            Math.min(zero, end), y - tall / 2, Math.max(1, Math.abs(end - zero)), tall));
  }

  private static void interval(
      Graphics2D g, NumberAxis axis, Rectangle2D data, double y, Index index) {
    if (Double.isNaN(index.low())) {
      return;
    }
    double from = at(axis, Math.max(index.low(), axis.getLowerBound()), data);
    double to = at(axis, Math.min(index.high(), axis.getUpperBound()), data);
    g.setColor(new Color(Theme.INK));
    g.setStroke(new BasicStroke(3f));
    g.draw(new Line2D.Double(from, y, to, y));
    g.draw(new Line2D.Double(from, y - 6, from, y + 6));
    g.draw(new Line2D.Double(to, y - 6, to, y + 6));
  }

  private void bounds(Graphics2D g, NumberAxis axis, Rectangle2D data, double y, Influence i) {
    if (of.leftOut() == 0 || Double.isNaN(i.ifLow())) {
      return;
    }
    double from = at(axis, Math.max(i.ifLow(), axis.getLowerBound()), data);
    double to = at(axis, Math.min(i.ifHigh(), axis.getUpperBound()), data);
    g.setColor(new Color(Theme.scenario(1)));
    g.setStroke(new BasicStroke(2f));
    g.draw(new Line2D.Double(from, y, to, y));
    g.draw(new Line2D.Double(from, y - 4, from, y));
    g.draw(new Line2D.Double(to, y - 4, to, y));
  }

  private static double at(NumberAxis axis, double value, Rectangle2D data) {
    return axis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
  }
}
