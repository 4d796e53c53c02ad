package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.text.NumberWords;
import entente.model.measures.Measure;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Postures as stacked shares of states over time, one panel for each scenario. */
public final class PostureFigure implements Figure {

  private final List<Arm> arms;
  private final Values values;
  private final Postures postures;

  /** Makes the figure of scenarios whose runs have these measures as columns. */
  public PostureFigure(List<Arm> arms, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    this.values = new Values(measures, List.of());
    this.postures = Postures.of(this.arms, values);
  }

  @Override
  public String name() {
    return "postures";
  }

  @Override
  public String title() {
    return "Postures: " + arms.stream().map(Arm::name).collect(Collectors.joining(" against "));
  }

  @Override
  public String caption() {
    return seen()
        + "Share of states by posture, "
        + (arms.get(0).runs().size() == 1
            ? "one run"
            : "mean over " + arms.get(0).runs().size() + " runs")
        + ". A state in a bloc counts there even if it"
        + " holds a seat elsewhere; hedging needs even ties to several poles, and a state without"
        + " them stands apart.";
  }

  // What to see: the posture that grows most in each scenario, and the one that shrinks most.
  private String seen() {
    StringBuilder out = new StringBuilder();
    for (Arm arm : arms) {
      PostureShares shares = PostureShares.of(arm, values, postures);
      int most = 0;
      int least = 0;
      for (int s = 1; s < shares.names().size(); s++) {
        most = growth(shares, s) > growth(shares, most) ? s : most;
        least = growth(shares, s) < growth(shares, least) ? s : least;
      }
      out.append(arms.size() > 1 ? "Under " + arm.name() + " " : "");
      out.append(
          shares.names().isEmpty() || growth(shares, most) <= 0
              ? "no posture gains. "
              : "\""
                  + shares.names().get(most)
                  + "\" gains most ("
                  + change(shares, most)
                  + " of states) and \""
                  + shares.names().get(least)
                  + "\" loses most ("
                  + change(shares, least)
                  + "). ");
    }
    String text = out.toString();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static double growth(PostureShares shares, int s) {
    return end(shares.shares().get(s)) - shares.shares().get(s)[0];
  }

  private static String change(PostureShares shares, int s) {
    return NumberWords.percent(shares.shares().get(s)[0])
        + " to "
        + NumberWords.percent(end(shares.shares().get(s)));
  }

  private static double end(double... share) {
    int last = share.length - 1;
    while (last > 0 && Double.isNaN(share[last])) {
      last--;
    }
    return share[last];
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double width = (Theme.WIDTH - 30.0) / arms.size();
    for (int k = 0; k < arms.size(); k++) {
      panel(g, k, 15 + k * width, width - 10);
    }
  }

  private void panel(Graphics2D g, int k, double x, double w) {
    PostureShares shares = PostureShares.of(arms.get(k), values, postures);
    double start = arms.get(k).scenario().start();
    int rounds = arms.get(k).scenario().rounds() + 1;
    NumberAxis percent = PanelFigure.axis(0, 1, 5);
    percent.setNumberFormatOverride(
        new DecimalFormat("0 %", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    XYPlot plot =
        PanelFigure.plot(PanelFigure.years(start, start + (rounds - 1) / 4.0, 4), percent);
    double[][] tops = tops(shares, rounds);
    for (int s = tops.length - 1; s >= 0; s--) {
      area(plot, tops[s], shares.colours().get(s), start);
    }
    g.setColor(new Color(Theme.INK));
    String heading = arms.get(k).name() + ": share of states";
    TextFigure.heading(g, heading, x + 8, 108, w - 12, arms.size() < 3);
    double column = Math.min(210, w * 0.3);
    Rectangle2D data = PanelFigure.draw(g, plot, x, 114, w - column, Theme.HEIGHT - 130);
    label(g, plot, shares, tops, data, column);
  }

  private static double[][] tops(PostureShares shares, int rounds) {
    double[][] tops = new double[shares.names().size()][rounds];
    for (int r = 0; r < rounds; r++) {
      double sum = 0;
      for (int s = 0; s < tops.length; s++) {
        sum += shares.shares().get(s)[r];
        tops[s][r] = s == tops.length - 1 && sum > 0 ? 1 : sum;
      }
    }
    return tops;
  }

  private static void area(XYPlot plot, double[] top, int colour, double start) {
    XYSeries series = new XYSeries("area", false);
    for (int r = 0; r < top.length; r++) {
      if (!Double.isNaN(top[r])) {
        series.add(start + r / 4.0, top[r], false);
      }
    }
    XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
    renderer.setOutline(true);
    renderer.setSeriesPaint(0, new Color(colour));
    renderer.setSeriesOutlinePaint(0, new Color(Theme.PAPER));
    renderer.setSeriesOutlineStroke(0, new BasicStroke(2.5f));
    int index = plot.getDatasetCount();
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, renderer);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
  }

  private static void label(
      Graphics2D g,
      XYPlot plot,
      PostureShares shares,
      double[][] tops,
      Rectangle2D data,
      double column) {
    List<TextFigure.Label> labels = new ArrayList<>();
    for (int s = 0; s < tops.length; s++) {
      int last = tops[s].length - 1;
      while (last > 0 && Double.isNaN(tops[s][last])) {
        last--;
      }
      double below = s == 0 ? 0 : tops[s - 1][last];
      double middle = (below + tops[s][last]) / 2;
      double at = plot.getRangeAxis().valueToJava2D(middle, data, RectangleEdge.LEFT);
      String share = NumberWords.percent(tops[s][last] - below).replace(' ', '\u00a0');
      labels.add(new TextFigure.Label(shares.names().get(s) + " " + share, Theme.INK, at));
    }
    TextFigure.labels(g, labels, data.getMaxX(), column - 26, data.getMinY(), data.getMaxY());
  }
}
