package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Rows of a dot plot: a name, a dot with its interval, and a note beside it. */
public final class RowsFigure {

  private static final double TALLEST = 120;
  private static final double FEET = 50;

  private RowsFigure() {}

  /**
   * One row.
   *
   * @param name what the row is called
   * @param value where the dot stands
   * @param low lower end of the interval; NaN without one
   * @param high upper end of the interval; NaN without one
   * @param fill how the dot is filled
   * @param colour its colour
   * @param notes words at the right, in columns
   */
  public record Row(
      String name,
      double value,
      double low,
      double high,
      Fill fill,
      int colour,
      List<String> notes) {}

  /** How a dot is filled. */
  public enum Fill {
    /** The sign is sure. */
    FULL,
    /** The sign is sure at the default constants only. */
    PALE,
    /** The sign is not sure. */
    EMPTY;

    /** Returns how a dot is filled. */
    public static Fill of(boolean sure, boolean robust) {
      return !sure ? EMPTY : robust ? FULL : PALE;
    }
  }

  /**
   * Where the rows stand and what they are measured on.
   *
   * @param x left edge
   * @param y top edge
   * @param w width
   * @param h height
   * @param names width of the column of names
   * @param notes width of the column of notes
   * @param low lowest value of the axis
   * @param high highest value of the axis
   * @param shade half-width of a shaded strip around the middle
   * @param middle where the rows part; zero unless named
   * @param percent whether the axis counts in per cent
   */
  public record Frame(
      double x,
      double y,
      double w,
      double h,
      double names,
      double notes,
      double low,
      double high,
      double shade,
      double middle,
      boolean percent) {

    /** Makes a frame whose rows part at zero. */
    public Frame(
        double x,
        double y,
        double w,
        double h,
        double names,
        double notes,
        double low,
        double high,
        double shade) {
      this(x, y, w, h, names, notes, low, high, shade, 0, false);
    }
  }

  /** Draws the rows, the first on top; values beyond the axis end in an arrow at its edge. */
  public static void draw(Graphics2D g, List<Row> rows, Frame f) {
    NumberAxis values = PanelFigure.axis(f.low(), f.high(), 4);
    if (f.percent()) {
      values.setNumberFormatOverride(PanelFigure.percent(0.1));
    }
    NumberAxis places = PanelFigure.axis(0, 1, 1);
    places.setVisible(false);
    XYPlot plot = PanelFigure.plot(values, places);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    plot.setDomainGridlineStroke(new BasicStroke(1.2f));
    Rectangle2D data =
        PanelFigure.draw(
            g, plot, f.x() + f.names(), f.y(), f.w() - f.names() - f.notes(), height(rows, f));
    if (f.shade() > 0) {
      double from = at(values, Math.max(f.middle() - f.shade(), f.low()), data);
      double to = at(values, Math.min(f.middle() + f.shade(), f.high()), data);
      g.setColor(new Color(Palette.LAND.light()));
      g.fill(new Rectangle2D.Double(from, data.getMinY(), to - from, data.getHeight()));
    }
    g.setColor(new Color(Theme.QUIET));
    g.setStroke(new BasicStroke(2f));
    double zero = at(values, f.middle(), data);
    g.draw(new Line2D.Double(zero, data.getMinY(), zero, data.getMaxY()));
    double step = data.getHeight() / Math.max(1, rows.size());
    for (int k = 0; k < rows.size(); k++) {
      row(g, rows.get(k), values, data, data.getMinY() + (k + 0.5) * step, f);
    }
  }

  // A few rows do not spread over the page.
  private static double height(List<Row> rows, Frame f) {
    return Math.min(f.h(), FEET + TALLEST * Math.max(2, rows.size()));
  }

  private static void row(
      Graphics2D g, Row row, NumberAxis axis, Rectangle2D data, double y, Frame f) {
    g.setColor(new Color(Theme.INK));
    // From the left: a browser's letters have other widths than those measured here.
    double fit = f.names() - 30;
    TextFigure.line(g, row.name(), f.x() + 20, y + 8, fit, Font.PLAIN, Theme.TICK);
    double width = f.notes() / Math.max(1, row.notes().size());
    for (int k = 0; k < row.notes().size(); k++) {
      double note = data.getMaxX() + 18 + k * width;
      TextFigure.line(g, row.notes().get(k), note, y + 8, width - 18, Font.PLAIN, Theme.TICK - 1);
    }
    if (Double.isNaN(row.value())) {
      return;
    }
    g.setColor(new Color(row.colour()));
    g.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    if (!Double.isNaN(row.low())) {
      double from = at(axis, cut(row.low(), f), data);
      double to = at(axis, cut(row.high(), f), data);
      g.draw(new Line2D.Double(from, y, Math.max(to, from), y));
    }
    if (row.value() > f.high() || row.value() < f.low()) {
      double tip = at(axis, cut(row.value(), f), data);
      mark(g, arrow(tip, y, row.value() > f.middle() ? -1 : 1), row);
      return;
    }
    double x = at(axis, row.value(), data);
    mark(g, new Ellipse2D.Double(x - 9, y - 9, 18, 18), row);
  }

  private static void mark(Graphics2D g, Shape shape, Row row) {
    g.setColor(
        switch (row.fill()) {
          case FULL -> new Color(row.colour());
          case PALE -> pale(new Color(row.colour()));
          case EMPTY -> new Color(Theme.PAPER);
        });
    g.fill(shape);
    g.setColor(new Color(row.colour()));
    g.setStroke(new BasicStroke(3f));
    g.draw(shape);
  }

  // Mixed and not transparent, so that no line shows through.
  private static Color pale(Color c) {
    return new Color(
        (c.getRed() + 3 * 255) / 4, (c.getGreen() + 3 * 255) / 4, (c.getBlue() + 3 * 255) / 4);
  }

  private static Path2D arrow(double x, double y, int back) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, y);
    arrow.lineTo(x + back * 22, y - 11);
    arrow.lineTo(x + back * 22, y + 11);
    arrow.closePath();
    return arrow;
  }

  private static double cut(double value, Frame f) {
    return Math.max(f.low(), Math.min(f.high(), value));
  }

  private static double at(NumberAxis axis, double value, Rectangle2D data) {
    return axis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
  }
}
