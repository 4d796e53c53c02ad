package entente.analysis.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a raster over years: a name, a strip of colours with a word in each that has room for
 * it, and a note.
 */
public final class RasterFigure {

  /** A line is never higher than this, so that a few do not spread over the page. */
  private static final double TALLEST = 54;

  private static final double FEET = 56;

  private RasterFigure() {}

  /**
   * What one line shows.
   *
   * @param name what the line is called
   * @param strip pieces of the strip, in order of time
   * @param note word at the right; may be empty
   */
  public record Line(String name, List<Piece> strip, String note) {}

  /**
   * A piece of a strip in which nothing changes.
   *
   * @param from round in which it begins
   * @param to round in which the next begins
   * @param colour its colour
   * @param words what it means, the first that has room
   */
  record Piece(int from, int to, int colour, List<String> words) {}

  /** Says which colour and which words a value has. */
  public interface Meaning {
    /** Returns the colour of a value. */
    int colour(int value);

    /** Returns words for a value, the longest first; the first that has room is written. */
    List<String> words(int value);
  }

  /**
   * Where the lines stand.
   *
   * @param x left edge
   * @param y top edge
   * @param w width
   * @param h height
   * @param names width of the column of names; 0 without it
   * @param notes width of the column of notes
   * @param start year of round 0
   * @param rounds number of rounds, round 0 included
   */
  public record Frame(
      double x,
      double y,
      double w,
      double h,
      double names,
      double notes,
      double start,
      int rounds) {}

  /** Returns the height that so many lines take, at most the height given. */
  public static double height(int lines, double most) {
    return Math.min(most, FEET + TALLEST * lines);
  }

  /** Returns the strip of values by round; a negative value leaves a gap. */
  public static List<Piece> strip(Meaning meaning, int... values) {
    List<Piece> strip = new ArrayList<>();
    int from = 0;
    for (int r = 1; r <= values.length; r++) {
      if (r == values.length || values[r] != values[from]) {
        if (values[from] >= 0) {
          strip.add(new Piece(from, r, meaning.colour(values[from]), meaning.words(values[from])));
        }
        from = r;
      }
    }
    return strip;
  }

  /** Draws the lines, the first on top. */
  public static void draw(Graphics2D g, List<Line> lines, Frame f) {
    double w = f.w() - f.names() - f.notes();
    AxisScale years =
        AxisScale.years(f.start(), f.start() + f.rounds() / 4.0, w > 500 ? 6 : w > 300 ? 4 : 2);
    double h = height(Math.max(1, lines.size()), f.h());
    Axes axes = Axes.under(years).draw(g, f.x() + f.names(), f.y(), w, h);
    for (int k = 0; k < lines.size(); k++) {
      double y = axes.top() + k * axes.data().getHeight() / lines.size();
      line(g, lines.get(k), axes, y, axes.row(lines.size()), f);
    }
  }

  private static void line(Graphics2D g, Line line, Axes axes, double y, double h, Frame f) {
    int size = (int) Math.max(18, Math.min(Theme.TICK, h * 0.62));
    Letters letters = Letters.TEXT.sized(size);
    double base = y + h / 2 + size * 0.36;
    if (f.names() > 0) {
      letters.write(g, line.name(), f.x() + 20, base, f.names() - 34);
    }
    if (!line.note().isEmpty()) {
      letters.write(g, line.note(), axes.right() + 12, base, f.notes() - 12);
    }
    for (Piece piece : line.strip()) {
      double from = axes.x(f.start() + piece.from() / 4.0);
      double to = axes.x(f.start() + piece.to() / 4.0);
      // The gap shows a change in grey print as well.
      double wide = Math.max(1, to - from - 2);
      Pen.fill(g, piece.colour(), new Rectangle2D.Double(from, y + 1.5, wide, h - 3));
      Letters word =
          letters.sized(size - 2).in(Theme.light(piece.colour()) ? Theme.INK : Theme.PAPER);
      // A browser's letters may be wider than those measured here.
      piece.words().stream()
          .filter(text -> word.width(g, text) * 1.1 + 14 < to - from)
          .findFirst()
          .ifPresent(text -> word.write(g, text, from + 7, base - 1));
    }
  }
}
