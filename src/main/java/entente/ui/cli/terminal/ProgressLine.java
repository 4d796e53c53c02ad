package entente.ui.cli.terminal;

import entente.experiment.run.Progress;
import java.time.Duration;
import java.util.Locale;

/** Shows how far an experiment has come, on one line of standard error. */
public final class ProgressLine implements Progress {

  private static final long PERIOD = 200_000_000L;

  private final Terminal terminal;
  private long shown = Long.MIN_VALUE;

  /** Creates a line on a terminal. */
  public ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns something that shows how far so many runs have come. */
  public static Runnable counting(Terminal terminal, int total) {
    ProgressLine line = new ProgressLine(terminal);
    long start = System.nanoTime();
    int[] done = {0};
    return () -> {
      done[0]++;
      double rate = done[0] / Math.max((System.nanoTime() - start) * 1e-9, 1e-9);
      int left = Math.max(0, total - done[0]);
      line.at(
          Math.min(done[0], total), total, rate, Duration.ofMillis((long) (1000 * left / rate)));
    };
  }

  @Override
  public void at(int done, int total, double perSecond, Duration left) {
    long now = System.nanoTime();
    boolean last = done == total;
    if (shown != Long.MIN_VALUE && !last && now - shown < PERIOD) {
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
    terminal.heart().far(last ? done + " runs done" : line);
    if (!terminal.progress()) {
      return;
    }
    if (terminal.live()) {
      terminal.err().print("\r\u001b[K" + (last ? "" : line));
    } else {
      terminal.err().println(line);
    }
    terminal.err().flush();
  }
}
