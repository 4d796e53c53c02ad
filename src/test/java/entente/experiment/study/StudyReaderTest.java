package entente.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.input.InputFile;
import entente.experiment.reference.NewStudy;
import entente.model.dynamics.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyReaderTest {

  private static final String HEAD = "kind: study\nscenarios: [five-states]\n";

  @TempDir Path dir;

  static List<String> shipped() {
    return ShippedStudies.sweeps();
  }

  private SweepDesign read(String text) throws IOException {
    Path file = Files.writeString(dir.resolve("s.yaml"), text);
    return StudyReader.read(file.toString(), new StudyReader.Options(1, 0, List.of()));
  }

  private String faults(String text) throws IOException {
    Path file = Files.writeString(dir.resolve("s.yaml"), text);
    return StudyReader.check(InputFile.of(file)).stream()
        .map(Fault::render)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatIsRecordedIsWhatIsSet() throws IOException {
    SweepDesign design =
        read(
            HEAD
                + """
                factors:
                  open: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 4}
                  who: {path: structures.platform.entry.rule, values: [open, leaders]}
                """);
    assertEquals(8, design.size());
    for (int p = 0; p < design.size(); p++) {
      Scenario scenario = design.scenario(0, p);
      var platform =
          scenario.structures().stream().filter(s -> s.key().equals("platform")).findFirst().get();
      assertEquals(Double.parseDouble(design.values(p).get(0)), platform.inclusiveness());
      assertEquals(
          design.values(p).get(1),
          platform.entry().rule().name().toLowerCase(java.util.Locale.ROOT));
    }
    assertEquals(List.of("0.333333333333", "open"), design.values(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "factors: {a: {path: structures.platform.quota, values: [0.5, 9]}} | 3:62 |"
            + " factors.a.values.1 | from 0 to 1",
        "factors: {a: {path: structures.platform.quotum, values: [1]}} | 3:21 | factors.a.path |"
            + " Maybe structures.*.quota",
        "factors: {a: {path: structures.platform.quota, from: 0, to: 1}} | 3:14 | factors.a |"
            + " values or steps",
        "factors: {seed: {path: structures.platform.quota, values: [1]}} | 3:11 | factors.seed |"
            + " column",
        "factors: {a: {futures: 3, path: rounds}} | 3:14 | factors.a | one of path, choices",
        "factors: {a: {futures: 3}, b: {path: rounds, values: [8]}}\\n"
            + "constraints: [a < c] | 4:15 | constraints.0 | factors of this study",
        "factors: {a: {futures: 3}}\\ndesign: {kind: sobol} | 4:9 | design.points | add the key",
        "factors: {a: {futures: 3}}\\n"
            + "design: {kind: full, points: 5} | 4:30 | design.points | delete it",
        "factors: {a: {futures: 3}}\\n"
            + "design: {kind: sobbol, points: 5} | 4:16 | design.kind | Maybe sobol",
        "factors: {a: {futures: 3}}\\n"
            + "design: {kind: added, points: 5} | 4:9 | design.name | add the key",
        "factors: {a: {futures: 3}}\\n"
            + "design: {kind: added, points: 5, name: halton} | 4:40 | design.name | Maybe its jar"
            + " is not on the class path",
        "factors: {a: {futures: 3}}\\n"
            + "design: {kind: sobol, points: 5, name: halton} | 4:40 | design.name | delete it",
        "factors: {a: {path: mechanisms.added.profit, values: [1]}} | 3:55 | factors.a.values.0 |"
            + " Maybe its jar is not on the class path",
        "factors: {a: {futures: 3}}\\nkeep: [round] | 4:8 | keep.0 | Maybe rounds",
        "factors: {a: {futures: 3}}\\n"
            + "stop: [{when: survivl < 1}] | 4:15 | stop.0.when | Maybe survival",
        "factors: {a: {futures: 3}}\\nreplicate: 3 | 4:1 | replicate | Maybe replicates"
      })
  void aFaultIsNamedInItsPlace(String rest, String place, String path, String says)
      throws IOException {
    String all = faults(HEAD + rest.replace("\\n", "\n") + "\n");
    assertTrue(all.contains("s.yaml:" + place + ": " + path + ": "), all);
    assertTrue(all.contains(says), all);
  }

  @Test
  void allFaultsComeInOnePass() throws IOException {
    String all = faults(HEAD + "replicates: 0\nkeep: [x]\nhorizons: [y]\ndesign: {kind: z}\n");
    assertEquals(4, all.lines().count(), all);
  }

  @Test
  void conditionsLeaveOutPointsOrMakeRoomForOthers() throws IOException {
    String factors =
        """
        factors:
          a: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 3}
          b: {path: structures.platform.quota, from: 0.5, to: 1, steps: 3}
        constraints: [a + b <= 1]
        """;
    SweepDesign full = read(HEAD + factors);
    assertEquals(4, full.size());
    assertEquals(5, full.leftOut());
    SweepDesign sobol = read(HEAD + factors + "design: {kind: sobol, points: 8}\n");
    assertEquals(8, sobol.size());
    SweepDesign cube = read(HEAD + factors + "design: {kind: latin_hypercube, points: 8}\n");
    assertEquals(8, cube.size());
    for (int p = 0; p < 8; p++) {
      double a = Double.parseDouble(cube.values(p).get(0));
      assertTrue(a + Double.parseDouble(cube.values(p).get(1)) <= 1, cube.values(p)::toString);
    }
    assertTrue(
        faults(HEAD + factors + "design: {kind: morris, trajectories: 8}")
            .contains("no constraints"));
  }

  @Test
  void noTableIsBuiltOfPointsThatNobodyAsksFor() throws IOException {
    String range = "factors: {a: {path: structures.platform.inclusiveness, from: 0, to: 1}}\n";
    SweepDesign settings = read(HEAD + "factors: {a: {futures: 1000000000}}\n");
    assertEquals(List.of("999999999"), settings.values(999_999_999));
    SweepDesign cube = read(HEAD + range + "design: {kind: latin_hypercube, points: 1000000000}\n");
    assertEquals(1_000_000_000, cube.size());
    assertEquals(0.5, Double.parseDouble(cube.values(999_999_999).get(0)), 0.5);
    SweepDesign paths = read(HEAD + range + "design: {kind: morris, trajectories: 1000000}\n");
    assertEquals(2_000_000, paths.size());
    assertTrue(
        faults(HEAD + "factors: {a: {futures: 1000000000}}\nconstraints: [a < 5]\n")
            .contains("points to try"));
  }

  @Test
  void oneFactorAtATimeLeavesTheOthersAtTheirBase() throws IOException {
    SweepDesign design =
        read(
            HEAD
                + """
                design: {kind: one_at_a_time}
                factors:
                  a: {path: structures.platform.inclusiveness, values: [0, 1]}
                  b: {path: structures.platform.quota, from: 0, to: 1, base: 0.25}
                  c: {choices: {x: {set: []}, y: {set: []}}, base: y}
                """);
    List<List<String>> points = IntStream.range(0, design.size()).mapToObj(design::values).toList();
    assertEquals(
        List.of(
            List.of("0.8", "0.25", "y"),
            List.of("0", "0.25", "y"),
            List.of("1", "0.25", "y"),
            List.of("0.8", "0", "y"),
            List.of("0.8", "1", "y"),
            List.of("0.8", "0.25", "x")),
        points);
    assertTrue(
        faults(HEAD + "factors: {a: {path: structures.platform.quota, steps: 3, base: 1}}\n")
            .contains("factors.a.base: value \"1\", expected base with one_at_a_time only"));
  }

  @Test
  void aPercentageIsAShareOnlyWhereAShareIsAllowed() throws IOException {
    String text = HEAD + "replicates: 10%\nset: [structures.platform.quota=60%]\n";
    String all = faults(text);
    assertTrue(all.contains("Maybe 10, without the sign."), all);
    assertTrue(all.contains("Maybe 0.6, as a share."), all);
  }

  @Test
  void aTableGivesItsRows() throws IOException {
    Files.writeString(dir.resolve("t.csv"), "a,when\n0.2,4\n0.9,9\n");
    String text =
        HEAD
            + "set: [\"events=[{round: 2, what: summit, actor: NORTH, target: SOUTH}]\"]\n"
            + "design: {kind: table, table: t.csv}\n"
            + "factors: {a: {path: structures.platform.inclusiveness}, when: {path:"
            + " events.0.round}}\n";
    SweepDesign design = read(text);
    assertEquals(List.of("0.9", "9"), design.values(1));
    assertEquals(9, design.scenario(0, 1).events().get(0).round());
    Files.writeString(dir.resolve("t.csv"), "a,wen\n0.2,4\n");
    assertTrue(faults(text).contains("t.csv:1:3: wen: "), faults(text));
    Files.writeString(dir.resolve("t.csv"), "a,when\n1.2,4\n0.4,soon\n,4\n");
    String all = faults(text);
    assertTrue(all.contains("t.csv:2:1: a: value 1.2, expected a number from 0 to 1"), all);
    assertTrue(all.contains("t.csv:3:5: when: value \"soon\""), all);
    assertTrue(all.contains("t.csv:4:1: a: nothing, expected a value"), all);
  }

  @Test
  void everyCellOfATableIsTriedInOnePass() throws IOException {
    String text =
        HEAD
            + """
            design: {kind: table, table: t.csv}
            factors:
              a: {path: structures.platform.inclusiveness}
              arm: {choices: {one: {set: []}, other: {set: []}}}
            """;
    // A word that is none hides neither the number beside it nor a row that has too few cells.
    Files.writeString(dir.resolve("t.csv"), "a,arm\n1.5,othr\n0.3\n1.7,one\n");
    String all = faults(text);
    assertTrue(all.contains("t.csv:2:5: arm: value \"othr\""), all);
    assertTrue(all.contains("t.csv:2:1: a: value 1.5, expected a number from 0 to 1"), all);
    assertTrue(all.contains("t.csv:3:1: row 0.3: 1 cells, expected 2 cells"), all);
    assertTrue(all.contains("t.csv:4:1: a: value 1.7, expected a number from 0 to 1"), all);
  }

  @Test
  void aTableIsReadWhateverStandsBetweenItsCells() throws IOException {
    String text =
        HEAD
            + """
            design: {kind: table, table: t.csv}
            factors:
              a: {path: structures.platform.inclusiveness}
              arm: {choices: {one: {set: []}, other: {set: []}}}
            """;
    for (String between : List.of(";", "\t", "|")) {
      String rows = "a;arm\n0,5;one\n0,7;other\n".replace(";", between);
      Files.writeString(dir.resolve("t.csv"), rows);
      SweepDesign design = read(text);
      assertEquals(List.of("0.5", "0.7"), design.axes().get(0).levels());
      assertEquals(List.of("0.7", "other"), design.values(1));
      assertTrue(design.notes().get(0).render().contains("commas in decimals, read as such"));
    }
    Files.writeString(dir.resolve("t.csv"), "sep=;\na;arm\n0,5;one\n0.7;other\n0,9\n");
    String all = faults(text);
    assertTrue(all.contains("t.csv:4:1: a: value \"0.7\", expected a number with a decimal"), all);
    assertTrue(all.contains("t.csv:5:1: row 0,9: 1 cells, expected 2 cells"), all);
    assertTrue(all.contains("Maybe a semicolon is missing."), all);
  }

  @Test
  void valuesAndWordsComeFromTheTable() throws IOException {
    Files.writeString(dir.resolve("t.csv"), "open,rule\n0.9,open\n0.1,leaders\n0.4,open\n");
    SweepDesign design =
        read(
            HEAD
                + """
                design: {kind: table, table: t.csv}
                factors:
                  open: {path: structures.platform.inclusiveness}
                  rule: {path: structures.platform.entry.rule}
                """);
    assertEquals(List.of("0.1", "0.4", "0.9"), design.axes().get(0).levels());
    assertEquals(List.of("open", "leaders"), design.axes().get(1).levels());
    assertEquals(List.of("0.9", "open"), design.values(0));
  }

  @Test
  void anEventMayBeAbsentAndAScenarioMayBeALevel() throws IOException {
    SweepDesign design =
        read(
            """
            kind: study
            set: ["events=[{round: 2, what: summit, actor: USA, target: RUS}]"]
            factors:
              base: {scenarios: [dialogue-platform, deterrence-bloc]}
              happens: {path: events.0.present, values: [true, false]}
            """);
    assertEquals(1, design.scenario(0, 0).events().size());
    assertEquals(0, design.scenario(0, 1).events().size());
    assertEquals("deterrence-bloc", design.label(0, 2));
    assertEquals("deterrence-bloc", design.scenario(0, 2).key());
  }

  @Test
  void futuresAreTheSameForAllScenariosAndLeaveFactorsAlone() throws IOException {
    SweepDesign design =
        read(
            """
            kind: study
            scenarios: [dialogue-platform, multi-vector]
            factors:
              future: {futures: 3}
              precision: {path: parameters.choice.precision, values: [20]}
            """);
    Scenario a = design.scenario(0, 2);
    Scenario b = design.scenario(1, 2);
    assertEquals(a.parameters(), b.parameters());
    assertEquals(20, a.parameters().choice().precision());
    assertNotEquals(design.scenario(0, 1).parameters(), a.parameters());
  }

  @Test
  void aStudyKeptInAManifestIsTheSame() throws IOException {
    SweepDesign design = read(NewStudy.text("x"));
    SweepDesign again =
        StudyReader.parse(
            "s", design.text(), design.texts(), new StudyReader.Options(1, 0, List.of()));
    assertEquals(design.study().digest(), again.study().digest());
    assertEquals(design.scenario(0, 7), again.scenario(0, 7));
  }

  @Test
  void theDigestForgetsReplicatesOnly() throws IOException {
    String text = NewStudy.text("x");
    String digest = read(text).study().digest();
    assertEquals(digest, read(text.replace("replicates: 5", "replicates: 9")).study().digest());
    assertNotEquals(digest, read(text.replace("steps: 5", "steps: 6")).study().digest());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedStudyIsGood(String name) {
    SweepDesign design = StudyReader.read(name, new StudyReader.Options(1, 0, List.of()));
    assertTrue(design.size() > 1);
    assertTrue(design.study().about().length() > 80, name);
    assertThrows(
        FaultsException.class,
        () -> StudyReader.read(name + "x", new StudyReader.Options(1, 0, List.of())));
  }
}
