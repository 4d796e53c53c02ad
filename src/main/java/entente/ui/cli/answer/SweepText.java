package entente.ui.cli.answer;

import static entente.text.NumberWords.interval;
import static entente.text.NumberWords.number;

import entente.analysis.compare.Comparison;
import entente.analysis.sweep.Grid;
import entente.analysis.sweep.Response;
import entente.analysis.sweep.Screening;
import entente.analysis.sweep.Spread;
import entente.analysis.sweep.SweepSummary;
import entente.analysis.sweep.Tally;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.util.Comparator;
import java.util.List;

/**
 * The answer of a sweep in words: what ran, the means, the best of each map, and which factors move
 * the means.
 *
 * @param summary what the rows gave
 * @param ran what ran, in a sentence
 */
public record SweepText(SweepSummary summary, String ran) {

  private static final int RANKED = 3;
  private static final double LOW = 5;
  private static final double HIGH = 95;
  private static final Terminal PLAIN = new Terminal(null, null, false, false, false, false, false);

  /** Returns the text. */
  public String render() {
    StringBuilder text = new StringBuilder(summary.design().study().name() + "\n\n");
    text.append(ran).append("\n\n");
    TextTable table = new TextTable(2, "measure", "scenario", "mean", "5 % to 95 %", "runs");
    for (int k = 0; k < summary.measures().size(); k++) {
      for (int s = 0; s < summary.scenarios().size(); s++) {
        Tally t = summary.means(k).get(s);
        Spread spread = summary.spreads(k).get(s);
        table.row(
            summary.measures().get(k).title(),
            summary.scenarios().get(s),
            number(t.mean()),
            number(spread.at(LOW)) + " to " + number(spread.at(HIGH)),
            Integer.toString(t.n()));
      }
    }
    text.append(table.render(PLAIN)).append('\n');
    summary.grids().forEach(grid -> best(text, grid));
    for (int k = 0; k < summary.measures().size(); k++) {
      effects(text, k);
    }
    differences(text);
    return text.toString();
  }

  private void best(StringBuilder text, Grid grid) {
    for (int p = 0; p < grid.panels().size(); p++) {
      int[] best = grid.best(p);
      if (best == null) {
        continue;
      }
      int good = 0;
      for (int y = 0; y < grid.ys().size(); y++) {
        for (int x = 0; x < grid.xs().size(); x++) {
          good += grid.asGood(p, y, x) ? 1 : 0;
        }
      }
      String panel = summary.panel();
      text.append("• ").append(grid.measure().title());
      text.append(panel.isEmpty() ? "" : " at " + panel + " " + grid.panels().get(p));
      text.append(": best at ").append(summary.across()).append(' ');
      text.append(grid.xs().get(best[1])).append(", ").append(summary.upward()).append(' ');
      text.append(grid.ys().get(best[0])).append(" (");
      text.append(number(grid.mean(p, best[0], best[1]))).append("); ");
      text.append(
          good == 1
              ? "no other cell is"
              : good == 2 ? "one other cell is" : good - 1 + " other cells are");
      text.append(" as good as far as these runs can tell");
      int untold = grid.untold(p);
      if (untold > 0) {
        text.append("; of ").append(untold).append(untold == 1 ? " cell" : " cells");
        text.append(" nobody can, with fewer than two pairs of runs");
      }
      text.append(".\n");
    }
  }

  private void differences(StringBuilder text) {
    List<Comparison> shown = summary.differencesShown();
    if (shown.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(3, "measure", "a", "b", "a − b", "95 % interval", "verdict");
    for (Comparison c : shown) {
      table.row(
          c.measure(),
          c.a(),
          c.b(),
          number(c.difference()),
          interval(c.low(), c.high()),
          c.verdict().word());
    }
    text.append("\nAll else being equal:\n\n").append(table.render(PLAIN));
    text.append("All measures are in differences.csv.\n");
  }

  private void screening(StringBuilder text, int k, Screening screening) {
    List<Integer> ranked = screening.ranked().stream().limit(RANKED).toList();
    text.append("• ").append(summary.measures().get(k).title()).append(", largest by ");
    text.append(screening.what()).append(": ");
    for (int r = 0; r < ranked.size(); r++) {
      int f = ranked.get(r);
      text.append(r > 0 ? ", " : "").append(screening.factors().get(f)).append(" (");
      text.append(number(screening.value(f))).append(" ± ");
      text.append(number(screening.half(f))).append(')');
    }
    text.append(".\n");
  }

  private void effects(StringBuilder text, int k) {
    summary.screenings(k).forEach(screening -> screening(text, k, screening));
    List<Response> ranked =
        summary.responses(k).stream()
            .filter(Response::sure)
            .sorted(Comparator.comparingDouble(Response::span).reversed())
            .limit(RANKED)
            .toList();
    if (!ranked.isEmpty()) {
      text.append("• What moves ").append(summary.measures().get(k).title()).append(" most: ");
      for (int r = 0; r < ranked.size(); r++) {
        text.append(r > 0 ? ", " : "").append(ranked.get(r).factor());
        text.append(" (").append(number(ranked.get(r).span())).append(')');
      }
      text.append(".\n");
    }
  }
}
