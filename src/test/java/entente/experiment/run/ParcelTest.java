package entente.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.store.MemoryTables;
import entente.experiment.store.RunTables;
import entente.experiment.store.Schema;
import entente.experiment.study.StudyReader;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes from one machine to another says all that tables say. */
class ParcelTest {

  @TempDir Path dir;

  private SweepPlan plan(String keep) throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("s.yaml"),
            """
            kind: study
            scenarios: [five-states, three-poles]
            set: [rounds=6]
            factors:
              open: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 2}
            replicates: 2
            """
                + keep);
    StudyReader.Options options = new StudyReader.Options(3, 0, List.of());
    return new SweepPlan(StudyReader.read(file.toString(), options), Set.of());
  }

  private static Object sent(Object content) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(content);
    }
    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keep: []",
        "keep: [rounds, structures, postures, decisions, events]",
        "keep: [rounds, structures]\nhorizons: [0, 4]"
      })
  void tablesOfParcelsAreTablesOfResults(String keep) throws Exception {
    SweepPlan here = plan(keep);
    SweepPlan there = ((Recipe) sent(Recipe.of(here))).plan();
    Schema schema = new Schema(SystemMeasures.ALL, StructureMeasures.ALL);
    MemoryTables own = new MemoryTables();
    MemoryTables other = new MemoryTables();
    RunTables ownTables = new RunTables(own, here, here.tables(), here.labels(), schema);
    RunTables otherTables = new RunTables(other, here, here.tables(), here.labels(), schema);
    for (int run = 0; run < here.size(); run++) {
      ownTables.enter(SingleRun.execute(here.specification(run)));
      Parcel parcel = Parcel.of(SingleRun.execute(there.specification(run)), there);
      otherTables.enter(((Parcel) sent(parcel)).open(here));
    }
    assertEquals(own.records(), other.records());
    assertEquals(here.size(), own.records().get("runs.csv").size());
  }

  @Test
  void aFailedRunArrivesAsOne() throws Exception {
    SweepPlan plan = plan("keep: []");
    RunResult failed = Failure.of(plan.unmade(2), "scenario", new IllegalStateException("no"));
    RunResult arrived = ((Parcel) sent(Parcel.of(failed, plan))).open(plan);
    assertEquals(RunResult.Status.FAILED, arrived.status());
    assertEquals("IllegalStateException: no", arrived.message());
    assertEquals(failed.specification().seed(), arrived.specification().seed());
    assertTrue(arrived.rounds().length == 0);
  }
}
