package entente.ui.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.store.Column;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableWriter;
import entente.ui.cli.terminal.Heartbeat;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes after the last run must not cost the runs. */
class FolderSessionTest {

  private static final TableFormat RUNS =
      new TableFormat("runs.csv", "Runs.", List.of(new Column("run", Column.Type.WHOLE, "Run.")));

  @TempDir Path dir;
  private final StringWriter out = new StringWriter();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFaultInAFigureIsSaidAndTheTablesAreThere(boolean lasting) throws Exception {
    int status =
        session()
            .hold(
                () ->
                    lasting ? ResultsPlace.open(place(), identity()) : ResultsPlace.claim(place()),
                (folder, start) -> {
                  fill(folder);
                  return new FolderSession.Done(
                      filled -> {
                        assertEquals(lasting, Files.exists(place().resolve("manifest.json")));
                        filled.text("report.html", "half of it");
                        throw new IllegalStateException("no scale for NaN");
                      },
                      1,
                      0);
                });
    assertEquals(0, status);
    assertTrue(out.toString().contains("could not be made: no scale for NaN"), out::toString);
    assertEquals(List.of("run", "7"), Files.readAllLines(place().resolve("runs.csv")));
    assertFalse(Files.exists(place().resolve("report.html")));
    assertTrue(Files.readString(place().resolve("answer.txt")).contains("no scale for NaN"));
    assertFalse(Files.exists(place().resolve(".entente-part")));
  }

  @Test
  void aProgramKilledWhileItDrawsLeavesTheTables() throws Exception {
    try (ResultsFolder folder = ResultsPlace.open(place(), identity())) {
      fill(folder);
      folder.release(identity(), 1, 0, entente.experiment.store.Session.start(1).end());
      assertEquals(List.of("run", "7"), Files.readAllLines(folder.written("runs.csv")));
    }
    assertTrue(Files.exists(place().resolve("manifest.json")));
    assertEquals(List.of("run", "7"), Files.readAllLines(place().resolve("runs.csv")));
  }

  private Path place() {
    return dir.resolve("results");
  }

  private static void fill(ResultsFolder folder) throws IOException {
    TableWriter runs = folder.table(RUNS);
    runs.cell(7L);
    runs.end();
  }

  private FolderSession session() throws IOException {
    PrintWriter writer = new PrintWriter(out, true);
    Terminal terminal =
        new Terminal(
            writer,
            writer,
            false,
            false,
            false,
            false,
            false,
            new Heartbeat(Heartbeat.Rhythm.NONE));
    return new FolderSession(terminal, place(), 1, identity(), "");
  }

  private static Identity identity() throws IOException {
    return Identity.of(
        Program.current(), "sweep s", 1, List.of("s"), List.of(Input.of("s", "kind: study")));
  }
}
