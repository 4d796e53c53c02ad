package entente.ui.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.PostureSign;
import entente.experiment.input.Digests;
import entente.experiment.input.Json;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Release;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The laboratory as one file: its scripts, its style, the engine, and two worlds side by side. It
 * asks for nothing from elsewhere, and its security policy lets it not.
 */
public final class PageFile {

  private static final List<String> SCRIPTS =
      List.of(
          "dom.js",
          "model.js",
          "map.js",
          "chart.js",
          "panels.js",
          "checks.js",
          "form.js",
          "lab.js");

  /** What the sliders of a second world say where one scenario is shown beside itself. */
  private static final Map<String, Double> OTHERWISE =
      Map.of("inclusiveness", 0.25, "deterrence_focus", 0.8);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              Json.numbers(
                  (value, out) -> {
                    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                      out.writeNumber((long) value);
                    } else {
                      out.writeNumber(value);
                    }
                  }))
          .build();

  private PageFile() {}

  /**
   * A scenario to show.
   *
   * @param label path, shipped name, or what tables call it
   * @param name name that readers see
   * @param file path or shipped name of the file, which a changed scenario extends
   * @param settings values set over the file's
   * @param source the scenario as it was read
   */
  public record Shown(
      String label, String name, String file, List<Setting> settings, ScenarioSource source) {}

  /** What a page is told. */
  private record Data(
      String version,
      String commit,
      String command,
      String seed,
      List<MeasureView> measures,
      Map<String, List<List<Double>>> signs,
      List<FormEntry> entries,
      List<PageWorld> worlds,
      List<Side> sides) {}

  /** A measure that the page can draw. */
  private record MeasureView(
      String name, String title, double margin, String text, String undefined) {}

  /**
   * One of the two worlds side by side.
   *
   * @param world its place among the worlds
   * @param set what its sliders say at first, by path
   * @param digest digest of its first run
   */
  private record Side(int world, Map<String, Double> set, String digest) {}

  /**
   * Returns the page.
   *
   * @param scenarios one, which stands beside itself with other terms, or two
   * @param command what made the page
   * @param seed seed of the first run
   */
  public static String of(List<Shown> scenarios, String command, long seed, PageEngine engine)
      throws IOException {
    List<PageWorld> worlds = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    for (Shown shown : scenarios) {
      worlds.add(PageWorld.of(shown));
      sides.add(side(worlds.size() - 1, shown, Map.of(), seed));
    }
    if (scenarios.size() == 1) {
      sides.add(side(0, scenarios.get(0), otherwise(worlds.get(0)), seed));
    }
    Release release = Release.current();
    Data data =
        new Data(
            release.version(),
            release.commit(),
            command,
            Long.toString(seed),
            measures(),
            signs(),
            FormEntry.all(),
            worlds,
            sides);
    return assemble(worlds, data, engine);
  }

  private static Map<String, Double> otherwise(PageWorld world) {
    Map<String, Double> set = new TreeMap<>();
    for (PageSlider slider : world.sliders()) {
      Double value = OTHERWISE.get(slider.path().replaceFirst(".*\\.", ""));
      if (slider.main() && value != null) {
        set.put(slider.path(), value);
      }
    }
    return set;
  }

  private static Side side(int world, Shown shown, Map<String, Double> set, long seed) {
    Scenario scenario = shown.source().scenario();
    Scenario changed = set.isEmpty() ? scenario : ParameterCatalog.with(scenario, set);
    return new Side(world, set, PageRun.of(changed, seed).digest());
  }

  private static List<MeasureView> measures() {
    return IntStream.range(0, PageRun.MEASURES.size())
        .mapToObj(PageRun::measure)
        .map(PageFile::view)
        .toList();
  }

  private static MeasureView view(Measure measure) {
    return new MeasureView(
        measure.name(), measure.title(), measure.margin(), measure.formula(), measure.undefined());
  }

  // Corners by sign, y upward, for an area of that of the unit circle; a circle has none.
  private static Map<String, List<List<Double>>> signs() {
    Map<String, List<List<Double>>> signs = new LinkedHashMap<>();
    for (PostureSign sign : PostureSign.values()) {
      signs.put(
          sign.colour().key(),
          sign.marker().corners().stream().map(p -> List.of(p.getX(), p.getY())).toList());
    }
    return signs;
  }

  private static String assemble(List<PageWorld> worlds, Data data, PageEngine engine)
      throws IOException {
    String script =
        SCRIPTS.stream()
            .map(PageFile::text)
            .collect(Collectors.joining("\n", "'use strict';\n", ""));
    Map<String, String> holes = new LinkedHashMap<>();
    holes.put("title", escaped(worlds.get(0).name()));
    holes.put("policy", policy(script));
    holes.put("style", Palette.style() + text("lab.css"));
    holes.put("data", inScript(MAPPER.writeValueAsString(written(data))));
    holes.put("worker", inScript(MAPPER.writeValueAsString(engine.runtime() + text("worker.js"))));
    holes.put("engine", engine.code());
    holes.put("script", script);
    String page = text("lab.html");
    StringBuilder out = new StringBuilder();
    for (String part : page.split("(?=\\{\\{)|(?<=}})")) {
      boolean hole = part.startsWith("{{");
      out.append(hole ? holes.get(part.substring(2, part.length() - 2)) : part);
    }
    return out.toString();
  }

  // Of a second world only what the first does not say already.
  private static JsonNode written(Data data) {
    ObjectNode tree = MAPPER.valueToTree(data);
    ArrayNode worlds = tree.withArray("worlds");
    for (int k = 1; k < worlds.size(); k++) {
      worlds.set(k, WorldDifference.between(worlds.get(0), worlds.get(k)));
    }
    return tree;
  }

  // Nothing from elsewhere. The engine makes small functions of texts of its own as it starts.
  private static String policy(String script) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'sha256-" + sha256(script) + "' blob: 'unsafe-eval'",
        "worker-src blob:",
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'");
  }

  private static String sha256(String text) {
    MessageDigest digest = Digests.sha256();
    return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(UTF_8)));
  }

  private static String text(String name) {
    try {
      return new String(PageEngine.bytes(name), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String inScript(String text) {
    return text.replace("<", "\\u003c");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
