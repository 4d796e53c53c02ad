package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who connects and says nothing is told so and let go; who has asked stays. */
class SilentConnectionsTest {
  private static final long LATER = 2_000_000_000L;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final SilentConnections silent = new SilentConnections(1_000_000_000L);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    connector.addEventListener(silent);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            callback.succeeded();
            return true;
          }
        });
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void silenceAndHalfAHeadAreToldAndClosed() throws IOException {
    for (String said : new String[] {"", "GET / HTTP/1.1\r\nHost: a\r\n"}) {
      try (Socket socket = socket(said)) {
        silent.end(System.nanoTime());
        String answer = told(socket);
        assertTrue(answer.startsWith("HTTP/1.1 408 Request Timeout\r\n"), answer);
        assertTrue(answer.contains("X-Frame-Options: DENY\r\n"), answer);
        assertTrue(
            answer.endsWith("{\"error\":\"slow\",\"detail\":\"No request came in time.\"}"),
            answer);
      }
    }
  }

  // A connection may come to the listener's notice a moment after it is open.
  private String told(Socket socket) throws IOException {
    socket.setSoTimeout(100);
    for (int attempt = 0; attempt < 200; attempt++) {
      silent.end(System.nanoTime() + LATER);
      try {
        int first = socket.getInputStream().read();
        socket.setSoTimeout(5000);
        byte[] rest = socket.getInputStream().readAllBytes();
        return (char) first + new String(rest, StandardCharsets.UTF_8);
      } catch (SocketTimeoutException e) {
        Thread.onSpinWait();
      }
    }
    return "nothing";
  }

  @Test
  void oneThatHasAskedStays() throws IOException {
    String request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    try (Socket socket = socket(request)) {
      assertEquals('H', socket.getInputStream().read());
      silent.end(System.nanoTime() + LATER);
      socket.getInputStream().skip(socket.getInputStream().available());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertTrue(socket.getInputStream().read() >= 0);
    }
  }

  private Socket socket(String said) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(5000);
    socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    while (connector.getConnectedEndPoints().isEmpty()) {
      Thread.onSpinWait();
    }
    return socket;
  }
}
