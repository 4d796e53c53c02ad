package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.compare.Values;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimReader;
import entente.experiment.run.ClaimPlan;
import entente.experiment.run.ClaimPlan.Cell;
import entente.experiment.run.RunResult;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.AlternativeSettings;
import entente.model.Scenes;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a judge makes of runs whose values are made up. */
class ClaimJudgeTest {

  private static final String CLAIM =
      """
      kind: claim
      name: Made up
      claim: An open platform is safer and stabler.
      refuted: It is not.
      arms:
        open: {scenario: five-states, set: [rounds=2, structures.platform.inclusiveness=1]}
        shut: {scenario: five-states, set: [rounds=2, structures.platform.entry.rule=closed]}
      steps:
        safe: {measure: security_mean, arms: [open], against: [shut], at: 2, direction: higher}
        stable:
          measure: structures.focal.stability
          arms: [open]
          against: [shut]
          at: 2
          direction: higher
      beside: [hostility_mean]
      mechanisms: [dilution]
      """;

  private static final double NONE = Double.NaN;
  private static final List<String> STABLE = List.of("stability", "retention", "incentive");

  @TempDir Path dir;
  private ClaimDesign claim;

  @BeforeEach
  void read() throws Exception {
    Path file = Files.writeString(dir.resolve("made-up.yaml"), CLAIM);
    claim = ClaimReader.read(file.toString(), List.of());
  }

  /** What a measure of a run is made up to be. */
  private interface Plant {
    double of(Cell cell, String measure);
  }

  // 0.5 in the shut arm; in the open one better by 0.2, and by a little more from run to run.
  private static double better(Cell cell) {
    return cell.arm() == 1 ? 0.5 : 0.7 + 0.001 * cell.k();
  }

  private ClaimFinding judged(int replicates, int futures, Plant plant) {
    return judged(replicates, futures, plant, -1);
  }

  private ClaimFinding judged(int replicates, int futures, Plant plant, int failing) {
    ClaimPlan plan = new ClaimPlan(List.of(claim), 7, replicates, futures);
    ClaimValues values =
        new ClaimValues(plan, new Values(SystemMeasures.ALL, StructureMeasures.ALL));
    RunResult any = SingleRun.execute(plan.specification(0));
    int focal = any.structures().indexOf("platform");
    for (int run = 0; run < plan.size(); run++) {
      Cell cell = plan.cell(run);
      double[][] rounds = Arrays.stream(any.rounds()).map(double[]::clone).toArray(double[][]::new);
      rounds[2] = planted(SystemMeasures.ALL, cell, plant);
      double[][][] structures =
          Arrays.stream(any.byStructure()).map(double[][]::clone).toArray(double[][][]::new);
      structures[2][focal] = planted(StructureMeasures.ALL, cell, plant);
      RunResult made = Scenes.with(any, "specification", plan.specification(run));
      made = Scenes.with(Scenes.with(made, "rounds", rounds), "byStructure", structures);
      if (run == failing) {
        made = Scenes.with(made, "status", RunResult.Status.FAILED);
        made = Scenes.with(Scenes.with(made, "stage", "reviews"), "message", "no reason");
      }
      values.add(made);
    }
    return new ClaimJudge(plan, values).findings().get(0);
  }

  private static double[] planted(List<Measure> measures, Cell cell, Plant plant) {
    return measures.stream().mapToDouble(m -> plant.of(cell, m.name())).toArray();
  }

  @Test
  void whatIsBetterEverywhereIsSupported() {
    ClaimFinding found = judged(6, 12, (cell, measure) -> better(cell));
    assertEquals(ClaimVerdict.Kind.EMERGENT, found.verdict().kind());
    assertEquals(List.of("safe", "stable"), keys(found));
    SettingFinding plain = found.plain();
    assertEquals(Answer.FOR, plain.point());
    assertEquals(Answer.FOR, plain.futures());
    assertEquals(12, plain.decided());
    assertEquals(12, plain.holds());
    for (StepFinding step : plain.steps()) {
      assertEquals(Answer.FOR, step.atPoint());
      assertEquals(Answer.FOR, step.inFutures());
      assertFalse(step.depends());
      assertEquals(6, step.point().difference().n());
      assertEquals(0.2025, step.point().difference().difference(), 1e-12);
      assertEquals(12, step.futures().difference().n());
      assertEquals(Math.min(1, 2 * step.point().p()), step.point().pHolm(), "two equal p-values");
    }
    assertEquals(List.of(), found.failures());
  }

  private static List<String> keys(ClaimFinding found) {
    return found.plain().steps().stream().map(s -> s.step().key()).toList();
  }

