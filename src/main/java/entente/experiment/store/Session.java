package entente.experiment.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One session in which results were made; nothing in it changes a result.
 *
 * @param when when it started, in UTC
 * @param java version of Java
 * @param workers number of threads
 * @param seconds how long it took
 */
public record Session(String when, String java, int workers, double seconds) {

  /**
   * The beginning of a session.
   *
   * @param session the session when it began
   * @param nanos when that was on the clock that runs evenly
   */
  public record Start(Session session, long nanos) {

    /** Returns the session as it ends now. */
    public Session end() {
      double seconds = Math.rint((System.nanoTime() - nanos) * 1e-7) / 100;
      return new Session(session.when, session.java, session.workers, seconds);
    }
  }

  /** Starts a session. */
  public static Start start(int workers) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Session session = new Session(now, System.getProperty("java.version"), workers, 0);
    return new Start(session, System.nanoTime());
  }
}
