package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.CurvesFigure;
import entente.analysis.drawing.CurvesFigure.Frame;
import entente.analysis.drawing.CurvesFigure.Line;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.explain.Wording;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Structures over time, one row each: depth, effectiveness, cohesion, and the share of cases won.
 *
 * <p>The focal structures stand on top; of others there are as many as fit, those first whose ends
 * differ most between scenarios. All panels have one scale.
 */
public final class StructuresFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {ends}{lines}{others}The number at a line is where it ends; one number stands where \
          scenarios end alike. A structure without a case has no share of them. Cohesion below 0 is \
          less than chance would give.""");
  private static final Template END =
      Template.of(
          """
          Under {scenario}, {structure} ends with depth {depth} and effectiveness \
          {effectiveness}, and has {cases}.\s""");
  private static final Template ONE =
      Template.of("{structure} ends with depth {depth} and effectiveness {effectiveness}");
  private static final Template OWN_END =
      Template.of(
          """
          {structure} ends with depth {depth} and effectiveness {effectiveness}, and has \
          {cases}.\s""");
  private static final Template WON = Template.of("won {share} of its cases");
  private static final Template PARTS =
      Template.of("{column} ends higher in {a}, {first}, than in {b}, {second}");
  private static final Template ALIKE = Template.of("{a} and {b} end alike");
  private static final Template OTHERS =
      Template.of("Below them the {n} of {all} others that differ most. ");
  private static final String MEANS =
      """
      Lines are means over runs, with the bands that hold half and nine tenths of \
      them.\s""";

  private static final int MOST = 5;
  private static final double NAMES = 190;
  private static final double ROW = 174;
  private static final double TOP = 140;

  /** Room for the number at the end of a line. */
  private static final double ROOM = 78;

  /** Ends closer than this have one number. */
  private static final double SAME = 0.03;

  private static final List<String> COLUMNS =
      List.of("depth", "effectiveness", "cohesion", "cases");

  private final List<Arm> arms;
  private final Values values;
  private final List<String> keys;
  private final List<String> focal;
  private final int all;

  /** Makes the figure of scenarios whose runs have these measures of structures as columns. */
  public StructuresFigure(List<Arm> arms, List<Measure> structure) {
    this.arms = List.copyOf(arms);
    this.values = new Values(List.of(), structure);
    this.focal = arms.stream().map(Arm::focal).filter(key -> !key.isEmpty()).distinct().toList();
    Set<String> others = new LinkedHashSet<>();
    arms.forEach(arm -> others.addAll(arm.structures()));
    focal.forEach(others::remove);
    this.all = others.size();
    this.keys =
        Stream.concat(
                focal.stream(),
                others.stream().sorted(Comparator.comparingDouble(this::spread).reversed()))
            .limit(MOST)
            .toList();
  }

  // How far scenarios end from each other in the column in which they part most.
  private double spread(String key) {
    double most = 0;
    for (String column : COLUMNS) {
      double[] ends =
          lines(key, column).stream()
              .mapToDouble(StructuresFigure::end)
              .filter(x -> !Double.isNaN(x))
              .sorted()
              .toArray();
      most = ends.length < 2 ? most : Math.max(most, ends[ends.length - 1] - ends[0]);
    }
    return most;
  }

  private static double end(Line line) {
    int last = line.bands().last();
    return last < 0 ? Double.NaN : line.bands().line()[last];
  }

  @Override
  public String name() {
    return "structures";
  }

  @Override
  public String title() {
    return "Structures over time: " + Arm.names(arms);
  }

  @Override
  public String finding() {
    if (arms.size() == 1 && !arms.get(0).focal().isEmpty()) {
      return ONE.fill(
          "structure", name(arms.get(0).focal(), arms.get(0)),
          "depth", NumberWords.number(end(arms.get(0), "depth")),
          "effectiveness", NumberWords.number(end(arms.get(0), "effectiveness")));
    }
    if (arms.size() != 2 || focal.size() != 1) {
      return "";
    }
    String key = focal.get(0);
    String a = name(key, arms.get(0));
    String b = name(key, arms.get(1));
    a = a.equals(b) ? arms.get(0).name() : a;
    b = a.equals(b) || name(key, arms.get(0)).equals(b) ? arms.get(1).name() : b;
    String told = ALIKE.fill("a", a, "b", b);
    double most = SAME;
    for (String column : COLUMNS) {
      List<Line> lines = lines(key, column);
      double first = end(lines.get(0));
      double second = end(lines.get(1));
      if (Math.abs(first - second) > most) {
        most = Math.abs(first - second);
        told =
            PARTS.fill(
                "column", heading(column),
                "a", first > second ? a : b,
                "first", NumberWords.number(Math.max(first, second)),
                "b", first > second ? b : a,
                "second", NumberWords.number(Math.min(first, second)));
      }
    }
    return told;
  }

  @Override
  public String caption() {
    // Of one scenario the sentence below says it and more.
    StringBuilder out = new StringBuilder();
    out.append(arms.size() == 1 || finding().isEmpty() ? "" : finding() + ". ");
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
    int shown = keys.size() - focal.size();
    return CAPTION.fill(
        "ends", out,
        "lines", one ? "Lines are one run. " : MEANS,
        "others", arms.size() > 1 && all > shown ? OTHERS.fill("n", shown, "all", all) : "");
  }

  // A scenario that has the name of its structure is not named beside it.
  private String ending(Arm arm, String cases) {
    String structure = Wording.the(name(arm.focal(), arm));
    String depth = NumberWords.number(end(arm, "depth"));
    String effectiveness = NumberWords.number(end(arm, "effectiveness"));
    return name(arm.focal(), arm).equalsIgnoreCase(arm.name())
        ? OWN_END.fill(
            "structure",
            Template.capital(structure),
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
    return end(
        LinesFigure.lines(List.of(arm), (a, run, r) -> values.structure(run, a.focal(), measure, r))
            .get(0));
  }

  @Override
  public int height() {
    return (int) (TOP + 26 + ROW * keys.size());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double w = (Theme.WIDTH - NAMES - 10) / COLUMNS.size();
    double start = arms.get(0).scenario().start();
    if (arms.size() > 1) {
      legend(g);
    }
    for (int c = 0; c < COLUMNS.size(); c++) {
      List<List<Line>> rows = new ArrayList<>();
      for (String key : keys) {
        rows.add(lines(key, COLUMNS.get(c)));
      }
      List<Line> column = rows.stream().flatMap(List::stream).toList();
      AxisScale scale = new AxisScale(least(column) < -SAME ? -0.5 : 0, 1, 0.5);
      double x = NAMES + c * w;
      Letters.STRONG
          .sized(Theme.TICK - 1)
          .write(g, heading(COLUMNS.get(c)), x + 8, TOP - 4, w - 12);
      for (int r = 0; r < rows.size(); r++) {
        boolean foot = r == rows.size() - 1;
        Frame frame = new Frame(x, TOP + ROW * r, w - ROOM, foot ? ROW + 20 : ROW - 6, 0, foot);
        Axes axes = CurvesFigure.draw(g, "", rows.get(r), start, scale, frame);
        ends(g, rows.get(r), axes);
      }
    }
    for (int r = 0; r < keys.size(); r++) {
      name(g, keys.get(r), TOP + ROW * r);
    }
  }

  private static double least(List<Line> lines) {
    return lines.stream()
        .flatMapToDouble(line -> Arrays.stream(line.bands().low5()))
        .filter(x -> !Double.isNaN(x))
        .min()
        .orElse(0);
  }

  private void legend(Graphics2D g) {
    double x = NAMES + 8;
    for (int k = 0; k < arms.size(); k++) {
      Letters letters = Letters.STRONG.in(Theme.scenario(k));
      new Pen(Theme.scenario(k), 4, Theme.dash(k)).line(g, x, TOP - 48, x + 56, TOP - 48);
      x += 66 + 36 + 1.1 * letters.write(g, arms.get(k).name(), x + 66, TOP - 40, 400);
    }
  }

  private static void ends(Graphics2D g, List<Line> lines, Axes axes) {
    List<Line> ending = lines.stream().filter(line -> !Double.isNaN(end(line))).toList();
    double[] ends = ending.stream().mapToDouble(StructuresFigure::end).sorted().toArray();
    List<TextFigure.Label> labels = new ArrayList<>();
    if (ends.length > 0 && ends[ends.length - 1] - ends[0] < SAME) {
      double mean = Arrays.stream(ends).average().orElse(0);
      labels.add(new TextFigure.Label(words(mean), Theme.QUIET, axes.y(mean)));
    } else {
      for (Line line : ending) {
        double end = end(line);
        labels.add(new TextFigure.Label(words(end), Theme.scenario(line.k()), axes.y(end)));
      }
    }
    if (!labels.isEmpty()) {
      TextFigure.labels(g, labels, axes.right() - 2, ROOM - 22, axes.top() - 8, axes.bottom() + 8);
    }
  }

  // Two digits: what the eye can tell on this scale.
  private static String words(double share) {
    return NumberWords.fixed(share, 2);
  }

  private void name(Graphics2D g, String key, double y) {
    String name = Arm.structureName(arms, key);
    Letters letters = Letters.STRONG.sized(Theme.TICK - 2);
    double base = y + 42;
    for (String line : TextFigure.wrap(letters.on(g), name, NAMES - 40)) {
      letters.write(g, line, 20, base);
      base += 26;
    }
  }

  private List<Line> lines(String key, String column) {
    return LinesFigure.lines(
        arms,
        (arm, run, r) -> {
          if (!column.equals("cases")) {
            return values.structure(run, key, column, r);
          }
          double cases = values.structure(run, key, "cases", r);
          return cases > 0 ? values.structure(run, key, "won", r) / cases : Double.NaN;
        });
  }

  private static String heading(String column) {
    return switch (column) {
      case "depth" -> "Depth";
      case "effectiveness" -> "Effectiveness";
      case "cohesion" -> "Cohesion";
      default -> "Share of cases won";
    };
  }
}
