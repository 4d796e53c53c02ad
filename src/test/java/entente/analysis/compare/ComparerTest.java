package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.experiment.run.RunResult;
import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparerTest {

  private static final Arm A = Synthetic.arm("Dialogue platform", 0.04, 30);
  private static final Arm B = Synthetic.arm("Deterrence bloc", -0.02, 30);
  private static final Comparer COMPARER =
      new Comparer(
          Synthetic.SYSTEM,
          Synthetic.STRUCTURE,
          List.of(new ObservedRate("bloc_changes", "", 0.01, 0.02, "own count")));

  @Test
  void comparesAtFiveTenAndThirtyYears() {
    ComparisonResult result = COMPARER.compare(List.of(A, B));
    assertEquals(List.of(20, 40, 120), result.horizons());
    int rows = Synthetic.SYSTEM.size() + 1 + 3 * Synthetic.STRUCTURE.size();
    assertEquals(3 * rows, result.comparisons().size());
    assertEquals(rows, result.at(A.label(), B.label(), 120).size());
  }

  @Test
  void aScenarioAgainstItsCopyIsEqualInEverything() {
    Arm copy =
        new Arm(
            "Copy",
            "Copy",
            A.runs(),
            A.futures(),
            A.halfConstants(),
            A.zeroConstants(),
            A.withoutFocal());
    ComparisonResult result = COMPARER.compare(List.of(A, copy));
    for (Comparison c : result.comparisons()) {
      assertEquals(0, c.difference(), c.measure());
      assertTrue(Double.isNaN(c.futuresAHigher()) || c.futuresAHigher() == 0.5, c.measure());
      assertEquals(Verdict.EQUAL, c.verdict(), c.measure());
    }
    assertTrue(result.states().stream().allMatch(s -> s.difference() == 0));
    assertTrue(result.robustness().stream().allMatch(VerdictRobustness::holds));
    List<String> items =
        SecondOpinion.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE).items(A, copy);
    assertTrue(items.stream().anyMatch(item -> item.contains("no sign is sure")), items::toString);
    assertTrue(items.stream().noneMatch(item -> item.contains("0 of 0")), items::toString);
  }

  @Test
  void runsThatEndedInNuclearUseAreLeftOutButCountAsNuclear() {
    ComparisonResult result = COMPARER.compare(List.of(A, B));
    long ended = IntStream.range(0, 30).filter(k -> ended(A, k) || ended(B, k)).count();
    assertTrue(ended > 0, "the fixture should have a nuclear end");
    Comparison security = find(result, "security_mean");
    assertEquals(ended, security.leftOut());
    for (String measure : List.of("security_mean", "uptake", "indivisibility")) {
      Comparison among = find(result, measure);
      assertEquals(ended, among.carried().ended(), measure);
      assertTrue(among.sentence().contains("among worlds without nuclear use"), measure);
    }
    Comparison nuclear = find(result, "nuclear_use");
    assertEquals(0, nuclear.leftOut());
    assertTrue(nuclear.meanA() > 0);
  }

  @Test
  void wherePairsAllEndedNoneIsSaidToBeUsed() {
    List<Integer> over =
        IntStream.range(0, 30).filter(k -> ended(A, k) || ended(B, k)).boxed().toList();
    ComparisonResult result = COMPARER.compare(List.of(only(A, over), only(B, over)));
    List<Comparison> verdicts = Briefing.of(result, A.label(), B.label());
    assertEquals(0, verdicts.get(0).n());
    assertTrue(Briefing.pairs(verdicts).contains(over.size() + " "), Briefing.pairs(verdicts));
    assertTrue(Briefing.pairs(verdicts).contains("left out"), Briefing.pairs(verdicts));
  }

  private static Arm only(Arm arm, List<Integer> replicates) {
    return new Arm(
        arm.label(),
        arm.name(),
        replicates.stream().map(arm.runs()::get).toList(),
        List.of(),
        List.of(),
        List.of(),
        replicates.stream().map(arm.withoutFocal()::get).toList());
  }

  private static boolean ended(Arm arm, int replicate) {
    return Double.isNaN(arm.runs().get(replicate).rounds()[120][6]);
  }

  @Test
  void aFailedRunHasNoValues() {
    RunResult good = A.runs().get(0);
    RunResult failed =
        new RunResult(
            good.specification(),
            RunResult.Status.FAILED,
            "dynamics",
            "overflow",
            List.of(),
            List.of(),
            new double[0][],
            new double[0][][],
            new float[0][],
            new byte[0][],
            new byte[0][],
            new BitSet[0][],
            new boolean[0][],
            new int[0][],
            new byte[0][],
            List.of(),
            List.of(),
            List.of(),
            List.of());
    List<RunResult> runs = new ArrayList<>(A.runs());
    runs.set(0, failed);
    ComparisonResult result =
        COMPARER.compare(List.of(Arm.of("With a failure", runs), Arm.of("B", B.runs())));
    assertEquals(1, find(result, "direct_war").leftOut());
    assertEquals(40, result.states().size());
    assertEquals(29, result.risks().get(0).runs());
  }

  @Test
  void winnersComeFirst() {
    List<StateDifference> states = COMPARER.compare(List.of(A, B)).states();
    assertEquals(40, states.size());
    for (int k = 1; k < states.size(); k++) {
      assertTrue(states.get(k - 1).difference() >= states.get(k).difference());
    }
  }

  @Test
  void ratesStandBesideTheObserved() {
    BaseRate rate = COMPARER.compare(List.of(A, B)).rates().get(0);
    assertEquals("bloc_changes", rate.rate());
    assertTrue(rate.observed());
    assertTrue(rate.perYear() > 0 && rate.perYear() < 0.05, "" + rate.perYear());
  }

  // Made up depths: 0.4 of the platform and 0 of the West, 0.24 more by round 120, and the lift.
  @Test
  void focalStructuresThatDifferAreComparedWithEachOther() {
    List<RunResult> west = B.runs().stream().map(run -> about(run, "west")).toList();
    ComparisonResult result =
        COMPARER.compare(List.of(Arm.of(A.label(), A.runs()), Arm.of("Other", west)));
    Comparison depth =
        result.at(A.label(), "Other", 120).stream()
            .filter(c -> c.structure().equals("focal") && c.measure().equals("depth"))
            .findFirst()
            .orElseThrow();
    assertEquals(0.64 + 0.04, depth.meanA(), 1e-12);
    assertEquals(0.24 - 0.02, depth.meanB(), 1e-12);
    assertEquals("Eurasian platform / Western bloc", result.structureName("focal"));
    assertEquals("Western bloc", result.structureName("Other", "focal"));
    Estimates estimates =
        SecondOpinion.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE)
            .last(result.arms().get(0), result.arms().get(1))
            .stream()
            .filter(e -> e.of().equals(depth))
            .findFirst()
            .orElseThrow();
    assertEquals(0.68, estimates.medianA(), 1e-12);
    assertEquals(0.22, estimates.medianB(), 1e-12);
    assertTrue(
        COMPARER.compare(List.of(A, B)).comparisons().stream()
            .noneMatch(c -> c.structure().equals("focal")));
  }

  // A vehicle whose twin keeps the old body, and an institution whose twin does not.
  @Test
  void indivisibilityIsComparedOnlyAgainstTheSameWorld() {
    List<RunResult> fewer =
        B.withoutFocal().stream()
            .map(run -> Scenes.with(run, "structures", List.of("west", "east")))
            .toList();
    Arm other = new Arm("Other", "Other", B.runs(), List.of(), List.of(), List.of(), fewer);
    Arm plain = new Arm("A", "A", A.runs(), List.of(), List.of(), List.of(), A.withoutFocal());
    assertTrue(
        COMPARER.compare(List.of(plain, other)).comparisons().stream()
            .noneMatch(c -> c.measure().equals("indivisibility")));
    assertEquals(0, find(COMPARER.compare(List.of(A, B)), "indivisibility").structure().length());
  }

  private static RunResult about(RunResult run, String focal) {
    Scenario scenario = Scenes.with(run.specification().scenario(), "focal", focal);
    return Scenes.with(
        run, "specification", Scenes.with(run.specification(), "scenario", scenario));
  }

  private static String refusal(Arm a, Arm b) {
    return assertThrows(IllegalArgumentException.class, () -> COMPARER.compare(List.of(a, b)))
        .getMessage();
  }

  @Test
  void refusesRunsThatAreNotPaired() {
    Arm plain = Arm.of("A", A.runs());
    Arm other = Arm.of("B", Synthetic.runs("B", 0, 30, 9, 120));
    assertTrue(refusal(plain, other).startsWith("Run 0 "), refusal(plain, other));
    Arm fewer = Arm.of("B", B.runs().subList(0, 3));
    assertTrue(refusal(plain, fewer).contains("has 30 runs and 'B' has 3;"));
    Arm future = new Arm("B", "B", B.runs(), A.futures(), List.of(), List.of(), List.of());
    assertTrue(refusal(plain, future).contains("has 0 runs and 'B' has 30;"), "futures");
    assertThrows(IllegalArgumentException.class, () -> COMPARER.compare(List.of(A, A)));
  }

  @Test
  void shortRunsAreComparedAtTheirEnd() {
    Arm a = Arm.of("A", Synthetic.runs("A", 0, 3, 1, 12));
    Arm b = Arm.of("B", Synthetic.runs("B", 0.1, 3, 1, 12));
    assertEquals(List.of(12), COMPARER.compare(List.of(a, b)).horizons());
  }

  private static Comparison find(ComparisonResult result, String measure) {
    return result
        .at(result.arms().get(0).label(), result.arms().get(1).label(), result.lastHorizon())
        .stream()
        .filter(c -> c.measure().equals(measure) && c.structure().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
