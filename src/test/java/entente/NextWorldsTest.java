package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worlds of the second model keep the old columns and say what their README says they say. */
class NextWorldsTest {

  private static final Path OLD = Path.of("scenarios", "worlds");
  private static final Path NEXT = OLD.resolve("next");
  private static final List<String> STATE_COLUMNS = List.of("democracy", "neutrality");
  private static final List<String> PAIR_COLUMNS =
      List.of("km", "contest", "contest_kind", "contest_holder", "acts", "force", "recent_war");

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008, 2024})
  void statesKeepTheirOldColumnsAndHaveTheDemocracyOfTheFacts(int year) {
    List<CSVRecord> old = read(OLD, "eurasia-%d.csv", year);
    List<CSVRecord> facts = read(OLD, "eurasia-%d-facts.csv", year);
    List<CSVRecord> next = read(NEXT, "eurasia-%d.csv", year);
    assertEquals(old.size(), next.size());
    List<String> columns = next.get(0).getParser().getHeaderNames();
    assertEquals(STATE_COLUMNS, columns.subList(10, 12), "after pole");
    for (int i = 0; i < next.size(); i++) {
      CSVRecord state = next.get(i);
      assertEquals(old.get(i).toMap(), without(state, STATE_COLUMNS));
      assertEquals(facts.get(i).get("polyarchy"), state.get("democracy"), state.get("key"));
      assertTrue(state.get("neutrality").matches("none|policy|law"), state.get("key"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008, 2024})
  void pairsKeepTheirOldColumnsAndEveryRowSaysSomething(int year) {
    List<String> keys = read(OLD, "eurasia-%d.csv", year).stream().map(s -> s.get("key")).toList();
    Map<String, CSVRecord> old =
        read(OLD, "eurasia-%d-pairs.csv", year).stream()
            .collect(Collectors.toMap(NextWorldsTest::name, Function.identity()));
    List<CSVRecord> next = read(NEXT, "eurasia-%d-pairs.csv", year);
    List<String> names = next.stream().map(NextWorldsTest::name).toList();
    assertEquals(names.stream().distinct().sorted().toList(), names);
    assertTrue(names.containsAll(old.keySet()));
    assertEquals(PAIR_COLUMNS, next.get(0).getParser().getHeaderNames().subList(10, 17));
    for (CSVRecord pair : next) {
      String name = name(pair);
      assertTrue(keys.contains(pair.get("a")) && keys.contains(pair.get("b")), name);
      assertTrue(pair.get("a").compareTo(pair.get("b")) < 0, name);
      Map<String, String> before = without(pair, PAIR_COLUMNS);
      if (old.containsKey(name)) {
        assertEquals(old.get(name).toMap(), before);
      } else {
        before.keySet().removeAll(List.of("a", "b"));
        assertTrue(before.values().stream().allMatch("0"::equals), name);
        boolean near = Integer.parseInt(pair.get("km")) < 1500;
        String rest = pair.get("contest") + pair.get("acts") + pair.get("force");
        assertTrue(near || !(rest + pair.get("recent_war")).equals("0000"), name);
      }
      assertTrue(pair.get("km").matches("0|[1-9][0-9]*0"), name + " in tens of km");
      assertTrue(pair.get("contest").matches("[0-3]"), name);
      String kind = pair.get("contest").equals("0") ? "" : "secession|land|maritime|name";
      assertTrue(pair.get("contest_kind").matches(kind), name);
      String holder = pair.get("a") + "|" + pair.get("b") + "|shared|";
      assertTrue(pair.get("contest_holder").matches(kind.isEmpty() ? "" : holder), name);
      assertTrue(pair.get("acts").matches(year == 2024 ? "[0-4]" : "0"), name);
      assertTrue(pair.get("force").matches("[0234]"), name);
      assertTrue(pair.get("recent_war").matches("[01]"), name);
      assertFalse(pair.get("force").equals("4") && pair.get("recent_war").equals("0"), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1992, FIN, policy",
    "2008, FIN, policy",
    "2024, FIN, none",
    "2024, SWE, none",
    "1992, CHE, law",
    "2024, CHE, law",
    "2024, AUT, law",
    "2024, MLT, law",
    "2024, IRL, policy",
    "2008, CYP, none",
    "2008, MDA, law",
    "2008, SRB, policy",
    "2024, UKR, none",
    "2008, BLR, none"
  })
  void neutralityIsThatOfTheDay(int year, String key, String expected) {
    CSVRecord state =
        read(NEXT, "eurasia-%d.csv", year).stream()
            .filter(s -> s.get("key").equals(key))
            .findFirst()
            .orElseThrow();
    assertEquals(expected, state.get("neutrality"));
  }

  @ParameterizedTest
  @CsvSource({
    "2008, GRC, MKD, contest_kind, name",
    "2024, GRC, MKD, contest, 0",
    "2024, CHN, IND, contest, 3",
    "1992, CHN, IND, contest_holder, shared",
    "1992, CHN, PHL, contest, 1",
    "2024, CHN, PHL, contest, 3",
    "2008, GEO, RUS, contest_kind, secession",
    "2024, CYP, TUR, contest_holder, TUR",
    "2024, RUS, UKR, force, 4",
    "2024, RUS, USA, km, 3250",
    "2024, FIN, RUS, km, 0",
    "1992, CSK, DEU, km, 0",
    "1992, ARM, AZE, recent_war, 1",
    "2024, CHN, USA, acts, 2"
  })
  void pairsSayWhatIsKnownOfThem(int year, String a, String b, String column, String expected) {
    CSVRecord pair =
        read(NEXT, "eurasia-%d-pairs.csv", year).stream()
            .filter(p -> name(p).equals(a + "," + b))
            .findFirst()
            .orElseThrow();
    assertEquals(expected, pair.get(column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eurasia-%d.csv", "eurasia-%d-pairs.csv"})
  void linesEndInLfAndEveryRowIsComplete(String file) throws IOException {
    for (int year : List.of(1992, 2008, 2024)) {
      String text = Files.readString(NEXT.resolve(String.format(file, year)));
      assertFalse(text.contains("\r"));
      assertTrue(text.endsWith("\n"));
      assertTrue(read(NEXT, file, year).stream().allMatch(CSVRecord::isConsistent));
    }
  }

  private static String name(CSVRecord pair) {
    return pair.get("a") + "," + pair.get("b");
  }

  private static Map<String, String> without(CSVRecord row, List<String> columns) {
    Map<String, String> rest = row.toMap();
    rest.keySet().removeAll(columns);
    return rest;
  }

  private static List<CSVRecord> read(Path folder, String file, int year) {
    Path path = folder.resolve(String.format(file, year));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
