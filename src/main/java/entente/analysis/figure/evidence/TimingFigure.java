package entente.analysis.figure.evidence;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Timing.Timed;
import entente.model.states.StateFacts;
import entente.text.NumberWords;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** When the moves came, beside when the runs have them. */
final class TimingFigure implements Figure {

  private static final String CAPTION =
      """
      A diamond is the year of the observed first move; the dot is the median year in \
      the runs that have it, the line their middle half; a state whose move no run has \
      shows the diamond alone. The share of runs that have the move stands at the right. \
      Shaded: the two spans of eight years that timing is told by.""";

  private static final double NAMES = 390;
  private static final double NOTES = 300;

  private final ForecastScore card;
  private final List<Timed> timed;

  TimingFigure(ForecastScore card) {
    this.card = card;
    timed =
        card.timing().stream()
            .sorted(
                Comparator.comparingInt((Timed t) -> t.unit().year())
                    .thenComparing(t -> t.unit().state()))
            .toList();
  }

  @Override
  public String name() {
    return "timing";
  }

  @Override
  public String title() {
    return "When the moves came: " + card.way();
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    int start = card.futures().start();
    double w = Theme.WIDTH - NAMES - NOTES - 20;
    Axes axes =
        Axes.under(AxisScale.years(start, card.targets().period().end() + 1.0, 8))
            .draw(g, 10 + NAMES, 70, w, Theme.HEIGHT - 90.0);
    axes.shade(g, Theme.PANEL, axes.x(card.targets().period().start() + 8.5), axes.right());
    for (int k = 0; k < timed.size(); k++) {
      row(g, timed.get(k), axes, axes.middle(k, timed.size()));
    }
  }

  private void row(Graphics2D g, Timed t, Axes axes, double y) {
    Letters letters = Letters.TEXT.sized(timed.size() > 22 ? 20 : Theme.TICK);
    String name =
        card.targets().states().stream()
            .filter(s -> s.key().equals(t.unit().state()))
            .map(StateFacts::name)
            .findFirst()
            .orElseThrow();
    String to = name + " → " + t.unit().destination().word();
    letters.write(g, to, 30, y + 8, NAMES - 40);
    String share =
        NumberWords.percent((double) t.years().length / card.futures().runs()) + " of runs";
    letters.write(g, share, axes.right() + 20, y + 8, NOTES - 40);
    int[] sorted = t.years().clone();
    Arrays.sort(sorted);
    if (sorted.length > 0) {
      double from = axes.x(sorted[sorted.length / 4]);
      double to75 = axes.x(sorted[Math.min(sorted.length - 1, 3 * sorted.length / 4)]);
      Pen.blunt(Theme.scenario(0), 4).line(g, from, y, Math.max(from, to75), y);
      g.fill(Forms.circle(axes.x(sorted[sorted.length / 2]), y, 8));
    }
    new Pen(Theme.scenario(1), 3).draw(g, Forms.diamond(axes.x(t.unit().year()), y, 11));
  }
}
