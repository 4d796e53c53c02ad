package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Index;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an input that does nothing shows, by which the others are judged. */
class DummyTest {

  private static final String SAMPLES = Chain.study(1, "{kind: saltelli, samples: 32}");

  private static final String NOTHING = "  nothing: {choices: {a: {set: []}, b: {set: []}}}\n";
  private static final String OWN = "replicates: 2\nrandom_numbers: independent\n";

  @TempDir Path dir;

  private static String paths(int factors, int trajectories, String more) {
    return Chain.study(factors, "{kind: morris, trajectories: " + trajectories + more + "}");
  }

  private Sensitivity indices(String study, ToDoubleFunction<double[]> function) throws Exception {
    return Chain.indices(dir, study, at -> function.applyAsDouble(at.x()));
  }

  // Replicates of 1 and −1 at every point: variance 2 between them, and 2/2 + 2/2 of a difference
  // of two means, whose mean size, were it normal, is √2 √(2/π); over a step of 2/3 of the range
  // with four levels, and of 4/7 with eight.
  @ParameterizedTest
  @CsvSource({"'', 0.6666666666666666", "', levels: 8', 0.5714285714285714"})
  void theDummyIsTheMeanSizeOfADifferenceByChance(String levels, double step) throws Exception {
    String study = paths(2, 8, levels) + OWN;
    Sensitivity s = Chain.indices(dir, study, at -> at.replicate() == 0 ? 1 : -1);
    assertEquals(2 / Math.sqrt(Math.PI) / step, s.dummy().value(), 1e-12);
    assertEquals(0, s.dummy().width());
    // One replicate does not tell.
    Sensitivity one = Chain.indices(dir, study.replace("replicates: 2", ""), at -> at.x()[0]);
    assertEquals(0, one.dummy().value());
  }

  @Test
  void aFactorThatSetsNothingIsTheDummyWhereverItStands() throws Exception {
    // It is given an effect here, larger than that of the other.
    Sensitivity last = indices(paths(1, 16, "") + NOTHING, x -> x[0] + 5 * x[1]);
    assertEquals(last.influences().get(1).main(), last.dummy());
    assertFalse(last.influences().get(0).told());
    assertFalse(last.influences().get(1).told(), "it is not told from itself");
    Sensitivity first = indices(first(paths(1, 16, "")), x -> 5 * x[0] + x[1]);
    assertEquals("nothing", first.influences().get(0).input());
    assertEquals(first.influences().get(0).main(), first.dummy());
    Sensitivity samples = indices(first(SAMPLES), x -> 5 * x[0] + x[1]);
    assertEquals(samples.influences().get(0).main(), samples.dummy());
  }

  private static String first(String study) {
    return study.replace("factors:\n", "factors:\n" + NOTHING);
  }

  @Test
  void onlyAFactorOfSeveralChoicesThatSetNothingIsADummy() throws Exception {
    String scenarios = "  s: {scenarios: [five-states, dialogue-platform]}\n";
    String some = "  some: {choices: {a: {set: []}, b: {set: [rounds=9]}}}\n";
    String base = SAMPLES.replace("scenarios: [five-states]\n", "") + scenarios;
    Index zero = new Index(0, 0, 0);
    assertEquals(zero, indices(base + some, x -> x[0] + x[1]).dummy());
    Sensitivity s = indices(base + NOTHING, x -> x[0] + x[1] + x[2]);
    assertEquals(s.influences().get(2).main(), s.dummy());
    assertNotEquals(zero, s.dummy());
    // A factor of one choice shows chance, but by how much is not known of it alone.
    SplittableRandom random = new SplittableRandom(3);
    Sensitivity one =
        Chain.indices(
            dir,
            SAMPLES + "  one: {choices: {a: {set: []}}}\n" + OWN,
            at -> at.x()[0] + random.nextDouble());
    assertTrue(one.influences().get(1).main().width() > 0);
    assertEquals(one.noise().shareOfMeans(), one.dummy().value());
    assertEquals(0, one.dummy().width());
  }

  @Test
  void numbersOfTheirOwnMakeAnInputThatDoesNothingShowWhatIsChance() throws Exception {
    Sensitivity s = Chain.indices(dir, SAMPLES + OWN, at -> at.x()[0] + 0.1 * at.replicate());
    assertTrue(s.noise().shareOfMeans() > 0);
    assertEquals(s.noise().shareOfMeans(), s.dummy().value());
    assertEquals(0, s.dummy().width());
    // One run of each point does not tell, and common numbers blur no difference.
    String single = SAMPLES + OWN.replace("replicates: 2\n", "");
    assertEquals(0, indices(single, x -> x[0]).dummy().value());
    Sensitivity shared =
        Chain.indices(
            dir,
            SAMPLES + OWN.replace("independent", "common"),
            at -> at.x()[0] + 0.1 * at.replicate() * Math.sin(99 * at.x()[0]));
    assertTrue(shared.noise().shareOfMeans() > 0);
    assertEquals(0, shared.dummy().value());
  }
}
