package entente.analysis.figure.study;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shade;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.Index;
import entente.analysis.study.IndexCurve;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The largest indices as lines: over time, or over the number of rows they are estimated from. */
final class IndexCurvesFigure implements Figure {

  private static final Template TIME_CAPTION =
      Template.of(
          """
          The {index} of the inputs that are largest at the end, at the rounds that the \
          sweep kept, with 95 % intervals of the three largest as pale bands.""");
  private static final Template CAPTION =
      Template.of(
          """
          The {index} of the largest inputs, estimated from the first {rows} only, then \
          from twice as many, and so on, with 95 % intervals of the three largest as \
          pale bands. Lines that still move, or bands that are wide at the right, say \
          that more are needed.""");

  private static final int MOST = 7;
  // More bands than these hide one another.
  private static final int BANDS = 3;
  private static final double LABELS = 400;

  private static final int[] COLOURS = IntStream.range(0, MOST).map(Theme::scenario).toArray();

  private final Sensitivity of;
  private final Subject subject;
  private final boolean time;
  private final double start;
  private final List<IndexCurve> shown = new ArrayList<>();

  private IndexCurvesFigure(Sensitivity of, String suffix, boolean time, double start) {
    this.of = of;
    this.subject = new Subject(of, suffix);
    this.time = time;
    this.start = start;
    List<IndexCurve> all = time ? of.overTime() : of.convergence();
    for (Influence i : of.ranked().stream().limit(MOST).toList()) {
      all.stream().filter(c -> c.input().equals(i.input())).forEach(shown::add);
    }
  }

  /** Returns the figure of the indices over time; the first round is that of a year. */
  static IndexCurvesFigure overTime(Sensitivity of, String suffix, double start) {
    return new IndexCurvesFigure(of, suffix, true, start);
  }

  /** Returns the figure of the indices over the number of rows. */
  static IndexCurvesFigure convergence(Sensitivity of, String suffix) {
    return new IndexCurvesFigure(of, suffix, false, 0);
  }

  @Override
  public String name() {
    return subject.name(time ? "over-time" : "convergence");
  }

  @Override
  public String title() {
    return subject.title(time ? "what it hangs on over time" : "do the indices come to rest?");
  }

  @Override
  public String caption() {
    String index = of.method().index();
    return time
        ? TIME_CAPTION.fill("index", index)
        : CAPTION.fill("index", index, "rows", of.method().rows());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    List<Double> at = shown.get(0).at();
    double low = 0;
    double high = 1e-9;
    for (IndexCurve curve : shown) {
      for (Index index : curve.values()) {
        double bottom = Double.isNaN(index.low()) ? index.value() : index.low();
        double top = Double.isNaN(index.high()) ? index.value() : index.high();
        low = Double.isFinite(bottom) ? Math.min(low, bottom) : low;
        high = Double.isFinite(top) ? Math.max(high, top) : high;
      }
    }
    // A band of few rows would flatten all that matters.
    double cap = 2.5 * biggest();
    high = Math.min(high, cap);
    low = Math.max(low, -cap);
    double first = place(at.get(0));
    double last = place(at.get(at.size() - 1));
    double room = at.size() == 1 ? 1 : 0;
    AxisScale across =
        time
            ? AxisScale.years(first - room, last + room, 6)
            : AxisScale.of(first - room, last + room, 1).as(AxisScale.Numbers.NONE);
    // Without years, room for the half of the lowest number.
    Axes axes =
        new Axes(across, AxisScale.holding(low, high, 0, 5))
            .room(time ? 2 : 16)
            .draw(g, 20, 110, Theme.WIDTH - LABELS - 40, Theme.HEIGHT - (time ? 170 : 190));
    if (!time) {
      for (double n : at) {
        Letters.NOTE.centred(g, Long.toString((long) n), axes.x(place(n)), axes.bottom() + 30);
      }
    }
    Letters.TEXT.write(g, of.method().index(), 30, 100, 900);
    String below = time ? "year" : of.method().rows();
    Letters.TEXT.write(g, below, axes.left(), Theme.HEIGHT - 16, 600);
    for (int k = Math.min(BANDS, shown.size()) - 1; k >= 0; k--) {
      band(g, shown.get(k), k, axes);
    }
    List<TextFigure.Label> labels = new ArrayList<>();
    for (int k = shown.size() - 1; k >= 0; k--) {
      double end = line(g, shown.get(k), k, axes);
      if (!Double.isNaN(end)) {
        labels.add(new TextFigure.Label(Shortened.input(shown.get(k).input()), COLOURS[k], end));
      }
    }
    TextFigure.labels(g, labels, axes.right() + 4, LABELS - 40, axes.top(), axes.bottom());
  }

  private double biggest() {
    return shown.stream()
        .mapToDouble(c -> Math.abs(c.values().get(c.values().size() - 1).value()))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  private double place(double at) {
    return time ? start + at / 4 : Math.log(at) / Math.log(2);
  }

  private void band(Graphics2D g, IndexCurve curve, int k, Axes axes) {
    Path2D band = new Path2D.Double();
    List<Point2D> back = new ArrayList<>();
    for (int n = 0; n < curve.at().size(); n++) {
      Index index = curve.values().get(n);
      if (Double.isNaN(index.low())) {
        continue;
      }
      double x = axes.x(place(curve.at().get(n)));
      double top = axes.cutY(index.high());
      back.add(0, new Point2D.Double(x, axes.cutY(index.low())));
      if (back.size() == 1) {
        band.moveTo(x, top);
      } else {
        band.lineTo(x, top);
      }
    }
    if (back.size() < 2) {
      return;
    }
    back.forEach(p -> band.lineTo(p.getX(), p.getY()));
    band.closePath();
    g.setColor(Shade.thin(COLOURS[k], 34));
    g.fill(band);
  }

  private double line(Graphics2D g, IndexCurve curve, int k, Axes axes) {
    Pen pen = new Pen(COLOURS[k], 4, Theme.dash(k));
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (int n = 0; n < curve.at().size(); n++) {
      double value = curve.values().get(n).value();
      if (Double.isNaN(value)) {
        beforeX = Double.NaN;
        continue;
      }
      double x = axes.x(place(curve.at().get(n)));
      double y = axes.cutY(value);
      if (!Double.isNaN(beforeX)) {
        pen.line(g, beforeX, beforeY, x, y);
      }
      beforeX = x;
      beforeY = y;
    }
    return beforeY;
  }
}
