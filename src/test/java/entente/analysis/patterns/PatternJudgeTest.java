package entente.analysis.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.Recorder;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.rule.PatternRule;
import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.dynamics.Scenario;
import entente.model.states.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What runs say of a pattern, and why it may be undefined. */
class PatternJudgeTest {

  private static final List<RunRecord> RUNS = runs();

  private static List<RunRecord> runs() {
    Scenario scenario = ScenarioReader.read(FirstModel.FIVE_STATES, List.of());
    World world = World.of(scenario.states(), scenario.pairs());
    Recorder recorder =
        new Recorder(scenario, world, Map.of(StructureRole.ALLIANCE, List.of("north")), 10);
    List<RunRecord> runs = new ArrayList<>();
    for (int seed = 0; seed < 5; seed++) {
      runs.add(recorder.record(seed));
    }
    return runs;
  }

  private static PatternTerms terms(double low, double high) {
    return new PatternTerms(
        "key", "A sentence.", "rule", null, 1, low, high, PatternUnit.NUMBER, "", List.of("w"));
  }

  private static PatternFinding judge(PatternTerms terms, PatternRule rule) {
    return new PatternJudge("w", RUNS, 1).judge(new PatternFile.Judged(terms, rule));
  }

  @Test
  void aRecordHoldsTheEndsOfYearsAndWhatHappened() {
    RunRecord run = RUNS.get(0);
    assertEquals(10, run.last());
    assertEquals(40, run.rounds());
    assertTrue(run.has(StructureRole.ALLIANCE));
    assertFalse(run.has(StructureRole.EAST));
    int north = run.world().index("NORTH");
    assertTrue(run.in(0, run.of(StructureRole.ALLIANCE)[0], north, false));
    assertFalse(run.moves(north));
    for (Known known : Known.values()) {
      assertFalse(known.in(run));
    }
  }

  @Test
  void aNumberIsMetWithinItsToleranceEndsIncluded() {
    PatternFinding finding = judge(terms(5, Double.NaN), runs -> runs.size());
    assertEquals(5, finding.mean());
    assertTrue(finding.met());
    // Each run by itself is one run.
    assertEquals(1, finding.low());
    assertEquals(1, finding.high());
    assertFalse(judge(terms(Double.NaN, 4.9), runs -> runs.size()).met());
  }

  @Test
  void aNumberOfManyRunsHasARangeOfResamples() {
    PatternRule many =
        new PatternRule() {
          @Override
          public double value(List<RunRecord> runs) {
            return runs.size();
          }

          @Override
          public boolean needsManyRuns() {
            return true;
          }
        };
    assertEquals(5, judge(terms(0, 9), many).low());
  }

  @Test
  void anUndefinedNumberIsMissedAndSaysWhy() {
    PatternFinding nothing = judge(terms(0, 1), runs -> Double.NaN);
    assertFalse(nothing.met());
    assertFalse(nothing.defined());
    assertEquals("nothing to count in these runs", nothing.why());
    PatternFinding part =
        judge(
            terms(0, 1),
            new PatternRule() {
              @Override
              public double value(List<RunRecord> runs) {
                return 0;
              }

              @Override
              public List<StructureRole> parts() {
                return List.of(StructureRole.EAST);
              }
            });
    assertEquals("no structure plays the part east", part.why());
    PatternFinding known =
        judge(
            terms(0, 1),
            new PatternRule() {
              @Override
              public double value(List<RunRecord> runs) {
                return 0;
              }

              @Override
              public List<Known> reads() {
                return List.of(Known.CONTESTS);
              }
            });
    assertEquals("the model has no contests over territory", known.why());
  }

  @Test
  void numbersAreWrittenInTheirUnit() {
    assertEquals("0.3 %", PatternUnit.PERCENT.words(0.003));
    assertEquals("0.5 to 7 %", PatternUnit.PERCENT.range(0.005, 0.07));
    assertEquals("≤ −0.1 %", PatternUnit.PERCENT.range(Double.NaN, -0.001));
    assertEquals("≥ 1.3", PatternUnit.NUMBER.range(1.3, Double.NaN));
    assertEquals("10.2", PatternUnit.YEARS.words(10.2));
    assertEquals("100 %", PatternUnit.PERCENT.words(1));
    assertEquals("–", PatternUnit.NUMBER.words(Double.NaN));
  }
}
