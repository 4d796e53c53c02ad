package entente.analysis.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.InputFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of patterns is read whole, or every fault is named with its place. */
class PatternReaderTest {

  private static final String GOOD =
      """
      kind: patterns
      worlds:
        small: {scenario: five-states, years: 10, roles: {alliance: [north], asia: [platform]}}
      patterns:
        exits:
          says: Members hardly ever leave.
          rule: exits
          with: {roles: [alliance]}
          high: 0.01
          source: assumed
          worlds: [small]
      """;

  @Test
  void theShippedFileIsGood() {
    PatternFile file = PatternReader.read(PatternReader.SHIPPED);
    assertEquals(
        List.of("1992", "2008", "2024", "2024-inclusive", "2024-aimed"),
        file.worlds().stream().map(world -> world.terms().key()).toList());
    Set<String> rules = new HashSet<>();
    file.patterns().forEach(pattern -> rules.add(pattern.terms().rule()));
    assertEquals(PatternRules.all().keySet(), rules, "each rule serves a pattern");
    Path path = Path.of("scenarios/patterns/patterns.yaml");
    assertEquals(List.of(), PatternReader.check(InputFile.of(path)));
  }

  @Test
  void theFirstModelIsJudgedByTheSamePatterns() {
    List<PatternFile.Judged> now = PatternReader.read(PatternReader.SHIPPED).patterns();
    List<PatternFile.Judged> first = PatternReader.read("first-model").patterns();
    assertEquals(now, first);
  }

  @Test
  void whatWasObservedLiesWithinItsTolerance() {
    for (PatternFile.Judged pattern : PatternReader.read(PatternReader.SHIPPED).patterns()) {
      double observed = pattern.terms().observed();
      assertTrue(
          Double.isNaN(observed) || pattern.terms().met(observed), () -> pattern.terms().key());
    }
  }

  @Test
  void aGoodFileHasNoFaults() {
    assertEquals(List.of(), PatternReader.check(InputFile.of("text", GOOD)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: patterns|kind: study|1:7|kind",
        "five-states|six-states|3:21|worlds.small.scenario",
        "years: 10|years: 11|3:41|worlds.small.years",
        "north|south|3:64|worlds.small.roles.alliance.0",
        "asia: [|azia: [|3:72|worlds.small.roles.azia",
        "rule: exits|rule: exit|7:11|patterns.exits.rule",
        "roles: [alliance]|role: alliance|8:12|patterns.exits.with.role",
        "[alliance]|[aliance]|8:11|patterns.exits.with",
        "high: 0.01|observed: 0.01|6:5|patterns.exits.low",
        "high: 0.01|high: 1 %|9:11|patterns.exits.high",
        "rule: exits|rule: exits~    low: 1|10:11|patterns.exits.high",
        "worlds: [small]|worlds: [large]|11:14|patterns.exits.worlds.0",
        "source: assumed|source: ''|10:13|patterns.exits.source",
      })
  void aFaultHasItsPlace(String good, String bad, String place, String path) {
    List<Fault> faults =
        PatternReader.check(InputFile.of("text", GOOD.replace(good, bad.replace('~', '\n'))));
    assertTrue(
        faults.stream()
            .anyMatch(
                f -> (f.line() + ":" + f.column() + "|" + f.path()).equals(place + "|" + path)),
        () -> faults.stream().map(Fault::render).toList().toString());
  }
}
