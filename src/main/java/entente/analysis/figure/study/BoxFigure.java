package entente.analysis.figure.study;

import entente.analysis.discovery.Box;
import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.Discovery;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.text.NumberWords;
import java.awt.Color;
import java.awt.Font;
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

  private static final int ROWS = 9;
  private static final double NAMES = 400;
  private static final double TRACK = 690;
  private static final double NOTES = NAMES + TRACK + 40;
  private static final double TOP = 160;
  private static final double TALL = 86;
  private static final double TALLEST = 130;
  private static final double BAR = 24;

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
    return "Where "
        + of.cases()
        + ": box "
        + of.of().chosen()
        + ", coverage "
        + NumberWords.percent(box.coverage())
        + ", density "
        + NumberWords.percent(box.density());
  }

  @Override
  public String caption() {
    return "The restricted inputs, the surest on top. The grey strip is the range of the input in the"
        + " table, the dark part the range within the box; of words, those in dark are in the box."
        + " The quasi-p-value is the probability of so many cases in the box if the restriction did"
        + " nothing, and the last column in how many random halves of the rows PRIM restricts the"
        + " input again: an input with a high quasi-p-value, or seldom found again, may be chance.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    Discovery found = of.of();
    List<Integer> inputs = new ArrayList<>(found.box().box().restricted());
    if (inputs.isEmpty()) {
      g.setColor(new Color(Theme.INK));
      TextFigure.line(g, "No input is restricted.", 30, TOP, 800, Font.PLAIN, Theme.LABEL);
      return;
    }
    inputs.sort(Comparator.comparingDouble(j -> quasiP(found, j)));
    g.setColor(new Color(Theme.QUIET));
    double width = (Theme.WIDTH - NOTES) / 2;
    TextFigure.line(g, "input", 30, 120, NAMES, Font.PLAIN, Theme.TICK);
    TextFigure.line(g, "limits in its range", NAMES, 120, TRACK, Font.PLAIN, Theme.TICK);
    TextFigure.line(g, "quasi-p-value", NOTES, 120, width - 16, Font.PLAIN, Theme.TICK);
    TextFigure.line(g, "found again in", NOTES + width, 120, width - 16, Font.PLAIN, Theme.TICK);
    int shown = Math.min(ROWS, inputs.size());
    double step = Math.min(TALLEST, TALL * ROWS / shown);
    for (int k = 0; k < shown; k++) {
      row(g, found, inputs.get(k), TOP + (k + 0.5) * step, width);
    }
    if (inputs.size() > shown) {
      g.setColor(new Color(Theme.QUIET));
      String rest = "and " + (inputs.size() - shown) + " more, less sure; the answer has all";
      TextFigure.line(g, rest, 30, Theme.HEIGHT - 30, 900, Font.PLAIN, Theme.TICK);
    }
  }

  private static double quasiP(Discovery found, int input) {
    return found.box().quasiP().get(found.table().factors().get(input).name());
  }

  private static void row(Graphics2D g, Discovery found, int j, double y, double width) {
    CaseInput factor = found.table().factors().get(j);
    Box box = found.box().box();
    g.setColor(new Color(Theme.INK));
    name(g, factor.name(), y);
    if (factor.categorical()) {
      words(g, factor, box, j, y);
    } else {
      range(g, factor, box, j, y);
    }
    g.setColor(new Color(Theme.INK));
    double p = quasiP(found, j);
    TextFigure.line(g, small(p), NOTES, y - 2, width - 16, Font.PLAIN, Theme.TICK);
    double again = found.resampling().restricted().get(factor.name());
    String halves = NumberWords.percent(again) + " of halves";
    TextFigure.line(g, halves, NOTES + width, y - 2, width - 16, Font.PLAIN, Theme.TICK);
  }

  // A name that is too long is broken behind the last dot or dash that leaves room.
  private static void name(Graphics2D g, String name, double y) {
    g.setFont(TextFigure.font(Font.BOLD, Theme.TICK));
    FontMetrics metrics = g.getFontMetrics();
    int at = metrics.stringWidth(name) > NAMES - 50 ? name.length() - 1 : 0;
    while (at > 0
        && ("._-".indexOf(name.charAt(at - 1)) < 0
            || metrics.stringWidth(name.substring(0, at)) > NAMES - 50)) {
      at--;
    }
    if (at > 0) {
      TextFigure.line(g, name.substring(0, at), 30, y - 14, NAMES - 50, Font.BOLD, Theme.TICK);
    }
    String last = name.substring(at);
    TextFigure.line(g, last, 30, y + (at > 0 ? 16 : -2), NAMES - 50, Font.BOLD, Theme.TICK);
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
    g.setColor(new Color(Theme.GRID));
    g.fill(new Rectangle2D.Double(NAMES, y - BAR, TRACK, BAR));
    g.setColor(new Color(Theme.scenario(0)));
    g.fill(new Rectangle2D.Double(from, y - BAR, Math.max(4, to - from), BAR));
    g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK - 2));
    FontMetrics metrics = g.getFontMetrics();
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
    number(g, below, start, y + 24, left);
    number(g, above, end, y + 24, right);
  }

  private static void number(Graphics2D g, String text, double x, double y, boolean limit) {
    g.setColor(new Color(limit ? Theme.scenario(0) : Theme.QUIET));
    g.setFont(TextFigure.font(limit ? Font.BOLD : Font.PLAIN, Theme.TICK - 2));
    g.drawString(text, (float) x, (float) y);
  }

  private static void words(Graphics2D g, CaseInput factor, Box box, int j, double y) {
    double x = NAMES;
    double each = TRACK / factor.levels().size();
    for (int level : IntStream.range(0, factor.levels().size()).toArray()) {
      boolean kept = box.keeps(j, level);
      g.setColor(new Color(kept ? Theme.scenario(0) : Theme.GRID));
      g.fill(new Rectangle2D.Double(x, y - BAR, each - 4, BAR));
      g.setColor(new Color(kept ? Theme.scenario(0) : Theme.QUIET));
      int style = kept ? Font.BOLD : Font.PLAIN;
      TextFigure.line(g, factor.levels().get(level), x, y + 24, each - 8, style, Theme.TICK - 2);
      x += each;
    }
  }
}
