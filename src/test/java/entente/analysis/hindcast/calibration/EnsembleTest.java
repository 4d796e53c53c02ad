package entente.analysis.hindcast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.Variant;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Way;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sets of parameters are kept, and what they say of each. */
class EnsembleTest {

  private static Evaluation set(int index, double objective) {
    return set(index, objective, 1.7);
  }

  private static Evaluation set(int index, double objective, double cost) {
    return new Evaluation(
        "final", index, List.of(cost, 3.4, 1.6, 0.7, 0.95, 0.3), 200, 1, objective);
  }

  @Test
  void setsWithinTwoUnitsOfLogLikelihoodAreKeptTheBestFirst() {
    List<Evaluation> kept =
        EnsembleSearch.ensemble(
            List.of(set(0, 0.161), set(1, 0.150), set(2, 0.155), set(3, 0.1499), set(4, 0.1601)),
            200);
    // Two units over 200 units are 0.01.
    assertEquals(List.of(3, 1, 2), kept.stream().map(Evaluation::index).toList());
  }

  @Test
  void noMoreThanTwentyFourAre() {
    List<Evaluation> many = new ArrayList<>();
    for (int k = 0; k < 30; k++) {
      many.add(set(k, 0.15 + 1e-5 * k));
    }
    List<Evaluation> kept = EnsembleSearch.ensemble(many, 187);
    assertEquals(24, kept.size());
    assertEquals(23, kept.get(23).index());
  }

  @Test
  void aParameterThatSpreadsOverItsRangeIsNotIdentified() {
    Ensemble wide = new Ensemble(List.of(set(0, 0, 1.5), set(1, 0, 1.6), set(2, 0, 1.9)));
    Ensemble.Known cost = wide.known().get(0);
    assertEquals(1.5, cost.best());
    assertEquals(1.5, cost.low());
    assertEquals(1.55, cost.lowerQuartile(), 1e-12);
    assertEquals(1.75, cost.upperQuartile(), 1e-12);
    // A spread of 0.2 in one of 0.4, whose middle half is 0.2.
    assertEquals(1, cost.spread(), 1e-12);
    assertFalse(cost.identified());
    assertTrue(wide.known().get(1).identified());
  }

  @Test
  void theObjectiveIsTheMeanLogScoreOfAllUnits() {
    List<AtRisk> units =
        List.of(
            new AtRisk("AAA", "", Stance.HEDGE, Way.WEST, true, 1999, "x"),
            new AtRisk("BBB", "", Stance.WEST, Way.LEAVE_WEST, false, 0, ""));
    double expected = -(Math.log(3.5 / 11) + Math.log(1 - 0.5 / 11)) / 2;
    assertEquals(expected, Objective.logScore(units, new int[] {3, 0}, 10), 1e-12);
  }

  @Test
  void theDefaultsAndRangesAreThoseOfTheModel() {
    Scenario usual = PortfolioWorld.OF_1992.load().scenario();
    var portfolio = usual.parameters().portfolio();
    assertEquals(
        List.of(
            portfolio.entryCost(),
            portfolio.burden(),
            portfolio.lockIn(),
            portfolio.company(),
            portfolio.nearness(),
            portfolio.kinship()),
        FreeParameter.PORTFOLIO.stream().map(FreeParameter::usual).toList());
  }

  @ParameterizedTest
  @CsvSource({"MODEL, 24", "BARE, 10"})
  void theSetsThatAreShippedFollowFromTheEvaluations(Variant variant, int kept) {
    List<Evaluation> all =
        Evaluations.shipped(
            "scenarios/calibration/ensemble-" + variant.word() + "-evaluations.csv",
            FreeParameter.PORTFOLIO);
    List<Evaluation> last = all.stream().filter(e -> e.stage().equals("final")).toList();
    EnsembleSizes sizes = variant.sizes();
    assertEquals(sizes.points(), all.size() - last.size());
    assertEquals(sizes.finalists(), last.size());
    assertEquals(EnsembleSearch.ensemble(last, 187), Ensemble.shipped(variant.word()).sets());
    assertEquals(kept, Ensemble.shipped(variant.word()).sets().size());
    assertTrue(Ensemble.digests().containsKey(ObservedHistory.TABLE));
  }
}
