package entente.ui.classroom;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Tells those who wait that something has changed.
 *
 * <p>What happens in a short while is told at once: where thirty choose in one second, nobody is
 * told thirty times.
 */
final class News {

  private static final long QUIET_NANOS = 80_000_000L;

  private final Executor messengers;
  private long revision = 1;
  private long told;
  private boolean stale;
  private CompletableFuture<Void> waiting = new CompletableFuture<>();

  /** Makes news that others than the caller carry. */
  News(Executor messengers) {
    this.messengers = messengers;
  }

  /** Returns what is done once those who know a revision are to be told of a later one. */
  synchronized CompletableFuture<Void> since(long known) {
    return known == revision ? waiting.copy() : CompletableFuture.completedFuture(null);
  }

  /** Notes that something has changed; it is told by the next call of {@link #tell}. */
  synchronized void change() {
    revision++;
    stale = true;
  }

  /** Tells what has changed, unless it has only just told something. */
  synchronized void tell(long nanos) {
    if (stale && (told == 0 || nanos - told >= QUIET_NANOS)) {
      stale = false;
      told = nanos;
      CompletableFuture<Void> old = waiting;
      waiting = new CompletableFuture<>();
      messengers.execute(() -> old.complete(null));
    }
  }

  /** Returns a number that grows with each change. */
  synchronized long revision() {
    return revision;
  }
}
