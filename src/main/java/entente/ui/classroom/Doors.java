package entente.ui.classroom;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Who may come in, and with how much.
 *
 * <p>A request must name this server as its host, and if it says which page it comes from, that
 * page must be this server's own: so a page from elsewhere that the browser has open, or a name
 * that was made to point here (DNS rebinding), can do nothing. The instructor's requests carry a
 * token that only the page on this machine was given, and come from this machine.
 */
final class Doors {

  /** Largest body of a request of a pupil's, in bytes. */
  static final int SMALL = 2 << 10;

  /** Largest body of a request of the instructor's, in bytes. */
  static final int LARGE = 64 << 10;

  private static final long SLOWEST = 5_000_000_000L;
  private static final String BEARER = "Bearer ";

  // No page of this program takes a script, a style, a picture or an answer from elsewhere.
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()",
          "Cache-Control",
          "no-store");

  private final String token = Secrets.key();
  private final Set<String> hosts = new HashSet<>();
  private final Predicate<String> pupils;
  // A class of 60 behind one address loads some twelve files each when the lesson begins.
  private final RequestLimit strangers = new RequestLimit(1000, 50);
  private final RequestLimit known = new RequestLimit(60, 20);
  // A body of a page comes with its head; the server has some 250 threads.
  private final Held bodies = new Held(8, 64);
  private final RequestLimit wrongCodes = new RequestLimit(10, 0.2);

  /**
   * Sets up the doors.
   *
   * @param names names under which the server is known
   * @param pupils tells whether a key is that of somebody who joined
   */
  Doors(List<String> names, int port, Predicate<String> pupils) {
    this.pupils = pupils;
    names.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT) + ":" + port));
  }

  /** Returns the token of the instructor's page. */
  String token() {
    return token;
  }

  /** Names every header that all answers carry. */
  static void headers(BiConsumer<String, String> answer) {
    for (int i = 0; i < HEADERS.size(); i += 2) {
      answer.accept(HEADERS.get(i), HEADERS.get(i + 1));
    }
  }

  /** Lets a request in, or refuses it. */
  void check(Context request) {
    headers(request::header);
    String host = request.header("Host");
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw new Refused(421, "host");
    }
    String origin = request.header("Origin");
    if (origin != null && !origin.equals("http://" + host.toLowerCase(Locale.ROOT))) {
      throw new Refused(403, "origin");
    }
    String site = request.header("Sec-Fetch-Site");
    boolean own = site == null || site.equals("same-origin") || site.equals("none");
    boolean asks = request.path().startsWith("/api/");
    if (asks && !own) {
      throw new Refused(403, "origin");
    }
    if (asks && request.method().name().equals("POST")) {
      String type = request.contentType();
      if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
        throw new Refused(415, "type");
      }
    }
    // Those who are known are counted by their keys: behind one address they must not shut the
    // door on who comes late.
    String key = bearer(request);
    boolean strange = key == null || !Secrets.same(token, key) && !pupils.test(key);
    if (strange && !strangers.take(request.req().getRemoteAddr(), System.nanoTime())) {
      throw new Refused(429, "slow_down");
    }
  }

  /** Refuses a request that is not the instructor's. */
  void instructor(Context request) {
    String given = bearer(request);
    boolean here = Addresses.isLoopback(request.req().getRemoteAddr());
    if (given == null || !Secrets.same(token, given) || !here) {
      throw new Refused(401, "not_instructor");
    }
  }

  /** Returns the key that a pupil's request carries, or null. */
  String pupil(Context request) {
    String key = bearer(request);
    if (key != null && !known.take(key, System.nanoTime())) {
      throw new Refused(429, "slow_down");
    }
    return key;
  }

  /** Refuses an address that has guessed at the code too often. */
  void guess(Context request, Runnable join) {
    String address = request.req().getRemoteAddr();
    // Looked at before the code is compared: a guess too many learns nothing, not even a right one.
    if (!wrongCodes.has(address, System.nanoTime())) {
      throw new Refused(429, "slow_down");
    }
    try {
      join.run();
    } catch (Refused refused) {
      if (refused.code().equals("code")) {
        wrongCodes.take(address, System.nanoTime());
      }
      throw refused;
    }
  }

  private static String bearer(Context request) {
    String header = request.header("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
  }

  /**
   * Returns the object in the body of a request, which is read no further than the limit and no
   * longer than some seconds. One who sends several slowly at once is refused, and all who do leave
   * threads for the others; the instructor has places of their own.
   */
  PageJson.Request body(Context request, int limit) {
    if (request.req().getContentLengthLong() > limit) {
      throw new Refused(413, "large");
    }
    String key = bearer(request);
    String address = request.req().getRemoteAddr();
    boolean own = key != null && Secrets.same(token, key) && Addresses.isLoopback(address);
    String who = key != null && pupils.test(key) ? key : address;
    if (!own && !bodies.take(who)) {
      throw new Refused(429, "slow_down");
    }
    byte[] bytes;
    try (InputStream stream = request.req().getInputStream()) {
      bytes = read(stream, limit + 1);
    } catch (IOException e) {
      throw Refused.bad("body");
    } finally {
      if (!own) {
        bodies.leave(who);
      }
    }
    if (bytes.length > limit) {
      throw new Refused(413, "large");
    }
    try {
      return PageJson.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw Refused.bad("body");
    }
  }

  private static byte[] read(InputStream stream, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[SMALL];
    long start = System.nanoTime();
    while (bytes.size() < most) {
      int n = stream.read(buffer, 0, Math.min(buffer.length, most - bytes.size()));
      if (n < 0) {
        break;
      }
      bytes.write(buffer, 0, n);
      if (System.nanoTime() - start > SLOWEST) {
        throw new Refused(408, "slow");
      }
    }
    return bytes.toByteArray();
  }

  /** Returns a number of the query, or another if there is none. */
  static long number(Context request, String key, long otherwise) {
    String text = request.queryParam(key);
    return text != null && text.matches("[0-9]{1,15}") ? Long.parseLong(text) : otherwise;
  }
}
