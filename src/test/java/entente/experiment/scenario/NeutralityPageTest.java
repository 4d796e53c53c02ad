package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.study.ShippedStudies;
import entente.experiment.study.StudyReader;
import entente.experiment.study.SweepDesign;
import entente.model.dynamics.Event;
import entente.model.dynamics.EventKind;
import entente.model.states.PairFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on neutrality says of contested borders is what the tables of 2024 say. */
class NeutralityPageTest {

  private static final Pattern ROW =
      Pattern.compile("\\| [^|]+ \\| ([A-Z]{3}-[A-Z]{3}) \\| ([^|]+) \\|");
  private static final int AT_LEAST = 20;

  @Test
  void contestedBordersAreAsTheTablesHaveThem() throws IOException {
    Map<String, PairFacts> pairs =
        ScenarioReader.read("eurasia-2024", List.of()).pairs().stream()
            .collect(Collectors.toMap(pair -> pair.a() + "-" + pair.b(), Function.identity()));
    int rows = 0;
    for (String line : Files.readAllLines(Path.of("src/site/markdown/neutrality.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows++;
        assertEquals(words(pairs.get(row.group(1))), row.group(2), line);
      }
    }
    assertTrue(rows >= AT_LEAST, rows + " rows");
  }

  static List<String> studies() {
    return ShippedStudies.sweeps();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void noStudySetsAnInterventionUponAStateThatExists(String name) {
    SweepDesign design = StudyReader.read(name, new StudyReader.Options(1, 1, List.<Setting>of()));
    Set<String> exist = new HashSet<>();
    ScenarioReader.read("eurasia-2024", List.of()).states().forEach(s -> exist.add(s.key()));
    int points = design.text().contains("events") ? design.size() : 0;
    for (int point = 0; point < points; point++) {
      for (int scenario = 0; scenario < design.scenarios().size(); scenario++) {
        for (Event event : design.scenario(scenario, point).events()) {
          boolean intervenes = event.what() == EventKind.INTERVENTION;
          assertFalse(intervenes && exist.contains(event.target()), name + ": " + event.target());
        }
      }
    }
  }

  private static String words(PairFacts pair) {
    if (pair == null) {
      return "no row";
    }
    List<String> words = new ArrayList<>();
    if (pair.contiguous()) {
      words.add("neighbours");
    }
    if (pair.rivalry() > 0) {
      words.add("rivals");
    }
    if (pair.record().contest() > 0) {
      words.add("contest " + pair.record().contest());
    }
    if (pair.rung() > 0) {
      words.add("rung " + pair.rung());
    }
    return words.isEmpty() ? "no mark" : String.join(", ", words);
  }
}
