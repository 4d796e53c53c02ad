package entente.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.analysis.drawing.Theme;
import java.awt.Font;
import java.awt.image.BufferedImage;

/**
 * The font with which stored pictures were drawn: DejaVu Sans, that of most Linux systems.
 *
 * <p>Figures take the sans serif font of the machine; where another one stands, lines break
 * elsewhere and no picture can be the same to the byte.
 */
public final class ReferenceFont {

  private static final String WORDS = "Wgö→−½";
  private static final int SIZE = 1000;

  /** Widths of the words, plain and bold, from the tables of the font (hmtx), each sign rounded. */
  private static final int[] WIDTHS = {4881, 5217};

  private ReferenceFont() {}

  /** Skips a test where figures are drawn with another font. */
  public static void assume() {
    assumeTrue(here(), "the sans serif font is not DejaVu Sans");
  }

  /** Returns whether figures are drawn with it here. */
  public static boolean here() {
    return width(Font.PLAIN) == WIDTHS[0] && width(Font.BOLD) == WIDTHS[1];
  }

  private static int width(int style) {
    return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
        .createGraphics()
        .getFontMetrics(new Font(Theme.FONT, style, SIZE))
        .stringWidth(WORDS);
  }
}
