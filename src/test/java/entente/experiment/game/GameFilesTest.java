package entente.experiment.game;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.InputFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GameFilesTest {

  private static final String ACTORS = "actors: [{name: A, size: 1}, {name: B, size: 2}]\n";
  private static final String COUNTRIES =
      "countries: [{name: A, strength: 1}, {name: B, strength: 2}]\n";
  private static final String PLAYERS = "players: [1, 2]\n";

  @TempDir Path dir;

  private List<String> check(String text) throws IOException {
    Path file = Files.write(dir.resolve("x.yaml"), text.replace('~', '\n').getBytes(UTF_8));
    assertTrue(GameFiles.isOne(InputFile.of(file)), text);
    return GameFiles.check(InputFile.of(file)).stream()
        .map(Fault::render)
        .map(line -> line.substring(line.indexOf("x.yaml") + "x.yaml:".length()))
        .toList();
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios", "theory"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedFileIsGood(Path file) {
    assertTrue(GameFiles.isOne(InputFile.of(file)));
    assertEquals(List.of(), GameFiles.check(InputFile.of(file)));
    String name = file.getFileName().toString().replace(".yaml", "");
    assertTrue(GameFiles.shipped().contains(name), name);
  }

  @Test
  void numbersAreTheDecimalsThatAreWritten() throws IOException {
    assertEquals(new BigDecimal("7.45"), GameFiles.actors("five-powers").sizes()[0]);
    assertEquals(List.of("1", "2", "3"), GameFiles.players("undesired-guest").names());
    Path file = dir.resolve("words.yaml");
    Files.write(
        file,
        "actors: [{name: true, size: 0x10}, {name: 1.0, size: 1e1}]\npropensity: {}\n"
            .getBytes(UTF_8));
    ActorsFile actors = GameFiles.actors(file.toString());
    assertEquals(List.of("true", "1.0"), actors.names());
    assertEquals(0, actors.sizes()[0].compareTo(BigDecimal.valueOf(16)));
    assertEquals(0, actors.sizes()[1].compareTo(BigDecimal.TEN));
    assertTrue(Arrays.stream(actors.propensity()).allMatch(p -> p.signum() == 0));
  }

  /** A tilde is a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          propensity: {pairs: [[A, B, 1], [B, A, 2]]} | 2:33: propensity.pairs.1 | for the same pair | mean of both
          propensity: {pairs: [[A, B, 1], [B, A, 1]]} | 2:33: propensity.pairs.1 | the pair again | delete one
          propensity: {pairs: [[A, Bb, 1]]} | 2:26: propensity.pairs.0.1 | "Bb" | one of A, B
          propensity: {pairs: [[A, A, 1]]} | 2:26: propensity.pairs.0.1 | one and the same | two names
          propensity: {pairs: [[A, B]]} | 2:22: propensity.pairs.0 | a list of 2 | [a, b, value]
          propensity: {pairs: [[A, B, x]]} | 2:29: propensity.pairs.0.2 | "x" | a number
          propensity: {pairs: [[A, B, .nan]]} | 2:29: propensity.pairs.0.2 | ".nan" | a number
          propensity: {default: "1"} | 2:23: propensity.default | "1" | without quotes
          propensity: {defualt: 1} | 2:14: propensity.defualt | unknown key | default
          propensity: 3 | 2:13: propensity | "3" | a map with default and pairs
          propensity: {default: 1e-300} | 2:23: propensity.default | "1e-300" | digits
          propensity: {}~props: {} | 3:1: props | unknown key | propensity
          """)
  void garbageOfPairsIsRefused(String rest, String place, String value, String hint)
      throws IOException {
    one(ACTORS + rest, place, value, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          actors: [{name: A, size: 0}, {name: B, size: 1}] | 1:26: actors.0.size | 0 | above 0
          actors: [{name: A, size: -1}, {name: B, size: 1}] | 1:26: actors.0.size | -1 | without size
          actors: [{name: A, size: 1}, {name: A, size: 1}] | 1:37: actors.1.name | "A" again | once
          actors: [{name: A}, {name: B, size: 1}] | 1:10: actors.0.size | nothing | above 0
          actors: [{name: A, size: 1}] | 1:9: actors | 1 entries | from 2
          actors: [A, B] | 1:10: actors.0 | "A" | {name: …, size: …}
          actors: {A: 1, B: 2} | 1:9: actors | a map | a list
          """)
  void garbageOfActorsIsRefused(String start, String place, String value, String hint)
      throws IOException {
    List<String> faults = check(start + "~propensity: {default: 1}");
    assertFalse(faults.isEmpty());
    assertContains(faults.get(0), place, value, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          preferences: {1: [[]], 2: [[2]]} | 2:19: preferences.1.0 | an empty coalition | leave it out
          preferences: {1: [[2]], 2: [[2]]} | 2:19: preferences.1.0 | without 1 | another player
          preferences: {1: [[1, 3]], 2: [[2]]} | 2:23: preferences.1.0.1 | "3" | one of 1, 2
          preferences: {1: [[1], [1]], 2: [[2]]} | 2:24: preferences.1.1 | again | once
          preferences: {1: [[1, 1]], 2: [[2]]} | 2:23: preferences.1.0.1 | again | once
          preferences: {1: [[1]]} | 2:14: preferences.2 | nothing | []
          preferences: {1: [[1]], 2: [[2]], 3: []} | 2:35: preferences.3 | "3" | one of 1, 2
          preferences: {1: [1], 2: [[2]]} | 2:19: preferences.1.0 | "1" | a list
          affinity: {pairs: [[1, 2, 1], [2, 1, 3]]} | 2:31: affinity.pairs.1 | same pair | mean
          affinity: {symmetric: maybe} | 2:23: affinity.symmetric | "maybe" | true or false
          name: none | 1:1: preferences | neither | one of the two
          """)
  void garbageOfPlayersIsRefused(String rest, String place, String value, String hint)
      throws IOException {
    one(PLAYERS + rest, place, value, hint);
  }

  @Test
  void allFaultsAreFoundInOnePass() throws IOException {
    List<String> faults =
        check(
            """
            actors:
              - {name: A, size: 0}
              - {name: A, size: x, age: 3}
            propensity: {default: big, pairs: [[A, C, 1]]}
            """);
    assertEquals(6, faults.size(), faults::toString);
    assertTrue(faults.get(0).startsWith("2:21: actors.0.size:"), faults.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: [N]~actors: [{name: A, size: 1}, {name: A, size: 2}]~propensity: {default: 1} | 1:7: name
          about: {a: b}~players: [a, b] | 1:8: about
          """)
  void aNameThatIsNoneHidesBehindNoOtherFault(String text, String place) throws IOException {
    List<String> faults = check(text);
    assertEquals(2, faults.size(), faults::toString);
    assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(place + ":")), faults::toString);
  }

  @Test
  void affinitiesMayBeOneSided() throws IOException {
    assertEquals(
        List.of(),
        check(
            PLAYERS
                + "sizes: {1: 2}\naffinity: {symmetric: false, pairs: [[1, 2, 1], [2, 1, -1]]}\n"));
  }

  @Test
  void moreThan62PlayersAreRefused() throws IOException {
    String names = IntStream.range(0, 63).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
    List<String> faults = check("players: [" + names + "]\naffinity: {default: 1}\n");
    assertContains(faults.get(0), "1:10: players", "63 entries", "from 1 to 62");
  }

  @Test
  void aVoteIsChecked() throws IOException {
    assertEquals(List.of(), check("quota: 2\nweights: {a: 1, b: 1}\n"));
    one("quota: 0\nweights: {a: 1}\n", "1:8: quota", "0", "above 0");
    one("quota: 1\nweights: {a: -1}\n", "2:14: weights.a", "-1", "at least 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          defence_advantage: 0 | 2:20: defence_advantage | 0 | above 0
          defence_advantage: 1~trade: {net_gains: [0], spoils: 1} | 3:20: trade.net_gains | 1 entries | 2 numbers, for 0 to 1 allies
          defence_advantage: 1~trade: {net_gains: [0, x], spoils: 1} | 3:24: trade.net_gains.1 | "x" | a number
          defence_advantage: 1~trade: {net_gains: 3, spoils: 1} | 3:20: trade.net_gains | "3" | a list of numbers
          defence_advantage: 1~trade: {net_gains: [0, 1], spoils: 0} | 3:36: trade.spoils | 0 | above 0
          defence_advantage: 1~trade: {net_gain: [0, 1], net_gains: [0, 1], spoils: 1} | 3:9: trade.net_gain | unknown key | net_gains
          defence_advantage: 1~trade: yes | 3:8: trade | "yes" | {net_gains: […], spoils: …}
          defence_advantage: 1~trades: {} | 3:1: trades | unknown key | trade
          """)
  void garbageOfCountriesIsRefused(String rest, String place, String value, String hint)
      throws IOException {
    one(COUNTRIES + rest, place, value, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          countries: [{name: A, strength: 0}, {name: B, strength: 1}] | 1:33: countries.0.strength | 0 | above 0
          countries: [{name: A, strength: 1}, {name: A, strength: 1}] | 1:44: countries.1.name | "A" again | once
          countries: [{name: A, strength: 1}] | 1:12: countries | 1 entries | from 2 to 6
          countries: [A, B] | 1:13: countries.0 | "A" | {name: …, strength: …}
          """)
  void garbageOfTheListOfCountriesIsRefused(String start, String place, String value, String hint)
      throws IOException {
    assertContains(check(start + "~defence_advantage: 1").get(0), place, value, hint);
  }

  private void one(String text, String place, String value, String hint) throws IOException {
    List<String> faults = check(text);
    assertEquals(1, faults.size(), faults::toString);
    assertContains(faults.get(0), place, value, hint);
  }

  private static void assertContains(String fault, String place, String value, String hint) {
    assertTrue(fault.startsWith(place + ":"), fault);
    assertTrue(fault.contains(value), fault);
    assertTrue(fault.contains(hint), fault);
  }
}
