package entente.analysis.figure.landscape;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.text.NumberWords;
import entente.text.Template;
import entente.theory.Landscape.Minimum;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Minima of a landscape: their energies, and how much leads to each. */
final class MinimaFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          Stable configurations, the lowest energy on top, each by its smaller side; of \
          many, the ten that most leads to, and all below as needles. A bar is the share \
          of {starts} from which steepest descent leads there; a hollow bar or a plum \
          needle is a minimum that some move leaves as low. A wide basin is easy to fall \
          into, whether or not it is the lowest.""");
  private static final Template ALL =
      Template.of("All {minima} minima: share that leads there, by energy");

  private static final int ROWS = 10;

  private static final double NAMES = 640;
  private static final double NOTES = 330;

  private final LandscapeFigures of;

  MinimaFigure(LandscapeFigures of) {
    this.of = of;
  }

  @Override
  public String name() {
    return "minima";
  }

  @Override
  public String title() {
    int count = of.minima().size();
    return of.title() + ": " + (count == 1 ? "one minimum" : count + " minima");
  }

  @Override
  public String caption() {
    return CAPTION.fill("starts", of.complete() ? "all configurations" : "random starts");
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    List<Minimum> minima = of.minima();
    if (minima.isEmpty()) {
      return;
    }
    boolean more = minima.size() > ROWS;
    double bottom = more ? 560 : Theme.HEIGHT - 20;
    double most = 0;
    for (double share : of.shares()) {
      most = Math.max(most, share);
    }
    double step = AxisScale.step(most / 4);
    double edge = step * Math.ceil(most / step - 1e-9);
    List<Integer> widest = widest();
    AxisScale scale = new AxisScale(0, edge, step, AxisScale.Numbers.PERCENT);
    rows(g, widest, Math.min(bottom, 170.0 + 110 * widest.size()), scale);
    if (more) {
      spikes(g, bottom + 40, edge);
    }
  }

  /** Returns the minima that most leads to, from the lowest energy up. */
  private List<Integer> widest() {
    return IntStream.range(0, of.shares().length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -of.shares()[k]))
        .limit(ROWS)
        .sorted()
        .toList();
  }

  private void rows(Graphics2D g, List<Integer> rows, double bottom, AxisScale scale) {
    String of100 = of.complete() ? "share of configurations that lead there" : "share of starts";
    double right = Theme.WIDTH - NOTES + 20;
    Letters.NOTE.write(g, "smaller side", 30, 104, NAMES - 40);
    Letters.NOTE.write(g, of100, NAMES + 10, 104, 560);
    Letters.NOTE.write(g, "energy", right, 104, NOTES - 40);
    Axes axes =
        Axes.under(scale)
            .upright()
            .draw(g, NAMES, 108, Theme.WIDTH - NAMES - NOTES - 20, bottom - 108);
    double height = axes.row(rows.size());
    for (int k = 0; k < rows.size(); k++) {
      Minimum minimum = of.minima().get(rows.get(k));
      double middle = axes.middle(k, rows.size());
      double thick = Math.min(44, height * 0.62);
      double zero = axes.x(0);
      double to = axes.x(of.shares()[rows.get(k)]);
      Rectangle2D bar = new Rectangle2D.Double(zero, middle - thick / 2, to - zero, thick);
      int filling = minimum.strict() ? Theme.scenario(0) : Theme.PAPER;
      new Pen(Theme.scenario(0), 2.5).draw(g, bar, filling);
      names(g, minimum, middle, height);
      Letters.TEXT.write(g, energy(minimum), right, middle + 8, NOTES - 40);
    }
  }

  private void names(Graphics2D g, Minimum minimum, double middle, double height) {
    FontMetrics metrics = Letters.TEXT.on(g);
    int lines = height > 66 ? 2 : 1;
    List<String> wrapped = wrapped(metrics, smaller(minimum), NAMES - 90, lines);
    double line = metrics.getHeight() * 0.95;
    double y = middle + 8 - (wrapped.size() - 1) * line / 2;
    for (String text : wrapped) {
      Letters.TEXT.write(g, text, 30, y);
      y += line;
    }
  }

  /** Returns names in so many lines, the last of which says how many have no room. */
  static List<String> wrapped(FontMetrics metrics, List<String> names, double width, int lines) {
    for (int shown = names.size(); shown > 0; shown--) {
      int rest = names.size() - shown;
      String text = String.join(", ", names.subList(0, shown)) + (rest > 0 ? " + " + rest : "");
      List<String> wrapped = TextFigure.wrap(metrics, text, width);
      if (wrapped.size() <= lines || shown == 1) {
        return wrapped;
      }
    }
    return List.of("nobody: all on one side");
  }

  private List<String> smaller(Minimum minimum) {
    List<List<String>> sides = new ArrayList<>();
    sides.add(new ArrayList<>());
    sides.add(new ArrayList<>());
    for (int i = 0; i < of.names().size(); i++) {
      while (sides.size() <= minimum.sides().get(i)) {
        sides.add(new ArrayList<>());
      }
      sides.get(minimum.sides().get(i)).add(of.names().get(i));
    }
    List<String> smaller = sides.get(0);
    for (List<String> side : sides) {
      smaller = side.size() < smaller.size() ? side : smaller;
    }
    return smaller;
  }

  private static String energy(Minimum minimum) {
    java.math.BigDecimal energy = minimum.energy().stripTrailingZeros();
    return energy.precision() <= 9
        ? energy.toPlainString().replace('-', '−')
        : NumberWords.number(energy.doubleValue());
  }

  private void spikes(Graphics2D g, double top, double edge) {
    double low = of.minima().get(0).energy().doubleValue();
    double high = of.minima().get(of.minima().size() - 1).energy().doubleValue();
    double step = AxisScale.step(Math.max(high - low, Math.abs(low) * 1e-6 + 1e-9) / 6);
    double margin = 0.05 * Math.max(high - low, step);
    double rise = AxisScale.step(edge / 3);
    AxisScale shares =
        new AxisScale(0, rise * Math.ceil(edge / rise - 1e-9), rise, AxisScale.Numbers.PERCENT);
    String heading = ALL.fill("minima", of.minima().size());
    Letters.HEADING.write(g, heading, 30, top + 24, 1400);
    Axes axes =
        new Axes(new AxisScale(low - margin, high + margin, step), shares)
            .draw(g, 20, top + 30, Theme.WIDTH - 70, Theme.HEIGHT - top - 44);
    for (int k = 0; k < of.minima().size(); k++) {
      double x = axes.x(of.minima().get(k).energy().doubleValue());
      double y = Math.min(axes.y(of.shares()[k]), axes.bottom() - 3);
      Pen.blunt(Theme.scenario(of.minima().get(k).strict() ? 0 : 1), 3)
          .line(g, x, axes.bottom(), x, y);
    }
  }
}
