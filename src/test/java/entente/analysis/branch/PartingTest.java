package entente.analysis.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.Setting;
import entente.model.Scenes;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a run and its branch part, and where they end. */
class PartingTest {

  private static final int ROUNDS = 8;

  private final RunResult run = run(Change.of(3)).parent();

  private static Branch run(Change change) {
    return Branch.of(
        new RunSpecification(0, Scenes.read("five-states", "rounds=" + ROUNDS), 0, 0, 1, Set.of()),
        change);
  }

  // The run with its world ended by nuclear use in a round: later rounds are undefined.
  private static RunResult ended(RunResult run, int round) {
    float[][] security = new float[ROUNDS + 1][];
    for (int r = 0; r <= ROUNDS; r++) {
      security[r] = run.security()[r].clone();
      if (r > round) {
        Arrays.fill(security[r], Float.NaN);
      }
    }
    return Scenes.with(run, "security", security);
  }

  @Test
  void theLastRoundIsThatOfANuclearEnd() {
    assertEquals(ROUNDS, Branch.last(run));
    assertEquals(5, Branch.last(ended(run, 5)));
    assertEquals(0, Branch.last(ended(run, 0)));
    assertEquals(0, Branch.last(ended(run, -1)));
    assertEquals(5, new Branch(ended(run, 5), ended(run, 7), 3).last());
    assertEquals(5, new Branch(ended(run, 7), ended(run, 5), 3).last());
  }

  @Test
  void twoThatAreTheSameNeverPart() {
    assertEquals(-1, new Branch(run, run, 3).divergence());
    assertEquals(-1, new Branch(ended(run, 5), ended(run, 5), 3).divergence());
  }

  @Test
  void whereOneEndsEarlierTheyPartInTheRoundAfter() {
    assertEquals(6, new Branch(run, ended(run, 5), 3).divergence());
    assertEquals(6, new Branch(ended(run, 5), run, 3).divergence());
  }

  // One number changed in one round, each kind of number in turn; the last round counts.
  @ParameterizedTest
  @ValueSource(ints = {0, 4, ROUNDS})
  void theyPartInTheFirstRoundInWhichANumberDiffers(int round) {
    double[][] rounds = Arrays.stream(run.rounds()).map(double[]::clone).toArray(double[][]::new);
    rounds[round][0] = 7;
    assertEquals(round, with("rounds", rounds).divergence());
    double[][][] structures =
        Arrays.stream(run.byStructure())
            .map(r -> Arrays.stream(r).map(double[]::clone).toArray(double[][]::new))
            .toArray(double[][][]::new);
    structures[round][1][0] = 7;
    assertEquals(round, with("byStructure", structures).divergence());
    float[][] security = Arrays.stream(run.security()).map(float[]::clone).toArray(float[][]::new);
    security[round][2] = 7;
    assertEquals(round, with("security", security).divergence());
    assertEquals(round, with("postures", other(run.postures(), round)).divergence());
    assertEquals(round, with("seats", other(run.seats(), round)).divergence());
    assertEquals(round, with("rungs", other(run.rungs(), round)).divergence());
  }

  private static byte[][] other(byte[][] all, int round) {
    byte[][] copy = Arrays.stream(all).map(byte[]::clone).toArray(byte[][]::new);
    copy[round][0]++;
    return copy;
  }

  private Branch with(String component, Object value) {
    return new Branch(run, Scenes.with(run, component, value), 3);
  }

  @Test
  void whatIsChangedIsTheDifferenceOfTheScenarios() {
    Change cheaper = Change.of(3, Setting.parse("parameters.choice.switching_cost=0.02"));
    assertEquals(1, run(cheaper).changes().size());
    assertTrue(
        run(cheaper).changes().get(0).toString().contains("parameters.choice.switching_cost"));
  }
}
