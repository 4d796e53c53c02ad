package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes text into figures: titles, wrapped lines, and labels beside lines that never overlap. */
public final class TextFigure {

  private TextFigure() {}

  /**
   * A label that belongs to a height.
   *
   * @param text what it says
   * @param colour its colour
   * @param y height that it belongs to
   */
  public record Label(String text, int colour, double y) {}

  /** Returns the font of a size. */
  public static Font font(int style, int size) {
    return new Font(Theme.FONT, style, size);
  }

  /** Writes a title at the top left, in smaller letters if it would not fit. */
  public static void title(Graphics2D g, String text) {
    int size = Theme.TITLE;
    g.setFont(font(Font.BOLD, size));
    while (size > 20 && g.getFontMetrics().stringWidth(text) > Theme.WIDTH - 60) {
      g.setFont(font(Font.BOLD, --size));
    }
    g.setColor(new Color(Theme.INK));
    g.drawString(text, 30, 52);
  }

  /** Writes the heading of a panel; small panels have smaller ones. */
  public static void heading(
      Graphics2D g, String text, double x, double y, double width, boolean large) {
    line(g, text, x, y, width, Font.BOLD, large ? Theme.LABEL : Theme.TICK - 1);
  }

  /** Writes a line, in smaller letters if it would not fit. */
  public static void line(
      Graphics2D g, String text, double x, double y, double width, int style, int largest) {
    int size = largest;
    g.setFont(font(style, size));
    while (size > 18 && g.getFontMetrics().stringWidth(text) > width) {
      g.setFont(font(style, --size));
    }
    g.drawString(text, (float) x, (float) y);
  }

  /** Returns text broken into lines of a width at spaces and after hyphens. */
  public static List<String> wrap(FontMetrics metrics, String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : parts(text)) {
      if (!line.isEmpty() && metrics.stringWidth((line + part).stripTrailing()) > width) {
        lines.add(line.stripTrailing());
        line = part;
      } else {
        line += part;
      }
    }
    lines.add(line.stripTrailing());
    return lines;
  }

  private static String[] parts(String text) {
    return text.split("(?<=[ -])");
  }

  /** Returns the largest letters, up to a size, in which no part of a text is too wide. */
  private static FontMetrics fitting(Graphics2D g, List<Label> labels, double width, int largest) {
    int size = largest;
    g.setFont(font(Font.BOLD, size));
    while (size > 14 && !labels.stream().allMatch(l -> fits(g.getFontMetrics(), l, width))) {
      g.setFont(font(Font.BOLD, --size));
    }
    return g.getFontMetrics();
  }

  private static boolean fits(FontMetrics metrics, Label label, double width) {
    for (String part : parts(label.text())) {
      if (metrics.stringWidth(part.stripTrailing()) > width) {
        return false;
      }
    }
    return true;
  }

  /** Writes labels to the right of x, each as near its height as the others allow. */
  public static void labels(
      Graphics2D g, List<Label> labels, double x, double width, double top, double bottom) {
    FontMetrics metrics = fitting(g, labels, width, Theme.LABEL - 3);
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(Label::y));
    double step = metrics.getHeight() * 0.95;
    double[] y = new double[sorted.size()];
    double[] height = new double[sorted.size()];
    double edge = top;
    for (int k = 0; k < y.length; k++) {
      height[k] = wrap(metrics, sorted.get(k).text(), width).size() * step + 4;
      y[k] = Math.max(edge, sorted.get(k).y() - height[k] / 2);
      edge = y[k] + height[k];
    }
    edge = bottom;
    for (int k = y.length - 1; k >= 0; k--) {
      y[k] = Math.min(y[k], edge - height[k]);
      edge = y[k];
    }
    for (int k = 0; k < y.length; k++) {
      Label label = sorted.get(k);
      g.setColor(new Color(Theme.QUIET));
      g.setStroke(new BasicStroke(1.2f));
      g.draw(new Line2D.Double(x + 2, label.y(), x + 14, y[k] + height[k] / 2));
      g.setColor(new Color(label.colour()));
      double base = y[k] + metrics.getAscent() * 0.95;
      for (String line : wrap(metrics, label.text(), width)) {
        g.drawString(line, (float) (x + 18), (float) base);
        base += step;
      }
    }
  }
}
