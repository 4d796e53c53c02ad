package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** Draws one chart into a rectangle of a figure, and makes the axes that all charts share. */
public final class PanelFigure {

  /** Room beside a chart for the half of a number that stands under the end of its axis. */
  private static final double OVERHANG = 45;

  private PanelFigure() {}

  /** Returns an empty plot over two axes. */
  public static XYPlot plot(NumberAxis x, NumberAxis y) {
    // Without a renderer JFreeChart draws no gridlines; with no data this one draws nothing else.
    XYPlot plot = new XYPlot(null, x, y, new XYLineAndShapeRenderer());
    plot.setNotify(false);
    plot.setBackgroundPaint(new Color(Theme.PAPER));
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(new Color(Theme.GRID));
    plot.setRangeGridlineStroke(new BasicStroke(1.2f));
    plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    plot.setInsets(new RectangleInsets(16, 2, 2, 2));
    return plot;
  }

  /** Returns an axis from low to high with round steps, about as many as asked. */
  public static NumberAxis axis(double low, double high, int steps) {
    return axis(low, high, step((high - low) / steps));
  }

  /** Returns an axis from low to high with the steps given. */
  public static NumberAxis axis(double low, double high, double step) {
    NumberAxis axis = new NumberAxis();
    double rounding = step * 1e-6; // else a tick at the very edge may be lost
    axis.setRange(low - rounding, high + rounding);
    axis.setTickUnit(new NumberTickUnit(step));
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    axis.setNumberFormatOverride(
        new DecimalFormat(decimals == 0 ? "0" : "0." + "0".repeat(decimals), symbols()));
    axis.setTickLabelFont(TextFigure.font(Font.PLAIN, Theme.TICK));
    axis.setTickLabelPaint(new Color(Theme.QUIET));
    axis.setAxisLinePaint(new Color(Theme.QUIET));
    axis.setTickMarkPaint(new Color(Theme.QUIET));
    axis.setTickMarkOutsideLength(6);
    return axis;
  }

  /** Returns a format of shares as per cent, fine enough for the steps given. */
  public static DecimalFormat percent(double step) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(100 * step) - 1e-9));
    return new DecimalFormat((decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + " %", symbols());
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    return symbols;
  }

  /** Returns an axis of years. */
  public static NumberAxis years(double from, double to, int steps) {
    NumberAxis axis = axis(from, Math.max(to, from + 0.25), steps);
    double unit = Math.max(1, axis.getTickUnit().getSize());
    axis.setTickUnit(new NumberTickUnit(unit));
    axis.setNumberFormatOverride(
        new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    return axis;
  }

  /** Draws a plot into a rectangle and returns the part of it that holds data. */
  public static Rectangle2D draw(
      Graphics2D g, XYPlot plot, double x, double y, double w, double h) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setNotify(false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(0, OVERHANG, 0, OVERHANG));
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(g, new Rectangle2D.Double(x - OVERHANG, y, w + 2 * OVERHANG, h), null, info);
    return info.getPlotInfo().getDataArea();
  }

  /** Returns the round number nearest above a rough step: 1, 2 or 5 times a power of ten. */
  public static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double round : new double[] {1, 2, 5}) {
      if (rough <= round * power * (1 + 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }
}
