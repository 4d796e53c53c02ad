package entente.ui.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of the page and the style sheet of its colours, read from the program once and kept;
 * what is asked for is looked up in this list and never in the file system.
 */
final class Pages {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final List<String> FILES =
      List.of(
          "projector.html",
          "pupil.html",
          "paper.html",
          "style.css",
          "paper.css",
          "icon.svg",
          "words.js",
          "dom.js",
          "server.js",
          "world.js",
          "map.js",
          "charts.js",
          "reasons.js",
          "timeline.js",
          "predict.js",
          "class.js",
          "laboratory.js",
          "teams.js",
          "projector.js",
          "pupil.js",
          "paper.js");

  private Pages() {}

  /**
   * One file.
   *
   * @param type its media type
   * @param bytes what is in it
   */
  record Page(String type, byte[] bytes) {}

  /** Returns all files by the path under which they are served. */
  static Map<String, Page> all() {
    Map<String, Page> pages = new LinkedHashMap<>();
    for (String file : FILES) {
      pages.put("/" + file, new Page(TYPES.get(file.replaceAll(".*\\.", "")), bytes(file)));
    }
    pages.put("/palette.css", new Page(TYPES.get("css"), Palette.style().getBytes(UTF_8)));
    pages.put("/", pages.get("/projector.html"));
    pages.put("/join", pages.get("/pupil.html"));
    pages.put("/paper", pages.get("/paper.html"));
    return pages;
  }

  // A picture of its own cannot see the page's style; it names its colours in braces.
  private static String coloured(String svg) {
    String coloured = svg;
    for (Palette colour : Palette.values()) {
      coloured = coloured.replace("{" + colour.key() + "}", Theme.css(colour.light()));
    }
    return coloured;
  }

  private static byte[] bytes(String file) {
    try (InputStream stream = Pages.class.getResourceAsStream("/entente/classroom/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the page " + file + " is not in the program");
      }
      byte[] bytes = stream.readAllBytes();
      return file.endsWith(".svg") ? coloured(new String(bytes, UTF_8)).getBytes(UTF_8) : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
