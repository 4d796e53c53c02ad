package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.analysis.claims.ClaimValues.Row;
import entente.analysis.claims.ClaimValues.Table;
import entente.analysis.compare.Values;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimReader;
import entente.experiment.run.ClaimPlan;
import entente.experiment.run.ClaimPlan.Cell;
import entente.experiment.run.Replicates;
import entente.experiment.run.RunResult;
import entente.experiment.run.SingleRun;
import entente.model.Scenes;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What claims look at in their runs, and the table of it. */
class ClaimValuesTest {

  private static final String CLAIM =
      """
      kind: claim
      name: Made up
      claim: An open platform has more members.
      refuted: It has not.
      arms:
        open: {scenario: five-states, set: [rounds=4, structures.platform.inclusiveness=1]}
        shut: {scenario: five-states, set: [rounds=4, structures.platform.entry.rule=closed]}
      steps:
        members: {measure: members, arms: [open], against: [shut], at: 4, direction: higher}
        stable:
          measure: structures.focal.stability
          arms: [open]
          against: [shut]
          at: 2
          since: 1
          direction: higher
      beside: [security_mean, camps_share]
      mechanisms: [dilution]
      """;

  @TempDir Path dir;

  private ClaimPlan plan() throws Exception {
    Path file = Files.writeString(dir.resolve("made-up.yaml"), CLAIM);
    ClaimDesign claim = ClaimReader.read(file.toString(), List.of());
    return new ClaimPlan(List.of(claim), 5, 2, 1);
  }

  private static ClaimValues values(ClaimPlan plan) {
    return new ClaimValues(plan, new Values(SystemMeasures.ALL, StructureMeasures.ALL));
  }

  @Test
  void theTableHasAColumnForEachArmMeasureAndRound() throws Exception {
    ClaimPlan plan = plan();
    Table table = values(plan).table(0);
    Set<String> looked =
        Set.of(
            "members @4",
            "structures.focal.stability @2",
            "structures.focal.stability @1",
            "structures.focal.retention @2",
            "structures.focal.retention @1",
            "structures.focal.incentive @2",
            "structures.focal.incentive @1",
            "structures.focal.cohesion @2",
            "structures.focal.cohesion @1",
            "security_mean @4",
            "camps_share @4");
    for (String arm : List.of("open ", "shut ")) {
      assertEquals(
          looked,
          table.columns().stream()
              .filter(c -> c.startsWith(arm))
              .map(c -> c.substring(arm.length()))
              .collect(Collectors.toSet()));
    }
    assertEquals(22, table.columns().size());
  }

  // A row for each replicate and each future under each setting of the mechanism.
  @Test
  void theTableHasTheValuesOfTheRuns() throws Exception {
    ClaimPlan plan = plan();
    ClaimValues values = values(plan);
    Values reader = new Values(SystemMeasures.ALL, StructureMeasures.ALL);
    Table empty = values.table(0);
    for (Row row : empty.rows()) {
      for (double value : row.values()) {
        assertEquals(Double.NaN, value, "nothing has run yet");
      }
    }
    for (int run = 0; run < plan.size(); run++) {
      values.add(SingleRun.execute(plan.specification(run)));
    }
    Table table = values.table(0);
    int at = table.columns().indexOf("shut security_mean @4");
    int rows = 0;
    for (int run = 0; run < plan.size(); run++) {
      Cell cell = plan.cell(run);
      if (cell.arm() == 1) {
        RunResult result = SingleRun.execute(plan.specification(run));
        String setting = plan.claims().get(0).settings().get(cell.setting()).name();
        Row row =
            table.rows().stream()
                .filter(r -> r.setting().equals(setting) && r.future() == cell.future())
                .filter(r -> r.number() == cell.k())
                .findFirst()
                .orElseThrow();
        assertEquals(reader.system(result, "security_mean", 4), row.values()[at]);
        assertEquals(Replicates.seed(5, cell.k()), row.seed());
        rows++;
      }
    }
    assertEquals(rows, table.rows().size());
    assertEquals(List.of(), values.failures(0));
  }

  @Test
  void aRunThatFailedHasNoValuesAndIsTold() throws Exception {
    ClaimPlan plan = plan();
    ClaimValues values = values(plan);
    RunResult good = SingleRun.execute(plan.specification(0));
    RunResult failed = Scenes.with(good, "status", RunResult.Status.FAILED);
    values.add(Scenes.with(Scenes.with(failed, "stage", "reviews"), "message", "no reason"));
    assertEquals(List.of("reviews: no reason"), values.failures(0));
    int arm = plan.cell(0).arm();
    String key = plan.claims().get(0).claim().arms().get(arm).key();
    Table table = values.table(0);
    int at = table.columns().indexOf(key + " members @4");
    assertEquals(Double.NaN, table.rows().get(plan.cell(0).k()).values()[at]);
  }

  // What has not run is undefined, also beside what has; camps are read out of the run.
  @Test
  void theFirstOfTwoReplicatesSaysNothingOfTheSecond() throws Exception {
    ClaimPlan plan = plan();
    ClaimValues values = values(plan);
    RunResult first = SingleRun.execute(plan.specification(0));
    values.add(first);
    Table table = values.table(0);
    int security = table.columns().indexOf("open security_mean @4");
    int camps = table.columns().indexOf("open camps_share @4");
    Values reader = new Values(SystemMeasures.ALL, StructureMeasures.ALL);
    assertEquals(reader.system(first, "security_mean", 4), table.rows().get(0).values()[security]);
    assertEquals(
        new RegionCamps(reader).value(first, "", "camps_share", 4),
        table.rows().get(0).values()[camps]);
    assertFalse(Double.isNaN(table.rows().get(0).values()[camps]));
    assertEquals(Double.NaN, table.rows().get(1).values()[security]);
    assertEquals(Double.NaN, table.rows().get(1).values()[camps]);
  }

  @Test
  void theLastRoundIsTheLatestThatAStepLooksAt() throws Exception {
    assertEquals(4, ClaimValues.last(plan().claims().get(0).claim()));
  }
}
