package entente.ui.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interrupt of the working thread, and lets it clear away before the program
 * ends with status 130.
 */
public final class Interrupts implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch cleared = new CountDownLatch(1);
  private final Thread hook;

  /** Hands Ctrl-C on to a working thread from now on. */
  public Interrupts(Thread worker) {
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              await();
            },
            "entente-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      if (!cleared.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
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
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already; the hook has been told.
      cleared.countDown();
    }
  }
}
