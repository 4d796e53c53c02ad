package entente.analysis.drawing;

import java.awt.Color;

/** Colours made of others. */
public final class Shade {

  private Shade() {}

  /**
   * Returns a colour as one part of several, the others white. It is mixed: nothing shows through.
   */
  public static int pale(int colour, int parts) {
    int mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      mixed |= ((colour >> shift & 0xFF) + (parts - 1) * 255) / parts << shift;
    }
    return mixed;
  }

  /** Returns the colour at a share of a way from the first colour to the last. */
  public static int along(double share, int... colours) {
    double at = Math.max(0, Math.min(1, share)) * (colours.length - 1);
    int k = Math.min(colours.length - 2, (int) at);
    int mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int from = colours[k] >> shift & 0xFF;
      int to = colours[k + 1] >> shift & 0xFF;
      mixed |= (int) Math.round(from + (at - k) * (to - from)) << shift;
    }
    return mixed;
  }

  /** Returns a colour that lets through what lies under it, by its opacity from 0 to 255. */
  public static Color thin(int colour, int opacity) {
    return new Color(opacity << 24 | colour, true);
  }
}
