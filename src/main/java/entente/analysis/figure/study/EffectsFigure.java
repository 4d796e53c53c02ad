package entente.analysis.figure.study;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Labels;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;

/** Elementary effects: how large those of each input are on average, and how much they differ. */
final class EffectsFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          Each dot is an input: across, the mean size of its elementary effects; upward, \
          their standard deviation. To the right it matters; high up it matters in some \
          places and not in others, or together with other inputs. Below the line all \
          effects are of nearly one size and sign (σ below half of μ*). Filled dots rise \
          as the input does, hollow ones fall. The {named} largest have names, as far as \
          there is room.""");

  private static final int NAMED = 14;
  private static final double RADIUS = 9;

  private final Sensitivity of;
  private final Subject subject;

  EffectsFigure(Sensitivity of, String suffix) {
    this.of = of;
    this.subject = new Subject(of, suffix);
  }

  @Override
  public String name() {
    return subject.name("effects");
  }

  @Override
  public String title() {
    return subject.title("size of effects and how they differ");
  }

  @Override
  public String caption() {
    return CAPTION.fill("named", Math.min(NAMED, of.influences().size()));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double most = 1e-12;
    for (Influence i : of.influences()) {
      most = Math.max(most, Double.isNaN(i.main().value()) ? 0 : i.main().value());
      most = Math.max(most, Double.isNaN(i.sigma()) ? 0 : i.sigma());
    }
    Axes axes =
        new Axes(
                AxisScale.of(-0.02 * most, 1.12 * most, 5),
                AxisScale.of(-0.03 * most, 1.06 * most, 5))
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
      new Pen(Theme.scenario(0), 3).draw(g, dot, i.mu() >= 0 ? Theme.scenario(0) : Theme.PAPER);
    }
    Letters.TEXT.sized(Theme.TICK - 2).on(g);
    for (Influence i : of.ranked().stream().limit(NAMED).filter(ranked::contains).toList()) {
      double x = axes.x(i.main().value());
      labels.write(g, Shortened.input(i.input()), x, axes.y(i.sigma()), RADIUS);
    }
  }
}
