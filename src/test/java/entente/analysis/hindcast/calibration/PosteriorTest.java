package entente.analysis.hindcast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What draws that are kept say of a parameter, and how values are ordered and written. */
class PosteriorTest {

  @Test
  void aParameterIsIdentifiedIfTheDrawsKeptSpreadLessThanItsRange() {
    List<Evaluation> kept =
        IntStream.rangeClosed(0, 100)
            .mapToObj(
                k ->
                    new Evaluation(
                        "draw", k, List.of(k / 100.0, 0.1 + k / 1000.0, 0.5, 0.5), 1, 1, 0))
            .toList();
    Posterior wide = Posterior.of(kept, 0);
    assertEquals(0.25, wide.lowerQuartile(), 1e-12);
    assertEquals(0.025, wide.low(), 1e-12);
    assertEquals(0.5, wide.median(), 1e-12);
    assertEquals(0.75, wide.upperQuartile(), 1e-12);
    assertEquals(0.975, wide.high(), 1e-12);
    assertEquals(1, wide.spread(), 1e-12);
    assertEquals(101, wide.kept());
    assertFalse(wide.identified());
    // Quartiles 0.125 and 0.175 of a range of 0.4: 0.05 of 0.2.
    assertEquals(0.25, Posterior.of(kept, 1).spread(), 1e-12);
    assertTrue(Posterior.of(kept, 1).identified());
  }

  @Test
  void theOrderOfTheDrawsDoesNotMatter() {
    List<Evaluation> kept = List.of(draw(0.9, 1), draw(0.1, 2), draw(0.5, 3));
    assertEquals(0.5, Posterior.of(kept, 0).median());
    // Type 7 between three values: a quarter lies half-way between the first two.
    assertEquals(0.3, Posterior.of(kept, 0).lowerQuartile(), 1e-12);
  }

  // Eight tenths of the range's own spread is the last that is identified.
  @Test
  void theBorderCountsAsIdentified() {
    FreeParameter parameter = new FreeParameter("x", 0, 1, 0.5);
    assertTrue(new Posterior(parameter, 0, 0.25, 0.5, 0.65, 1, 9).identified());
    assertFalse(new Posterior(parameter, 0, 0.25, 0.5, 0.66, 1, 9).identified());
  }

  // From 0.2 to 0.6: two tenths are half of the range, and the range's own quartiles lie as far
  // apart.
  @Test
  void aRangeNeedNotBeginAtNothing() {
    FreeParameter parameter = new FreeParameter("x", 0.2, 0.6, 0.3);
    assertEquals(0.5, parameter.fromUsual(0.5), 1e-12);
    assertEquals(1, new Posterior(parameter, 0.2, 0.3, 0.4, 0.5, 0.6, 9).spread(), 1e-12);
  }

  private static Evaluation draw(double value, double objective) {
    return new Evaluation("draw", 0, List.of(value, 0.15, 0.45, 0.35), 1, 1, objective);
  }

  @Test
  void theBestHaveTheLowestObjectiveAndTiesGoToTheNearerToTheDefaults() {
    // The default of the first parameter is 0.8.
    List<Evaluation> seen =
        List.of(draw(0.1, 2), draw(0.2, 1), draw(0.7, 1), draw(0.3, 3), draw(0.6, 1));
    assertEquals(
        List.of(0.7, 0.6, 0.2, 0.1),
        Calibration.best(seen, 4).stream().map(e -> e.values().get(0)).toList());
    assertEquals(5, Calibration.best(seen, 9).size());
    assertEquals(List.of(), Calibration.best(List.of(), 3));
  }

  @Test
  void aPointCountsOnce() {
    Evaluation other = new Evaluation("cma-es-1", 7, draw(0.2, 1).values(), 64, 1, 0.5);
    assertEquals(
        List.of(other, draw(0.1, 2)),
        Calibration.best(List.of(draw(0.1, 2), draw(0.2, 1), other, draw(0.1, 2)), 9));
  }

  @Test
  void valuesAreSaidInFourDecimals() {
    FreeParameter cost = FreeParameter.ALL.get(1);
    assertEquals(0.0494, cost.at(0.12345));
    assertEquals(0, cost.at(0));
    assertEquals(0.4, cost.at(1));
    // From 0.2 to 0.6, half-way.
    assertEquals(0.4, new FreeParameter("x", 0.2, 0.6, 0.3).at(0.5));
    assertEquals("0.0494", Calibration.settings(List.of(0.5, 0.0494, 0.0, 1.0)).get(1).value());
    // No exponent, which a scenario would not read.
    assertEquals("0.00010", Calibration.settings(List.of(1e-4, 0.0, 0.0, 0.0)).get(0).value());
    assertEquals(
        List.of("0.5", "0.1"),
        new Frozen(List.of(0.5, 0.1, 0.2, 0.3), new TreeMap<>())
            .settings().subList(0, 2).stream().map(s -> s.value()).toList());
  }
}
