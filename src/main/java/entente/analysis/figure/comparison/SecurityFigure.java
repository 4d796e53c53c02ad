package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.StateSecurity;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Security by state as sorted dots, with the worst-off tenth named.
 *
 * <p>At the left every state of every scenario, each scenario sorted by itself; at the right, by
 * name, those in the worst tenth of some scenario. Values are means over the runs that are still
 * going at the last round compared; the tenth is rounded up.
 */
public final class SecurityFigure implements Figure {

  private static final Template TITLE = Template.of("Security by state in {year}: {scenarios}");
  private static final Template WORST =
      Template.of("{where} least secure state has {worst}, all states {all} on average");
  private static final Template WORST_OF_MANY =
      Template.of("{where} {tenth} least secure have {worst} on average, all states {all}");
  private static final Template PANELS =
      Template.of(
          """
          Left: every state, {sorted}the worst-off tenth filled. Right: that tenth by \
          name{any}.\s""");
  private static final Template FINDING =
      Template.of("The {tenth} least secure states have {first} under {a}, {second} under {b}");
  private static final Template FINDING_OF_ONE =
      Template.of("The least secure state has {first} under {a}, {second} under {b}");
  private static final String SAME = "The same states are worst off under both. ";
  private static final Template ONE_LEAVES =
      Template.of("{states} is among the worst-off only under {scenario}. ");
  private static final Template LEAVING =
      Template.of("{states} are among the worst-off only under {scenario}. ");

  private static final int MOST_NAMED = 24;
  private static final int FEW = 20;

  private static final String FILLED = "filled: in the worst-off tenth";

  private final List<Arm> arms;
  private final int round;
  private final List<double[]> security;
  private final List<String> states;
  private final List<List<String>> worst;

  /** Makes the figure of scenarios whose runs have these measures as columns, at a round. */
  public SecurityFigure(List<Arm> arms, List<Measure> measures, int round) {
    this.arms = List.copyOf(arms);
    StateSecurity found = StateSecurity.of(arms, new Values(measures, List.of()), round);
    this.round = found.round();
    this.states = found.states();
    this.security = found.means();
    this.worst = found.worst();
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
    String scenarios = Arm.names(arms);
    return TITLE.fill("year", year(), "scenarios", scenarios);
  }

  @Override
  public String finding() {
    if (arms.size() == 1) {
      return worst(0);
    }
    if (arms.size() != 2) {
      return "";
    }
    int tenth = worst.get(0).size();
    String a = arms.get(0).name();
    String b = arms.get(1).name();
    String first = NumberWords.number(mean(0, worst.get(0)));
    String second = NumberWords.number(mean(1, worst.get(1)));
    return tenth == 1
        ? FINDING_OF_ONE.fill("first", first, "a", a, "second", second, "b", b)
        : FINDING.fill("tenth", tenth, "first", first, "a", a, "second", second, "b", b);
  }

  // What the least secure have, and all.
  private String worst(int k) {
    int tenth = worst.get(0).size();
    double all = Arrays.stream(security.get(k)).average().orElse(Double.NaN);
    String where = arms.size() == 1 ? "The" : "Under " + arms.get(k).name() + " the";
    String least = NumberWords.number(mean(k, worst.get(k)));
    String mean = NumberWords.number(all);
    return tenth == 1
        ? WORST.fill("where", where, "worst", least, "all", mean)
        : WORST_OF_MANY.fill("where", where, "tenth", tenth, "worst", least, "all", mean);
  }

