package entente.ui.desktop;

import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;

/**
 * Texts of the windows, in letters that a projector shows well: sizes are for a screen 720 pixels
 * high and grow with it.
 */
final class Texts {

  private static final double HEIGHT = 720;
  private static final double MOST = 2;
  private static final double SCALE = scale();

  private Texts() {}

  private static double scale() {
    if (GraphicsEnvironment.isHeadless()) {
      return 1;
    }
    double high =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds().getHeight();
    return Math.max(1, Math.min(MOST, high / HEIGHT));
  }

  /** Returns a length on a screen of 720 pixels as it is on this one. */
  static int scaled(int length) {
    return (int) Math.round(SCALE * length);
  }

  static Font font(int style, int size) {
    return new Font(Theme.FONT, style, scaled(size));
  }

  /** Returns a text of several lines that can be read and copied, not written. */
  static JTextArea area(int size) {
    JTextArea area = new JTextArea();
    area.setEditable(false);
    // Another text may not scroll to its end.
    ((DefaultCaret) area.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setOpaque(false);
    area.setBackground(Palette.none());
    area.setBorder(javax.swing.BorderFactory.createEmptyBorder());
    area.setFont(font(Font.PLAIN, size));
    area.setForeground(new Color(Theme.INK));
    return area;
  }

  static JLabel heading(String text, int size) {
    JLabel label = new JLabel(text);
    label.setFont(font(Font.BOLD, size));
    return label;
  }
}
