package entente.analysis.drawing;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.Map;

/** Rows of a dot plot: a name, a dot with its interval, and a note beside it. */
public final class RowsFigure {

  /** Height of a line of {@link #key}. */
  public static final int KEY = 40;

  private static final double TALLEST = 120;
  private static final double FEET = 50;
  private static final Letters NOTE = Letters.TEXT.sized(Theme.TICK - 1);

  private RowsFigure() {}

  /**
   * One row.
   *
   * @param name what the row is called
   * @param value where the dot stands
   * @param low lower end of the interval; NaN without one
   * @param high upper end of the interval; NaN without one
   * @param fill how the dot is filled
   * @param colour its colour
   * @param notes words at the right, in columns
   */
  public record Row(
      String name,
      double value,
      double low,
      double high,
      Fill fill,
      int colour,
      List<String> notes) {}

  /** How a dot is filled. */
  public enum Fill {
    /** The sign is sure. */
    FULL,
    /** The sign is sure at the default constants only. */
    PALE,
    /** The sign is not sure. */
    EMPTY;

    /** Returns how a dot is filled. */
    public static Fill of(boolean sure, boolean robust) {
      return !sure ? EMPTY : robust ? FULL : PALE;
    }
  }

  /**
   * Where the rows stand and what they are measured on.
   *
   * @param x left edge
   * @param y top edge
   * @param w width
   * @param h height
   * @param names width of the column of names
   * @param notes width of the column of notes
   * @param scale what the axis shows
   * @param shade half-width of a shaded strip around the middle
   * @param middle where the rows part
   */
  public record Frame(
      double x,
      double y,
      double w,
      double h,
      double names,
      double notes,
      AxisScale scale,
      double shade,
      double middle) {

    /** Makes a frame whose rows part at zero. */
    public Frame(
        double x, double y, double w, double h, double names, double notes, AxisScale scale) {
      this(x, y, w, h, names, notes, scale, 0, 0);
    }
  }

  /** Draws the rows, the first on top; values beyond the axis end in an arrow at its edge. */
  public static void draw(Graphics2D g, List<Row> rows, Frame f) {
    // A few rows do not spread over the page.
    double h = Math.min(f.h(), FEET + TALLEST * Math.max(2, rows.size()));
    Axes axes =
        Axes.under(f.scale())
            .upright()
            .draw(g, f.x() + f.names(), f.y(), f.w() - f.names() - f.notes(), h);
    if (f.shade() > 0) {
      double from = axes.cutX(f.middle() - f.shade());
      axes.shade(g, Palette.LAND.light(), from, axes.cutX(f.middle() + f.shade()));
    }
    axes.upright(g, new Pen(Theme.QUIET, 2), axes.x(f.middle()));
    for (int k = 0; k < rows.size(); k++) {
      row(g, rows.get(k), axes, axes.middle(k, rows.size()), f);
    }
  }

  /**
   * Writes in one line what the dots of some rows mean, each filling that they have once.
   *
   * @param words what each filling means
   * @param y base of the line
   */
  public static void key(Graphics2D g, List<Row> rows, Map<Fill, String> words, double y) {
    double x = 40;
    for (Fill fill : Fill.values()) {
      boolean shown = rows.stream().anyMatch(r -> r.fill() == fill && !Double.isNaN(r.value()));
      if (shown && words.containsKey(fill)) {
        int colour = fill == Fill.EMPTY ? Theme.FAINT : Theme.INK;
        new Pen(colour, 3).draw(g, Forms.circle(x, y - 7, 9), filling(fill, colour));
        Letters.NOTE.write(g, words.get(fill), x + 20, y);
        // A browser's letters may be wider than those measured here.
        x += 60 + 1.08 * Letters.NOTE.width(g, words.get(fill));
      }
    }
  }

  private static int filling(Fill fill, int colour) {
    return switch (fill) {
      case FULL -> colour;
      case PALE -> Shade.pale(colour, 4);
      case EMPTY -> Theme.PAPER;
    };
  }

  private static void row(Graphics2D g, Row row, Axes axes, double y, Frame f) {
    // From the left: a browser's letters have other widths than those measured here.
    Letters.TEXT.write(g, row.name(), f.x() + 20, y + 8, f.names() - 30);
    double width = f.notes() / Math.max(1, row.notes().size());
    for (int k = 0; k < row.notes().size(); k++) {
      double note = axes.right() + 18 + k * width;
      NOTE.write(g, row.notes().get(k), note, y + 8, width - 18);
    }
    if (Double.isNaN(row.value())) {
      return;
    }
    if (!Double.isNaN(row.low())) {
      double from = axes.cutX(row.low());
      Pen.blunt(row.colour(), 4).line(g, from, y, Math.max(axes.cutX(row.high()), from), y);
    }
    double x = axes.cutX(row.value());
    boolean beyond = f.scale().cut(row.value()) != row.value();
    int forward = row.value() > f.middle() ? 1 : -1;
    Shape mark = beyond ? Forms.arrow(x, y, forward * 22, 11) : Forms.circle(x, y, 9);
    new Pen(row.colour(), 3).draw(g, mark, filling(row.fill(), row.colour()));
  }
}
