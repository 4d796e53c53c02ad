package entente.experiment.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.Fakes;
import entente.experiment.input.Digests;
import entente.experiment.run.Experiment;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.Progress;
import entente.experiment.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

  private static final Schema SCHEMA = new Schema(Fakes.SYSTEM, Fakes.STRUCTURE);
  private static final Program PROGRAM = new Program("1", "c", "d", "e", List.of());

  @TempDir Path dir;

  private static Identity identity(String command) {
    return Identity.of(PROGRAM, command, 7, List.of("a"), List.of(Input.of("a", "text")));
  }

  private static Path write(Path asked, String command, int workers) throws Exception {
    Experiment experiment = Fakes.experiment(3, "a");
    try (ResultsFolder folder = ResultsPlace.claim(asked)) {
      RunTables tables = new RunTables(folder, experiment, experiment.keep(), List.of("a"), SCHEMA);
      new LocalRunner(workers, Fakes::execute).run(experiment, tables, Progress.NONE);
      folder.text("answer.txt", "well\n");
      folder.finish(identity(command), 3, 0, new Session("now", "17", workers, 1));
      return folder.path();
    }
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, UTF_8, format)) {
      return parser.getRecords();
    }
  }

  @Test
  void tablesReadBackAsWhatWasWritten() throws Exception {
    Path folder = write(dir.resolve("r"), "run a", 2);
    Experiment experiment = Fakes.experiment(3, "a");
    RunResult first = Fakes.execute(experiment.specification(1));
    List<CSVRecord> rounds = rows(folder.resolve("rounds.csv"));
    assertEquals(12, rounds.size());
    assertEquals("", rounds.get(4).get("stability"));
    assertEquals(first.rounds()[1][0], Double.parseDouble(rounds.get(5).get("stability")));
    assertEquals("2024.25", rounds.get(5).get("year"));
    assertEquals("0.0000001", rows(folder.resolve("structures.csv")).get(1).get("depth"));
    List<CSVRecord> runs = rows(folder.resolve("runs.csv"));
    assertEquals(Long.toString(first.specification().seed()), runs.get(1).get("seed"));
    assertEquals("ok", runs.get(1).get("status"));
    assertEquals("1", runs.get(1).get("uptake"));
    assertEquals("B,B", rows(folder.resolve("postures.csv")).get(1).get("state"));
    CSVRecord event = rows(folder.resolve("events.csv")).get(0);
    assertEquals("lost \"twice\"\nand again", event.get("outcome"));
    assertEquals("military", event.get("vector"));
    CSVRecord decision = rows(folder.resolve("decisions.csv")).get(0);
    assertEquals("platform", decision.get("new_seat"));
    assertEquals("", decision.get("old_bloc"));
    assertEquals("0.25", decision.get("new_noise"));
    assertFalse(Files.readString(folder.resolve("runs.csv")).contains("\r"));
  }

  @Test
  void anyNumberOfWorkersGivesTheSameBytes() throws Exception {
    Path one = write(dir.resolve("one"), "run a", 1);
    Path eight = write(dir.resolve("eight"), "run a", 8);
    for (String table : List.of("runs", "rounds", "structures", "postures", "events")) {
      String file = table + ".csv";
      assertEquals(-1, Files.mismatch(one.resolve(file), eight.resolve(file)), file);
    }
  }

  @Test
  void theManifestNamesTheDigestOfEachFile() throws Exception {
    Path folder = write(dir.resolve("r"), "run a", 2);
    Manifest read = Manifest.read(folder).orElseThrow();
    assertTrue(read.identity().sameExperiment(identity("run a")));
    assertFalse(read.identity().sameExperiment(identity("run b")));
    assertEquals(7, read.outcome().outputs().size());
    for (String name : read.outcome().outputs().keySet()) {
      assertEquals(
          Digests.of(folder.resolve(name)), read.outcome().outputs().get(name).sha256(), name);
    }
    assertEquals(12, read.outcome().outputs().get("rounds.csv").rows());
    assertEquals(3, read.outcome().runs());
  }

  @Test
  void theSameExperimentIsFoundAndAnythingElseGetsASuffix() throws Exception {
    Path asked = dir.resolve("r");
    write(asked, "run a", 1);
    assertEquals(Optional.of(asked), ResultsPlace.complete(asked, identity("run a")));
    assertEquals(Optional.empty(), ResultsPlace.complete(asked, identity("run b")));
    assertEquals("r-2", write(asked, "run b", 1).getFileName().toString());
    assertEquals("r-3", write(asked, "run c", 1).getFileName().toString());
    Path second = ResultsPlace.complete(asked, identity("run b")).orElseThrow();
    assertEquals("r-2", second.getFileName().toString());
  }

  @Test
  void aFolderOfTheUsersIsLeftAlone() throws Exception {
    Path asked = Files.createDirectory(dir.resolve("mine"));
    Files.writeString(asked.resolve("thesis.txt"), "precious");
    assertEquals("mine-2", write(asked, "run a", 1).getFileName().toString());
    assertEquals("precious", Files.readString(asked.resolve("thesis.txt")));
    Path empty = Files.createDirectory(dir.resolve("empty"));
    assertEquals(empty, write(empty, "run a", 1));
  }

  @Test
  void whatIsNotFinishedLeavesNoTrace() throws Exception {
    Path asked = dir.resolve("r");
    try (ResultsFolder folder = ResultsPlace.claim(asked)) {
      new RunTables(folder, Fakes.experiment(1, "a"), Set.of(), List.of("a"), SCHEMA);
      folder.text("figures.txt", "half");
    }
    assertFalse(Files.exists(asked));
  }

  @Test
  void whatAKilledProgramLeftIsClearedAway() throws Exception {
    Path asked = dir.resolve("r");
    Path part = Files.createDirectories(asked.resolve(ResultsFolder.PART).resolve("figures"));
    Files.writeString(part.resolve("half.svg"), "<sv");
    assertEquals(asked, write(asked, "run a", 1));
    try (Stream<Path> list = Files.list(asked)) {
      List<String> names = new ArrayList<>(list.map(p -> p.getFileName().toString()).toList());
      assertFalse(names.contains(ResultsFolder.PART), names.toString());
      assertEquals(8, names.size());
    }
  }

  @Test
  void twoProgramsDoNotWriteOneFolder() throws Exception {
    Path asked = dir.resolve("r");
    try (ResultsFolder first = ResultsPlace.claim(asked)) {
      assertEquals(asked, first.path());
      LockedException e = assertThrows(LockedException.class, () -> ResultsPlace.claim(asked));
      assertTrue(e.getMessage().contains("--out"), e.getMessage());
    }
  }
}
