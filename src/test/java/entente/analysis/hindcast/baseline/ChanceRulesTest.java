package entente.analysis.hindcast.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.PossibleMove;
import entente.model.dynamics.Scenario;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that give chances to all units: by hand on four states, and on the shipped tables. */
class ChanceRulesTest {

  private static final Scenario THEN = PortfolioWorld.OF_1992.load().scenario();
  private static final Scenario NOW = PortfolioWorld.OF_2008.load().scenario();

  private static final ObservedHistory HISTORY =
      new ObservedHistory(
          List.of(
              Small.row("AAA", "nato", "member", "1980-01-01"),
              Small.row("BBB", "osce", "member", "1992-01-01"),
              Small.row("BBB", "nato", "member", "1999-03-12"),
              Small.row("CCC", "cst", "member", "1992-05-15", "1999-04-02"),
              Small.row("DDD", "osce", "member", "1992-01-01")));

  private static Targets targets(Period period) {
    return new Targets(HISTORY, period, Small.states("AAA", "BBB", "CCC", "DDD"));
  }

  private static double chance(ChanceRule rule, Targets targets, String unit) {
    List<String> units =
        AtRisk.all(targets).stream().map(u -> u.state() + " " + u.way().word()).toList();
    return rule.tell(targets).chances()[units.indexOf(unit)];
  }

  @Test
  void ratesAreOfTheTrainingPeriodAndScaleWithTheYears() {
    Targets training = targets(Period.TRAINING);
    Targets test = targets(Period.TEST);
    // West: BBB of BBB and DDD. East: none of BBB, DDD. Dialogue: none of three. Hedge: CCC.
    // Leaving: AAA stays, CCC goes. Three of ten units moved.
    assertEquals(10, AtRisk.all(training).size());
    assertEquals(1.5 / 3, chance(new TrainingRate(training, 2008, true), test, "DDD west"), 1e-12);
    assertEquals(
        3.5 / 11, chance(new TrainingRate(training, 2008, false), test, "DDD west"), 1e-12);
    Targets half = targets(new Period("half", 2008, 2016));
    assertEquals(
        1 - Math.sqrt(0.5),
        chance(new TrainingRate(training, 2008, true), half, "DDD west"),
        1e-12);
  }

  @Test
  void ratesPerYearCountOpenYearsOnly() {
    Targets training = targets(Period.TRAINING);
    Targets test = targets(Period.TEST);
    YearlyRate rule = new YearlyRate(training, 2008);
    // BBB was at risk of the West in 1994 to 1999, DDD in 1994 to 2008: one move in 21 years.
    double aYear = 1.5 / 22;
    assertEquals(1 - Math.pow(1 - aYear, 16), chance(rule, test, "DDD west"), 1e-12);
    // From 2004 on CCC and DDD could take a seat, BBB was in the West: none in ten years.
    assertEquals(1 - Math.pow(1 - 0.5 / 11, 16), chance(rule, test, "DDD dialogue"), 1e-12);
    assertEquals(1 - Math.pow(1 - 0.5 / 11, 5), chance(rule, training, "DDD dialogue"), 1e-12);
  }

  @Test
  void aWayWithoutAYearOfTrainingHasTheRateOfAll() {
    Targets training = targets(new Period("two years", 1992, 1994));
    Targets test = targets(Period.TEST);
    // Seats opened later. West: BBB and DDD in 1994. East: BBB and DDD twice. Hedge: CCC twice.
    // Leaving: AAA and CCC twice. Nobody moved in these twelve years.
    double aYear = 0.5 / 13;
    assertEquals(
        1 - Math.pow(1 - aYear, 16),
        chance(new YearlyRate(training, 2008), test, "DDD dialogue"),
        1e-12);
  }

  @Test
  void aLogitOfAWayThatNobodyWentIsItsRate() {
    Targets training =
        new Targets(ObservedHistory.shipped(), new Period("before", 1992, 1996), THEN.states());
    Targets targets = new Targets(ObservedHistory.shipped(), Period.TEST, NOW.states());
    // At risk of the West in 1994 to 1996: 31 states of 1992.
    double west = 1 - Math.pow(1 - 0.5 / (3 * 31 + 1), 16);
    MoveLogit logit = new MoveLogit(training, THEN, NOW);
    assertEquals(west, chance(logit, targets, "UKR west"), 1e-12);
    assertEquals(
        chance(new YearlyRate(training, 2008), targets, "LKA dialogue"),
        chance(logit, targets, "LKA dialogue"),
        1e-12);
  }

  @Test
  void theRegionSpeaksForItsOthers() {
    Targets test = targets(Period.TEST);
    RegionShare rule = new RegionShare();
    assertEquals(2.5 / 4, chance(rule, test, "DDD west"), 1e-12);
    assertEquals(2.5 / 4, chance(rule, test, "AAA leave-west"), 1e-12);
  }

  @Test
  void neverIsAsSureAsSoManyRuns() {
    Telling never = new NeverMoves(2008, 500).tell(targets(Period.TEST));
    assertEquals(0.5 / 501, never.chances()[0], 1e-15);
    assertArrayEquals(
        new double[] {500.5 / 502, 0.5 / 502, 0.5 / 502, 0.5 / 502}, never.stances().get(0), 1e-15);
  }

  @Test
  void chancesOfMovesAreReadAsStances() {
    Targets training = targets(Period.TRAINING);
    Telling rates = new TrainingRate(training, 1992, true).tell(targets(Period.TEST));
    for (double[] of : rates.stances()) {
      assertEquals(1, Arrays.stream(of).sum(), 1e-12);
    }
    // AAA can only leave, with one chance of two.
    assertArrayEquals(new double[] {0.75, 0, 0, 0.25}, rates.stances().get(0), 1e-12);
  }

  /**
   * Those of the rates follow by hand from the protocol's table of units, as 9.5 / 32 for the West;
   * the others are as they were when written.
   */
  @ParameterizedTest
  @CsvSource({
    "rates, throughout, 0.1369, 0.4790",
    "rates, restarted, 0.1344, 0.4659",
    "ratesPerYear, throughout, 0.1243, 0.3951",
    "ratesPerYear, restarted, 0.1240, 0.3937",
    "logit, throughout, 0.1511, 0.5179",
    "logit, restarted, 0.1356, 0.4320"
  })
  void scoresOnTheYearsFrom2009(String rule, String period, double brier, double log) {
    boolean again = period.equals("restarted");
    Scenario own = again ? NOW : THEN;
    Targets training = new Targets(ObservedHistory.shipped(), Period.TRAINING, THEN.states());
    Targets targets = new Targets(ObservedHistory.shipped(), Period.TEST, own.states());
    ChanceRule told =
        List.of(
                new TrainingRate(training, (int) own.start(), true),
                new YearlyRate(training, (int) own.start()),
                new MoveLogit(training, THEN, own))
            .stream()
            .filter(r -> r.name().equals(rule))
            .findFirst()
            .orElseThrow();
    List<PossibleMove> moves = AtRisk.moves(targets).stream().map(PossibleMove::of).toList();
    double[] chances = Arrays.copyOf(told.tell(targets).chances(), moves.size());
    ChanceScores scores = ChanceScores.of(moves, chances, 2, 1);
    assertEquals(brier, scores.brier().value(), 0.00006);
    assertEquals(log, scores.logScore().value(), 0.00006);
  }
}
