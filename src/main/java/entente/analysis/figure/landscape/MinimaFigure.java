package entente.analysis.figure.landscape;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.text.NumberWords;
import entente.theory.Landscape.Minimum;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Minima of a landscape: their energies, and how much leads to each. */
final class MinimaFigure implements Figure {

  private static final int ROWS = 10;

  private static final double NAMES = 640;
  private static final double NOTES = 330;

  private final LandscapeFigures of;

  MinimaFigure(LandscapeFigures of) {
    this.of = of;
  }

  @Override
  public String name() {
    return "minima";
  }

  @Override
  public String title() {
    int count = of.minima().size();
    return of.title() + ": " + (count == 1 ? "one minimum" : count + " minima");
  }

  @Override
  public String caption() {
    return "Stable configurations, the lowest energy on top, each by its smaller side; of many, the ten"
        + " that most leads to, and all below as needles. A bar is the"
        + " share of "
        + (of.complete() ? "all configurations" : "random starts")
        + " from which steepest descent leads there; a hollow bar or a plum needle is a"
        + " minimum that some move leaves as low. A wide basin is easy to fall into, whether or not it is the lowest.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    List<Minimum> minima = of.minima();
    if (minima.isEmpty()) {
      return;
    }
    boolean more = minima.size() > ROWS;
    double bottom = more ? 560 : Theme.HEIGHT - 20;
    double most = 0;
    for (double share : of.shares()) {
      most = Math.max(most, share);
    }
    double step = PanelFigure.step(most / 4);
    double edge = step * Math.ceil(most / step - 1e-9);
    List<Integer> widest = widest();
    rows(g, widest, Math.min(bottom, 170.0 + 110 * widest.size()), edge, step);
    if (more) {
      spikes(g, bottom + 40, edge);
    }
  }

