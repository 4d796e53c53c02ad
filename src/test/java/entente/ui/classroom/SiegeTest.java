package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class under attack from all sides at once: whatever the teacher asks is answered.
 *
 * <p>It lasts as long as every attack needs to have had its turns; {@code -Dentente.siege=600}
 * makes it ten minutes, and then each answer has to come within two seconds.
 */
class SiegeTest {

  private static final int SECONDS = Integer.getInteger("entente.siege", 0);
  private static final long SECOND = 1_000_000_000L;
  private static final int TURNS = 25;
  private static final int SLOW = 300;
  private static final int LESSONS = 10;

  @TempDir Path dir;

  private volatile boolean over;
  private final Map<String, AtomicLong> sent =
      Map.of(
          "slow", new AtomicLong(),
          "joins", new AtomicLong(),
          "keys", new AtomicLong(),
          "nonsense", new AtomicLong(),
          "pupil", new AtomicLong());

  /** One turn of an attack. */
  private interface Attack {
    void turn(int number) throws IOException;
  }

  private CompletableFuture<Void> start(String name, Attack attack, ExecutorService threads) {
    return CompletableFuture.runAsync(
        () -> {
          for (int k = 0; !over; k++) {
            try {
              attack.turn(k);
            } catch (IOException | UncheckedIOException e) {
              // A door that is shut is what an attacker deserves; it knocks again.
              Thread.onSpinWait();
            }
            sent.get(name).incrementAndGet();
          }
        },
        threads);
  }

  @Test
  void theTeacherIsAnswered() throws IOException, InterruptedException, ExecutionException {
    Classroom classroom =
        Classroom.open(new ClassroomOptions(List.of("five-states"), 1, 0, false, dir, null, 20, 4));
    ExecutorService threads = Executors.newFixedThreadPool(sent.size());
    try {
      Client teacher = Client.instructor(classroom);
      teacher.does("do", "class_open");
      String code = teacher.lesson().get("class").get("code").textValue();
      Client stranger = new Client(classroom, null);
      Client pupil = Client.join(classroom, code, "Ann");
      Deque<Socket> slow = new ArrayDeque<>();
      List<CompletableFuture<Void>> attacks =
          List.of(
              start("slow", k -> slow(slow, stranger), threads),
              start("joins", k -> join(stranger, k % 3 == 0 ? code : "AAAAA" + k % 8, k), threads),
              start("keys", k -> ask(stranger.with("made-up-" + k)), threads),
              start("nonsense", k -> nonsense(stranger, k), threads),
              start("pupil", k -> rude(pupil, k), threads));
      long slowest = teach(teacher);
      over = true;
      for (CompletableFuture<Void> attack : attacks) {
        attack.get();
      }
      for (Socket socket : slow) {
        socket.close();
      }
      if (SECONDS > 0) {
        System.out.println(sent + "; the slowest answer took " + slowest / 1e9 + " s");
        assertTrue(slowest < 2 * SECOND, slowest + " ns");
      }
    } finally {
      over = true;
      threads.shutdownNow();
      classroom.close();
    }
  }

  /** Goes on with the lesson while it lasts; returns how long the slowest answer took. */
  private long teach(Client teacher) {
    long end = System.nanoTime() + SECONDS * SECOND;
    long slowest = 0;
    for (int k = 0; System.nanoTime() < end || !tired(); k++) {
      long start = System.nanoTime();
      int round = teacher.lesson().get("round").intValue();
      long read = System.nanoTime();
      boolean last = k % LESSONS == LESSONS - 1;
      teacher.does("do", last ? "reset" : "step");
      slowest = Math.max(slowest, Math.max(read - start, System.nanoTime() - read));
      assertEquals(last ? 0 : round + 1, teacher.lesson().get("round").intValue());
    }
    return slowest;
  }

  private boolean tired() {
    return sent.values().stream().allMatch(turns -> turns.get() >= TURNS);
  }

  // The oldest of many goes on by one byte, and is then let go.
  private static void slow(Deque<Socket> open, Client stranger) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), stranger.port());
    open.add(socket);
    String head = stranger.head("/api/join", "Content-Length: 100") + "{";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    if (open.size() > SLOW) {
      try (Socket oldest = open.remove()) {
        oldest.getOutputStream().write('x');
      }
    }
  }

  private static void join(Client stranger, String code, int number) {
    stranger.post("/api/join", Map.of("code", code, "name", "Eve " + number));
  }

  private static void ask(Client liar) {
    liar.send(liar.request("/api/pupil"));
  }

  private static void nonsense(Client stranger, int number) {
    List<String> requests =
        List.of(
            "GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n",
            stranger.head("/api/join", "Content-Length: " + (10 << 20)),
            "\u0000\u0001\u0002\r\n\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    stranger.raw(requests.get(number % requests.size()));
  }

  // One who is let in asks for what is the teacher's, and sends what is no JSON.
  private static void rude(Client pupil, int number) {
    if (number % 2 == 0) {
      pupil.post("/api/lesson", Map.of("do", "reset"));
    } else {
      Stream.of("/api/debrief", "/api/teams", "/api/pupil")
          .forEach(path -> pupil.send(pupil.request(path)));
    }
  }
}
