package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.statistic.PairedDifference;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * How often intervals hold the truth, and verdicts are right, on pairs of runs whose true
 * difference is planted. The table of such models, and of what 20,000 trials of each gave, stands
 * in the manual; {@code -Dentente.trials=20000} tries as many and writes the rows to
 * target/verdicts.
 */
class PlantedVerdictsTest {

  private static final int TRIALS = Integer.getInteger("entente.trials", 2000);

  /** Values of both sides of one pair. */
  private interface Model {
    void draw(SplittableRandom random, double[] pair);
  }

  // Common outcomes: what chance does to both, and to each alone. Of events b is the other risk,
  // and half of the smaller one strikes both.
  private static Model model(String kind, double a, double b) {
    return switch (kind) {
      case "normal" ->
          (random, pair) -> {
            double both = random.nextGaussian();
            pair[0] = 0.5 + a + 0.05 * (both + random.nextGaussian());
            pair[1] = 0.5 + b + 0.05 * (both + random.nextGaussian());
          };
      case "skewed" ->
          (random, pair) -> {
            double both = random.nextGaussian();
            pair[0] = 0.5 + a + 0.05 * (both - Math.log(1 - random.nextDouble()) - 1);
            pair[1] = 0.5 + b + 0.05 * (both + random.nextGaussian());
          };
      case "events" ->
          (random, pair) -> {
            double u = random.nextDouble();
            double both = Math.min(a, b) / 2;
            pair[0] = u < a ? 1 : 0;
            pair[1] = u < both || u >= a && u < a + b - both ? 1 : 0;
          };
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static double error(double share) {
    return 3.3 * Math.sqrt(share * (1 - share) / TRIALS);
  }

  @ParameterizedTest(name = "{0}: {1} against {2} in {3} pairs")
  @CsvFileSource(resources = "planted-verdicts.csv", numLinesToSkip = 1)
  void intervalsAndVerdictsAreRightAsOftenAsTheySay(
      String kind, double a, double b, int n, double margin) throws IOException {
    Measure measure = new Measure("m", "M", "1", 0, 1, Better.HIGHER, margin, "", "", "");
    Model model = model(kind, a, b);
    double truth = a - b;
    SplittableRandom random = new SplittableRandom(2026);
    int covered = 0;
    int right = 0;
    int wrong = 0;
    int equivalent = 0;
    int untold = 0;
    double[] pair = new double[2];
    double[][] sides = new double[2][n];
    for (int t = 0; t < TRIALS; t++) {
      for (int k = 0; k < n; k++) {
        model.draw(random, pair);
        sides[0][k] = pair[0];
        sides[1][k] = pair[1];
      }
      PairedDifference d = PairedDifference.of(sides[0], sides[1]).within(0, 1);
      covered += d.low() <= truth && truth <= d.high() ? 1 : 0;
      Verdict verdict = Verdict.of(measure, d);
      boolean same = Math.signum(d.difference()) == Math.signum(truth);
      right += verdict.signed() && same ? 1 : 0;
      wrong += verdict.signed() && !same ? 1 : 0;
      equivalent += verdict == Verdict.EQUIVALENT ? 1 : 0;
      untold += verdict == Verdict.CANNOT_TELL ? 1 : 0;
    }
    assertEquals(TRIALS, right + wrong + equivalent + untold, "never equal");
    double hold = covered / (double) TRIALS;
    boolean rare = kind.equals("events") && Math.max(a, b) < 0.05;
    assertTrue(hold >= 0.93 && (rare || hold <= 0.97), "covers " + hold);
    // Half of what is outside lies on the side of the other sign; without a difference all of it.
    double most = truth == 0 ? 0.05 : 0.025;
    assertTrue(wrong <= TRIALS * (most + error(most)), "another sign in " + wrong);
    boolean matters = Math.abs(truth) >= margin;
    assertTrue(!matters || equivalent <= TRIALS * (0.025 + error(0.025)), "small in " + equivalent);
    if (Integer.getInteger("entente.trials") != null) {
      Path rows = Files.createDirectories(Path.of("target", "verdicts"));
      Files.writeString(
          rows.resolve(String.join("-", kind, "" + a, "" + b, "" + n)),
          String.format(
              java.util.Locale.ROOT,
              "| %s | %s | %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
              kind,
              a,
              b,
              n,
              hold * 100,
              100.0 * right / TRIALS,
              100.0 * wrong / TRIALS,
              100.0 * equivalent / TRIALS,
              100.0 * untold / TRIALS));
    }
  }
}