  @Override
  public String caption() {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < arms.size(); k++) {
      out.append(worst(k)).append(". ");
    }
    if (arms.size() > 1) {
      out.append(leaving());
    }
    return out
        + (few() ? "The worst-off tenth is filled. " : panels())
        + (arms.get(0).runs().size() == 1 ? "One run." : "Means over the runs still going.");
  }

  private String panels() {
    boolean several = arms.size() > 1;
    return PANELS.fill(
        "sorted", several ? "each scenario sorted by itself, " : "",
        "any", several ? ", of any scenario" : "");
  }

  // What to see: who is in the worst tenth under one scenario only.
  private String leaving() {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < 2; k++) {
      List<String> only = new ArrayList<>(worst.get(k));
      only.removeAll(worst.get(1 - k));
      if (!only.isEmpty()) {
        String states = only.stream().map(arms.get(k)::stateName).collect(Collectors.joining(", "));
        Template leaving = only.size() == 1 ? ONE_LEAVES : LEAVING;
        out.append(leaving.fill("scenario", arms.get(k).name(), "states", states));
      }
    }
    return out.isEmpty() ? SAME : out.toString();
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
    TextFigure.title(g, this);
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
    String heading = "Security, 0 to 1, of all " + states.size() + " states";
    Letters.HEADING.write(g, heading, 30, 104, 800);
    Letters.HEADING.write(g, "Security of the worst-off tenth", 890, 104, 600);
    all(g, AxisScale.holding(0, high, 0, 4));
    named(g, 890, 270, 690);
  }

  private void all(Graphics2D g, AxisScale scale) {
    double column = arms.size() > 1 ? 180 : 10;
    AxisScale places = AxisScale.of(0, states.size() + 1, 4);
    Axes axes = new Axes(places, scale).draw(g, 20, 108, 830 - column, Theme.HEIGHT - 150);
    String across = "place of a state, from the least secure to the most";
    Letters.NOTE.write(g, across, axes.left(), axes.bottom() + 72, 760);
    List<TextFigure.Label> labels = new ArrayList<>();
    for (int k = 0; k < arms.size(); k++) {
      double[] sorted =
          Arrays.stream(security.get(k)).filter(x -> !Double.isNaN(x)).sorted().toArray();
      double y = axes.bottom();
      for (int i = 0; i < sorted.length; i++) {
        y = axes.y(sorted[i]);
        dot(g, axes.x(i + 1), y, k, i < worst.get(k).size(), 6);
      }
      labels.add(new TextFigure.Label(arms.get(k).name(), Theme.scenario(k), y));
    }
    if (arms.size() > 1) {
      double top = axes.top() - 10;
      TextFigure.labels(g, labels, axes.right() - 4, column - 10, top, axes.bottom());
    }
  }

  private static void dot(Graphics2D g, double x, double y, int arm, boolean filled, double r) {
    // The second scenario is a square, so that grey print tells the two apart.
    Shape mark =
        arm % 2 == 0
            ? Forms.circle(x, y, r)
            : new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r);
    new Pen(Theme.scenario(arm), 2).draw(g, mark, filled ? Theme.scenario(arm) : Theme.PAPER);
  }

  // Without the dots of all states nothing else says which scenario is which.
  private void heads(Graphics2D g) {
    double x = 310;
    for (int a = 0; a < arms.size(); a++) {
      Letters letters = Letters.HEADING.in(Theme.scenario(a));
      double width = letters.write(g, arms.get(a).name(), x + 28, 104, 560);
      dot(g, x + 10, 96, a, true, 9);
      x += 60 + width * 1.1;
    }
  }

  // Names take the room that the longest of them needs, up to a most; numbers and axis the rest.
  private void named(Graphics2D g, double x, double most, double w) {
    List<String> named = named();
    FontMetrics metrics = Letters.TEXT.on(g);
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
    double step = AxisScale.step(Math.max(high, 0.01) / 3);
    double notes = 10 + 90.0 * arms.size();
    double h = Math.min(Theme.HEIGHT - 150, 56 + 60.0 * named.size());
    Axes axes =
        Axes.under(new AxisScale(0, step * Math.ceil(high / step), step))
            .hairlines()
            .draw(g, x + names, 108, w - names - notes, h);
    Letters.NOTE.write(g, FILLED, axes.left(), 108 + h + 24, w - names);
    for (int k = 0; k < named.size(); k++) {
      double y = axes.middle(k, named.size());
      String key = named.get(k);
      Letters.TEXT.write(g, arms.get(0).stateName(key), x, y + 8, names - 14);
      double[] at =
          security.stream().mapToDouble(own -> axes.x(own[states.indexOf(key)])).toArray();
      double left = Arrays.stream(at).min().orElse(0);
      new Pen(Theme.FAINT, 3).line(g, left, y, Arrays.stream(at).max().orElse(0), y);
      for (int a = arms.size() - 1; a >= 0; a--) {
        dot(g, at[a], y, a, worst.get(a).contains(key), 9);
      }
      for (int a = 0; a < arms.size(); a++) {
        String value = NumberWords.number(security.get(a)[states.indexOf(key)]);
        Letters.TEXT
            .sized(Theme.TICK - 1)
            .in(arms.size() == 1 ? Theme.INK : Theme.scenario(a))
            .write(g, value, axes.right() + 24 + 88 * a, y + 8, 84);
      }
    }
  }
}
