package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A page as the server sees it: somebody who asks with a key. */
final class Client {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final String key;

  Client(Classroom classroom, String key) {
    this(classroom.address().replaceAll("/#.*", ""), key);
  }

  private Client(String base, String key) {
    this.base = base;
    this.key = key;
  }

  /** Returns the instructor's page. */
  static Client instructor(Classroom classroom) {
    return new Client(classroom, classroom.address().replaceAll(".*#", ""));
  }

  /** Joins a class and returns the pupil's page. */
  static Client join(Classroom classroom, String code, String name) {
    return join(new Client(classroom, null), code, name);
  }

  /** Joins a class by way of another page's address and returns the pupil's page. */
  static Client join(Client way, String code, String name) {
    Client stranger = new Client(way.base, null);
    HttpResponse<String> answer = stranger.post("/api/join", Map.of("code", code, "name", name));
    assertEquals(200, answer.statusCode(), answer.body());
    return new Client(way.base, read(answer.body()).get("key").textValue());
  }

  /** Returns the page of somebody with a key. */
  Client with(String other) {
    return new Client(base, other);
  }

  /** Returns the same page asked for by way of another address of this machine. */
  Client from(String host) {
    return new Client(base.replace("127.0.0.1", host), key);
  }

  /** Returns the same page after another start of the server. */
  Client at(Classroom classroom) {
    return new Client(classroom, key);
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(PageJson.text(body))));
  }

  /** Does something and expects that it is done. */
  void does(Object... facts) {
    HttpResponse<String> answer = post("/api/lesson", PageJson.of(facts));
    assertEquals(200, answer.statusCode(), answer.body());
  }

  /** Does something as a pupil and expects that it is done. */
  void acts(Object... facts) {
    HttpResponse<String> answer = post("/api/pupil", PageJson.of(facts));
    assertEquals(200, answer.statusCode(), answer.body());
  }

  JsonNode get(String path) {
    HttpResponse<String> answer = send(request(path));
    assertEquals(200, answer.statusCode(), answer.body());
    return read(answer.body());
  }

  JsonNode lesson() {
    return get("/api/lesson");
  }

  JsonNode pupil() {
    return get("/api/pupil");
  }

  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** Sends bytes as they are and returns the first line of the answer, and what follows it. */
  String raw(String request) {
    URI uri = URI.create(base);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the head of a request that sends JSON, with one more line. */
  String head(String path, String line) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + port()
        + (key == null ? "" : "\r\nAuthorization: Bearer " + key)
        + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
        + line
        + "\r\n\r\n";
  }

  int port() {
    return URI.create(base).getPort();
  }
}
