package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.compare.Values;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.model.Scenes;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two largest camps of five states: a bloc of 0.4 and 0.1, and lone ones of 0.3, 0.1, 0.1. */
class CampsTest {

  private static final Values VALUES = new Values(SystemMeasures.ALL, StructureMeasures.ALL);
  private static final String STANDING = "structures.platform.commitment=standing";

  private static RunResult run(String... settings) {
    return SingleRun.execute(
        new RunSpecification(0, Scenes.read("five-states", settings), 0, 0, 1, Set.of()));
  }

  private static double value(RunResult run, String region, String measure) {
    return new RegionCamps(VALUES).value(run, region, measure, 0);
  }

  private static double dialogue(RunResult run) {
    return VALUES.structure(run, "platform", "effectiveness", 0)
        * (1 - VALUES.structure(run, "platform", "politicisation", 0))
        * (1 - VALUES.structure(run, "platform", "focus", 0));
  }

  @Test
  void ofAllStatesTheBlocAndTheOtherPole() {
    RunResult run = run("rounds=1");
    assertEquals(0.8, value(run, "", "camps_share"), 1e-12);
    assertEquals(5 / 3.0, value(run, "", "camps_ratio"), 1e-12);
    assertEquals(0, value(run, "", "camps_link"), "nothing joins them");
    assertEquals(0, value(run, "", "asymmetric_bipolarity"), "the first is not twice the second");
  }

  @Test
  void ofARegionItsMembers() {
    RunResult run = run("rounds=1");
    assertEquals(1, value(run, "platform", "camps_share"), 1e-12);
    assertEquals(3, value(run, "platform", "camps_ratio"), 1e-12);
    assertEquals(dialogue(run), value(run, "platform", "camps_link"), 1e-12);
    assertTrue(dialogue(run) >= 0.5);
    assertEquals(0, value(run, "platform", "asymmetric_bipolarity"), "the link works");
    RunResult armed = run("rounds=1", "structures.platform.deterrence_focus=0.9");
    assertTrue(dialogue(armed) < 0.5);
    assertEquals(1, value(armed, "platform", "asymmetric_bipolarity"));
    assertEquals(Double.NaN, value(run, "north", "camps_share"), "one camp is none");
  }

  // What a standing body weighs in the link is the product of both weights.
  @ParameterizedTest
  @CsvSource({"members, 1", "observers, 0.5", "partners, 0.25"})
  void aStandingBodyLinksByTheWeightsOfRoundZero(String kind, double weight) {
    String[] settings = {
      "rounds=1",
      STANDING,
      "structures.platform.members=[]",
      "structures.platform." + kind + "=[NORTH]"
    };
    RunResult run = run(settings);
    assertTrue(dialogue(run) > 0);
    assertEquals(weight * dialogue(run), value(run, "", "camps_link"), 1e-12);
  }

  @Test
  void onlyFullMembersOfAStandingBodyAreOfItsRegion() {
    RunResult run =
        run(
            "rounds=1",
            STANDING,
            "structures.platform.observers=[AMBER]",
            "structures.platform.partners=[BIRCH]");
    assertEquals(3, value(run, "platform", "camps_ratio"), 1e-12);
    assertEquals(1, value(run, "platform", "camps_share"), 1e-12);
    assertEquals(0, value(run, "", "camps_link"), "an observer is no leader of a camp");
  }

  @Test
  void whereThereIsNoRunThereAreNoCamps() {
    RunResult run = run("rounds=1");
    RunResult failed = Scenes.with(run, "status", RunResult.Status.FAILED);
    assertEquals(Double.NaN, value(failed, "", "camps_ratio"));
    assertEquals(
        Double.NaN, new RegionCamps(VALUES).value(run, "", "camps_ratio", 2), "no such round");
  }
}
