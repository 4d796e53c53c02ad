package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.ToldState.Told;
import entente.analysis.hindcast.ToldState.Verdict;
import entente.analysis.hindcast.baseline.ChanceRule;
import entente.analysis.hindcast.baseline.MoveLogit;
import entente.analysis.hindcast.baseline.YearlyRate;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.observed.Way;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.PossibleMove;
import entente.experiment.table.TableReader;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.text.NumberWords;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program keeps of how the model did is what was scored, judged and forecast. */
class TrackRecordTest {

  private static final Path CALIBRATION = Path.of("scenarios/calibration");
  private static final Scenario OF_1992 = PortfolioWorld.OF_1992.load().scenario();
  private static final Scenario OF_2008 = PortfolioWorld.OF_2008.load().scenario();

  private static List<Map<String, String>> rows(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      return TableReader.rows(text);
    }
  }

  private static List<Map<String, String>> told(String period) throws IOException {
    return rows(CALIBRATION.resolve("second-model.csv")).stream()
        .filter(row -> row.get("period").equals(period))
        .toList();
  }

  private static Scenario world(String period) {
    return period.equals("restarted") ? OF_2008 : OF_1992;
  }

  private static Targets targets(String period) {
    Period years = period.equals("in-sample") ? Period.TRAINING : Period.TEST;
    return new Targets(ObservedHistory.shipped(), years, world(period).states());
  }

  private static double[] chances(String period) throws IOException {
    return told(period).stream()
        .mapToDouble(
            row ->
                Telling.chance(
                    Integer.parseInt(row.get("times")), Integer.parseInt(row.get("runs"))))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-sample", "throughout", "restarted"})
  void chancesAreOfTheUnitsAtRisk(String period) throws IOException {
    List<String> expected =
        AtRisk.all(targets(period)).stream()
            .map(u -> u.state() + " " + u.way().word() + " " + (u.moved() ? u.year() : ""))
            .toList();
    assertEquals(
        expected,
        told(period).stream()
            .map(r -> r.get("state") + " " + r.get("destination") + " " + r.get("year"))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"throughout", "restarted"})
  void theAimIsScoredFromTheChances(String period) throws IOException {
    Targets targets = targets(period);
    double[] chances = chances(period);
    ChanceScores moves = scores(targets, chances, false);
    ChanceScores exits = scores(targets, chances, true);
    reached(period, "log score", moves.logScore().value());
    reached(period, "Brier", moves.brier().value());
    reached(period, "AUC", moves.auc().value());
    reached(period, "average precision", moves.averagePrecision().value());
    reached(period, "log score with exits", exits.logScore().value());
    reached(period, "Brier with exits", exits.brier().value());
    Targets training = targets("in-sample");
    Scenario own = world(period);
    below(period, "ratesPerYear", targets, moves, new YearlyRate(training, (int) own.start()));
    below(period, "logit", targets, moves, new MoveLogit(training, OF_1992, own));
  }

  @ParameterizedTest
  @CsvSource({"before-2008, 1996, 2004, 33", "from-2008, 2008, 2016, 26"})
  void movesFromSeveralOriginsAreScoredFromTheChances(String period, int first, int last, int gone)
      throws IOException {
    double log = 0;
    double brier = 0;
    int units = 0;
    int moved = 0;
    for (Map<String, String> row : rows(CALIBRATION.resolve("rolling-model.csv"))) {
      int origin = Integer.parseInt(row.get("origin"));
      if (first <= origin && origin <= last && !row.get("destination").startsWith("leave")) {
        double chance =
            Telling.chance(Integer.parseInt(row.get("times")), Integer.parseInt(row.get("runs")));
        boolean went = !row.get("year").isEmpty();
        double error = chance - (went ? 1 : 0);
        log -= Math.log(1 - Math.abs(error));
        brier += error * error;
        units++;
        moved += went ? 1 : 0;
      }
    }
    assertEquals(gone, moved);
    TrackRecord.Rolling model = TrackRecord.shipped().rolling(period, "model");
    assertEquals(log / units, model.logScore(), 1e-12);
    assertEquals(brier / units, model.brier(), 1e-12);
    TrackRecord.Rolling rates = TrackRecord.shipped().rolling(period, "ratesPerYear");
    assertEquals(model.logScore() - rates.logScore(), rates.logLess().value(), 1e-12);
    assertEquals(model.brier() - rates.brier(), rates.brierLess().value(), 1e-12);
    String page = Files.readString(Path.of("src/site/markdown/hindcast.md"));
    for (double score : new double[] {model.logScore(), model.brier(), rates.logScore()}) {
      assertTrue(page.contains(NumberWords.fixed(score, 3)), period);
    }
  }

  private static ChanceScores scores(Targets targets, double[] chances, boolean exits) {
    List<PossibleMove> all = AtRisk.all(targets).stream().map(PossibleMove::of).toList();
    List<PossibleMove> of = exits ? all : all.subList(0, AtRisk.moves(targets).size());
    return ChanceScores.of(of, Arrays.copyOf(chances, of.size()), 20, 1);
  }

  private static void reached(String period, String what, double score) {
    assertEquals(score, TrackRecord.shipped().aim(period, what).reached(), 1e-9, what);
  }

  private static void below(
      String period, String word, Targets targets, ChanceScores model, ChanceRule rule) {
    ChanceScores its = scores(targets, rule.tell(targets).chances(), false);
    TrackRecord record = TrackRecord.shipped();
    reached(period, "log score below " + word, model.logScore().value());
    reached(period, "Brier below " + word, model.brier().value());
    double log = record.aim(period, "log score below " + word).asked();
    assertEquals(its.logScore().value(), log, 1e-9, word);
    assertEquals(its.brier().value(), record.aim(period, "Brier below " + word).asked(), 1e-9);
  }

  // What chances alone do not give is held by the page, whose numbers are those of the first look.
  @Test
  void theAimIsThatOfThePage() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/hindcast.md"));
    TrackRecord record = TrackRecord.shipped();
    assertTrue(page.contains(record.reached() + " of its " + record.aim().size() + " numbers"));
    for (String what : List.of("balanced accuracy by ratio", "AUC", "average precision")) {
      for (String period : List.of("throughout", "restarted")) {
        TrackRecord.Aim part = record.aim(period, what);
        String cell = NumberWords.fixed(part.reached(), 3) + ", asked ";
        assertTrue(page.contains(cell + NumberWords.fixed(part.asked(), 2)), cell);
      }
    }
    for (TrackRecord.Aim part : record.aim()) {
      boolean smaller = part.what().contains("score") || part.what().contains("Brier");
      boolean held = smaller ? part.reached() <= part.asked() : part.reached() >= part.asked();
      assertEquals(held, part.held(), part.what());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"throughout", "restarted"})
  void everyUnitToldWrongIsExplained(String period) throws IOException {
    Map<String, String> names =
        world(period).states().stream().collect(Collectors.toMap(StateFacts::key, s -> s.name()));
    Map<String, String> expected = new TreeMap<>();
    double[] chances = chances(period);
    List<AtRisk> units = AtRisk.all(targets(period));
    for (int u = 0; u < chances.length; u++) {
      AtRisk unit = units.get(u);
      if (chances[u] >= 0.5 != unit.moved()) {
        String key = unit.state() + " " + unit.way();
        expected.put(key, names.get(unit.state()) + " " + NumberWords.fixed(chances[u], 4));
      }
    }
    Map<String, String> kept = new TreeMap<>();
    for (TrackRecord.Missed miss : TrackRecord.shipped().misses(period)) {
      kept.put(
          miss.state() + " " + miss.way(), miss.name() + " " + NumberWords.fixed(miss.chance(), 4));
      assertTrue(miss.why().length() > 20, miss.state());
    }
    assertEquals(expected, kept);
  }

  @Test
  void patternsAreThoseThatThePageHasJudged() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/patterns.md"));
    String block = page.substring(page.indexOf("```text\n"));
    block = block.substring(0, block.indexOf("\n```\n"));
    List<String> judged = new ArrayList<>();
    String verdict = "";
    for (String line : block.split("\n")) {
      String[] cells = line.strip().split("\\s{2,}");
      if (cells[0].matches("Missed|Met|Undefined, .*")) {
        verdict = cells[0].split(",")[0].toLowerCase(java.util.Locale.ROOT);
      } else if (cells.length == 3 && verdict.equals("undefined") && !cells[1].equals("worlds")) {
        Arrays.stream(cells[1].split(", ")).forEach(w -> judged.add(cells[0] + " " + w + " "));
      } else if (cells.length == 6 && !cells[0].equals("pattern")) {
        judged.add(String.join(" ", cells[0], cells[1], cells[2], cells[4]));
      }
    }
    List<String> kept =
        rows(Path.of("scenarios/patterns/judged.csv")).stream()
            .map(
                r ->
                    String.join(" ", r.get("pattern"), r.get("world"))
                        + " "
                        + (r.get("observed") + " " + r.get("model")).strip())
            .toList();
    assertEquals(judged, kept);
    TrackRecord record = TrackRecord.shipped();
    String counts =
        record.patterns("met").size()
            + " of "
            + record.patterns().size()
            + " patterns are met, each counted once in each of its worlds; "
            + record.patterns("missed").size()
            + " are missed and "
            + record.patterns("undefined").size();
    assertTrue(block.contains(counts), counts);
    String file = Files.readString(Path.of("scenarios/patterns/patterns.yaml"));
    record.patterns().forEach(p -> assertTrue(file.contains("says: " + p.says()), p.says()));
  }

  @Test
  void whatIsLikelyIsThatOfTheForecast() throws IOException {
    Path folder = Path.of("results/forecasts/2025-2034");
    Map<String, String> chances = new TreeMap<>();
    for (Map<String, String> row : rows(folder.resolve("forecast.csv"))) {
      if (row.get("year").equals("2034")) {
        chances.put(row.get("state") + " " + row.get("destination"), row.get("chance"));
      }
    }
    List<Map<String, String>> likely = rows(CALIBRATION.resolve("forecast-likely.csv"));
    for (Map<String, String> row : likely) {
      String key = row.get("state") + " " + row.get("destination");
      assertEquals(chances.get(key), row.get("chance"), key);
    }
    // The answer names who is likeliest to stand elsewhere, in falling order.
    String answer = Files.readString(folder.resolve("answer.txt"));
    String named = answer.substring(0, answer.indexOf("How many stand where"));
    long even =
        named
            .lines()
            .filter(line -> line.matches(".* (0\\.[5-9]\\d\\d|1\\.000) +[01]\\..*"))
            .count();
    assertEquals(even, likely.size());
    assertEquals(even, TrackRecord.shipped().likely().size());
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, false, 0.3, false, STAYED_AS_TOLD, ",
    "0.6, false, 0.3, false, STAYED_UNTOLD, WEST",
    "0.4, true, 0.3, false, MOVED_UNTOLD, ",
    "0.6, true, 0.3, false, MOVED_AS_TOLD, WEST",
    "0.6, false, 0.3, true, ELSEWHERE, WEST",
    "0.6, false, 0.7, true, MOVED_AS_TOLD, DIALOGUE"
  })
  void aStateIsToldRightOrWrong(
      double west, boolean went, double seat, boolean sat, Verdict verdict, Way told) {
    ToldState state =
        ToldState.of(
                List.of(
                    new Told("AAA", Way.WEST, west, went),
                    new Told("AAA", Way.DIALOGUE, seat, sat)))
            .get(0);
    assertEquals(verdict, state.verdict());
    assertEquals(told, state.told());
    assertEquals(
        verdict == Verdict.STAYED_AS_TOLD || verdict == Verdict.STAYED_UNTOLD,
        state.went() == null);
  }

  @Test
  void itTellsOfAWorldOfTheSameStates() {
    TrackRecord record = TrackRecord.shipped();
    assertTrue(record.tellsOf(OF_1992.states().stream().map(StateFacts::key).toList()));
    assertTrue(record.tellsOf(List.of("KAZ", "UZB", "NORTH")));
    assertFalse(record.tellsOf(List.of("KAZ", "NORTH")));
  }
}
