package entente.analysis.figure.study;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shade;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sweep.Response;
import entente.analysis.sweep.Tally;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;

/** How the mean of a measure follows each factor: the factors that move it most, side by side. */
public final class ResponseFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          Mean over all runs at a level or in a slice of a factor, with its 95 % \
          interval over points; the other factors are as they come. {order} Where \
          intervals overlap, the runs cannot tell levels apart; effects that hang on two \
          factors together do not show.""");
  private static final Template SOME =
      Template.of("Of {all} factors the {shown} that move the mean most, in order.");
  private static final String ALL = "Factors in the order of how far they move the mean.";

  private static final int MOST = 9;
  private static final int COLUMNS = 3;
  private static final Letters SMALL = Letters.NOTE.sized(Theme.TICK - 3);

  private final Measure measure;
  private final List<Response> shown;
  private final int all;
  private final List<String> scenarios;

  /**
   * Makes the figure of a measure.
   *
   * @param responses how it follows each factor
   * @param scenarios names of the scenarios, in the order of the lines
   */
  public ResponseFigure(Measure measure, List<Response> responses, List<String> scenarios) {
    this.measure = measure;
    this.all = responses.size();
    this.scenarios = List.copyOf(scenarios);
    this.shown =
        responses.stream()
            .sorted(Comparator.comparingDouble(Response::span).reversed())
            .limit(MOST)
            .toList();
  }

  @Override
  public String name() {
    return "responses-" + measure.name().replace('_', '-');
  }

  @Override
  public String title() {
    return shown.size() == 1
        ? measure.title() + " by " + words(shown.get(0).factor())
        : measure.title() + ", factor by factor";
  }

  @Override
  public String caption() {
    return CAPTION.fill(
        "order", all > shown.size() ? SOME.fill("all", all, "shown", shown.size()) : ALL);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double top = scenarios.size() > 1 ? 120 : 80;
    legend(g);
    int columns = Math.min(COLUMNS, shown.size());
    int rows = (shown.size() + columns - 1) / Math.max(1, columns);
    AxisScale scale = scale();
    double w = (Theme.WIDTH - 30.0) / Math.max(1, columns);
    double h = (Theme.HEIGHT - top - 10) / Math.max(1, rows);
    for (int k = 0; k < shown.size(); k++) {
      int row = k / columns;
      panel(g, shown.get(k), 15 + k % columns * w, top + row * h, w, h, scale);
    }
  }

  private void legend(Graphics2D g) {
    double x = 30;
    for (int k = 0; k < scenarios.size() && scenarios.size() > 1; k++) {
      Letters letters = Letters.HEADING.sized(Theme.LABEL - 2).in(Theme.scenario(k));
      letters.write(g, scenarios.get(k), x, 98);
      x += letters.width(g, scenarios.get(k)) + 40;
    }
  }

  private AxisScale scale() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Response response : shown) {
      for (List<Tally> line : response.lines()) {
        for (Tally tally : line) {
          if (tally.n() > 0) {
            double half =
                Double.isNaN(tally.half(response.each())) ? 0 : tally.half(response.each());
            low = Math.min(low, tally.mean() - half);
            high = Math.max(high, tally.mean() + half);
          }
        }
      }
    }
    return AxisScale.holding(low, high, 4 * measure.margin(), 3);
  }

  /** Where a panel stands and what it is measured on; its levels are as wide as the step. */
  private record Panel(
      double left, double right, double top, double bottom, double step, AxisScale scale) {

    double y(double value) {
      return bottom - (value - scale.low()) / (scale.high() - scale.low()) * (bottom - top);
    }
  }

  private void panel(
      Graphics2D g, Response r, double x, double y, double w, double h, AxisScale scale) {
    double left = x + 78;
    double right = x + w - 18;
    double step = (right - left) / r.levels().size();
    Panel panel = new Panel(left, right, y + 44, y + h - 42, step, scale);
    Letters.HEADING.write(g, words(r.factor()), left - 10, y + 28, right - left + 10);
    for (double v = scale.low(); v <= scale.high() + scale.step() * 1e-6; v += scale.step()) {
      double at = panel.y(v);
      new Pen(Theme.GRID, 1.2).line(g, left, at, right, at);
      SMALL.before(g, rounded(v), left - 10, at + 7);
    }
    labels(g, r, panel);
    for (int s = 0; s < r.lines().size(); s++) {
      double shift = (s - (r.lines().size() - 1) / 2.0) * Math.min(14, step / 5);
      line(g, r, s, left + step / 2 + shift, panel);
    }
  }

  private static void labels(Graphics2D g, Response r, Panel p) {
    int every = r.numeric() ? Math.max(1, (int) Math.ceil(60 / p.step())) : 1;
    for (int k = 0; k < r.levels().size(); k += every) {
      String text = r.numeric() ? number(r.levels().get(k)) : words(r.levels().get(k));
      SMALL
          .fitting(g, text, every * p.step() - 4, 11)
          .centred(g, text, p.left() + (k + 0.5) * p.step(), p.bottom() + 27);
    }
  }

  private static String number(String level) {
    return rounded(Double.parseDouble(level));
  }

  private static String rounded(double value) {
    String text = NumberWords.number(Math.rint(value * 1e9) / 1e9);
    return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
  }

  // Between levels the interval is as unknown as the mean; the band only leads the eye.
  private static void band(Graphics2D g, List<Tally> line, int each, int s, double first, Panel p) {
    g.setColor(Shade.thin(Theme.scenario(s), 36));
    for (int k = 0; k + 1 < line.size(); k++) {
      Tally here = line.get(k);
      Tally next = line.get(k + 1);
      double left = here.half(each);
      double right = next.half(each);
      if (!Double.isNaN(left) && !Double.isNaN(right)) {
        double from = first + k * p.step();
        double to = from + p.step();
        g.fill(
            Forms.polygon(
                from,
                p.y(here.mean() + left),
                to,
                p.y(next.mean() + right),
                to,
                p.y(next.mean() - right),
                from,
                p.y(here.mean() - left)));
      }
    }
  }

  private static void line(Graphics2D g, Response r, int s, double first, Panel p) {
    List<Tally> line = r.lines().get(s);
    if (r.numeric()) {
      band(g, line, r.each(), s, first, p);
    }
    Pen along = new Pen(Theme.scenario(s), 3, Theme.dash(s));
    Pen upright = new Pen(Theme.scenario(s), 3);
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (int k = 0; k < line.size(); k++) {
      Tally tally = line.get(k);
      if (tally.n() == 0) {
        beforeX = Double.NaN;
        continue;
      }
      double x = first + k * p.step();
      double y = p.y(tally.mean());
      if (!Double.isNaN(beforeX) && r.numeric()) {
        along.line(g, beforeX, beforeY, x, y);
      }
      double half = tally.half(r.each());
      if (!Double.isNaN(half)) {
        upright.line(g, x, p.y(tally.mean() - half), x, p.y(tally.mean() + half));
      }
      upright.on(g);
      g.fill(Forms.circle(x, y, 6));
      beforeX = x;
      beforeY = y;
    }
  }

  private static String words(String name) {
    return name.replaceFirst("^(parameters|conditions|structures)\\.", "").replace('_', ' ');
  }
}
