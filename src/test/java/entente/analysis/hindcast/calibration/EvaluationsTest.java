package entente.analysis.hindcast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations are written down one by one and found again. */
class EvaluationsTest {

  private static final String HEADER =
      "stage,index,replicates,seed,parameters.choice.initial_constants,"
          + "parameters.choice.switching_cost,parameters.weights.affinity,"
          + "parameters.weights.hedging,objective\n";

  private static final Evaluation ONE =
      new Evaluation("sobol", 3, List.of(0.5, 0.2, 0.25, 0.75), 32, -7, 1.25);

  private static Evaluation asked(Evaluation e) {
    return new Evaluation(e.stage(), e.index(), e.values(), e.replicates(), e.seed(), Double.NaN);
  }

  @TempDir Path dir;

  @Test
  void aFileIsMadeWithItsFolder() throws Exception {
    Path file = dir.resolve("a/b/evaluations.csv");
    Evaluations none = Evaluations.in(file);
    assertEquals(HEADER, Files.readString(file));
    assertNull(none.known(asked(ONE)));
  }

  @Test
  void whatWasAddedIsKnownAndWrittenAtOnce() throws Exception {
    Path file = dir.resolve("evaluations.csv");
    Evaluations evaluations = Evaluations.in(file);
    evaluations.add(ONE);
    assertEquals(ONE, evaluations.known(asked(ONE)));
    assertEquals(HEADER + "sobol,3,32,-7,0.5,0.2,0.25,0.75,1.25\n", Files.readString(file));
    assertEquals(ONE, Evaluations.in(file).known(asked(ONE)));
  }

  @Test
  void whatIsKeptNowhereIsKnownNonetheless() throws Exception {
    Evaluations evaluations = Evaluations.unkept();
    evaluations.add(ONE);
    assertEquals(ONE, evaluations.known(asked(ONE)));
  }

  @Test
  void anotherQuestionIsAnother() throws Exception {
    Evaluations evaluations = Evaluations.unkept();
    evaluations.add(ONE);
    List<Double> values = ONE.values();
    for (Evaluation other :
        List.of(
            new Evaluation("draw", 3, values, 32, -7, Double.NaN),
            new Evaluation("sobol", 4, values, 32, -7, Double.NaN),
            new Evaluation("sobol", 3, List.of(0.5, 0.2, 0.25, 0.7), 32, -7, Double.NaN),
            new Evaluation("sobol", 3, values, 64, -7, Double.NaN),
            new Evaluation("sobol", 3, values, 32, 7, Double.NaN))) {
      assertNull(evaluations.known(other), other.toString());
    }
  }

  @Test
  void aLastLineThatWasCutOffIsDropped() throws Exception {
    Path file = dir.resolve("evaluations.csv");
    String whole = HEADER + "sobol,3,32,-7,0.5,0.2,0.25,0.75,1.25\n";
    Files.writeString(file, whole + "sobol,4,32,-7,0.5,0.2,0.25,0.75,1.");
    Evaluations evaluations = Evaluations.in(file);
    assertEquals(whole, Files.readString(file));
    assertEquals(ONE, evaluations.known(asked(ONE)));
    assertNull(evaluations.known(new Evaluation("sobol", 4, ONE.values(), 32, -7, Double.NaN)));
  }

  // 0.3 of a range of 1, 0.04 of one of 0.4, 0 and 0.2: √(0.09 + 0.01 + 0.04).
  @Test
  void theDistanceFromTheDefaultsIsInUnitsOfTheRanges() {
    assertEquals(0.1, FreeParameter.ALL.get(1).fromUsual(0.11), 1e-12);
    assertEquals(0.1, FreeParameter.ALL.get(1).fromUsual(0.19), 1e-12);
    Evaluation e = new Evaluation("x", 0, List.of(0.5, 0.11, 0.45, 0.55), 1, 1, 0);
    assertEquals(Math.sqrt(0.14), e.fromUsual(), 1e-12);
  }

  @Test
  void theProtocolIsSoManyRuns() {
    CalibrationSizes sizes = CalibrationSizes.PROTOCOL;
    // 256 points × 32, 4 × 200 × 64, 8 × 256.
    assertEquals(8192 + 51_200 + 2048, sizes.searchRuns());
    assertEquals(131_072, sizes.rejectionRuns());
    assertEquals(82, sizes.kept(4096));
    assertEquals(1, sizes.kept(3));
  }
}