  @Test
  void whatIsLostWithAMechanismIsBuiltInByIt() {
    Plant plant =
        (cell, measure) ->
            claim.settings().get(cell.setting()).name().equals("dilution off")
                ? 1 - better(cell)
                : better(cell);
    ClaimFinding found = judged(6, 12, plant);
    assertEquals(ClaimVerdict.Kind.BUILT_IN, found.verdict().kind());
    SettingFinding off =
        found.settings().stream()
            .filter(s -> s.setting().name().equals("dilution off"))
            .findFirst()
            .orElseThrow();
    assertEquals(ClaimOutcome.REFUTED, off.outcome());
    assertEquals(Answer.AGAINST, off.point());
    assertEquals(0, off.holds());
    assertEquals(6, off.decided(), "half of the futures");
  }

  // Stability is higher and so are two of its parts; cohesion is not.
  @Test
  void aSignOfStabilityDependsOnItsParts() {
    Plant plant =
        (cell, measure) ->
            measure.equals("security_mean") || STABLE.contains(measure) ? better(cell) : 0.5;
    ClaimFinding found = judged(6, 12, plant);
    assertEquals(ClaimVerdict.Kind.UNDECIDED, found.verdict().kind());
    assertEquals(Answer.FOR, found.plain().steps().get(0).atPoint());
    assertFalse(found.plain().steps().get(0).depends());
    assertEquals(Answer.OPEN, found.plain().steps().get(1).atPoint());
    assertEquals(Answer.OPEN, found.plain().steps().get(1).inFutures());
    assertTrue(found.plain().steps().get(1).depends());
  }

  // Futures 0 to 3: both better, one worse, one equal, one undefined.
  @Test
  void theWholeClaimHoldsWhereEveryStepDoes() {
    double[] stable = {0.7, 0.3, 0.5, NONE};
    Plant plant =
        (cell, measure) -> {
          boolean differs = cell.future() && cell.arm() == 0 && STABLE.contains(measure);
          return differs ? stable[cell.k()] : cell.arm() == 0 ? 0.7 : 0.5;
        };
    ClaimFinding found = judged(3, 4, plant);
    assertArrayEquals(new double[] {1, 0, NONE, NONE}, found.holds());
    assertEquals(2, found.plain().decided());
    assertEquals(1, found.plain().holds());
    assertArrayEquals(new double[] {0.2, -0.2, 0, NONE}, found.oriented().get(1), 1e-12);
    assertEquals("stable", found.decider().step(), "it holds in fewer futures");
    assertEquals(0.5, found.decider().overall());
  }

  @Test
  void aFutureThatFailsOneStepFailsTheClaimEvenIfTheOtherIsUndefined() {
    Plant plant =
        (cell, measure) -> {
          boolean open = cell.arm() == 0;
          return measure.equals("security_mean") ? (open ? 0.3 : 0.5) : open ? NONE : 0.5;
        };
    assertArrayEquals(new double[] {0, 0}, judged(2, 2, plant).holds());
  }

  @Test
  void drawsAreThoseOfTheFutures() {
    ClaimFinding found = judged(2, 3, (cell, measure) -> better(cell));
    assertEquals(
        IntStream.range(0, 3)
            .mapToObj(
                k ->
                    AlternativeSettings.quantities(
                        claim.arms().get(0).scenario(), 7, k, claim.fixed()))
            .toList(),
        found.futures());
    assertFalse(found.futures().get(0).equals(found.futures().get(1)));
  }

  @Test
  void withoutFuturesTheReplicatesDecideAlone() {
    ClaimFinding found = judged(6, 0, (cell, measure) -> better(cell));
    assertNull(found.plain().futures());
    assertNull(found.decider());
    assertEquals(List.of(), found.futures());
    assertEquals(0, found.holds().length);
    assertEquals(ClaimVerdict.Kind.EMERGENT, found.verdict().kind());
  }

  // Replicates 0 to 3 of the open arm: 0.2, 0.4, undefined, 0.6; none of the shut arm.
  @Test
  void meansBesideAreOfTheReplicatesThatHaveAValue() {
    double[] hostility = {0.2, 0.4, NONE, 0.6};
    Plant plant =
        (cell, measure) ->
            !measure.equals("hostility_mean") || cell.future()
                ? better(cell)
                : cell.arm() == 0 ? hostility[cell.k()] : NONE;
    double[] means = judged(4, 2, plant).beside().get("hostility_mean");
    assertArrayEquals(new double[] {0.4, NONE}, means, 1e-12);
  }

  @Test
  void aFailedRunLeavesItsPairOutAndIsTold() {
    ClaimFinding found = judged(6, 2, (cell, measure) -> better(cell), 0);
    assertEquals(List.of("reviews: no reason"), found.failures());
    assertEquals(5, found.plain().steps().get(0).point().difference().n());
    assertEquals(1, found.plain().steps().get(0).point().difference().leftOut());
  }
}
