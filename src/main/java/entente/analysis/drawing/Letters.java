package entente.analysis.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/**
 * Letters to write with.
 *
 * @param colour their colour
 * @param style plain, bold or italic, as fonts have it
 * @param size their size
 */
public record Letters(int colour, int style, int size) {

  /** What a reader is to read. */
  public static final Letters TEXT = new Letters(Theme.INK, Font.PLAIN, Theme.TICK);

  /** What explains it. */
  public static final Letters NOTE = TEXT.in(Theme.QUIET);

  /** What stands out in a text. */
  public static final Letters STRONG = new Letters(Theme.INK, Font.BOLD, Theme.TICK);

  /** What stands over a panel. */
  public static final Letters HEADING = STRONG.sized(Theme.LABEL);

  // A line that does not fit is not written smaller than this.
  private static final int LEAST = 18;

  /** Returns these letters in another colour. */
  public Letters in(int other) {
    return new Letters(other, style, size);
  }

  /** Returns these letters in another size. */
  public Letters sized(int other) {
    return new Letters(colour, style, other);
  }

  /** Returns these letters in another style. */
  public Letters styled(int other) {
    return new Letters(colour, other, size);
  }

  /** Returns their font. */
  public Font font() {
    return new Font(Theme.FONT, style, size);
  }

  /** Returns how wide they run, and makes them those that a surface writes with. */
  public FontMetrics on(Graphics2D g) {
    g.setColor(new Color(colour));
    g.setFont(font());
    return g.getFontMetrics();
  }

  /** Returns the width of a text. */
  public double width(Graphics2D g, String text) {
    return on(g).stringWidth(text);
  }

  /** Returns these letters, or smaller ones if a text would be too wide, but not below a size. */
  public Letters fitting(Graphics2D g, String text, double width, int least) {
    Letters letters = this;
    while (letters.size > least && letters.width(g, text) > width) {
      letters = letters.sized(letters.size - 1);
    }
    return letters;
  }

  /** Writes a line. */
  public void write(Graphics2D g, String text, double x, double y) {
    on(g);
    g.drawString(text, (float) x, (float) y);
  }

  /** Writes a line, in smaller letters if it would not fit; returns how wide it is. */
  public double write(Graphics2D g, String text, double x, double y, double width) {
    Letters letters = fitting(g, text, width, LEAST);
    letters.write(g, text, x, y);
    return letters.width(g, text);
  }

  /** Writes a line around its middle. */
  public void centred(Graphics2D g, String text, double x, double y) {
    write(g, text, x - width(g, text) / 2, y);
  }

  /** Writes a line up to its end. */
  public void before(Graphics2D g, String text, double x, double y) {
    write(g, text, x - width(g, text), y);
  }

  /** Writes what is written around a place as around the origin, turned by an angle. */
  public static void turned(Graphics2D g, double x, double y, double angle, Runnable writing) {
    var before = g.getTransform();
    g.translate(x, y);
    g.rotate(angle);
    writing.run();
    g.setTransform(before);
  }
}
