package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sweep.Response;
import entente.analysis.sweep.Tally;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;

/** How the mean of a measure follows each factor: the factors that move it most, side by side. */
public final class ResponseFigure implements Figure {

  private static final int MOST = 9;
  private static final int COLUMNS = 3;

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
    return measure.title()
        + (shown.size() == 1 ? " by " : ", factor by factor")
        + (shown.size() == 1 ? words(shown.get(0).factor()) : "");
  }

  @Override
  public String caption() {
    return "Mean over all runs at a level or in a slice of a factor, with its 95 % interval over points; the"
        + " other factors are as they come. "
        + (all > shown.size()
            ? "Of " + all + " factors the " + shown.size() + " that move the mean most, in order."
            : "Factors in the order of how far they move the mean.")
        + " Where intervals overlap, the runs cannot tell levels apart; effects that hang on two"
        + " factors together do not show.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double top = scenarios.size() > 1 ? 120 : 80;
    legend(g);
    int columns = Math.min(COLUMNS, shown.size());
    int rows = (shown.size() + columns - 1) / Math.max(1, columns);
    double[] range = range();
    double w = (Theme.WIDTH - 30.0) / Math.max(1, columns);
    double h = (Theme.HEIGHT - top - 10) / Math.max(1, rows);
    for (int k = 0; k < shown.size(); k++) {
      int row = k / columns;
      panel(g, shown.get(k), 15 + k % columns * w, top + row * h, w, h, range);
    }
  }

  private void legend(Graphics2D g) {
    double x = 30;
    for (int k = 0; k < scenarios.size() && scenarios.size() > 1; k++) {
      g.setColor(new Color(Theme.scenario(k)));
      g.setFont(TextFigure.font(Font.BOLD, Theme.LABEL - 2));
      g.drawString(scenarios.get(k), (float) x, 98f);
      x += g.getFontMetrics().stringWidth(scenarios.get(k)) + 40;
    }
  }

  private double[] range() {
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
    if (!(low <= high)) {
      return new double[] {0, 1, 0.5};
    }
    double room = Math.max(0, 4 * measure.margin() - (high - low)) / 2;
    double step = PanelFigure.step(Math.max(1e-9, high - low + 2 * room) / 3);
    low = step * Math.floor((low - room) / step);
    high = step * Math.ceil((high + room) / step);
    return new double[] {low, high > low ? high : low + step, step};
  }

  private void panel(
      Graphics2D g, Response r, double x, double y, double w, double h, double[] range) {
    double left = x + 78;
    double right = x + w - 18;
    double top = y + 44;
    double bottom = y + h - 42;
    g.setColor(new Color(Theme.INK));
    TextFigure.heading(g, words(r.factor()), left - 10, y + 28, right - left + 10, true);
    for (double v = range[0]; v <= range[1] + range[2] * 1e-6; v += range[2]) {
      double at = bottom - (v - range[0]) / (range[1] - range[0]) * (bottom - top);
      g.setColor(new Color(Theme.GRID));
      g.setStroke(new BasicStroke(1.2f));
      g.draw(new Line2D.Double(left, at, right, at));
      g.setColor(new Color(Theme.QUIET));
      g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK - 3));
      String text = rounded(v);
      g.drawString(
          text, (float) (left - 10 - g.getFontMetrics().stringWidth(text)), (float) at + 7);
    }
    int n = r.levels().size();
    double step = (right - left) / n;
    labels(g, r, left, bottom, step);
    for (int s = 0; s < r.lines().size(); s++) {
      double shift = (s - (r.lines().size() - 1) / 2.0) * Math.min(14, step / 5);
      line(g, r, s, new double[] {left + step / 2 + shift, step, top, bottom}, range);
    }
  }

  private static void labels(Graphics2D g, Response r, double left, double bottom, double step) {
    g.setColor(new Color(Theme.QUIET));
    int n = r.levels().size();
    int every = r.numeric() ? Math.max(1, (int) Math.ceil(60 / step)) : 1;
    for (int k = 0; k < n; k += every) {
      String text = r.numeric() ? number(r.levels().get(k)) : words(r.levels().get(k));
      int size = Theme.TICK - 3;
      g.setFont(TextFigure.font(Font.PLAIN, size));
      while (size > 11 && g.getFontMetrics().stringWidth(text) > every * step - 4) {
        g.setFont(TextFigure.font(Font.PLAIN, --size));
      }
      double x = left + (k + 0.5) * step - g.getFontMetrics().stringWidth(text) / 2.0;
      g.drawString(text, (float) x, (float) bottom + 27);
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
  private static void band(
      Graphics2D g, List<Tally> line, int each, int s, double[] frame, double[] range) {
    Color color = new Color(Theme.scenario(s));
    g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 36));
    for (int k = 0; k + 1 < line.size(); k++) {
      double left = line.get(k).half(each);
      double right = line.get(k + 1).half(each);
      if (Double.isNaN(left) || Double.isNaN(right)) {
        continue;
      }
      double from = frame[0] + k * frame[1];
      double to = from + frame[1];
      Path2D area = new Path2D.Double();
      area.moveTo(from, height(line.get(k).mean() + left, frame, range));
      area.lineTo(to, height(line.get(k + 1).mean() + right, frame, range));
      area.lineTo(to, height(line.get(k + 1).mean() - right, frame, range));
      area.lineTo(from, height(line.get(k).mean() - left, frame, range));
      area.closePath();
      g.fill(area);
    }
  }

  // frame: x of the first level, step, top, bottom
  private static void line(Graphics2D g, Response r, int s, double[] frame, double[] range) {
    List<Tally> line = r.lines().get(s);
    if (r.numeric()) {
      band(g, line, r.each(), s, frame, range);
    }
    g.setColor(new Color(Theme.scenario(s)));
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (int k = 0; k < line.size(); k++) {
      Tally tally = line.get(k);
      if (tally.n() == 0) {
        beforeX = Double.NaN;
        continue;
      }
      double x = frame[0] + k * frame[1];
      double y = height(tally.mean(), frame, range);
      g.setStroke(
          new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, Theme.dash(s), 0f));
      if (!Double.isNaN(beforeX) && r.numeric()) {
        g.draw(new Line2D.Double(beforeX, beforeY, x, y));
      }
      g.setStroke(new BasicStroke(3f));
      double half = tally.half(r.each());
      if (!Double.isNaN(half)) {
        double low = height(tally.mean() - half, frame, range);
        double high = height(tally.mean() + half, frame, range);
        g.draw(new Line2D.Double(x, low, x, high));
      }
      g.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
      beforeX = x;
      beforeY = y;
    }
  }

  private static double height(double value, double[] frame, double[] range) {
    return frame[3] - (value - range[0]) / (range[1] - range[0]) * (frame[3] - frame[2]);
  }

  private static String words(String name) {
    return name.replaceFirst("^(parameters|conditions|structures)\\.", "").replace('_', ' ');
  }
}