  /** Returns the minima that most leads to, from the lowest energy up. */
  private List<Integer> widest() {
    return IntStream.range(0, of.shares().length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -of.shares()[k]))
        .limit(ROWS)
        .sorted()
        .toList();
  }

  private void rows(Graphics2D g, List<Integer> rows, double bottom, double edge, double step) {
    String of100 = of.complete() ? "share of configurations that lead there" : "share of starts";
    g.setColor(new Color(Theme.QUIET));
    TextFigure.line(g, "smaller side", 30, 104, NAMES - 40, Font.PLAIN, Theme.TICK);
    TextFigure.line(g, of100, NAMES + 10, 104, 560, Font.PLAIN, Theme.TICK);
    TextFigure.line(g, "energy", Theme.WIDTH - NOTES + 20, 104, NOTES - 40, Font.PLAIN, Theme.TICK);
    NumberAxis values = PanelFigure.axis(0, edge, step);
    values.setNumberFormatOverride(PanelFigure.percent(step));
    NumberAxis places = PanelFigure.axis(0, 1, 1);
    places.setVisible(false);
    XYPlot plot = PanelFigure.plot(values, places);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    plot.setDomainGridlineStroke(new BasicStroke(1.2f));
    Rectangle2D data =
        PanelFigure.draw(g, plot, NAMES, 108, Theme.WIDTH - NAMES - NOTES - 20, bottom - 108);
    double zero = values.valueToJava2D(0, data, RectangleEdge.BOTTOM);
    double height = data.getHeight() / rows.size();
    for (int k = 0; k < rows.size(); k++) {
      Minimum minimum = of.minima().get(rows.get(k));
      double middle = data.getMinY() + (k + 0.5) * height;
      double thick = Math.min(44, height * 0.62);
      double to = values.valueToJava2D(of.shares()[rows.get(k)], data, RectangleEdge.BOTTOM);
      Rectangle2D bar = new Rectangle2D.Double(zero, middle - thick / 2, to - zero, thick);
      g.setColor(minimum.strict() ? new Color(Theme.scenario(0)) : new Color(Theme.PAPER));
      g.fill(bar);
      g.setColor(new Color(Theme.scenario(0)));
      g.setStroke(new BasicStroke(2.5f));
      g.draw(bar);
      g.setColor(new Color(Theme.INK));
      names(g, minimum, middle, height);
      String energy = energy(minimum);
      TextFigure.line(
          g, energy, Theme.WIDTH - NOTES + 20, middle + 8, NOTES - 40, Font.PLAIN, Theme.TICK);
    }
  }

  private void names(Graphics2D g, Minimum minimum, double middle, double height) {
    g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK));
    FontMetrics metrics = g.getFontMetrics();
    int lines = height > 66 ? 2 : 1;
    List<String> wrapped = wrapped(metrics, smaller(minimum), NAMES - 90, lines);
    double line = metrics.getHeight() * 0.95;
    double y = middle + 8 - (wrapped.size() - 1) * line / 2;
    for (String text : wrapped) {
      g.drawString(text, 30f, (float) y);
      y += line;
    }
  }

  /** Returns names in so many lines, the last of which says how many have no room. */
  static List<String> wrapped(FontMetrics metrics, List<String> names, double width, int lines) {
    for (int shown = names.size(); shown > 0; shown--) {
      int rest = names.size() - shown;
      String text = String.join(", ", names.subList(0, shown)) + (rest > 0 ? " + " + rest : "");
      List<String> wrapped = TextFigure.wrap(metrics, text, width);
      if (wrapped.size() <= lines || shown == 1) {
        return wrapped;
      }
    }
    return List.of("nobody: all on one side");
  }

  private List<String> smaller(Minimum minimum) {
    List<List<String>> sides = new ArrayList<>();
    sides.add(new ArrayList<>());
    sides.add(new ArrayList<>());
    for (int i = 0; i < of.names().size(); i++) {
      while (sides.size() <= minimum.sides().get(i)) {
        sides.add(new ArrayList<>());
      }
      sides.get(minimum.sides().get(i)).add(of.names().get(i));
    }
    List<String> smaller = sides.get(0);
    for (List<String> side : sides) {
      smaller = side.size() < smaller.size() ? side : smaller;
    }
    return smaller;
  }

  private static String energy(Minimum minimum) {
    java.math.BigDecimal energy = minimum.energy().stripTrailingZeros();
    return energy.precision() <= 9
        ? energy.toPlainString().replace('-', '−')
        : NumberWords.number(energy.doubleValue());
  }

  private void spikes(Graphics2D g, double top, double edge) {
    double low = of.minima().get(0).energy().doubleValue();
    double high = of.minima().get(of.minima().size() - 1).energy().doubleValue();
    double step = PanelFigure.step(Math.max(high - low, Math.abs(low) * 1e-6 + 1e-9) / 6);
    double margin = 0.05 * Math.max(high - low, step);
    NumberAxis energies = PanelFigure.axis(low - margin, high + margin, step);
    double rise = PanelFigure.step(edge / 3);
    NumberAxis shares = PanelFigure.axis(0, rise * Math.ceil(edge / rise - 1e-9), rise);
    shares.setNumberFormatOverride(PanelFigure.percent(rise));
    g.setColor(new Color(Theme.INK));
    TextFigure.heading(
        g,
        "All " + of.minima().size() + " minima: share that leads there, by energy",
        30,
        top + 24,
        1400,
        true);
    XYPlot plot = PanelFigure.plot(energies, shares);
    Rectangle2D data =
        PanelFigure.draw(g, plot, 20, top + 30, Theme.WIDTH - 70, Theme.HEIGHT - top - 44);
    g.setStroke(new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    for (int k = 0; k < of.minima().size(); k++) {
      double energy = of.minima().get(k).energy().doubleValue();
      double x = energies.valueToJava2D(energy, data, RectangleEdge.BOTTOM);
      double y = shares.valueToJava2D(of.shares()[k], data, RectangleEdge.LEFT);
      g.setColor(new Color(Theme.scenario(of.minima().get(k).strict() ? 0 : 1)));
      g.draw(new Line2D.Double(x, data.getMaxY(), x, Math.min(y, data.getMaxY() - 3)));
    }
  }
}
