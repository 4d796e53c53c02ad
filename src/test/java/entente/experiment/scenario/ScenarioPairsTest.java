package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.scenario.ScenarioDiff.Difference;
import entente.model.dynamics.Event;
import entente.model.dynamics.EventKind;
import entente.model.dynamics.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scenarios that are meant to be compared differ in what the comparison is about and in nothing
 * else; the page of the manual that lists all scenarios is derived from their files and from here.
 */
class ScenarioPairsTest {

  private static final Path PAGE = Path.of("src/site/markdown/scenarios.md");
  private static final Set<String> WORDS = Set.of("name", "question", "about");

  private static final Map<String, Scenario> READ = new HashMap<>();

  /** Two scenarios to compare, and all paths in which they differ. */
  private record Compared(String a, String b, String... paths) {}

  private static final List<Compared> PAIRS =
      List.of(
          new Compared(
              "dialogue-platform",
              "deterrence-bloc",
              "structures.platform.label",
              "structures.platform.inclusiveness",
              "structures.platform.deterrence_focus",
              "structures.platform.agenda.military",
              "structures.platform.agenda.cyber",
              "structures.platform.agenda.information",
              "structures.platform.agenda.political",
              "structures.platform.agenda.economic"),
          new Compared("eurasia-2024", "multi-vector", "focal", "structures.platform"),
          new Compared(
              "sco-vehicle",
              "new-institution",
              "structures.shanghai",
              "structures.platform.depth",
              "structures.platform.members",
              "structures.platform.observers",
              "structures.platform.partners",
              "structures.platform.since"),
          new Compared("shared-leadership", "one-leader", "structures.platform.leaders"),
          new Compared(
              "hybrid-agenda",
              "military-agenda",
              "structures.platform.agenda.military",
              "structures.platform.agenda.cyber",
              "structures.platform.agenda.information",
              "structures.platform.agenda.political",
              "structures.platform.agenda.economic"),
          new Compared("light-start", "strict-start", "structures.platform.obligations"),
          new Compared("latent-to-overt", "eurasia-2024", "events"),
          new Compared(
              "asymmetric-bipolarity",
              "asymmetric-bipolarity-council",
              "structures.council",
              "events"),
          new Compared("mutual-deterrence", "no-arms-control", "conditions.arms_control"),
          new Compared("lost-purpose", "kept-purpose", "events"),
          new Compared("placebo", "dialogue-platform", "parameters.hostility.shuffle"),
          new Compared(
              "euro-atlantic-1991",
              "euro-atlantic-1994",
              "structures.alliance.entry.rule",
              "structures.forum.obligations",
              "structures.forum.depth",
              "structures.forum.speed",
              "structures.forum.quota"));

  static List<Compared> pairs() {
    return PAIRS;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aPairDiffersInWhatItIsAboutAlone(Compared pair) {
    Set<String> paths =
        differences(pair).stream().map(Difference::path).collect(Collectors.toSet());
    assertEquals(Set.of(pair.paths()), paths, pair.a() + " against " + pair.b());
  }

  @Test
  void theEventsOfTheCouncilAreSeatsInItAlone() {
    Scenario without = read("asymmetric-bipolarity");
    Scenario with = read("asymmetric-bipolarity-council");
    List<Event> more = new ArrayList<>(with.events());
    more.removeAll(without.events());
    assertTrue(with.events().containsAll(without.events()));
    assertTrue(
        more.stream()
            .allMatch(e -> e.what() == EventKind.ADMISSION && e.structure().equals("council")));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aScenarioSaysWhatItAsksAndWhatToLookAt(String name) {
    Scenario scenario = read(name);
    assertTrue(scenario.question().endsWith("?"), name);
    assertFalse(lookAt(scenario).isEmpty(), name);
    assertTrue(scenario.mechanisms().portfolio() > 0 && scenario.mechanisms().wars() > 0, name);
  }

  static List<String> shipped() {
    return ScenarioReader.shipped();
  }

  // The rule of the page on neutrality.
  @ParameterizedTest
  @MethodSource("shipped")
  void interventionsHaveOneOfTwoSizesASourceAndNoYearToCome(String name) {
    Scenario scenario = read(name);
    for (Event event : scenario.events()) {
      if (event.what() == EventKind.INTERVENTION) {
        String where = name + ", round " + event.round();
        assertTrue(event.size() == 0.3 || event.size() == 0.15, where);
        assertTrue(event.note().contains("UCDP"), where);
        assertTrue(scenario.year(event.round()) < 2025, where);
      }
    }
  }

  @Test
  void thePageOfTheManualIsCurrent() throws IOException {
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(PAGE, page());
    }
    assertEquals(
        page(),
        Files.readString(PAGE),
        "write it anew: mvn test -Dtest=ScenarioPairsTest -Dentente.write=true");
  }

  private static Scenario read(String name) {
    return READ.computeIfAbsent(name, key -> ScenarioReader.read(key, List.of()));
  }

  // What only a reader sees does not count.
  private static List<Difference> differences(Compared pair) {
    return ScenarioDiff.of(read(pair.a()), read(pair.b())).stream()
        .filter(d -> !WORDS.contains(d.path()) && !d.path().matches("structures\\.[^.]+\\.name"))
        .toList();
  }

  private static String lookAt(Scenario scenario) {
    return Stream.of(scenario.about().strip().split("(?<=[.?]) "))
        .filter(sentence -> sentence.startsWith("Look "))
        .collect(Collectors.joining(" "));
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Scenarios\n\n")
        .append("What comes with the program, by name. `entente run NAME` runs one, ")
        .append("`entente compare A B` compares two on the same random numbers, ")
        .append("`entente diff A B` says in what they differ.\n\n")
        .append("This page is generated from the scenario files; do not edit it.\n\n")
        .append("| Scenario | Question | Compare with | What to look at |\n|---|---|---|---|\n");
    for (String name : shipped()) {
      Scenario scenario = read(name);
      page.append("| [`").append(name).append("`](../../../scenarios/").append(name);
      page.append(".yaml) | ").append(scenario.question()).append(" | ").append(others(name));
      page.append(" | ").append(lookAt(scenario)).append(" |\n");
    }
    page.append("\n## What the pairs differ in\n\n")
        .append("Names and texts apart, in this and in nothing else.\n\n");
    for (Compared pair : PAIRS) {
      page.append("`").append(pair.a()).append("` → `").append(pair.b()).append("`\n\n");
      for (Difference d : differences(pair)) {
        page.append("* `").append(d.path()).append("`: ");
        page.append(d.from()).append(" → ").append(d.to()).append("\n");
      }
      page.append("\n");
    }
    page.append("## What each is for\n");
    for (String name : shipped()) {
      page.append("\n### ").append(name).append("\n\n");
      page.append(read(name).about().strip()).append("\n");
    }
    return page.toString();
  }

  private static String others(String name) {
    Set<String> others = new TreeSet<>();
    for (Compared pair : PAIRS) {
      if (pair.a().equals(name) || pair.b().equals(name)) {
        others.add("`" + (pair.a().equals(name) ? pair.b() : pair.a()) + "`");
      }
    }
    return others.isEmpty() ? "–" : String.join(", ", others);
  }
}
