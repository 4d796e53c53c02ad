package entente.ui.classroom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * Connections on which no request has come yet, or only a part of its head: each is told so and
 * closed after a while, so that silence holds nothing for long.
 */
final class SilentConnections implements Connection.Listener {

  private static final String SENTENCE =
      "{\"error\":\"slow\",\"detail\":\"No request came in time.\"}";

  private final long patience;
  private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();
  private final Queue<Connection> refused = new ConcurrentLinkedQueue<>();

  /**
   * Creates it for a server.
   *
   * @param patience how long a first request may take, in nanoseconds
   */
  SilentConnections(long patience) {
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    waiting.put(connection, System.nanoTime());
  }

  @Override
  public void onClosed(Connection connection) {
    waiting.remove(connection);
  }

  /** Ends those that have been silent for too long. */
  void end(long now) {
    // Closed a turn after the answer: to close on words that were not read yet would take it back.
    for (Connection told = refused.poll(); told != null; told = refused.poll()) {
      told.close();
    }
    Iterator<Map.Entry<Connection, Long>> each = waiting.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Connection, Long> entry = each.next();
      Connection connection = entry.getKey();
      if (connection.getMessagesIn() > 0) {
        each.remove();
      } else if (now - entry.getValue() > patience) {
        each.remove();
        refuse(connection);
      }
    }
  }

  private void refuse(Connection connection) {
    byte[] words = answer().getBytes(StandardCharsets.UTF_8);
    EndPoint end = connection.getEndPoint();
    end.write(Callback.from(end::shutdownOutput), ByteBuffer.wrap(words));
    refused.add(connection);
  }

  private static String answer() {
    StringBuilder head = new StringBuilder("HTTP/1.1 408 Request Timeout\r\n");
    Doors.headers((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Type: application/json; charset=utf-8\r\nConnection: close\r\n");
    int length = SENTENCE.getBytes(StandardCharsets.UTF_8).length;
    return head.append("Content-Length: " + length + "\r\n\r\n").append(SENTENCE).toString();
  }
}
