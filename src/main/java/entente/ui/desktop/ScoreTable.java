package entente.ui.desktop;

import entente.analysis.drawing.Palette;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;

/**
 * Scores term by term: a column for each option, a row for each term that says something, each
 * number with a bar to the right of the middle if it speaks for the option and to the left if it
 * speaks against.
 */
final class ScoreTable extends JComponent {

  private static final long serialVersionUID = 1L;

  private static final int LETTERS = 14;
  private static final int LINE = Texts.scaled(20);
  private static final int HEAD = 4;
  private static final int SMALL = Texts.scaled(17);
  private static final int BASE = Texts.scaled(15);
  private static final int WIDEST = Texts.scaled(170);
  private static final int LEAST = Texts.scaled(320);
  private static final int NUMBER = Texts.scaled(54);
  private static final int TERMS = Texts.scaled(92);
  private static final Color FOR = new Color(Palette.TERM_2.light());
  private static final Color AGAINST = new Color(Palette.TERM_4.light());
  private static final Color HELD = new Color(Palette.HIGHLIGHT.light());

  private transient Scores scores;

  /** Shows other scores. */
  void show(Scores other) {
    scores = other;
    revalidate();
    repaint();
  }

  private List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int t = 0; scores != null && t < scores.rows().size(); t++) {
      int term = t;
      if (scores.options().stream().anyMatch(o -> o.terms()[term] != 0)) {
        rows.add(t);
      }
    }
    return rows;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(LEAST, (int) base(rows().size()) + 8);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (scores == null || scores.options().isEmpty()) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int columns = scores.options().size();
    double width = width();
    List<Integer> rows = rows();
    double most = 1e-9;
    for (Scores.Option option : scores.options()) {
      most = Math.max(most, Math.abs(option.total()));
      for (double term : option.terms()) {
        most = Math.max(most, Math.abs(term));
      }
    }
    for (int c = 0; c < columns; c++) {
      Rectangle2D box =
          new Rectangle2D.Double(TERMS + c * width, 0, width - 6, getPreferredSize().height);
      column(g, scores.options().get(c), box, rows, most);
    }
    g.setColor(new Color(Theme.INK));
    for (int r = 0; r < rows.size(); r++) {
      text(g, scores.rows().get(rows.get(r)), 0, base(r), Font.PLAIN);
    }
    text(g, "sum", 0, base(rows.size()), Font.BOLD);
    g.dispose();
  }

  private double base(int row) {
    return head() + row * LINE + SMALL * 1.0;
  }

  // Height of the longest head.
  private int head() {
    int lines = 1;
    FontMetrics metrics = getFontMetrics(Texts.font(Font.BOLD, LETTERS - 1));
    for (int c = 0; scores != null && c < scores.options().size(); c++) {
      String head = head(scores.options().get(c));
      lines = Math.max(lines, wrap(metrics, head, width() - 12).size());
    }
    return lines * SMALL + 4;
  }

  private double width() {
    int columns = Math.max(1, scores == null ? 1 : scores.options().size());
    return Math.min(WIDEST, (Math.max(LEAST, getWidth()) - TERMS) / (double) columns);
  }

  private void column(
      Graphics2D g, Scores.Option option, Rectangle2D box, List<Integer> rows, double most) {
    if (option.held()) {
      g.setColor(HELD);
      g.fill(box);
    }
    g.setColor(new Color(Theme.INK));
    int style = option.best() ? Font.BOLD : Font.PLAIN;
    g.setFont(Texts.font(style, LETTERS - 1));
    int y = BASE;
    for (String line : wrap(g.getFontMetrics(), head(option), box.getWidth() - 6)) {
      g.drawString(line, (float) box.getX() + 4, y);
      y += SMALL;
    }
    for (int r = 0; r < rows.size(); r++) {
      cell(g, option.terms()[rows.get(r)], most, box, r, Font.PLAIN);
    }
    cell(g, option.total(), most, box, rows.size(), Font.BOLD);
  }

  private static String head(Scores.Option option) {
    return (option.held() ? "now: " : "") + option.words();
  }

  private void cell(Graphics2D g, double value, double most, Rectangle2D box, int row, int style) {
    double room = box.getWidth() - NUMBER - 6;
    double middle = box.getX() + NUMBER + room / 2;
    double bar = Math.abs(value) / most * room / 2;
    double top = base(row) - BASE;
    g.setColor(value < 0 ? AGAINST : FOR);
    g.fill(new Rectangle2D.Double(value < 0 ? middle - bar : middle, top, bar, LINE - 3.0));
    g.setColor(new Color(Theme.QUIET));
    g.fill(new Rectangle2D.Double(middle - 0.5, top - 2, 1, LINE));
    g.setColor(new Color(Theme.INK));
    g.setFont(Texts.font(style, LETTERS));
    String number = value == 0 ? "" : String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
    int wide = g.getFontMetrics().stringWidth(number);
    g.drawString(number, (float) (box.getX() + NUMBER - 4 - wide), (float) base(row));
  }

  private static void text(Graphics2D g, String text, double x, double y, int style) {
    g.setFont(Texts.font(style, LETTERS));
    g.drawString(text, (float) x, (float) y);
  }

  // At most as many lines as the head has room for; what does not fit ends in an ellipsis.
  static List<String> wrap(FontMetrics metrics, String text, double width) {
    List<String> lines = TextFigure.wrap(metrics, text, width);
    if (lines.size() > HEAD + 1) {
      lines.subList(HEAD + 1, lines.size()).clear();
      lines.set(HEAD, lines.get(HEAD) + " …");
    }
    return lines;
  }
}
