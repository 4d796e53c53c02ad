package entente.analysis.figure.study;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Labels;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Scale;
import entente.analysis.drawing.Shade;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;

/** Elementary effects: how large those of each input are on average, and how much they differ. */
final class EffectsFigure implements Figure {

  private static final int NAMED = 14;
  private static final double RADIUS = 9;

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
    Axes axes =
        new Axes(Scale.of(-0.02 * most, 1.12 * most, 5), Scale.of(-0.03 * most, 1.06 * most, 5))
            .upright()
            .draw(g, 20, 110, Theme.WIDTH - 60, Theme.HEIGHT - 160);
    Letters.TEXT.write(g, "standard deviation of the effects, σ", 30, 100, 800);
    String across = "mean size of the effects, μ*";
    Letters.TEXT.write(g, across, axes.left(), Theme.HEIGHT - 18, 800);
    new Pen(Theme.QUIET, 2, 8, 6).line(g, axes.x(0), axes.y(0), axes.x(most), axes.y(most / 2));
    Labels labels = new Labels(axes.data());
    List<Influence> ranked = of.ranked().stream().filter(i -> !Double.isNaN(i.sigma())).toList();
    for (Influence i : ranked) {
      labels.block(axes.x(i.main().value()), axes.y(i.sigma()), RADIUS);
    }
    for (int k = ranked.size() - 1; k >= 0; k--) {
      Influence i = ranked.get(k);
      Shape dot = Forms.circle(axes.x(i.main().value()), axes.y(i.sigma()), RADIUS);
      new Pen(Theme.scenario(0), 3).draw(g, dot, i.mu() >= 0 ? Theme.scenario(0) : Shade.WHITE);
    }
    Letters.TEXT.sized(Theme.TICK - 2).on(g);
    for (Influence i : of.ranked().stream().limit(NAMED).filter(ranked::contains).toList()) {
      double x = axes.x(i.main().value());
      labels.write(g, Shortened.input(i.input()), x, axes.y(i.sigma()), RADIUS);
    }
  }
}
