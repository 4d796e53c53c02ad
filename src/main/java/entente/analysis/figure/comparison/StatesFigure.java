package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.CurvesFigure;
import entente.analysis.drawing.CurvesFigure.Frame;
import entente.analysis.drawing.CurvesFigure.Line;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** The security of the states that a reader asked for over time, one panel each and their mean. */
public final class StatesFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {finding}The security of each state asked for{mean}: means over the runs of each scenario that are \
          still going, with the bands that hold half and nine tenths of them, on one scale.{shown}""");
  private static final Template SHOWN =
      Template.of(" Of {all} states the first {shown} are shown.");

  private static final Template ONE = Template.of("{who} ends with a security of {first}");
  private static final Template TWO =
      Template.of("{who} ends with a security of {first} under {a}, {second} under {b}");
  private static final Template MORE =
      Template.of(
          "{who} ends with the highest security, {first}, under {a}, the lowest, {second}, under {b}");
  private static final Template ON_AVERAGE = Template.of("Each of {states} states on average");

  private static final int COLUMNS = 3;
  private static final int MOST = 8;
  private static final double HEIGHT = 250;

  private final List<Arm> arms;
  private final List<String> states;
  private final Values values;

  /** Makes the figure of states that all scenarios have. */
  public StatesFigure(List<Arm> arms, List<String> states, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    this.states = List.copyOf(states);
    this.values = new Values(measures, List.of());
  }

  @Override
  public String name() {
    return "states";
  }

  @Override
  public String title() {
    return "Security of the states asked for: " + Arm.names(arms);
  }

  // Where the state, or the mean of all that are asked for, ends.
  @Override
  public String finding() {
    List<LinesFigure.End> ends = LinesFigure.ends(lines(states));
    if (ends.isEmpty()) {
      return "";
    }
    String who =
        states.size() == 1
            ? arms.get(0).stateName(states.get(0))
            : ON_AVERAGE.fill("states", states.size());
    LinesFigure.End most = ends.get(0);
    LinesFigure.End least = ends.get(ends.size() - 1);
    String first = NumberWords.number(most.value());
    String second = NumberWords.number(least.value());
    return ends.size() == 1
        ? ONE.fill("who", who, "first", first)
        : (ends.size() == 2 ? TWO : MORE)
            .fill(
                "who", who,
                "first", first,
                "a", most.scenario(),
                "second", second,
                "b", least.scenario());
  }

  @Override
  public String caption() {
    return CAPTION.fill(
        "finding",
        finding().isEmpty() ? "" : finding() + ". ",
        "mean",
        states.size() > 1 ? ", and on average" : "",
        "shown",
        states.size() > MOST ? SHOWN.fill("all", states.size(), "shown", MOST) : "");
  }

  private int rows() {
    return (panels() + COLUMNS - 1) / COLUMNS;
  }

  private int panels() {
    return Math.min(MOST, states.size()) + (states.size() > 1 ? 1 : 0);
  }

  @Override
  public int height() {
    return (int) (110 + HEIGHT * rows() + 40);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    List<List<Line>> panels = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String state : states.subList(0, Math.min(MOST, states.size()))) {
      panels.add(lines(List.of(state)));
      names.add(arms.get(0).stateName(state));
    }
    if (states.size() > 1) {
      panels.add(lines(states));
      names.add("On average (" + NumberWords.number(states.size()) + " states)");
    }
    AxisScale scale =
        CurvesFigure.scale(panels.stream().flatMap(List::stream).toList(), 0.04, 0, 1, 4);
    double start = arms.get(0).scenario().start();
    double w = (Theme.WIDTH - 20.0) / COLUMNS;
    for (int k = 0; k < panels.size(); k++) {
      double x = 10 + w * (k % COLUMNS);
      int row = k / COLUMNS;
      double y = 100 + HEIGHT * row;
      Frame frame = new Frame(x, y, w - 50, HEIGHT - 14, 0);
      CurvesFigure.draw(g, names.get(k), panels.get(k), start, scale, frame);
    }
    legend(g, 100 + HEIGHT * rows() + 26);
  }

  private void legend(Graphics2D g, double y) {
    double x = 20;
    for (int k = 0; k < arms.size(); k++) {
      new Pen(Theme.scenario(k), 4, Theme.dash(k))
          .draw(g, new Line2D.Double(x, y - 8, x + 50, y - 8));
      Letters.NOTE.write(g, arms.get(k).name(), x + 60, y, 300);
      x += 380;
    }
  }

  private List<Line> lines(List<String> keys) {
    return LinesFigure.lines(arms, (arm, run, round) -> security(run, keys, round));
  }

  private double security(RunResult run, List<String> keys, int round) {
    return keys.stream()
        .mapToDouble(key -> values.security(run, key, round))
        .average()
        .orElse(Double.NaN);
  }
}
