package entente.analysis.figure;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.model.measures.Measure;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * One panel of a measure over time: a median line and two bands per scenario, labelled at its end.
 */
final class LinesFigure {

  /** More scenarios than this have no room for their 90 % bands. */
  static final int WIDE_BANDS = 2;

  private final List<Arm> arms;
  private final Values values;

  LinesFigure(List<Arm> arms, Values values) {
    this.arms = arms;
    this.values = values;
  }

  /** Draws the panel into a rectangle; labels stand in the room to the right, if there is any. */
  void draw(Graphics2D g, Measure measure, double x, double y, double w, double h, double room) {
    double column = arms.size() > 1 ? room : Math.min(room, 30);
    List<Bands> bands = arms.stream().map(arm -> bands(arm, measure.name())).toList();
    boolean one = arms.get(0).runs().size() == 1;
    int steps = h > 400 ? 6 : 3;
    double[] range = range(bands, measure, steps);
    int rounds = bands.get(0).median().length;
    double start = arms.get(0).scenario().start();
    NumberAxis years =
        PanelFigure.years(start, start + (rounds - 1) / 4.0, w - column > 500 ? 6 : 3);
    XYPlot plot = PanelFigure.plot(years, PanelFigure.axis(range[0], range[1], range[2]));
    for (int k = 0; k < bands.size(); k++) {
      addLine(plot, bands.get(k), k, start);
    }
    // What is added later lies deeper: no band covers a line.
    for (int k = 0; k < bands.size() && !one; k++) {
      addBand(plot, bands.get(k).low25(), bands.get(k).high75(), k, start, 0.26f);
      if (arms.size() <= WIDE_BANDS) {
        addBand(plot, bands.get(k).low5(), bands.get(k).high95(), k, start, 0.13f);
      }
    }
    g.setColor(new Color(Theme.INK));
    String unit = measure.unit().equals("1") ? "" : " (" + measure.unit() + ")";
    TextFigure.heading(g, measure.title() + unit, x + 8, y + 26, w - 12, room > 0);
    Rectangle2D data = PanelFigure.draw(g, plot, x, y + 30, w - column, h - 30);
    if (arms.size() > 1 && room > 0) {
      label(g, plot, bands, data, column);
    }
  }

  /**
   * Where the first two scenarios end.
   *
   * @param first last median of the first
   * @param second last median of the second
   * @param apart whether the bands that hold half of the runs do not meet there
   */
  record Ends(double first, double second, boolean apart) {}

  /** Returns where the first two scenarios end in a measure, if both have it there. */
  Optional<Ends> ends(Measure measure) {
    Bands a = bands(arms.get(0), measure.name());
    Bands b = bands(arms.get(1), measure.name());
    int last = Math.min(a.last(), b.last());
    if (last < 0) {
      return Optional.empty();
    }
    boolean apart = a.low25()[last] > b.high75()[last] || b.low25()[last] > a.high75()[last];
    return Optional.of(new Ends(a.median()[last], b.median()[last], apart));
  }

  private void label(
      Graphics2D g, XYPlot plot, List<Bands> bands, Rectangle2D data, double column) {
    List<TextFigure.Label> labels = new ArrayList<>();
    for (int k = 0; k < bands.size(); k++) {
      int last = bands.get(k).last();
      if (last >= 0) {
        double at =
            plot.getRangeAxis()
                .valueToJava2D(bands.get(k).median()[last], data, RectangleEdge.LEFT);
        labels.add(new TextFigure.Label(arms.get(k).name(), Theme.scenario(k), at));
      }
    }
    TextFigure.labels(g, labels, data.getMaxX(), column - 26, data.getMinY() - 10, data.getMaxY());
  }

  private void addLine(XYPlot plot, Bands b, int k, double start) {
    XYSeries series = new XYSeries("line", false);
    for (int r = 0; r < b.median().length; r++) {
      series.add(start + r / 4.0, Double.isNaN(b.median()[r]) ? null : b.median()[r], false);
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, new Color(Theme.scenario(k)));
    renderer.setSeriesStroke(
        0,
        new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, Theme.dash(k), 0f));
    int index = plot.getDatasetCount();
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, renderer);
  }

  private static void addBand(
      XYPlot plot, double[] low, double[] high, int k, double start, float alpha) {
    YIntervalSeries series = new YIntervalSeries("band");
    for (int r = 0; r < low.length; r++) {
      if (!Double.isNaN(low[r])) {
        series.add(start + r / 4.0, low[r], low[r], high[r]);
      }
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(alpha);
    renderer.setSeriesFillPaint(0, new Color(Theme.scenario(k)));
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }

  private Bands bands(Arm arm, String measure) {
    int rounds = arm.scenario().rounds() + 1;
    double[][] read = new double[arm.runs().size()][rounds];
    for (int k = 0; k < read.length; k++) {
      for (int r = 0; r < rounds; r++) {
        read[k][r] = values.system(arm.runs().get(k), measure, r);
      }
    }
    return Bands.of(read, rounds);
  }

  private static double[] range(List<Bands> bands, Measure measure, int steps) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Bands b : bands) {
      for (int r = 0; r < b.median().length; r++) {
        if (!Double.isNaN(b.low5()[r])) {
          low = Math.min(low, b.low5()[r]);
          high = Math.max(high, b.high95()[r]);
        }
      }
    }
    if (!(low <= high)) {
      return new double[] {0, 1, 0.5};
    }
    double least = Math.max(measure.margin() * 4, 1e-6);
    double room = Math.max(0, least - (high - low)) / 2;
    double step = PanelFigure.step((high - low + 2 * room) / steps);
    low = Math.max(measure.low(), step * Math.floor((low - room) / step));
    high = Math.min(measure.high(), step * Math.ceil((high + room) / step));
    return new double[] {low, high > low ? high : low + step, step};
  }
}
