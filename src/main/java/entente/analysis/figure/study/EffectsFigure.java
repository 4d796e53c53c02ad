package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Labels;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Elementary effects: how large those of each input are on average, and how much they differ. */
final class EffectsFigure implements Figure {

  private static final int NAMED = 14;

  private final Sensitivity of;
  private final String suffix;

  EffectsFigure(Sensitivity of, String suffix) {
    this.of = of;
    this.suffix = suffix;
  }

  @Override
  public String name() {
    return "effects-" + of.measure().name().replace('_', '-') + suffix;
  }

  @Override
  public String title() {
    return of.measure().title()
        + (suffix.isEmpty() ? "" : " on " + of.scenario())
        + ": size of effects and how they differ";
  }

  @Override
  public String caption() {
    return "Each dot is an input: across, the mean size of its elementary effects; upward, their"
        + " standard deviation. To the right it matters; high up it matters in some places and not in"
        + " others, or together with other inputs. Below the line all effects are of nearly one size"
        + " and sign (σ below half of μ*). Filled dots rise as the input does, hollow ones fall. The "
        + Math.min(NAMED, of.influences().size())
        + " largest have names, as far as there is room.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double most = 1e-12;
    for (Influence i : of.influences()) {
      most = Math.max(most, Double.isNaN(i.main().value()) ? 0 : i.main().value());
      most = Math.max(most, Double.isNaN(i.sigma()) ? 0 : i.sigma());
    }
    NumberAxis x = PanelFigure.axis(-0.02 * most, 1.12 * most, 5);
    NumberAxis y = PanelFigure.axis(-0.03 * most, 1.06 * most, 5);
    XYPlot plot = PanelFigure.plot(x, y);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    plot.setDomainGridlineStroke(new BasicStroke(1.2f));
    Rectangle2D data = PanelFigure.draw(g, plot, 20, 110, Theme.WIDTH - 60, Theme.HEIGHT - 160);
    g.setColor(new Color(Theme.INK));
    String up = "standard deviation of the effects, σ";
    TextFigure.line(g, up, 30, 100, 800, Font.PLAIN, Theme.TICK);
    String across = "mean size of the effects, μ*";
    TextFigure.line(g, across, data.getMinX(), Theme.HEIGHT - 18, 800, Font.PLAIN, Theme.TICK);
    g.setColor(new Color(Theme.QUIET));
    g.setStroke(
        new BasicStroke(
            2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {8, 6}, 0f));
    g.draw(
        new Line2D.Double(
            at(x, 0, data, true),
            at(y, 0, data, false),
            at(x, most, data, true),
            at(y, most / 2, data, false)));
    Labels labels = new Labels(data);
    List<Influence> ranked = of.ranked();
    for (Influence i : ranked) {
      if (!Double.isNaN(i.sigma())) {
        labels.block(at(x, i.main().value(), data, true), at(y, i.sigma(), data, false), 9);
      }
    }
    for (int k = ranked.size() - 1; k >= 0; k--) {
      dot(g, ranked.get(k), x, y, data);
    }
    g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK - 2));
    g.setColor(new Color(Theme.INK));
    for (Influence i : ranked.stream().limit(NAMED).toList()) {
      if (!Double.isNaN(i.sigma())) {
        labels.write(
            g,
            Shortened.input(i.input()),
            at(x, i.main().value(), data, true),
            at(y, i.sigma(), data, false),
            9);
      }
    }
  }

  private static void dot(Graphics2D g, Influence i, NumberAxis x, NumberAxis y, Rectangle2D data) {
    if (Double.isNaN(i.sigma())) {
      return;
    }
    double cx = at(x, i.main().value(), data, true);
    double cy = at(y, i.sigma(), data, false);
    Ellipse2D dot = new Ellipse2D.Double(cx - 9, cy - 9, 18, 18);
    g.setColor(i.mu() >= 0 ? new Color(Theme.scenario(0)) : new Color(Theme.PAPER));
    g.fill(dot);
    g.setColor(new Color(Theme.scenario(0)));
    g.setStroke(new BasicStroke(3f));
    g.draw(dot);
  }

  private static double at(NumberAxis axis, double value, Rectangle2D data, boolean across) {
    return axis.valueToJava2D(value, data, across ? RectangleEdge.BOTTOM : RectangleEdge.LEFT);
  }
}
