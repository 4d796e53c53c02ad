package entente.ui.cli.terminal;

import entente.text.Template;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The short lines by which a long command says that it is at work where nobody sees a moving line.
 *
 * <p>A command that answers at once says nothing of itself.
 */
public final class Heartbeat {
  private static final Template FIRST =
      Template.of(
          "{name}: at work. It says how far it is every {period}; --quiet leaves that out.");
  private static final Template AFTER = Template.of("{name}: at work for {time}.");
  private static final Template KNOWN = Template.of("{name}: {time}, {far}.");

  private final Rhythm rhythm;
  private volatile String far;

  /**
   * When lines come.
   *
   * @param first from the start to the first words; zero for no lines at all
   * @param period from one line to the next
   */
  public record Rhythm(Duration first, Duration period) {
    /** No lines. */
    public static final Rhythm NONE = new Rhythm(Duration.ZERO, Duration.ZERO);

    /** What a person at work on something else can do with. */
    public static final Rhythm PERSON = new Rhythm(Duration.ofSeconds(4), Duration.ofSeconds(30));
  }

  /** The beating itself, which ends when it is closed. */
  public interface Beating extends AutoCloseable {
    @Override
    void close();
  }

  /** Makes one that rests. */
  public Heartbeat(Rhythm rhythm) {
    this.rhythm = rhythm;
  }

  /** Notes how far the work is, as the next line will say it. */
  void far(String words) {
    far = words;
  }

  /**
   * Beats until what it returns is closed.
   *
   * @param name of the command that is at work
   * @param err where lines go
   */
  public Beating start(String name, PrintWriter err) {
    if (rhythm.first().isZero()) {
      return () -> {};
    }
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "entente-heartbeat");
              thread.setDaemon(true);
              return thread;
            });
    long start = System.nanoTime();
    boolean[] begun = {false};
    ScheduledFuture<?> beats =
        clock.scheduleAtFixedRate(
            () -> {
              err.println(words(name, begun[0], Duration.ofNanos(System.nanoTime() - start)));
              err.flush();
              begun[0] = true;
            },
            rhythm.first().toNanos(),
            rhythm.period().toNanos(),
            TimeUnit.NANOSECONDS);
    return () -> {
      beats.cancel(true);
      clock.shutdownNow();
    };
  }

  /** Returns a line: the first of a command, or one after so long. */
  String words(String name, boolean begun, Duration since) {
    String known = far;
    if (known != null) {
      return KNOWN.fill("name", name, "time", time(since), "far", known);
    }
    return begun
        ? AFTER.fill("name", name, "time", time(since))
        : FIRST.fill("name", name, "period", time(rhythm.period()));
  }

  private static String time(Duration time) {
    return time.toMinutes() == 0
        ? time.toSeconds() + " s"
        : time.toMinutes()
            + " min"
            + (time.toSecondsPart() == 0 ? "" : " " + time.toSecondsPart() + " s");
  }
}
