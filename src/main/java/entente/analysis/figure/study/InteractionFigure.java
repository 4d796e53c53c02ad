package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shortened;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.Index;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Which inputs act together: second-order indices as a matrix, the first order on its diagonal. */
final class InteractionFigure implements Figure {

  private static final String CAPTION =
      """
      Share of the variance that two inputs make together beyond what each does by \
      itself (lower left), and, framed on the diagonal, what each does by itself. Pale \
      grey cells have an interval that holds 0: no interaction is shown. Darker is more. \
      The last column is the total index, with everything the input takes part in.""";
  private static final Template TOTAL = Template.of("{value}   ({interval})");

  private static final int MOST = 14;
  private static final double LEFT = 400;
  private static final double TOP = 110;
  private static final double ROOM = 800;
  private static final Letters SMALL = Letters.NOTE.sized(Theme.TICK - 3);

  private final Sensitivity of;
  private final Subject subject;
  private final List<Integer> shown;

  InteractionFigure(Sensitivity of, String suffix) {
    this.of = of;
    this.subject = new Subject(of, suffix);
    List<Influence> ranked = of.ranked().stream().limit(MOST).toList();
    this.shown = ranked.stream().map(of.influences()::indexOf).toList();
  }

  @Override
  public String name() {
    return subject.name("interactions");
  }

  @Override
  public String title() {
    return subject.title("what inputs do alone and in pairs");
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    int n = shown.size();
    double cell = Math.min(130, ROOM / (n + 1));
    double right = LEFT + n * cell + 30;
    double most = 1e-9;
    for (int i : shown) {
      most = Math.max(most, of.influences().get(i).first().value());
    }
    for (int row = 0; row < n; row++) {
      double y = TOP + row * cell;
      Letters.TEXT.write(g, name(row), 30, y + cell / 2 + 8, LEFT - 50);
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
      Index total = of.influences().get(shown.get(row)).main();
      String value = NumberWords.number(total.value());
      String text = TOTAL.fill("value", value, "interval", interval(total));
      Letters.TEXT.write(g, text, right, y + cell / 2 + 8, Theme.WIDTH - right - 20);
    }
    Letters.NOTE.sized(Theme.TICK - 1).write(g, "total, with interval", right, TOP - 10, 420);
    for (int column = 0; column < n; column++) {
      String name = name(column);
      double x = LEFT + (column + 0.5) * cell - 4;
      Letters.turned(
          g, x, TOP + n * cell + 14, Math.PI / 5, () -> SMALL.write(g, name, 0, 10, 260));
    }
  }

  private String name(int k) {
    return Shortened.input(of.influences().get(shown.get(k)).input());
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
    boolean grey = unsure && !diagonal;
    Pen.fill(g, grey ? Theme.PANEL : HeatMapFigure.colour(share), box);
    if (diagonal) {
      new Pen(Theme.INK, 2.5).draw(g, box);
    }
    boolean dark = !grey && share > HeatMapFigure.DARK;
    int size = (int) Math.min(Theme.TICK, box.getWidth() / 3);
    Letters.TEXT
        .in(dark ? Theme.PAPER : grey ? Theme.FAINT : Theme.INK)
        .sized(size)
        .centred(
            g,
            HeatMapFigure.brief(index.value()),
            box.getCenterX(),
            box.getCenterY() + size * 0.36);
  }
}
