package entente.analysis.figure.study;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Standing;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How much each architecture falls short of the best of all in the same setting, by measure. */
final class RegretFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          Regret is how far an architecture falls short of the best of all in the same \
          setting, in units of the measure: the dot is its 90th percentile over settings \
          with a 95 % interval, further left is better. At the right the largest regret, \
          the share of the settings in which it is ahead of all others by more than \
          matters, and the share in which it is good enough ({rules}).""");

  private static final double TOP = 128;

  private final List<Robustness> of;

  RegretFigure(List<Robustness> of) {
    this.of = List.copyOf(of);
  }

  @Override
  public String name() {
    return "regret";
  }

  @Override
  public String title() {
    return "Regret over alternative settings, and how often each is good enough";
  }

  @Override
  public String caption() {
    return CAPTION.fill(
        "rules", of.stream().map(r -> r.rule().text()).collect(Collectors.joining(", ")));
  }

  @Override
  public int height() {
    return (int) (TOP + of.size() * (70 + 62 * of.get(0).standings().size() + 50));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double column = 330 / 3.0 + 50;
    double x = Theme.WIDTH - 10 - 3 * column + 18;
    for (String head : List.of("largest", "ahead in", "good enough")) {
      Letters.NOTE.sized(Theme.TICK - 1).write(g, head, x, 100, column - 18);
      x += column;
    }
    double y = TOP;
    for (Robustness r : of) {
      y = panel(g, r, y, 3 * column);
    }
  }

  private static double panel(Graphics2D g, Robustness r, double y, double notes) {
    double high = 0;
    List<RowsFigure.Row> rows = new ArrayList<>();
    for (int a = 0; a < r.standings().size(); a++) {
      Standing s = r.standings().get(a);
      double top = s.regret().high().high();
      high = Math.max(high, Double.isNaN(top) ? 0 : top);
      rows.add(
          new RowsFigure.Row(
              s.architecture(),
              s.regret().high().value(),
              s.regret().high().low(),
              s.regret().high().high(),
              RowsFigure.Fill.FULL,
              Theme.scenario(a),
              List.of(
                  NumberWords.number(s.regret().most()),
                  NumberWords.percent(s.wins()),
                  NumberWords.percent(s.satisficing().share()))));
    }
    Letters.HEADING.write(g, r.outcomes().measure().title(), 30, y + 14, Theme.WIDTH - 600);
    double h = 62.0 * rows.size() + 50;
    AxisScale scale = AxisScale.of(0, high > 0 ? high * 1.05 : 1, 4);
    RowsFigure.draw(
        g, rows, new RowsFigure.Frame(10, y + 18, Theme.WIDTH - 20, h, 360, notes, scale));
    return y + h + 70;
  }
}
