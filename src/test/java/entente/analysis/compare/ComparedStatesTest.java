package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.experiment.run.RunResult;
import entente.experiment.scenario.StateGroup;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ComparedStatesTest {

  private static final Arm A = Synthetic.arm("A", 0.04, 30);
  private static final Arm B = Synthetic.arm("B", -0.02, 30);
  private static final ComparisonResult RESULT =
      new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of())
          .compare(
              List.of(A, B),
              List.of(20, 120),
              new ComparedStates(
                  List.of(new StateGroup("some", List.of("S3", "S4"))), List.of("S30", "S3")));

  private static StateDifference at(String state, int round) {
    return RESULT.byState().stream()
        .filter(s -> s.state().equals(state) && s.round() == round)
        .findFirst()
        .orElseThrow();
  }

  /** Security of a state at round 120 in each run of an arm in which neither world had ended. */
  private static double[] values(List<RunResult> runs, ToDoubleFunction<RunResult> of) {
    return runs.stream().mapToDouble(of).toArray();
  }

  private static double mean(double... x) {
    return Arrays.stream(x).filter(Double::isFinite).average().orElseThrow();
  }

  @Test
  void everyStateGroupAndMeanIsThereAtEveryHorizon() {
    assertEquals(2 * (40 + 1 + 1), RESULT.byState().size());
    assertEquals(40, RESULT.states().size());
    assertEquals(
        List.of("S30", "S30", "S3", "S3", "some", "some", "mean", "mean"),
        RESULT.chosen("A", "B").stream().map(StateDifference::state).toList());
  }

  @Test
  void aGroupIsTheMeanOfItsStates() {
    double[] ofThree =
        values(
            A.runs(), run -> run.security()[120][3] - B.runs().get(k(A, run)).security()[120][3]);
    double[] ofFour =
        values(
            A.runs(), run -> run.security()[120][4] - B.runs().get(k(A, run)).security()[120][4]);
    assertEquals(mean(ofThree), at("S3", 120).difference(), 1e-9);
    assertEquals((mean(ofThree) + mean(ofFour)) / 2, at("some", 120).difference(), 1e-9);
    double both = (at("S30", 120).difference() + at("S3", 120).difference()) / 2;
    assertEquals(both, at("mean", 120).difference(), 1e-9);
  }

  private static int k(Arm arm, RunResult run) {
    return arm.runs().indexOf(run);
  }

  @Test
  void settingsAreCountedAndHaveASize() {
    double[] d = new double[30];
    Arrays.setAll(
        d,
        k ->
            A.futures().get(k).security()[120][30]
                - (double) B.futures().get(k).security()[120][30]);
    double[] seen = Arrays.stream(d).filter(Double::isFinite).sorted().toArray();
    StateDifference s = at("S30", 120);
    assertEquals(seen.length, s.futuresHigher() + s.futuresTied() + s.futuresLower());
    assertEquals(Arrays.stream(seen).filter(x -> x > 0).count(), s.futuresHigher());
    int n = seen.length;
    double middle = n % 2 == 1 ? seen[n / 2] : (seen[n / 2 - 1] + seen[n / 2]) / 2;
    assertEquals(middle, s.futuresMedian(), 1e-12);
  }

  @Test
  void sureMeansInAlternativeSettingsToo() {
    StateDifference split =
        new StateDifference(
            "A",
            "B",
            120,
            2054,
            "S",
            "S",
            0.5,
            0.4,
            0.1,
            0.05,
            0.15,
            10,
            0,
            12,
            0,
            -1,
            1,
            30,
            Verdict.BETTER,
            false,
            "");
    assertTrue(split.sure() && !split.gains() && !split.loses());
  }

  @Test
  void whereStatesStandIsSaidWithHowMuchGoesWithIt() {
    List<String> words =
        new Standings(new Values(Synthetic.SYSTEM, List.of()), A, B, 120)
            .sentences(List.of("S3", "none"));
    assertEquals(1, words.size());
    assertTrue(
        words.get(0).startsWith("State D3 mostly is aligned with Western bloc under A"),
        words.get(0));
    assertTrue(words.get(0).contains("pairs of runs it stands"), words.get(0));
  }

  // With its last value carried on a world that ended counts; with 0, its design pays.
  @Test
  void worldsThatEndedAreCarriedOnBeside() {
    Comparison c =
        RESULT.at("A", "B", 120).stream()
            .filter(x -> x.measure().equals("security_mean"))
            .findFirst()
            .orElseThrow();
    double carried = 0;
    double worst = 0;
    int ended = 0;
    for (int k = 0; k < 30; k++) {
      double[] last = new double[2];
      boolean[] gone = new boolean[2];
      for (int side = 0; side < 2; side++) {
        double[][] rounds = (side == 0 ? A : B).runs().get(k).rounds();
        for (int r = 0; r <= 120; r++) {
          gone[side] = Double.isNaN(rounds[r][6]);
          last[side] = gone[side] ? last[side] : rounds[r][6];
        }
      }
      carried += (last[0] - last[1]) / 30;
      worst += ((gone[0] ? 0 : last[0]) - (gone[1] ? 0 : last[1])) / 30;
      ended += gone[0] || gone[1] ? 1 : 0;
    }
    assertTrue(ended > 0, "the fixture should have an end");
    assertEquals(ended, c.carried().ended());
    assertEquals(carried, c.carried().difference(), 1e-12);
    assertEquals(worst, c.carried().worst(), 1e-12);
    assertTrue(
        c.sentence()
            .startsWith("Mean security after 30 years, among worlds without nuclear use, is"),
        c.sentence());
  }
}
