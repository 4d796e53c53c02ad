package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.CurvesFigure;
import entente.analysis.drawing.CurvesFigure.Frame;
import entente.analysis.drawing.CurvesFigure.Line;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.explain.Wording;
import entente.analysis.statistic.Bands;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Structures over time, one row each: depth, effectiveness, cohesion, and the cases won and lost.
 *
 * <p>The focal structures stand on top; of others there are as many as fit, in the order of the
 * scenarios. A column has one scale for all its rows.
 */
public final class StructuresFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {ends}{lines}Cases are counted since round 0, those lost plotted downwards, on \
          one scale for all structures, so that idle ones lie flat. Cohesion below 0 is \
          less than chance would give.""");
  private static final Template END =
      Template.of(
          """
          Under {scenario}, {structure} ends with depth {depth} and effectiveness \
          {effectiveness}, and has {cases}.\s""");
  private static final Template OWN_END =
      Template.of(
          """
          {structure} ends with depth {depth} and effectiveness {effectiveness}, and has \
          {cases}.\s""");
  private static final Template WON = Template.of("won {share} of its cases");
  private static final String MEDIANS =
      """
      Lines are medians over runs, with the bands that hold half and nine tenths of \
      them.\s""";

  private static final int MOST = 5;
  private static final double NAMES = 190;
  private static final double LABELS = 170;
  private static final List<String> COLUMNS =
      List.of("depth", "effectiveness", "cohesion", "cases");

  private final List<Arm> arms;
  private final List<Measure> measures;
  private final Values values;
  private final List<String> keys;

  /** Makes the figure of scenarios whose runs have these measures of structures as columns. */
  public StructuresFigure(List<Arm> arms, List<Measure> structure) {
    this.arms = List.copyOf(arms);
    this.measures = List.copyOf(structure);
    this.values = new Values(List.of(), structure);
    Set<String> all = new LinkedHashSet<>();
    arms.stream().map(Arm::focal).filter(key -> !key.isEmpty()).forEach(all::add);
    arms.forEach(arm -> all.addAll(arm.structures()));
    this.keys = all.stream().limit(MOST).toList();
  }

  @Override
  public String name() {
    return "structures";
  }

  @Override
  public String title() {
    return "Structures: " + Arm.names(arms);
  }

  @Override
  public String caption() {
    StringBuilder out = new StringBuilder();
    for (Arm arm : arms) {
      if (!arm.focal().isEmpty()) {
        double won = end(arm, "won");
        double cases = end(arm, "cases");
        out.append(
            ending(
                arm,
                cases > 0 ? WON.fill("share", NumberWords.percent(won / cases)) : "had no case"));
      }
    }
    boolean one = arms.get(0).runs().size() == 1;
    return CAPTION.fill("ends", out, "lines", one ? "Lines are one run. " : MEDIANS);
  }

  // A scenario that has the name of its structure is not named beside it.
  private String ending(Arm arm, String cases) {
    String structure = Wording.the(name(arm.focal(), arm));
    String depth = NumberWords.number(end(arm, "depth"));
    String effectiveness = NumberWords.number(end(arm, "effectiveness"));
    return name(arm.focal(), arm).equalsIgnoreCase(arm.name())
        ? OWN_END.fill(
            "structure",
            Character.toUpperCase(structure.charAt(0)) + structure.substring(1),
            "depth",
            depth,
            "effectiveness",
            effectiveness,
            "cases",
            cases)
        : END.fill(
            "scenario",
            arm.name(),
            "structure",
            structure,
            "depth",
            depth,
            "effectiveness",
            effectiveness,
            "cases",
            cases);
  }

  private static String name(String key, Arm arm) {
    return arm.structureName(key);
  }

  private double end(Arm arm, String measure) {
    Bands bands =
        LinesFigure.lines(List.of(arm), (a, run, r) -> values.structure(run, a.focal(), measure, r))
            .get(0)
            .bands();
    return bands.last() < 0 ? Double.NaN : bands.median()[bands.last()];
  }

  @Override
  public int height() {
    return 130 + 174 * keys.size();
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double w = (Theme.WIDTH - NAMES - (arms.size() > 1 ? LABELS : 30)) / COLUMNS.size();
    for (int c = 0; c < COLUMNS.size(); c++) {
      String column = COLUMNS.get(c);
      List<List<Line>> rows = keys.stream().map(key -> lines(key, column)).toList();
      List<Line> all = rows.stream().flatMap(List::stream).toList();
      AxisScale scale = CurvesFigure.scale(all, least(column), low(column), high(column), 3);
      if (column.equals("cases")) {
        scale = scale.as(AxisScale.Numbers.UNSIGNED);
      }
      double x = NAMES + c * w;
      Letters.STRONG.sized(Theme.TICK - 1).write(g, heading(column), x + 8, 104, w - 12);
      boolean last = c == COLUMNS.size() - 1;
      for (int r = 0; r < rows.size(); r++) {
        double room = last && arms.size() > 1 ? LABELS : 0;
        boolean foot = r == rows.size() - 1;
        Frame frame = new Frame(x, 104 + 174.0 * r, w - 14 + room, foot ? 186 : 168, room, foot);
        CurvesFigure.draw(g, "", rows.get(r), arms.get(0).scenario().start(), scale, frame);
      }
    }
    for (int r = 0; r < keys.size(); r++) {
      name(g, keys.get(r), 104 + 174.0 * r);
    }
  }

  private void name(Graphics2D g, String key, double y) {
    String name = Arm.structureName(arms, key);
    Letters letters = Letters.STRONG.sized(Theme.TICK - 2);
    double base = y + 42;
    for (String line : TextFigure.wrap(letters.on(g), name, NAMES - 50)) {
      letters.write(g, line, 20, base);
      base += 26;
    }
  }

  private List<Line> lines(String key, String column) {
    if (!column.equals("cases")) {
      return LinesFigure.lines(arms, (arm, run, r) -> values.structure(run, key, column, r));
    }
    List<Line> out = new ArrayList<>();
    out.addAll(LinesFigure.lines(arms, (arm, run, r) -> values.structure(run, key, "won", r)));
    List<Line> lost =
        LinesFigure.lines(
            arms,
            (arm, run, r) ->
                values.structure(run, key, "won", r) - values.structure(run, key, "cases", r));
    lost.forEach(line -> out.add(new Line("", line.k(), line.bands())));
    return out;
  }

  private static String heading(String column) {
    return switch (column) {
      case "depth" -> "Depth";
      case "effectiveness" -> "Effectiveness";
      case "cohesion" -> "Cohesion";
      default -> "Cases won and lost";
    };
  }

  private double least(String column) {
    return measures.stream()
        .filter(m -> m.name().equals(column))
        .mapToDouble(m -> m.margin() * 4)
        .findFirst()
        .orElse(0.1);
  }

  private static double low(String column) {
    return column.equals("depth") || column.equals("effectiveness") ? 0 : Double.NEGATIVE_INFINITY;
  }

  private static double high(String column) {
    return column.equals("cases") ? Double.POSITIVE_INFINITY : 1;
  }
}
