package entente.analysis.drawing;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes text into figures: titles, wrapped lines, and labels beside lines that never overlap. */
public final class TextFigure {

  /** Height of the line of a topic below a finding. */
  private static final int TOPIC = 34;

  /** Height of the second line of a finding. */
  private static final int SECOND = 40;

  /** Letters that a line of a finding holds without getting small. */
  private static final int LINE = 78;

  private static final double LEADING = 0.95;

  private TextFigure() {}

  /**
   * A label that belongs to a height.
   *
   * @param text what it says
   * @param colour its colour
   * @param y height that it belongs to
   */
  public record Label(String text, int colour, double y) {}

  /** Writes a title at the top left, in smaller letters if it would not fit. */
  public static void title(Graphics2D g, String text) {
    Letters letters = Letters.STRONG.sized(Theme.TITLE);
    letters.fitting(g, text, Theme.WIDTH - 60, 20).write(g, text, 30, 52);
  }

  /**
   * Writes what a figure finds and its topic below, or the topic alone, and moves on below them.
   */
  public static void title(Graphics2D g, Figure figure) {
    String finding = figure.finding();
    if (finding.isEmpty()) {
      title(g, figure.title());
      return;
    }
    int length = finding.length();
    int cut =
        lines(finding) == 1 ? length : finding.lastIndexOf(' ', Math.min(LINE, length * 3 / 5));
    title(g, finding.substring(0, cut));
    if (cut < finding.length()) {
      g.translate(0, SECOND);
      title(g, finding.substring(cut + 1));
    }
    Letters.NOTE.sized(Theme.LABEL - 2).write(g, figure.title(), 30, 52 + TOPIC, Theme.WIDTH - 60);
    g.translate(0, TOPIC);
  }

  /** Returns how much higher the head of a figure is that has a finding over its topic. */
  static int head(String finding) {
    return finding.isEmpty() ? 0 : TOPIC + SECOND * (lines(finding) - 1);
  }

  private static int lines(String finding) {
    return finding.length() <= LINE ? 1 : 2;
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

  /** Returns the largest letters, up to a size, in which no part of a text is too wide or tall. */
  private static Letters fitting(
      Graphics2D g, List<Label> labels, double width, double height, int largest) {
    Letters letters = Letters.STRONG.sized(largest);
    while (letters.size() > 14) {
      FontMetrics metrics = letters.on(g);
      double lines = labels.stream().mapToDouble(l -> wrap(metrics, l.text(), width).size()).sum();
      double all = lines * metrics.getHeight() * LEADING + 4 * labels.size();
      if (all <= height && labels.stream().allMatch(l -> fits(metrics, l, width))) {
        return letters;
      }
      letters = letters.sized(letters.size() - 1);
    }
    return letters;
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
    Letters letters = fitting(g, labels, width, bottom - top, Theme.LABEL - 3);
    FontMetrics metrics = letters.on(g);
    Pen pen = new Pen(Theme.QUIET, 1.2);
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(Label::y));
    double step = metrics.getHeight() * LEADING;
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
      pen.line(g, x + 2, label.y(), x + 14, y[k] + height[k] / 2);
      double base = y[k] + metrics.getAscent() * 0.95;
      for (String line : wrap(metrics, label.text(), width)) {
        letters.in(label.colour()).write(g, line, x + 18, base);
        base += step;
      }
    }
  }
}
