package entente.analysis.figure.comparison;

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
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Security by state as sorted dots, with the worst-off tenth named.
 *
 * <p>At the left every state of every scenario, each scenario sorted by itself; at the right, by
 * name, those in the worst tenth of some scenario. Values are means over the runs that are still
 * going at the last round compared; the tenth is rounded up.
 */
public final class SecurityFigure implements Figure {

  private static final int MOST_NAMED = 24;
  private static final int FEW = 20;

  private final List<Arm> arms;
  private final int round;
  private final List<double[]> security;
  private final List<String> states;
  private final List<List<String>> worst;

  /** Makes the figure of scenarios whose runs have these measures as columns, at a round. */
  public SecurityFigure(List<Arm> arms, List<Measure> measures, int round) {
    this.arms = List.copyOf(arms);
    Values values = new Values(measures, List.of());
    int last = round;
    while (last > 0 && !someGoing(arms, values, last)) {
      last--;
    }
    this.round = last;
    this.states = new ArrayList<>(arms.get(0).states());
    arms.forEach(arm -> states.retainAll(arm.states()));
    this.security = arms.stream().map(arm -> means(arm, values)).toList();
    this.worst = security.stream().map(this::worst).toList();
  }

  private static boolean someGoing(List<Arm> arms, Values values, int round) {
    return arms.stream()
        .allMatch(arm -> arm.runs().stream().anyMatch(run -> values.alive(run, round)));
  }

  private double[] means(Arm arm, Values values) {
    double[] means = new double[states.size()];
    for (int i = 0; i < means.length; i++) {
      String key = states.get(i);
      OptionalDouble mean =
          arm.runs().stream()
              .mapToDouble(run -> values.security(run, key, round))
              .filter(x -> !Double.isNaN(x))
              .average();
      means[i] = mean.orElse(Double.NaN);
    }
    return means;
  }

  private List<String> worst(double... means) {
    int tenth = (states.size() + 9) / 10;
    return states.stream()
        .filter(key -> !Double.isNaN(means[states.indexOf(key)]))
        .sorted(Comparator.comparingDouble(key -> means[states.indexOf(key)]))
        .limit(tenth)
        .toList();
  }

  /** Returns who is named, the least secure under the first scenario on top. */
  private List<String> named() {
    TreeSet<String> union = new TreeSet<>();
    worst.forEach(union::addAll);
    if (few()) {
      union.addAll(states);
    }
    double[] first = security.get(0);
    return union.stream()
        .sorted(Comparator.comparingDouble(key -> first[states.indexOf(key)]))
        .limit(MOST_NAMED)
        .toList();
  }

  private boolean few() {
    return states.size() <= FEW;
  }

  private String year() {
    return NumberWords.number(Math.floor(arms.get(0).scenario().year(round)));
  }

  @Override
  public String name() {
    return "security";
  }

  @Override
  public String title() {
    return "Security by state in "
        + year()
        + ": "
        + arms.stream().map(Arm::name).collect(Collectors.joining(" against "));
  }

  @Override
  public String caption() {
    StringBuilder out = new StringBuilder();
    int tenth = worst.get(0).size();
    for (int k = 0; k < arms.size(); k++) {
      out.append(arms.size() == 1 ? "The" : "Under " + arms.get(k).name() + " the")
          .append(tenth == 1 ? " least secure state has " : " " + tenth + " least secure have ")
          .append(NumberWords.number(mean(k, worst.get(k))))
          .append(tenth == 1 ? ", all states " : " on average, all states ")
          .append(NumberWords.number(Arrays.stream(security.get(k)).average().orElse(Double.NaN)))
          .append(tenth == 1 ? " on average. " : ". ");
    }
    if (arms.size() > 1) {
      out.append(leaving());
    }
    return out
        + (few() ? "The worst-off tenth is filled. " : panels())
        + (arms.get(0).runs().size() == 1 ? "One run." : "Means over the runs still going.");
  }

  private String panels() {
    return "Left: every state, "
        + (arms.size() > 1 ? "each scenario sorted by itself, " : "")
        + "the worst-off tenth filled. Right: that tenth by name"
        + (arms.size() > 1 ? ", of any scenario" : "")
        + ". ";
  }

