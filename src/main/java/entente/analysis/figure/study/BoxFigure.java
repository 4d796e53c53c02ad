package entente.analysis.figure.study;

import entente.analysis.discovery.Box;
import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.Discovery;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The box looked at closely: for each restricted input, its limits within the range it was given.
 */
final class BoxFigure implements Figure {

  private static final Template SOME = Template.of("{kept} of {all} words");
  private static final int NAMED = 12;

  private static final Template TITLE =
      Template.of("Where {cases}: box {box}, coverage {coverage}, density {density}");
  private static final String CAPTION =
      """
      The restricted inputs, the surest on top. The grey strip is the range of the input \
      in the table, the dark part the range within the box; of words, those in dark are \
      in the box. The quasi-p-value is the probability of so many cases in the box if \
      the restriction did nothing, and the last column in how many random halves of the \
      rows PRIM restricts the input again: an input with a high quasi-p-value, or seldom \
      found again, may be chance.""";

  private static final int ROWS = 9;
  private static final double NAMES = 400;
  private static final double TRACK = 690;
  private static final double NOTES = NAMES + TRACK + 40;
  private static final double TOP = 160;
  private static final double TALL = 86;
  private static final double TALLEST = 130;
  private static final double BAR = 24;
  private static final Letters INSIDE = Letters.STRONG.sized(Theme.TICK - 2).in(Theme.scenario(0));
  private static final Letters OUTSIDE = Letters.NOTE.sized(Theme.TICK - 2);

  private final DiscoveryFigures of;

  BoxFigure(DiscoveryFigures of) {
    this.of = of;
  }

  @Override
  public String name() {
    return "box" + of.suffix();
  }

  @Override
  public String title() {
    BoxStep box = of.of().box();
    return TITLE.fill(
        "cases", of.cases(),
        "box", of.of().chosen(),
        "coverage", NumberWords.percent(box.coverage()),
        "density", NumberWords.percent(box.density()));
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    Discovery found = of.of();
    List<Integer> inputs = new ArrayList<>(found.box().box().restricted());
    if (inputs.isEmpty()) {
      Letters.TEXT.sized(Theme.LABEL).write(g, "No input is restricted.", 30, TOP, 800);
      return;
    }
    inputs.sort(Comparator.comparingDouble(j -> quasiP(found, j)));
    double width = (Theme.WIDTH - NOTES) / 2;
    Letters.NOTE.write(g, "input", 30, 120, NAMES);
    Letters.NOTE.write(g, "limits in its range", NAMES, 120, TRACK);
    Letters.NOTE.write(g, "quasi-p-value", NOTES, 120, width - 16);
    Letters.NOTE.write(g, "found again in", NOTES + width, 120, width - 16);
    int shown = Math.min(ROWS, inputs.size());
    double step = Math.min(TALLEST, TALL * ROWS / shown);
    for (int k = 0; k < shown; k++) {
      row(g, found, inputs.get(k), TOP + (k + 0.5) * step, width);
    }
    if (inputs.size() > shown) {
      String rest = "and " + (inputs.size() - shown) + " more, less sure; the answer has all";
      Letters.NOTE.write(g, rest, 30, Theme.HEIGHT - 30, 900);
    }
  }

  private static double quasiP(Discovery found, int input) {
    return found.box().quasiP().get(found.table().factors().get(input).name());
  }

  private static void row(Graphics2D g, Discovery found, int j, double y, double width) {
    CaseInput factor = found.table().factors().get(j);
    Box box = found.box().box();
    name(g, factor.name(), y);
    if (factor.categorical()) {
      words(g, factor, box, j, y);
    } else {
      range(g, factor, box, j, y);
    }
    Letters.TEXT.write(g, small(quasiP(found, j)), NOTES, y - 2, width - 16);
    double again = found.resampling().restricted().get(factor.name());
    String halves = NumberWords.percent(again) + " of halves";
    Letters.TEXT.write(g, halves, NOTES + width, y - 2, width - 16);
  }

  // A name that is too long is broken behind the last dot or dash that leaves room.
  private static void name(Graphics2D g, String name, double y) {
    FontMetrics metrics = Letters.STRONG.on(g);
    int at = metrics.stringWidth(name) > NAMES - 50 ? name.length() - 1 : 0;
    while (at > 0
        && ("._-".indexOf(name.charAt(at - 1)) < 0
            || metrics.stringWidth(name.substring(0, at)) > NAMES - 50)) {
      at--;
    }
    if (at > 0) {
      Letters.STRONG.write(g, name.substring(0, at), 30, y - 14, NAMES - 50);
    }
    Letters.STRONG.write(g, name.substring(at), 30, y + (at > 0 ? 16 : -2), NAMES - 50);
  }

  /** Returns a probability in words; a very small one as a bound. */
  private static String small(double p) {
    return p < 0.0001 ? "< 0.0001" : NumberWords.number(p);
  }

  private static void range(Graphics2D g, CaseInput factor, Box box, int j, double y) {
    double lowest = factor.lowest();
    double highest = factor.highest();
    double span = Math.max(highest - lowest, Double.MIN_NORMAL);
    double low = Math.max(box.low(j), lowest);
    double high = Math.min(box.high(j), highest);
    double from = NAMES + TRACK * (low - lowest) / span;
    double to = NAMES + TRACK * (high - lowest) / span;
    bar(g, Theme.GRID, NAMES, y, TRACK);
    bar(g, Theme.scenario(0), from, y, Math.max(4, to - from));
    FontMetrics metrics = OUTSIDE.on(g);
    boolean left = box.low(j) > Double.NEGATIVE_INFINITY;
    boolean right = box.high(j) < Double.POSITIVE_INFINITY;
    String below = NumberWords.number(left ? low : lowest);
    String above = NumberWords.number(right ? high : highest);
    double start = left ? from : NAMES;
    double end = (right ? to : NAMES + TRACK) - metrics.stringWidth(above);
    // Side by side where the part is narrow.
    double gap = start + metrics.stringWidth(below) + 14 - end;
    start -= gap > 0 ? gap / 2 : 0;
    end += gap > 0 ? gap / 2 : 0;
    double spill = NAMES - 10 - start;
    start += spill > 0 ? spill : 0;
    end += gap > 0 && spill > 0 ? spill : 0;
    (left ? INSIDE : OUTSIDE).write(g, below, start, y + 24);
    (right ? INSIDE : OUTSIDE).write(g, above, end, y + 24);
  }

  private static void bar(Graphics2D g, int colour, double x, double y, double width) {
    Pen.fill(g, colour, new Rectangle2D.Double(x, y - BAR, width, BAR));
  }

  private static void words(Graphics2D g, CaseInput factor, Box box, int j, double y) {
    double each = TRACK / factor.levels().size();
    boolean many = factor.levels().size() > NAMED;
    double gap = Math.min(4, each / 4);
    if (many) {
      long kept = IntStream.range(0, factor.levels().size()).filter(l -> box.keeps(j, l)).count();
      String words = SOME.fill("kept", kept, "all", factor.levels().size());
      INSIDE.write(g, words, NAMES, y + 24, TRACK);
    }
    for (int level = 0; level < factor.levels().size(); level++) {
      boolean kept = box.keeps(j, level);
      double x = NAMES + level * each;
      bar(g, kept ? Theme.scenario(0) : Theme.GRID, x, y, each - gap);
      if (!many) {
        (kept ? INSIDE : OUTSIDE).write(g, factor.levels().get(level), x, y + 24, each - 8);
      }
    }
  }
}
