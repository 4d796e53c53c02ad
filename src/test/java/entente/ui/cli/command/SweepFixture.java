package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.experiment.store.Schema;
import entente.experiment.table.TableReader;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import entente.ui.cli.stored.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small study, its sweeps in this process, and what they left. */
abstract class SweepFixture {

  static final String STUDY =
      """
      kind: study
      name: Small
      scenarios: [five-states]
      set: [rounds=22]
      factors:
        open: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 3}
        quota: {path: structures.platform.quota, values: [0.5, 0.7]}
      replicates: 3
      keep: [rounds, structures, events]
      horizons: [0, 20, 22]
      """;

  @TempDir Path dir;

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  Path study;

  @BeforeEach
  void write() throws IOException {
    study = Files.writeString(dir.resolve("small.yaml"), STUDY);
  }

  final int run(Function<RunSpecification, RunResult> execute, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Schema schema = new Schema(SystemMeasures.ALL, StructureMeasures.ALL);
    return CommandLines.execute(
        new Simulator(execute, schema),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        args);
  }

  final int sweep(String place, String... more) {
    return sweep(SingleRun::execute, place, more);
  }

  final int sweep(Function<RunSpecification, RunResult> execute, String place, String... more) {
    List<String> words = new ArrayList<>(List.of("sweep", study.toString(), "--out", at(place)));
    words.addAll(List.of(more));
    return run(execute, words.toArray(String[]::new));
  }

  final String at(String place) {
    return dir.resolve(place).toString();
  }

  final List<String> column(String place, String name) throws IOException {
    List<String> cells = new ArrayList<>();
    TableReader.each(dir.resolve(place).resolve("runs.csv"), row -> cells.add(row.apply(name)));
    return cells;
  }

  final void assertSameFiles(String a, String b) throws IOException {
    int files = 0;
    try (Stream<Path> walk = Files.walk(dir.resolve(a))) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Path name = dir.resolve(a).relativize(file);
        if (!name.toString().equals("manifest.json")) {
          assertEquals(-1, Files.mismatch(file, dir.resolve(b).resolve(name)), name.toString());
          files++;
        }
      }
    }
    assertTrue(files > 6);
    assertFalse(Files.exists(dir.resolve(b).resolve(".entente-part")));
  }

  final int merge(String place, String... shards) {
    List<String> words = new ArrayList<>(List.of("merge", "--out", at(place)));
    Stream.of(shards).map(this::at).forEach(words::add);
    return run(SingleRun::execute, words.toArray(String[]::new));
  }
}