  // What to see: who is in the worst tenth under one scenario only.
  private String leaving() {
    List<String> out = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      List<String> only = new ArrayList<>(worst.get(k));
      only.removeAll(worst.get(1 - k));
      if (!only.isEmpty()) {
        out.add(
            "only under "
                + arms.get(k).name()
                + " "
                + only.stream().map(arms.get(k)::stateName).collect(Collectors.joining(", ")));
      }
    }
    return out.isEmpty()
        ? "The same states are worst off under both. "
        : "Among the worst off " + String.join("; ", out) + ". ";
  }

  private double mean(int arm, List<String> keys) {
    return keys.stream()
        .mapToDouble(key -> security.get(arm)[states.indexOf(key)])
        .average()
        .orElse(Double.NaN);
  }

  @Override
  public int height() {
    return few() ? 200 + 60 * named().size() : Theme.HEIGHT;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    if (few()) {
      named(g, 30, 280, 1540);
      if (arms.size() > 1) {
        heads(g);
      }
      return;
    }
    double high =
        security.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(x -> !Double.isNaN(x))
            .max()
            .orElse(1);
    double step = PanelFigure.step(high / 4);
    double top = step * Math.ceil(high / step);
    g.setColor(new Color(Theme.INK));
    String heading = "Security of all " + states.size() + " states, the least secure first";
    TextFigure.heading(g, heading, 30, 104, 800, true);
    TextFigure.heading(g, "Security of the worst-off tenth", 890, 104, 600, true);
    all(g, top, step);
    named(g, 890, 270, 690);
  }

  private void all(Graphics2D g, double top, double step) {
    XYPlot plot =
        PanelFigure.plot(PanelFigure.axis(0, states.size() + 1, 4), PanelFigure.axis(0, top, step));
    plot.getDomainAxis().setTickLabelsVisible(false);
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.setInsets(new RectangleInsets(16, 2, 16, 2));
    double column = arms.size() > 1 ? 180 : 10;
    Rectangle2D data = PanelFigure.draw(g, plot, 20, 108, 830 - column, Theme.HEIGHT - 160);
    List<TextFigure.Label> labels = new ArrayList<>();
    for (int k = 0; k < arms.size(); k++) {
      double[] sorted =
          Arrays.stream(security.get(k)).filter(x -> !Double.isNaN(x)).sorted().toArray();
      double y = data.getMaxY();
      for (int i = 0; i < sorted.length; i++) {
        double x = plot.getDomainAxis().valueToJava2D(i + 1, data, RectangleEdge.BOTTOM);
        y = plot.getRangeAxis().valueToJava2D(sorted[i], data, RectangleEdge.LEFT);
        dot(g, x, y, k, i < worst.get(k).size(), 6);
      }
      labels.add(new TextFigure.Label(arms.get(k).name(), Theme.scenario(k), y));
    }
    if (arms.size() > 1) {
      TextFigure.labels(
          g, labels, data.getMaxX() - 4, column - 10, data.getMinY() - 10, data.getMaxY());
    }
  }

  private static void dot(Graphics2D g, double x, double y, int arm, boolean filled, double r) {
    // The second scenario is a square, so that grey print tells the two apart.
    Shape mark =
        arm % 2 == 0
            ? new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r)
            : new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r);
    g.setColor(filled ? new Color(Theme.scenario(arm)) : new Color(Theme.PAPER));
    g.fill(mark);
    g.setColor(new Color(Theme.scenario(arm)));
    g.setStroke(new BasicStroke(2f));
    g.draw(mark);
  }

  // Without the dots of all states nothing else says which scenario is which.
  private void heads(Graphics2D g) {
    double x = 310;
    for (int a = 0; a < arms.size(); a++) {
      g.setColor(new Color(Theme.scenario(a)));
      TextFigure.heading(g, arms.get(a).name(), x + 28, 104, 560, true);
      dot(g, x + 10, 96, a, true, 9);
      x += 60 + g.getFontMetrics().stringWidth(arms.get(a).name()) * 1.1;
    }
  }

  // Names take the room that the longest of them needs, up to a most; numbers and axis the rest.
  private void named(Graphics2D g, double x, double most, double w) {
    List<String> named = named();
    g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK));
    FontMetrics metrics = g.getFontMetrics();
    double longest =
        named.stream()
            .mapToDouble(key -> metrics.stringWidth(arms.get(0).stateName(key)))
            .max()
            .orElse(most);
    double names = Math.min(most, longest + 30);
    double high =
        named.stream()
            .flatMap(key -> security.stream().map(own -> own[states.indexOf(key)]))
            .mapToDouble(v -> v)
            .filter(v -> !Double.isNaN(v))
            .max()
            .orElse(1);
    double step = PanelFigure.step(Math.max(high, 0.01) / 3);
    NumberAxis axis = PanelFigure.axis(0, step * Math.ceil(high / step), step);
    NumberAxis places = PanelFigure.axis(0, 1, 1);
    places.setVisible(false);
    XYPlot plot = PanelFigure.plot(axis, places);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    double notes = 10 + 90.0 * arms.size();
    double h = Math.min(Theme.HEIGHT - 130, 56 + 60.0 * named.size());
    Rectangle2D data = PanelFigure.draw(g, plot, x + names, 108, w - names - notes, h);
    double each = data.getHeight() / Math.max(1, named.size());
    for (int k = 0; k < named.size(); k++) {
      double y = data.getMinY() + (k + 0.5) * each;
      String key = named.get(k);
      g.setColor(new Color(Theme.INK));
      TextFigure.line(g, arms.get(0).stateName(key), x, y + 8, names - 14, Font.PLAIN, Theme.TICK);
      double[] at =
          security.stream()
              .mapToDouble(own -> own[states.indexOf(key)])
              .map(v -> axis.valueToJava2D(v, data, RectangleEdge.BOTTOM))
              .toArray();
      g.setColor(new Color(Theme.FAINT));
      g.setStroke(new BasicStroke(3f));
      double left = Arrays.stream(at).min().orElse(0);
      g.draw(new Line2D.Double(left, y, Arrays.stream(at).max().orElse(0), y));
      for (int a = arms.size() - 1; a >= 0; a--) {
        dot(g, at[a], y, a, worst.get(a).contains(key), 9);
      }
      for (int a = 0; a < arms.size(); a++) {
        g.setColor(new Color(arms.size() == 1 ? Theme.INK : Theme.scenario(a)));
        TextFigure.line(
            g,
            NumberWords.number(security.get(a)[states.indexOf(key)]),
            data.getMaxX() + 24 + 88 * a,
            y + 8,
            84,
            Font.PLAIN,
            Theme.TICK - 1);
      }
    }
  }
}
