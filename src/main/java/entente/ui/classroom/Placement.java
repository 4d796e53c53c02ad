package entente.ui.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.scenario.ScenarioSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which worlds a class looks at: those on the wall when it was last written down.
 *
 * @param left scene of the left world, the class's own once it plays
 * @param right scene of the right world
 * @param seed seed of both
 */
record Placement(Scene left, Scene right, long seed) {

  /** Returns the placement as a line of the record. */
  Map<String, Object> facts(ScenarioSource source) {
    return PageJson.of(
        "left", facts(left), "right", facts(right), "digest", source.digest(), "seed", seed);
  }

  private static Map<String, Object> facts(Scene scene) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("scenario", scene.label());
    facts.put("inclusiveness", scene.inclusiveness());
    facts.put("deterrence_focus", scene.deterrenceFocus());
    return facts;
  }

  /** Returns the placement that a line of the record holds. */
  static Placement of(JsonNode facts) {
    return new Placement(
        scene(facts.get("left")), scene(facts.get("right")), facts.get("seed").longValue());
  }

  private static Scene scene(JsonNode facts) {
    return new Scene(
        facts.get("scenario").textValue(),
        number(facts.get("inclusiveness")),
        number(facts.get("deterrence_focus")));
  }

  private static Double number(JsonNode node) {
    return node == null || node.isNull() ? null : node.doubleValue();
  }
}
