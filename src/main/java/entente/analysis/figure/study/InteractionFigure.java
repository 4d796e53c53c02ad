package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.Index;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.analysis.text.NumberWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Which inputs act together: second-order indices as a matrix, the first order on its diagonal. */
final class InteractionFigure implements Figure {

  private static final int MOST = 14;
  private static final double LEFT = 400;
  private static final double TOP = 110;
  private static final double ROOM = 800;

  private final Sensitivity of;
  private final String suffix;
  private final List<Integer> shown;

  InteractionFigure(Sensitivity of, String suffix) {
    this.of = of;
    this.suffix = suffix;
    List<Influence> ranked = of.ranked().stream().limit(MOST).toList();
    this.shown = ranked.stream().map(of.influences()::indexOf).toList();
  }

  @Override
  public String name() {
    return "interactions-" + of.measure().name().replace('_', '-') + suffix;
  }

  @Override
  public String title() {
    return of.measure().title()
        + (suffix.isEmpty() ? "" : " on " + of.scenario())
        + ": what inputs do alone and in pairs";
  }

  @Override
  public String caption() {
    return "Share of the variance that two inputs make together beyond what each does by itself (lower"
        + " left), and, framed on the diagonal, what each does by itself. Pale grey cells have an"
        + " interval that holds 0: no interaction is shown. Darker is more. The last column is the"
        + " total index, with everything the input takes part in.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    int n = shown.size();
    double cell = Math.min(130, ROOM / (n + 1));
    double most = 1e-9;
    for (int i : shown) {
      most = Math.max(most, of.influences().get(i).first().value());
    }
    for (int row = 0; row < n; row++) {
      double y = TOP + row * cell;
      g.setColor(new Color(Theme.INK));
      String name = Shortened.input(of.influences().get(shown.get(row)).input());
      TextFigure.line(g, name, 30, y + cell / 2 + 8, LEFT - 50, Font.PLAIN, Theme.TICK);
      for (int column = 0; column <= row; column++) {
        Rectangle2D box = new Rectangle2D.Double(LEFT + column * cell, y, cell - 3, cell - 3);
        if (row == column) {
          number(g, box, of.influences().get(shown.get(row)).first(), most, true);
        } else {
          int a = Math.min(shown.get(row), shown.get(column));
          int b = Math.max(shown.get(row), shown.get(column));
          number(g, box, of.second()[a][b], most, false);
        }
      }
      double right = LEFT + n * cell + 30;
      Index total = of.influences().get(shown.get(row)).main();
      g.setColor(new Color(Theme.INK));
      String text = NumberWords.number(total.value()) + "   (" + interval(total) + ")";
      TextFigure.line(
          g, text, right, y + cell / 2 + 8, Theme.WIDTH - right - 20, Font.PLAIN, Theme.TICK);
    }
    g.setColor(new Color(Theme.QUIET));
    double right = LEFT + n * cell + 30;
    TextFigure.line(g, "total, with interval", right, TOP - 10, 420, Font.PLAIN, Theme.TICK - 1);
    for (int column = 0; column < n; column++) {
      String name = Shortened.input(of.influences().get(shown.get(column)).input());
      AffineTransform before = g.getTransform();
      g.translate(LEFT + (column + 0.5) * cell - 4, TOP + n * cell + 14);
      g.rotate(Math.PI / 5);
      TextFigure.line(g, name, 0, 10, 260, Font.PLAIN, Theme.TICK - 3);
      g.setTransform(before);
    }
  }

  @Override
  public int height() {
    double cell = Math.min(130, ROOM / (shown.size() + 1));
    return (int) (TOP + shown.size() * cell + 190);
  }

  private static String interval(Index index) {
    return Double.isNaN(index.low())
        ? "–"
        : NumberWords.number(index.low()) + " to " + NumberWords.number(index.high());
  }

  private static void number(
      Graphics2D g, Rectangle2D box, Index index, double most, boolean diagonal) {
    boolean unsure = Double.isNaN(index.value()) || index.low() <= 0 && index.high() >= 0;
    double share = Math.max(0, Math.min(1, index.value() / most));
    Color fill = unsure && !diagonal ? new Color(Theme.PANEL) : HeatMapFigure.colour(share);
    g.setColor(fill);
    g.fill(box);
    if (diagonal) {
      g.setColor(new Color(Theme.INK));
      g.setStroke(new BasicStroke(2.5f));
      g.draw(box);
    }
    g.setColor(
        !unsure && share > 0.55 || diagonal && share > 0.55
            ? new Color(Theme.PAPER)
            : new Color(unsure && !diagonal ? Theme.FAINT : Theme.INK));
    String text = NumberWords.number(index.value()).replaceFirst("^(−?)0\\.", "$1.");
    int size = (int) Math.min(Theme.TICK, box.getWidth() / 3);
    g.setFont(TextFigure.font(Font.PLAIN, size));
    double width = g.getFontMetrics().stringWidth(text);
    g.drawString(
        text, (float) (box.getCenterX() - width / 2), (float) (box.getCenterY() + size * 0.36));
  }
}
