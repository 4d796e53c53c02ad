package entente.analysis.drawing;

import entente.analysis.statistic.Bands;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One panel of lines over years with bands around them, labelled at their ends. */
public final class CurvesFigure {

  /** More lines than this have no room for their 90 % bands. */
  public static final int WIDE_BANDS = 2;

  /** A panel narrower than this shows years, not rounds: four points would fall on one another. */
  private static final double NARROW = 330;

  private CurvesFigure() {}

  /**
   * One line with its bands.
   *
   * @param name what stands at its end
   * @param k place of its scenario, which gives colour and dashes
   * @param bands its middle and its bands by round
   */
  public record Line(String name, int k, Bands bands) {}

  /**
   * Where the panel stands.
   *
   * @param x left edge
   * @param y top edge
   * @param w width
   * @param h height
   * @param room room for labels to the right; 0 for none
   * @param years whether the years stand under it
   */
  public record Frame(double x, double y, double w, double h, double room, boolean years) {

    /** Makes the frame of a panel with years under it. */
    public Frame(double x, double y, double w, double h, double room) {
      this(x, y, w, h, room, true);
    }
  }

  /** Returns a scale that holds the bands of all lines and stays between two limits. */
  public static AxisScale scale(
      List<Line> lines, double least, double lowest, double highest, int steps) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      Bands b = line.bands();
      for (int r = 0; r < b.line().length; r++) {
        if (!Double.isNaN(b.low5()[r])) {
          low = Math.min(low, b.low5()[r]);
          high = Math.max(high, b.high95()[r]);
        }
      }
    }
    return low <= high
        ? AxisScale.holding(low, high, Math.max(least, 1e-6), steps).within(lowest, highest)
        : new AxisScale(0, 1, 0.5);
  }

  /** Draws the panel; the heading may be empty. Returns its axes. */
  public static Axes draw(
      Graphics2D g, String heading, List<Line> lines, double start, AxisScale scale, Frame f) {
    boolean labelled = lines.stream().map(Line::k).distinct().count() > 1;
    double column = labelled ? f.room() : Math.min(f.room(), 30);
    int rounds = lines.get(0).bands().line().length;
    AxisScale years =
        AxisScale.years(start, start + (rounds - 1) / 4.0, f.w() - column > 500 ? 6 : 3);
    // Without years, room for the half of the lowest number that stands below its line.
    Axes axes =
        f.years()
            ? new Axes(years, scale)
            : new Axes(years.as(AxisScale.Numbers.NONE), scale).room(14);
    int every = f.w() - f.room() < NARROW ? 4 : 1;
    for (Line line : lines) {
      addLine(axes.plot(), line, start, every);
    }
    // What is added later lies deeper: no band covers a line.
    for (Line line : lines) {
      Bands b = line.bands();
      if (!Arrays.equals(b.low25(), b.high75())) {
        addBand(axes.plot(), line, b.low25(), b.high75(), start, every, 0.26f);
      }
      if (lines.stream().allMatch(l -> l.k() < WIDE_BANDS)
          && !Arrays.equals(b.low5(), b.high95())) {
        addBand(axes.plot(), line, b.low5(), b.high95(), start, every, 0.13f);
      }
    }
    double head = heading.isEmpty() ? 0 : 30;
    if (!heading.isEmpty()) {
      Letters letters = f.room() > 0 ? Letters.HEADING : Letters.STRONG.sized(Theme.TICK - 1);
      letters.write(g, heading, f.x() + 8, f.y() + 26, f.w() - 12);
    }
    axes.draw(g, f.x(), f.y() + head, f.w() - column, f.h() - head);
    if (labelled && f.room() > 0) {
      label(g, lines, axes, column);
    }
    return axes;
  }

  // In a narrow panel only years are drawn, and the last round.
  private static boolean drawn(Line line, int round, int every) {
    return round % every == 0 || round == line.bands().last();
  }

  private static void label(Graphics2D g, List<Line> lines, Axes axes, double column) {
    List<TextFigure.Label> labels = new ArrayList<>();
    for (Line line : lines) {
      int last = line.bands().last();
      if (last >= 0 && !line.name().isEmpty()) {
        double at = axes.y(line.bands().line()[last]);
        labels.add(new TextFigure.Label(line.name(), Theme.scenario(line.k()), at));
      }
    }
    TextFigure.labels(g, labels, axes.right(), column - 26, axes.top() - 10, axes.bottom());
  }

  private static void addLine(XYPlot plot, Line line, double start, int every) {
    double[] median = line.bands().line();
    XYSeries series = new XYSeries("line", false);
    for (int r = 0; r < median.length; r++) {
      if (drawn(line, r, every)) {
        series.add(start + r / 4.0, Double.isNaN(median[r]) ? null : median[r], false);
      }
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, new Color(Theme.scenario(line.k())));
    Pen pen = new Pen(Theme.scenario(line.k()), 4, Theme.dash(line.k()));
    renderer.setSeriesStroke(0, pen.stroke());
    int index = plot.getDatasetCount();
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, renderer);
  }

  private static void addBand(
      XYPlot plot, Line line, double[] low, double[] high, double start, int every, float alpha) {
    YIntervalSeries series = new YIntervalSeries("band");
    for (int r = 0; r < low.length; r++) {
      if (!Double.isNaN(low[r]) && drawn(line, r, every)) {
        series.add(start + r / 4.0, low[r], low[r], high[r]);
      }
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(alpha);
    renderer.setSeriesFillPaint(0, new Color(Theme.scenario(line.k())));
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }
}
