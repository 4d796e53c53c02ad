package entente.ui.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns Ctrl-C, and a polite end from outside, into an interrupt of the working thread; lets it
 * clear away and say so before the program ends with status 130.
 */
public final class Interrupts implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  // What was interrupted says so after it has cleared away, which takes no time.
  private static final long LAST_WORDS_SECONDS = 3;
  private static final CountDownLatch SAID = new CountDownLatch(1);
  private static final AtomicInteger AT_WORK = new AtomicInteger();

  private final CountDownLatch cleared = new CountDownLatch(1);
  private final Thread hook;

  /** Hands Ctrl-C on to a working thread from now on. */
  public Interrupts(Thread worker) {
    AT_WORK.incrementAndGet();
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              await(cleared, PATIENCE_SECONDS);
              await(SAID, LAST_WORDS_SECONDS);
              Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
            },
            "entente-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Sees to it that from now on the program ends with status 130 whenever it is ended from outside,
   * also where nothing is at work that has to clear away: a system gives each way its own.
   */
  public static void watch() {
    Thread watcher =
        new Thread(
            () -> {
              if (SAID.getCount() > 0 && AT_WORK.get() == 0) {
                Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
              }
            },
            "entente-end");
    Runtime.getRuntime().addShutdownHook(watcher);
  }

  /** Says that the program has said its last words. */
  public static void said() {
    SAID.countDown();
  }

  private static void await(CountDownLatch latch, long seconds) {
    try {
      if (!latch.await(seconds, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    cleared.countDown();
    try {
      // Within the end of the program the work stays known, so that its last words are waited for.
      if (Runtime.getRuntime().removeShutdownHook(hook)) {
        AT_WORK.decrementAndGet();
      }
    } catch (IllegalStateException e) {
      // The program is ending already; the hook has been told.
      cleared.countDown();
    }
  }
}
