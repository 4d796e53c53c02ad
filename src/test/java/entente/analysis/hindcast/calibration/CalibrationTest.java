package entente.analysis.hindcast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.Targets;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.table.TableReader;
import entente.model.FirstModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calibration sees the training period and nothing else, and goes on where it stopped. */
class CalibrationTest {

  private static final CalibrationSizes TINY = new CalibrationSizes(3, 2, 1, 3, 2, 2, 2, 2, 2, 0.5);

  private static final String LATER = "(2009|201\\d|202\\d)";

  private static List<Map<String, String>> memberships() throws IOException {
    try (var text = Files.newBufferedReader(Path.of(ObservedHistory.TABLE))) {
      return TableReader.rows(text);
    }
  }

  private static List<Evaluation> calibrate(
      String scenario, ObservedHistory history, Evaluations known) throws Exception {
    ScenarioSource source = ScenarioReader.parse(FirstModel.HINDCAST_1992, scenario, List.of());
    ScenarioTemplate template = ScenarioTemplate.of(FirstModel.HINDCAST_1992, source.text());
    Targets targets = new Targets(history, Period.TRAINING, source.scenario().states());
    try (Runs runs = new Runs(1, () -> {})) {
      Calibration calibration = new Calibration(template, targets, TINY, 1, runs, known);
      List<Evaluation> all = new ArrayList<>(List.of(calibration.search()));
      all.addAll(calibration.draws());
      return all;
    }
  }

  @Test
  void nothingThatCameAfterTheTrainingPeriodReachesTheValues() throws Exception {
    String text = ScenarioReader.load(FirstModel.HINDCAST_1992, List.of()).text();
    List<Map<String, String>> rows = memberships();
    List<Map<String, String>> altered = altered(rows);
    assertNotEquals(rows.size(), altered.size());
    String changed = altered(text);
    assertNotEquals(text, changed);
    assertEquals(
        calibrate(text, new ObservedHistory(rows), Evaluations.unkept()),
        calibrate(changed, new ObservedHistory(altered), Evaluations.unkept()));
  }

  @Test
  void nothingThatCameAfterTheTrainingPeriodReachesTheSetsOfPortfolios() throws Exception {
    String text = PortfolioWorld.OF_1992.load().text();
    List<Map<String, String>> rows = memberships();
    String changed = altered(text);
    assertNotEquals(text, changed);
    assertEquals(
        sets(text, new ObservedHistory(rows)), sets(changed, new ObservedHistory(altered(rows))));
  }

  private static List<Evaluation> sets(String world, ObservedHistory history) throws Exception {
    ScenarioSource source = ScenarioReader.parse("world-1992", world, List.of());
    Targets targets = new Targets(history, Period.TRAINING, source.scenario().states());
    EnsembleSizes tiny = new EnsembleSizes(2, 1, 1, 1);
    EnsembleSearch search =
        new EnsembleSearch(PortfolioWorld.template(source), List.of(), targets, tiny, 1);
    try (Runs runs = new Runs(1, () -> {})) {
      return search.search(runs, Evaluations.unkept());
    }
  }

  private static List<Map<String, String>> altered(List<Map<String, String>> rows) {
    List<Map<String, String>> altered = new ArrayList<>();
    for (Map<String, String> row : rows) {
      // Whoever came in after 2008 never did, and whoever left after it left another year.
      Map<String, String> other = new HashMap<>(row);
      other.put("to", row.get("to").replaceFirst("^" + LATER, "2019"));
      if (!row.get("from").matches(LATER + ".*")) {
        altered.add(other);
      }
    }
    altered.add(
        Map.of(
            "key",
            "CHE",
            "institution",
            "nato",
            "status",
            "member",
            "from",
            "2009-01-01",
            "to",
            ""));
    return altered;
  }

  // Later capability is multiplied, and later events have another size.
  private static String altered(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String cut = line.strip();
      if (cut.matches("[A-Z]{3}," + LATER + ",[0-9.E-]+")) {
        out.append(line).append(cut.startsWith("USA") ? "1" : "").append('\n');
        continue;
      }
      out.append(line).append('\n');
    }
    String capability = out.substring(0, out.length() - 1);
    return capability.replaceAll("(round: (?:8\\d|1[0-2]\\d)\\b[^}]*?size: )0\\.\\d+", "$10.05");
  }

  @Test
  void aCalibrationThatWasInterruptedGoesOnWhereItStopped(@TempDir Path folder) throws Exception {
    String text = ScenarioReader.load(FirstModel.HINDCAST_1992, List.of()).text();
    ObservedHistory history = new ObservedHistory(memberships());
    Path file = folder.resolve("evaluations.csv");
    List<Evaluation> whole = calibrate(text, history, Evaluations.in(file));
    List<String> lines = Files.readAllLines(file);
    String half = String.join("\n", lines.subList(0, 5)) + "\n" + lines.get(5).substring(0, 9);
    Files.writeString(file, half);
    assertEquals(whole, calibrate(text, history, Evaluations.in(file)));
    assertEquals(lines, Files.readAllLines(file));
  }
}
