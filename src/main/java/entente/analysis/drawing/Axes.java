package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The axes of one panel with their ticks, numbers and lines, and, once they are drawn, the way from
 * data to pixels.
 */
public final class Axes {

  /** Room beside a panel for the half of a number that stands under the end of its axis. */
  private static final double OVERHANG = 45;

  private final XYPlot plot;
  private final AxisScale across;
  private final AxisScale up;
  private Rectangle2D data;

  /** Makes axes with a line across at each tick of the upward one. */
  public Axes(AxisScale across, AxisScale up) {
    this.across = across;
    this.up = up;
    // Without a renderer JFreeChart draws no gridlines; with no data this one draws nothing else.
    NumberAxis below = across.axis();
    // The first number below keeps clear of the lowest beside.
    below.setTickLabelInsets(new RectangleInsets(9, 4, 2, 4));
    plot = new XYPlot(null, below, up.axis(), new XYLineAndShapeRenderer());
    plot.setNotify(false);
    plot.setBackgroundPaint(new Color(Theme.PAPER));
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    plot.setDomainGridlineStroke(new BasicStroke(1.2f));
    plot.setRangeGridlinePaint(new Color(Theme.GRID));
    plot.setRangeGridlineStroke(new BasicStroke(1.2f));
    plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    room(2);
  }

  /** Makes an axis under rows, which have no numbers at their side, and no lines yet. */
  public static Axes under(AxisScale across) {
    Axes axes = new Axes(across, new AxisScale(0, 1, 1));
    axes.plot.getRangeAxis().setVisible(false);
    axes.plot.setRangeGridlinesVisible(false);
    return axes;
  }

  /** Adds a line upward at each tick of the axis below. */
  public Axes upright() {
    plot.setDomainGridlinesVisible(true);
    return this;
  }

  /** Adds a fine broken line upward at each tick of the axis below. */
  public Axes hairlines() {
    plot.setDomainGridlineStroke(XYPlot.DEFAULT_GRIDLINE_STROKE);
    return upright();
  }

  /** Leaves room under axes, as for the half of the lowest number where none stand below it. */
  public Axes room(double below) {
    plot.setInsets(new RectangleInsets(16, 2, below, 2));
    return this;
  }

  /** Returns the plot, to which data may be added before it is drawn. */
  XYPlot plot() {
    return plot;
  }

  /** Draws them into a rectangle. */
  public Axes draw(Graphics2D g, double x, double y, double w, double h) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setNotify(false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(0, OVERHANG, 0, OVERHANG));
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(g, new Rectangle2D.Double(x - OVERHANG, y, w + 2 * OVERHANG, h), null, info);
    data = info.getPlotInfo().getDataArea();
    return this;
  }

  /** Returns where a value stands across. */
  public double x(double value) {
    ValueAxis axis = plot.getDomainAxis();
    return axis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
  }

  /** Returns where a value stands upward. */
  public double y(double value) {
    return plot.getRangeAxis().valueToJava2D(value, data, RectangleEdge.LEFT);
  }

  /** Returns where two values stand. */
  public Point2D at(double x, double y) {
    return new Point2D.Double(x(x), y(y));
  }

  /** Returns where a value stands across, or the end that it lies beyond. */
  public double cutX(double value) {
    return x(across.cut(value));
  }

  /** Returns where a value stands upward, or the end that it lies beyond. */
  public double cutY(double value) {
    return y(up.cut(value));
  }

  /** Returns the part of the panel that holds data. */
  public Rectangle2D data() {
    return data;
  }

  /** Returns the left edge of the data. */
  public double left() {
    return data.getMinX();
  }

  /** Returns the right edge of the data. */
  public double right() {
    return data.getMaxX();
  }

  /** Returns the upper edge of the data. */
  public double top() {
    return data.getMinY();
  }

  /** Returns the lower edge of the data. */
  public double bottom() {
    return data.getMaxY();
  }

  /** Returns the height of each of so many rows. */
  public double row(int rows) {
    return data.getHeight() / Math.max(1, rows);
  }

  /** Returns the middle of a row, the first of which is the uppermost. */
  public double middle(int row, int rows) {
    return top() + (row + 0.5) * row(rows);
  }

  /** Draws a line upward through all data. */
  public void upright(Graphics2D g, Pen pen, double x) {
    pen.line(g, x, top(), x, bottom());
  }

  /** Shades the data between two places across. */
  public void shade(Graphics2D g, int colour, double from, double to) {
    Pen.fill(g, colour, new Rectangle2D.Double(from, top(), to - from, data.getHeight()));
  }
}
