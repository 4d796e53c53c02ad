package entente.analysis.drawing;

/**
 * Colours and sizes of all figures and of the report.
 *
 * <p>The colours are those of Okabe and Ito (2008), which people with any colour vision tell apart;
 * lines differ in their dashes as well, so that grey print works.
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

  /** Colour of text. */
  public static final int INK = 0x222222;

  /** Colour of axes and notes. */
  public static final int QUIET = 0x5A5A5A;

  /** Colour of grid lines. */
  public static final int GRID = 0xDDDDDD;

  private static final int[] SCENARIOS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x000000};
  private static final float[][] DASHES = {null, {14, 8}, {3, 6}, {16, 6, 3, 6}, {6, 4}};
  private static final int[] BLOCS = {0x0072B2, 0xD55E00, 0xCC79A7, 0x56B4E9, 0x000000};
  private static final int[] SEATS = {0x5CC3A3, 0x8FD6BF, 0xC2E9DD};

  // After the sequence "OrRd" of Brewer (2003), which stays in order for any colour vision.
  private static final int[] RUNGS = {0xEFEFEF, 0xFDD49E, 0xFC8D59, 0xD7301F, 0x7F0000, 0x000000};

  private Theme() {}

  /** Returns the colour of a scenario by its place in the comparison. */
  public static int scenario(int k) {
    return SCENARIOS[k % SCENARIOS.length];
  }

  /** Returns the dashes of a scenario's line; null for an unbroken one. */
  public static float[] dash(int k) {
    return DASHES[k % DASHES.length];
  }

  /** Returns the colour of alignment with a bloc. */
  public static int bloc(int k) {
    return BLOCS[k % BLOCS.length];
  }

  /** Returns the colour of a seat without a bloc. */
  public static int seat(int k) {
    return SEATS[k % SEATS.length];
  }

  /** Returns the colour of hedging. */
  public static int hedge() {
    return 0xF0E442;
  }

  /** Returns the colour of standing apart. */
  public static int apart() {
    return 0xA6A6A6;
  }

  /** Returns the colour of a rung of the ladder: darker is worse, also in grey print. */
  public static int rung(int k) {
    return RUNGS[k];
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
