package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger, a page from elsewhere or a pupil may try; the lesson goes on. */
class AttacksTest {

  private static final int MOST = 20;

  @TempDir Path dir;

  private Classroom classroom;
  private Client instructor;
  private Client stranger;
  private String code;

  @BeforeEach
  void open() throws IOException {
    classroom =
        Classroom.open(
            new ClassroomOptions(List.of("five-states"), 1, 0, false, dir, null, MOST, 4));
    instructor = Client.instructor(classroom);
    stranger = new Client(classroom, null);
    instructor.does("do", "class_open");
    code = instructor.lesson().get("class").get("code").textValue();
  }

  @AfterEach
  void theLessonGoesOn() {
    int round = instructor.lesson().get("round").intValue();
    instructor.does("do", "step");
    assertEquals(round + 1, instructor.lesson().get("round").intValue());
    classroom.close();
  }

  private String get(String path, String host) {
    return stranger.raw(
        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private static void refused(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", ""})
  void aForeignHost(String host) {
    String answer = get("/", host.replace("PORT", Integer.toString(stranger.port())));
    assertTrue(answer.matches("(?s)HTTP/1.1 4(21|00) .*"), answer);
    assertTrue(get("/", "localhost:" + stranger.port()).startsWith("HTTP/1.1 200 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1"})
  void aForgedOrigin(String origin) {
    HttpRequest.Builder request =
        instructor
            .request("/api/lesson")
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"do\":\"step\"}"));
    refused(403, instructor.send(request));
  }

  @Test
  void aPageFromElsewhere() {
    HttpRequest.Builder request = instructor.request("/api/lesson");
    refused(403, instructor.send(request.header("Sec-Fetch-Site", "cross-site")));
    HttpRequest.Builder form =
        instructor
            .request("/api/lesson")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"do\":\"step\"}"));
    refused(415, instructor.send(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"play", "reset", "class_end", "turn_close", "reveal"})
  void aPupilWhoCallsTheInstructorsActions(String action) {
    Client pupil = Client.join(classroom, code, "Ann");
    refused(401, pupil.post("/api/lesson", Map.of("do", action)));
    refused(401, stranger.post("/api/lesson", Map.of("do", action)));
    for (String path :
        List.of("/api/lesson", "/api/debrief", "/api/why?state=BIRCH", "/api/qr.svg")) {
      refused(401, pupil.send(pupil.request(path)));
    }
    refused(401, pupil.post("/api/teams", Map.of("text", "")));
  }

  /** Refused by its announced length, before a byte of it is sent. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/lesson", "/api/join", "/api/teams"})
  void aBodyOfTenMegabytes(String path) {
    String said = instructor.raw(instructor.head(path, "Content-Length: " + (10 << 20)));
    assertTrue(said.startsWith("HTTP/1.1 413 "), said);
  }

  /** Three hundred posts of which a byte comes now and then take no thread from the lesson. */
  @Test
  void postsThatNeverEnd() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int k = 0; k < 300; k++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), stranger.port());
        slow.add(socket);
        String head = stranger.head("/api/join", "Content-Length: 100") + "{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      }
      long start = System.nanoTime();
      assertTrue(instructor.lesson().has("round"));
      assertTrue(System.nanoTime() - start < 2_000_000_000L);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void anAddressThatGuessedTooOftenLearnsNothing() {
    for (int k = 0; k < 10; k++) {
      refused(403, stranger.post("/api/join", Map.of("code", "WRONG" + k, "name", "Eve")));
    }
    refused(429, stranger.post("/api/join", Map.of("code", code, "name", "Eve")));
  }

  @Test
  void oneWhoWaitsOften() {
    Held places = new Held(2, 3);
    assertTrue(places.take("a"));
    assertTrue(places.take("a"));
    assertFalse(places.take("a"));
    assertTrue(places.take("b"));
    assertFalse(places.take("c"));
    places.leave("a");
    assertTrue(places.take("c"));
  }

  @Test
  void theServersOwnRefusalsForbidAsMuch() {
    String answer = stranger.raw("GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("nosniff") && !answer.contains("<h"), answer);
  }

  @Test
  void theFolderIsTheInstructorsAlone() throws IOException {
    Path folder = classroom.record();
    assumeTrue(folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("record.jsonl"))));
  }

  @Test
  void aLongBodyOfUnknownLength() {
    String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
    String head = stranger.head("/api/join", "Transfer-Encoding: chunked");
    assertTrue(stranger.raw(head + chunk + "0\r\n\r\n").startsWith("HTTP/1.1 413 "));
  }

  @Test
  void aScriptInAName() {
    String script = "<script>alert(1)</script>";
    Client.join(classroom, code, script);
    Client.join(classroom, code, "\u202Egnp.\u0000\u0007eve");
    HttpResponse<String> answer = instructor.send(instructor.request("/api/lesson"));
    JsonNode pupils = Client.read(answer.body()).get("class").get("pupils");
    assertEquals(script.substring(0, Roster.LONGEST_NAME), pupils.get(0).get("name").textValue());
    assertEquals("gnp.eve", pupils.get(1).get("name").textValue());
    // The page never reads it as markup, and were it to, this forbids scripts that are no file
    // here.
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    refused(400, stranger.post("/api/join", Map.of("code", code, "name", "\u200B\n ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/style.css/../../../etc/passwd",
        "/style.css%00",
        "//etc/passwd",
        "/record.jsonl",
        "/results/classroom-five-states/record.jsonl"
      })
  void aPathThatClimbs(String path) {
    String answer = get(path, "127.0.0.1:" + stranger.port());
    assertTrue(answer.matches("(?s)HTTP/1.1 40[0-9] .*"), answer);
    assertFalse(answer.contains("root:"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../five-states.yaml", "five-states.yaml", "", "no-such"})
  void aScenarioThatIsAPath(String scenario) {
    refused(
        400,
        instructor.post(
            "/api/lesson", PageJson.of("do", "scene", "side", 0, "scenario", scenario)));
  }

  @Test
  void anAliasBomb() {
    StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append(("*" + (char) (c - 1) + ",").repeat(9)).append("x]\n");
    }
    HttpResponse<String> answer = instructor.post("/api/teams", Map.of("text", bomb.toString()));
    assertEquals(200, answer.statusCode());
    assertTrue(
        Client.read(answer.body()).get("faults").get(0).textValue().startsWith("teams:1:1:"));
    String deep = "{\"do\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    HttpRequest.Builder nested =
        instructor
            .request("/api/lesson")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () ->
                        new ByteArrayInputStream(
                            deep.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    refused(400, instructor.send(nested));
  }

  @Test
  void aThousandJoins() {
    int joined = 0;
    int refused = 0;
    for (int k = 0; k < 1000; k++) {
      int status = stranger.post("/api/join", Map.of("code", code, "name", "P" + k)).statusCode();
      joined += status == 200 ? 1 : 0;
      refused += status == 429 ? 1 : 0;
    }
    assertEquals(MOST, joined);
    assertEquals(1000 - MOST, refused);
    // The instructor makes room, and somebody comes in.
    instructor.does("do", "remove", "id", 1);
    Client.join(classroom, code, "Late").pupil();
  }

  @Test
  void aFloodWithKeysThatAreMadeUp() {
    int slowed = 0;
    for (int k = 0; slowed == 0 && k < 20_000; k++) {
      Client liar = stranger.with("made-up-" + k);
      int status = liar.send(liar.request("/api/pupil")).statusCode();
      assertTrue(status == 401 || status == 429, "status " + status);
      slowed += status == 429 ? 1 : 0;
    }
    assertEquals(1, slowed, "each key has a count of its own");
  }

  @Test
  void guessesAtTheCode() {
    int slowed = 0;
    for (int k = 0; k < 40; k++) {
      int status =
          stranger.post("/api/join", Map.of("code", "AAAAA" + (k % 8), "name", "x")).statusCode();
      slowed += status == 429 ? 1 : 0;
    }
    assertTrue(slowed > 20, slowed + " of 40 slowed down");
    assertEquals(0, instructor.lesson().get("class").get("pupils").size());
  }

  @Test
  void everyAnswerForbidsWhatComesFromElsewhere() {
    for (String path : List.of("/", "/join", "/paper", "/words.js", "/api/lesson", "/no-such")) {
      HttpResponse<String> answer = stranger.send(stranger.request(path));
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none';"), path + ": " + policy);
      assertFalse(policy.matches(".*(unsafe|http|[*]).*"), path + ": " + policy);
      assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""), path);
      assertFalse(answer.body().matches("(?s).*(src|href)=\"(https?:)?//.*"), path);
      assertFalse(answer.body().matches("(?s).*<[^>]+ (on[a-z]+|style)=.*"), path);
    }
  }

  @Test
  void theNetworkReachesALessonOnlyIfItIsOpened() throws IOException {
    List<String> own = Addresses.onNetworks();
    assumeTrue(!own.isEmpty(), "this machine is in no network");
    assertThrows(IOException.class, () -> new Socket(own.get(0), stranger.port()).close());
    ClassroomOptions open =
        new ClassroomOptions(List.of("five-states"), 1, 0, true, dir, null, MOST, 4);
    try (Classroom lan = Classroom.open(open)) {
      Client here = Client.instructor(lan);
      here.does("do", "class_open");
      String word = here.lesson().get("class").get("code").textValue();
      assertTrue(lan.joinAddress().startsWith("http://" + own.get(0) + ":"), lan.joinAddress());
      Client phone = Client.join(here.from(own.get(0)), word, "Ann");
      assertTrue(phone.pupil().get("state").isNull());
      // The token works on this machine only: the same request by way of the network is refused.
      Client there = here.from(own.get(0));
      refused(401, there.post("/api/lesson", Map.of("do", "step")));
      refused(401, there.send(there.request("/api/lesson")));
    }
  }

  @Test
  void nonsense() {
    for (String body :
        List.of(
            "",
            "[]",
            "1",
            "{\"do\":1}",
            "{\"do\":\"x\"}",
            "{\"do\":\"slide\"}",
            "{\"do\":\"step\",\"do\":\"reset\"}",
            "{} {}")) {
      HttpRequest.Builder request =
          instructor
              .request("/api/lesson")
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      refused(400, instructor.send(request));
    }
    refused(400, instructor.send(instructor.request("/api/why?state=nobody")));
  }
}
