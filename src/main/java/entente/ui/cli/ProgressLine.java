package entente.ui.cli;

import entente.experiment.run.Progress;
import java.time.Duration;
import java.util.Locale;

/** Shows how far an experiment has come, on one line of standard error. */
final class ProgressLine implements Progress {

  private static final long PERIOD = 200_000_000L;

  private final Terminal terminal;
  private long shown = Long.MIN_VALUE;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void at(int done, int total, double perSecond, Duration left) {
    long now = System.nanoTime();
    boolean last = done == total;
    if (!terminal.progress() || (!last && shown != Long.MIN_VALUE && now - shown < PERIOD)) {
      return;
    }
    shown = now;
    String line =
        String.format(
            Locale.ROOT,
            "%d of %d runs, %.1f a second, %s left",
            done,
            total,
            perSecond,
            left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s");
    if (terminal.live()) {
      terminal.err().print("\r\u001b[K" + (last ? "" : line));
    } else {
      terminal.err().println(line);
    }
    terminal.err().flush();
  }
}
