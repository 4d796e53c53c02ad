package entente.analysis.figure.study;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.List;

/** The inputs that an outcome hangs on most: a bar each, the longest on top, with its interval. */
final class TornadoFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          For each input the {index} as a bar, with its 95 % interval{largest}{parts}. \
          Neighbours whose intervals overlap cannot be ranked; pale names are not told \
          from an input that does nothing. At the right, the value and whether it can be \
          believed.{bounds}""");
  private static final Template LARGEST = Template.of("; the {shown} largest of {all}");
  private static final String PARTS =
      """
      . The dark part is what the input does by itself, the pale part what it does \
      together with others""";
  private static final String BOUNDS =
      " Thin brackets under a bar are the bounds that missing outcomes allow.";
  private static final Template VERDICT = Template.of("Verdict: {words}");
  private static final Template REASON = Template.of("{words}: {reason}");
  private static final Template NOT_YET = Template.of("not yet, +{more} {rows}");

  private static final int MOST = 16;
  private static final double TOP = 122;
  private static final double NAMES = 430;
  private static final double NOTES = 390;
  private static final double TALLEST = 84;

  private final Sensitivity of;
  private final Subject subject;
  private final List<Influence> shown;

  TornadoFigure(Sensitivity of, String suffix) {
    this.of = of;
    this.subject = new Subject(of, suffix);
    this.shown = of.ranked().stream().limit(MOST).toList();
  }

  @Override
  public String name() {
    return subject.name("tornado");
  }

  @Override
  public String title() {
    return subject.title("what it hangs on");
  }

  @Override
  public int height() {
    return (int) (TOP + 90 + rowHeight() * Math.max(1, shown.size()));
  }

  private double rowHeight() {
    return Math.min(TALLEST, (Theme.HEIGHT - TOP - 90) / Math.max(1, shown.size()));
  }

  @Override
  public String caption() {
    boolean first = shown.stream().anyMatch(i -> i.first() != null);
    int all = of.influences().size();
    return CAPTION.fill(
        "index", of.method().index(),
        "largest", all > shown.size() ? LARGEST.fill("shown", shown.size(), "all", all) : "",
        "parts", first ? PARTS : "",
        "bounds", of.leftOut() > 0 ? BOUNDS : "");
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    String words = of.words(of.trust());
    String verdict =
        of.trust().verdict() == Verdict.NOT_YET
            ? REASON.fill("words", words, "reason", of.trust().reason())
            : words;
    Letters.NOTE
        .sized(Theme.LABEL - 2)
        .write(g, VERDICT.fill("words", verdict), 30, 94, Theme.WIDTH - 60);
    AxisScale scale = scale();
    double tall = rowHeight() * Math.max(1, shown.size()) + 40;
    Axes axes =
        Axes.under(scale).upright().draw(g, NAMES, TOP - 14, Theme.WIDTH - NAMES - NOTES, tall);
    for (int k = 0; k < shown.size(); k++) {
      row(g, shown.get(k), axes, axes.middle(k, shown.size()));
    }
    axes.upright(g, new Pen(Theme.QUIET, 2.5), axes.x(0));
    if (of.dummy() != null && of.dummy().high() > 0) {
      double floor = axes.x(Math.min(scale.high(), of.dummy().high()));
      axes.upright(g, new Pen(Theme.QUIET, 2, 8, 6), floor);
      Letters.NOTE.sized(Theme.TICK - 3).write(g, "does nothing", floor + 6, axes.bottom() - 6);
    }
    double wide = axes.data().getWidth();
    Letters.TEXT.write(g, of.method().index(), axes.left(), height() - 14, wide);
  }

  private AxisScale scale() {
    double low = 0;
    double high = 0;
    for (Influence i : shown) {
      for (double v : new double[] {i.main().value(), i.main().low(), i.main().high()}) {
        low = Double.isFinite(v) ? Math.min(low, v) : low;
        high = Double.isFinite(v) ? Math.max(high, v) : high;
      }
    }
    if (!(high > low)) {
      return AxisScale.of(0, 1, 4);
    }
    double room = 0.03 * (high - low);
    boolean signed = shown.stream().anyMatch(i -> i.main().value() < 0);
    return AxisScale.of(signed ? low - room : Math.max(low, -0.08 * high), high + room, 4);
  }

  private void row(Graphics2D g, Influence i, Axes axes, double y) {
    double tall = Math.min(34, axes.row(shown.size()) * 0.52);
    Letters.TEXT
        .in(i.told() ? Theme.INK : Theme.FAINT)
        .write(g, Shortened.input(i.input()), 30, y + 8, NAMES - 50);
    double value = i.main().value();
    if (!Double.isNaN(value)) {
      double zero = axes.x(0);
      boolean parts = i.first() != null;
      int colour = (parts ? Palette.TERM_5 : Palette.TERM_3).light();
      Pen.fill(g, colour, Forms.bar(zero, axes.x(value), y, tall));
      if (parts) {
        double alone = Math.max(0, Math.min(value, i.first().value()));
        Pen.fill(g, Palette.TERM_3.light(), Forms.bar(zero, axes.x(alone), y, tall));
      }
      if (!Double.isNaN(i.main().low())) {
        bracket(g, new Pen(Theme.INK, 3), axes, y, i.main().low(), i.main().high(), 6, 6);
      }
      if (of.leftOut() > 0 && !Double.isNaN(i.ifLow())) {
        Pen pen = new Pen(Theme.scenario(1), 2);
        bracket(g, pen, axes, y + tall / 2 + 4, i.ifLow(), i.ifHigh(), 4, 0);
      }
    }
    double right = axes.right() + 24;
    Letters.STRONG.write(g, NumberWords.number(value), right, y + 8, 84);
    Letters.NOTE
        .sized(Theme.TICK - 2)
        .in(i.trust().verdict() == Verdict.TRUST ? Palette.GOOD.light() : Theme.QUIET)
        .write(g, verdict(i), right + 92, y + 8, 262);
  }

  private String verdict(Influence i) {
    return i.trust().verdict() == Verdict.NOT_YET
        ? NOT_YET.fill("more", Sensitivity.about(i.trust().moreRows()), "rows", of.method().rows())
        : i.trust().verdict().word();
  }

  private static void bracket(
      Graphics2D g,
      Pen pen,
      Axes axes,
      double y,
      double low,
      double high,
      double above,
      double below) {
    double from = axes.cutX(low);
    double to = axes.cutX(high);
    pen.line(g, from, y, to, y);
    pen.line(g, from, y - above, from, y + below);
    pen.line(g, to, y - above, to, y + below);
  }
}
