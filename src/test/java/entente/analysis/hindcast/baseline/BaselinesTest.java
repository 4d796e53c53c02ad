package entente.analysis.hindcast.baseline;

import static entente.analysis.hindcast.observed.Stance.EAST;
import static entente.analysis.hindcast.observed.Stance.HEDGE;
import static entente.analysis.hindcast.observed.Stance.WEST;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.TargetsTest;
import entente.analysis.hindcast.score.Ranking;
import entente.analysis.hindcast.score.Recall;
import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.theory.Landscape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that the model is measured against. */
class BaselinesTest {

  // The check of the data that the protocol states, to two decimals.
  @ParameterizedTest
  @CsvSource({
    FirstModel.HINDCAST_1992 + ", 1992, 0.61, 0.79",
    FirstModel.HINDCAST_2008 + ", 2008, 0.76, 0.93"
  })
  void persistenceIsAsGoodAsTheProtocolSays(String scenario, int start, double four, double blocs) {
    Targets targets = TargetsTest.targets(scenario, Period.TEST);
    Forecast persistence = new Persistence(start).tell(targets);
    List<Stance> observed = targets.observed(2024);
    assertEquals(four, Recall.ofFour(observed, persistence.end()).balanced(), 0.005);
    assertEquals(blocs, Recall.ofBlocs(observed, persistence.end()).balanced(), 0.005);
    assertEquals(0.5, new Ranking(targets.units()).area(persistence.chances()));
  }

  // Five states in two regions, 2008 to 2024, told by a table of memberships.
  private static Targets small() {
    List<StateFacts> states =
        List.of(
            Small.state("AAA", "north"),
            Small.state("BBB", "north"),
            Small.state("CCC", "north"),
            Small.state("DDD", "south"),
            Small.state("EEE", "south"));
    ObservedHistory history =
        new ObservedHistory(
            List.of(
                Small.row("AAA", "nato", "member", "2004-01-01"),
                Small.row("BBB", "nato", "member", "2010-01-01"),
                Small.row("BBB", "osce", "member", "1992-01-01"),
                Small.row("CCC", "osce", "member", "1992-01-01"),
                Small.row("DDD", "cst", "member", "2000-01-01")));
    return new Targets(history, Period.TEST, states);
  }

  @Test
  void theRegionSpeaksForItsOthersAtTheStart() {
    Targets targets = small();
    List<String> units =
        targets.units().stream().map(u -> u.state() + " " + u.destination()).toList();
    assertEquals(
        List.of(
            "BBB WEST",
            "CCC WEST",
            "BBB EAST",
            "CCC EAST",
            "EEE EAST",
            "BBB DIALOGUE",
            "CCC DIALOGUE",
            "DDD DIALOGUE",
            "EEE DIALOGUE",
            "DDD HEDGE"),
        units);
    Forecast told = new Neighbours(false).tell(targets);
    assertArrayEquals(new double[] {0.5, 0.5, 0, 0, 1, 0, 0, 0, 0, 1}, told.chances(), 1e-15);
    // A and C: the two others of the north are no majority, or hedge both; D and E have one other.
    assertEquals(List.of(HEDGE, HEDGE, HEDGE, HEDGE, EAST), told.end());
    Forecast knowing = new Neighbours(true).tell(targets);
    assertArrayEquals(new double[] {0.5, 1, 0, 0, 1, 0, 0, 0, 0, 1}, knowing.chances(), 1e-15);
  }

  @Test
  void sidesOfALandscape() {
    Sides sides =
        new Sides(
            List.of("USA", "RUS", "BBB", "CCC", "AAA", "DDD", "EEE"),
            List.of(0, 1, 0, 1, 0, 1, 1),
            2008);
    Forecast told = sides.tell(small());
    assertArrayEquals(new double[] {1, 0, 0, 1, 1, 0, 0, 0, 0, 0}, told.chances(), 1e-15);
    assertEquals(List.of(WEST, WEST, EAST, EAST, EAST), told.end());
  }

  @Test
  void theLowestMinimumOfTheFivePowersIsThePublishedOne() {
    // Axelrod and Bennett 1993: all propensities −1; Britain, France, Germany, Italy, Soviet Union.
    double[] sizes = {7.45, 5.32, 11.49, 4.03, 15.01};
    double[] propensity = new double[25];
    java.util.Arrays.fill(propensity, -1);
    assertEquals(List.of(0, 1, 1, 1, 0), Sides.lowest(Landscape.of(sizes, propensity), 200, 1));
  }

  @Test
  void aLogitWithoutInputsThatMatterGivesTheShares() {
    double[][] x = {{0}, {0}, {0}, {0}};
    int[] y = {0, 0, 0, 1};
    assertArrayEquals(
        new double[] {0.75, 0.25}, Logit.fit(x, y, 2, 1).chances(new double[] {0}), 1e-4);
  }

  @Test
  void aLogitSolvesItsEquations() {
    // Two classes, x = ±1, y follows x in 9 of 10: with slopes b and −b by symmetry, the penalised
    // slope solves 20 (0.9 − p) = b with p = 1 / (1 + exp(−2 b)).
    double[][] x = new double[20][1];
    int[] y = new int[20];
    for (int k = 0; k < 20; k++) {
      x[k][0] = k < 10 ? 1 : -1;
      y[k] = k % 10 == 0 == k < 10 ? 1 : 0;
    }
    Logit logit = Logit.fit(x, y, 2, 1);
    double b = logit.coefficients(0)[0];
    double p = 1 / (1 + Math.exp(-2 * b));
    assertEquals(b, 20 * (0.9 - p), 1e-3);
    assertEquals(-b, logit.coefficients(1)[0], 1e-4);
    assertEquals(p, logit.chances(new double[] {1})[0], 1e-6);
  }

  @Test
  void theLogitOfTransitionsGivesChancesThatAreMoreOftenRightThanNotInItsOwnYears() {
    Scenario scenario = ScenarioReader.read(FirstModel.HINDCAST_1992, List.of());
    Targets training = TargetsTest.targets(FirstModel.HINDCAST_1992, Period.TRAINING);
    List<StateFacts> states = scenario.states();
    Forecast told = new Transitions(training, states, states, 1992, 1).tell(training);
    for (double chance : told.chances()) {
      assertTrue(chance >= 0 && chance <= 1);
    }
    assertTrue(new Ranking(training.units()).area(told.chances()) > 0.5);
  }
}
