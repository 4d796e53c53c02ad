package entente.analysis.drawing;

import java.awt.BasicStroke;

/**
 * Sizes of all figures and of the report, and the colours of the {@link Palette} on paper.
 *
 * <p>Lines differ in their dashes as well, so that grey print works.
 */
public final class Theme {

  /** Width of a figure in pixels: at half a page a letter is about 2.5 mm high. */
  public static final int WIDTH = 1600;

  /** Height of a figure in pixels. */
  public static final int HEIGHT = 1000;

  /** Logical font that every Java and every browser has. */
  public static final String FONT = "SansSerif";

  /** Size of a figure's title. */
  public static final int TITLE = 36;

  /** Size of a panel's heading and of labels beside lines. */
  public static final int LABEL = 26;

  /** Size of the numbers on an axis. */
  public static final int TICK = 23;

  /** Colour of the ground, and of letters on dark. */
  public static final int PAPER = Palette.PAPER.light();

  /** Colour of text. */
  public static final int INK = Palette.INK.light();

  /** Colour of axes and notes. */
  public static final int QUIET = Palette.INK2.light();

  /** Colour of what can be told less surely. */
  public static final int FAINT = Palette.INK3.light();

  /** Colour of grid lines. */
  public static final int GRID = Palette.RULE.light();

  /** Colour of a ground set off from the paper. */
  public static final int PANEL = Palette.PANEL.light();

  private static final float[][] DASHES = {null, {14, 8}, {3, 6}, {16, 6, 3, 6}, {6, 4}};

  private Theme() {}

  /** Returns the colour of a scenario by its place in the comparison. */
  public static int scenario(int k) {
    return Palette.world(k).light();
  }

  /** Returns the dashes of a scenario's line; null for an unbroken one. */
  public static float[] dash(int k) {
    return DASHES[k % DASHES.length];
  }

  /** Returns the dotted line of hostility. */
  public static BasicStroke dotted(double width) {
    float[] dots = {0.1f, (float) (1.2 + 1.6 * width)};
    return new BasicStroke(
        (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dots, 0);
  }

  /** Returns the colour of a rung of the ladder: darker is worse, also in grey print. */
  public static int rung(int k) {
    return Palette.rung(k).light();
  }

  /** Returns whether dark letters are read better on a colour than white ones. */
  public static boolean light(int colour) {
    int red = colour >> 16 & 0xFF;
    int green = colour >> 8 & 0xFF;
    int blue = colour & 0xFF;
    return 0.299 * red + 0.587 * green + 0.114 * blue > 128;
  }

  /** Returns a colour as CSS has it. */
  public static String css(int colour) {
    return String.format("#%06x", colour);
  }
}
