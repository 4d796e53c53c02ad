package entente.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page is told of its worlds, and the digests that it is to repeat. */
class PageFileTest {

  private static final long SEED = -3;
  private static final String FOCUS = "structures.platform.deterrence_focus";
  private static final PageEngine ENGINE = new PageEngine("code", "const teavm = {};\n");
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>");

  private static ScenarioSource five(String... settings) {
    List<Setting> all = List.of(settings).stream().map(Setting::parse).toList();
    return ScenarioReader.load("five-states", all);
  }

  private static JsonNode data(PageFile.Shown... shown) throws java.io.IOException {
    Matcher data = DATA.matcher(PageFile.of(List.of(shown), "entente page it", SEED, ENGINE));
    assertTrue(data.find(), "the page has no data");
    return new ObjectMapper().readTree(data.group(1));
  }

  private static PageFile.Shown shown(String label, String name, ScenarioSource source) {
    return new PageFile.Shown(label, name, "five-states", List.of(), source);
  }

  @Test
  void aVariantStandsBesideItsScenarioUnderItsOwnName() throws java.io.IOException {
    ScenarioSource plain = five("rounds=8");
    ScenarioSource sharp = five("rounds=8", FOCUS + "=0.9");
    JsonNode data =
        data(
            shown("five-states", "Five", plain), shown("five-states+sharp", "Five (sharp)", sharp));

    assertEquals("Five (sharp)", data.at("/worlds/1/name").asText());
    assertEquals("entente page it", data.at("/command").asText());
    assertEquals(PageRun.of(plain.scenario(), SEED).digest(), data.at("/sides/0/digest").asText());
    assertEquals(PageRun.of(sharp.scenario(), SEED).digest(), data.at("/sides/1/digest").asText());
    assertNotEquals(data.at("/sides/0/digest"), data.at("/sides/1/digest"));
  }

  @Test
  void oneScenarioStandsBesideItselfWithOtherTerms() throws java.io.IOException {
    ScenarioSource plain = five("rounds=8");
    JsonNode data = data(shown("five-states", "Five", plain));

    Map<String, Double> set =
        Map.of(
            FOCUS,
            data.at("/sides/1/set").get(FOCUS).asDouble(),
            "structures.platform.inclusiveness",
            data.at("/sides/1/set").get("structures.platform.inclusiveness").asDouble());
    Scenario other = ParameterCatalog.with(plain.scenario(), set);
    assertEquals(1, data.get("worlds").size());
    assertEquals(PageRun.of(other, SEED).digest(), data.at("/sides/1/digest").asText());
  }

  @Test
  void aSecondWorldSaysOnlyWhatTheFirstDoesNot() throws java.io.IOException {
    ScenarioSource plain = five("rounds=8");
    ScenarioSource sharp = five("rounds=8", FOCUS + "=0.9");
    JsonNode worlds = data(shown("a", "Five", plain), shown("b", "Five", sharp)).get("worlds");

    List<String> said = new ArrayList<>();
    worlds.get(1).fieldNames().forEachRemaining(said::add);
    assertEquals(List.of("label", "sliders", "digest", "tables"), said);
    int most = worlds.get(0).toString().length() / 20;
    assertTrue(worlds.get(1).toString().length() < most, worlds.get(1).toString());
  }

  @Test
  void aForkIsTheSameRunUntilItsRound() {
    Scenario plain = five("rounds=12").scenario();
    Scenario other = ParameterCatalog.with(plain, Map.of(FOCUS, 1.0));
    PageRun whole = PageRun.of(plain, SEED);
    PageRun forked = PageRun.forked(plain, other, SEED, 6);
    int before = 7 * PageRun.MEASURES.size();

    assertEquals(whole.digest(), PageRun.forked(plain, plain, SEED, 6).digest());
    assertNotEquals(whole.digest(), forked.digest());
    for (int k = 0; k < before; k++) {
      assertEquals(whole.measures()[k], forked.measures()[k], "number " + k);
    }
  }
}
