package entente.analysis.figure.explanation;

import entente.analysis.branch.Branch;
import entente.analysis.branch.Cascade;
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
import entente.analysis.statistic.Bands;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run and its branch laid over one another: four measures over time, the round of the change and
 * the first move that differs marked.
 *
 * <p>Three measures are always the same; the fourth is the one in which the two are farthest apart
 * on average since the change, in units of the smallest difference that matters.
 */
public final class BranchFigure implements Figure {

  private static final Template TITLE =
      Template.of("{scenario}: the run and its branch from round {round}");
  private static final Template CAPTION =
      Template.of(
          """
          {changes}{parts}{ends}Both have the same random numbers. One run is an \
          example: whether the change matters on the whole, a comparison over many seeds \
          says.""");
  private static final Template CHANGED = Template.of("Changed: {changes}. ");
  private static final Template CHANGE_OF = Template.of("{path} from {from} to {to}");
  private static final Template BEFORE =
      Template.of("Before round {round} the two are the same to the last bit. {moves}");
  private static final Template FIRST_MOVE =
      Template.of("The first move that differs comes in round {round}. ");
  private static final Template ENDS = Template.of("In round {round}: {ends}. ");
  private static final Template END =
      Template.of("{measure} {there} in the parent and {here} in the branch");

  private static final List<String> ALWAYS = List.of("stability", "uptake", "security_mean");
  private static final Pen CHANGE = new Pen(Theme.QUIET, 2.4, (float[]) null);
  private static final Pen FIRST = new Pen(Theme.QUIET, 2.4, 10, 8);

  private final Branch branch;
  private final int firstMove;
  private final Values values;
  private final List<Measure> shown = new ArrayList<>();

  /** Makes the figure of runs that have these measures as columns. */
  public BranchFigure(Branch branch, Cascade cascade, List<Measure> measures) {
    this(branch, cascade.moves().isEmpty() ? -1 : cascade.moves().get(0).round(), measures);
  }

  /**
   * Makes the figure of runs that have these measures as columns.
   *
   * @param firstMove round of the first move that differs; −1 if none does
   */
  public BranchFigure(Branch branch, int firstMove, List<Measure> measures) {
    this.branch = branch;
    this.firstMove = firstMove;
    values = new Values(measures, List.of());
    measures.stream().filter(m -> ALWAYS.contains(m.name())).forEach(shown::add);
    measures.stream()
        .filter(m -> !ALWAYS.contains(m.name()) && m.margin() > 0)
        .max(Comparator.comparingDouble(m -> apart(m) / m.margin()))
        .ifPresent(shown::add);
  }

  // On average since the change, so that what only jumps about does not count.
  private double apart(Measure m) {
    double sum = 0;
    for (int r = branch.round(); r <= branch.last(); r++) {
      double gap =
          values.system(branch.child(), m.name(), r) - values.system(branch.parent(), m.name(), r);
      sum += Double.isNaN(gap) ? 0 : gap;
    }
    return Math.abs(sum);
  }

  @Override
  public String name() {
    return "branch";
  }

  @Override
  public String title() {
    String scenario = branch.parent().specification().scenario().name();
    return TITLE.fill("scenario", scenario, "round", branch.round());
  }

  @Override
  public String caption() {
    String changes =
        branch.changes().stream()
            .map(d -> CHANGE_OF.fill("path", d.path(), "from", d.from(), "to", d.to()))
            .collect(Collectors.joining("; "));
    return CAPTION.fill(
        "changes", changes.isEmpty() ? "Nothing is changed. " : CHANGED.fill("changes", changes),
        "parts", parts(),
        "ends", ends());
  }

  private String parts() {
    if (branch.divergence() < 0) {
      return "The two are the same to the last bit. ";
    }
    String moves =
        firstMove < 0
            ? "No state moves in one of them only. "
            : FIRST_MOVE.fill("round", firstMove);
    return BEFORE.fill("round", branch.divergence(), "moves", moves);
  }

  private String ends() {
    int last = branch.last();
    List<String> ends = new ArrayList<>();
    for (Measure m : shown) {
      double there = values.system(branch.parent(), m.name(), last);
      double here = values.system(branch.child(), m.name(), last);
      if (!Double.isNaN(there) && !Double.isNaN(here)) {
        ends.add(
            END.fill(
                "measure", m.title(),
                "there", NumberWords.number(there),
                "here", NumberWords.number(here)));
      }
    }
    return ends.isEmpty() ? "" : ENDS.fill("round", last, "ends", String.join("; ", ends));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double w = Theme.WIDTH / 2.0 - 20;
    double h = (Theme.HEIGHT - 150) / 2.0;
    for (int k = 0; k < shown.size(); k++) {
      int row = k / 2;
      panel(g, shown.get(k), new Frame(20 + k % 2 * (w + 5), 118 + row * (h + 8), w, h, 130));
    }
    legend(g);
  }

  private void panel(Graphics2D g, Measure measure, Frame f) {
    List<Line> lines =
        List.of(
            new Line("parent", 0, bands(branch.parent(), measure)),
            new Line("branch", 1, bands(branch.child(), measure)));
    AxisScale scale =
        CurvesFigure.scale(lines, measure.margin() * 4, measure.low(), measure.high(), 4);
    String unit = measure.unit().equals("1") ? "" : " (" + measure.unit() + ")";
    double start = branch.parent().specification().scenario().start();
    Axes axes = CurvesFigure.draw(g, measure.title() + unit, lines, start, scale, f);
    mark(g, axes, branch.round(), CHANGE);
    if (firstMove > 0) {
      mark(g, axes, firstMove, FIRST);
    }
  }

  private Bands bands(RunResult run, Measure measure) {
    int rounds = branch.parent().specification().scenario().rounds() + 1;
    double[] line = new double[rounds];
    for (int r = 0; r < rounds; r++) {
      line[r] = r <= Branch.last(run) ? values.system(run, measure.name(), r) : Double.NaN;
    }
    return Bands.of(line);
  }

  private void mark(Graphics2D g, Axes axes, int round, Pen pen) {
    int rounds = branch.parent().specification().scenario().rounds();
    axes.upright(g, pen, axes.left() + axes.data().getWidth() * round / rounds);
  }

  private void legend(Graphics2D g) {
    new Pen(Theme.QUIET, 2.4).line(g, 36, 78, 36, 104);
    Letters.NOTE.write(g, "changed from round " + branch.round() + " on", 50, 99, 400);
    if (firstMove > 0) {
      FIRST.line(g, 456, 78, 456, 104);
      Letters.NOTE.write(g, "first move that differs, round " + firstMove, 470, 99, 700);
    }
  }
}
