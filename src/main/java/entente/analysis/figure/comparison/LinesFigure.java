package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.CurvesFigure;
import entente.analysis.drawing.CurvesFigure.Frame;
import entente.analysis.drawing.CurvesFigure.Line;
import entente.analysis.statistic.Bands;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Panels of measures of the system over time: a line of means and two bands per scenario. */
final class LinesFigure {

  private final List<Arm> arms;
  private final Values values;
  private final Signposts signposts;

  LinesFigure(List<Arm> arms, Values values) {
    this.arms = arms;
    this.values = values;
    this.signposts = new Signposts(arms);
  }

  /** Returns what a caption says of the rules that fire; empty if there are none. */
  String signposts() {
    return signposts.caption();
  }

  /** Reads a number out of a run of a scenario at a round; NaN where it is undefined. */
  @FunctionalInterface
  interface Reader {
    /** Returns the number. */
    double read(Arm arm, RunResult run, int round);
  }

  /** Draws the panel of a measure. */
  void draw(Graphics2D g, Measure measure, Frame f) {
    List<Line> lines = lines(measure);
    int steps = f.h() > 400 ? 6 : 3;
    // What a single run does within a few margins is noise, and is not drawn as a mountain.
    int margins = arms.size() == 1 && arms.get(0).runs().size() == 1 ? 20 : 4;
    double least = measure.margin() * margins;
    AxisScale scale = CurvesFigure.scale(lines, least, measure.low(), measure.high(), steps);
    String unit = measure.unit().equals("1") ? "" : " (" + measure.unit() + ")";
    double start = arms.get(0).scenario().start();
    Axes axes = CurvesFigure.draw(g, measure.title() + unit, lines, start, scale, f);
    signposts.draw(g, axes, f.room() > 0);
  }

  /** Returns the line of each scenario for what a reader reads. */
  static List<Line> lines(List<Arm> arms, Reader reader) {
    return IntStream.range(0, arms.size())
        .mapToObj(k -> new Line(arms.get(k).name(), k, bands(arms.get(k), reader)))
        .toList();
  }

  private List<Line> lines(Measure measure) {
    return lines(arms, (arm, run, round) -> values.system(run, measure.name(), round));
  }

  /**
   * Where the first two scenarios end.
   *
   * @param first last mean of the first
   * @param second last mean of the second
   * @param apart whether the bands that hold half of the runs do not meet there
   */
  record Ends(double first, double second, boolean apart) {}

  /** Returns where the first two scenarios end in a measure, if both have it there. */
  Optional<Ends> firstTwo(Measure measure) {
    List<Line> lines = lines(measure);
    Bands a = lines.get(0).bands();
    Bands b = lines.get(1).bands();
    int last = Math.min(a.last(), b.last());
    if (last < 0) {
      return Optional.empty();
    }
    boolean apart = a.low25()[last] > b.high75()[last] || b.low25()[last] > a.high75()[last];
    return Optional.of(new Ends(a.line()[last], b.line()[last], apart));
  }

  /**
   * Where a scenario ends.
   *
   * @param scenario its name
   * @param value the last mean
   */
  record End(String scenario, double value) {}

  /** Returns where scenarios end in a measure that all of them have, the highest first. */
  List<End> ends(Measure measure) {
    return ends(lines(measure));
  }

  /** Returns where lines end that all go as far, the highest first; none without a value. */
  static List<End> ends(List<Line> lines) {
    int last = lines.stream().mapToInt(line -> line.bands().last()).min().orElse(-1);
    return last < 0
        ? List.of()
        : lines.stream()
            .map(line -> new End(line.name(), line.bands().line()[last]))
            .sorted(Comparator.comparingDouble(End::value).reversed())
            .toList();
  }

  private static Bands bands(Arm arm, Reader reader) {
    int rounds = arm.scenario().rounds() + 1;
    double[][] read = new double[arm.runs().size()][rounds];
    for (int k = 0; k < read.length; k++) {
      for (int r = 0; r < rounds; r++) {
        read[k][r] = reader.read(arm, arm.runs().get(k), r);
      }
    }
    return Bands.ofMeans(read, rounds);
  }
}
