package entente.analysis.hindcast.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.baseline.Baseline;
import entente.analysis.hindcast.baseline.Persistence;
import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.SimulatedStandingsTest;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The cards of forecasts whose scores are known beforehand. */
class ScorerTest {

  private static final List<String> KEYS = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF");

  /** AAA and BBB join the West, CCC a seat as observer; DDD has a seat as partner all along. */
  private static Targets targets(Period period) {
    ObservedHistory history =
        new ObservedHistory(
            List.of(
                Small.row("AAA", "osce", "member", "1992-01-01"),
                Small.row("AAA", "nato", "member", "2009-04-01"),
                Small.row("BBB", "osce", "member", "1992-01-01"),
                Small.row("BBB", "nato", "member", "2017-06-05"),
                Small.row("CCC", "osce", "member", "1992-01-01"),
                Small.row("CCC", "sco", "observer", "2023-01-01"),
                Small.row("DDD", "sco", "partner", "2001-01-01"),
                Small.row("EEE", "osce", "member", "1992-01-01")));
    return new Targets(history, period, Small.states(KEYS.toArray(new String[0])));
  }

  /** Runs in which the given states join the West in the second year. */
  private static SimulatedStandings joining(String... ofRuns) {
    byte[][][] standings = new byte[ofRuns.length][17][KEYS.size()];
    for (int run = 0; run < ofRuns.length; run++) {
      for (int y = 0; y < 17; y++) {
        standings[run][y][KEYS.indexOf("DDD")] = 1 << 2;
        for (String key : ofRuns[run].split(" ")) {
          standings[run][y][KEYS.indexOf(key)] = (byte) (y > 1 ? 1 : 0);
        }
      }
    }
    return new SimulatedStandings(2008, KEYS, standings);
  }

  private static Baseline says(String name, Forecast forecast) {
    return new Baseline() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Forecast tell(Targets targets) {
        return new Forecast(name, forecast.chances(), forecast.end());
      }
    };
  }

  private static ForecastScore card(SimulatedStandings futures) {
    Targets targets = targets(Period.TEST);
    Baseline same = says("same", Forecast.of("", futures, targets));
    return new Scorer(100, 99, 1)
        .score("restarted", targets, futures, List.of(same, new Persistence(2008)));
  }

  @Test
  void destinationsAreScoredByThemselves() {
    // All who joined the West and nobody else are told; of dialogue nothing is.
    Score score = card(joining("AAA BBB", "AAA BBB")).model();
    assertEquals(Set.of(Stance.WEST, Stance.DIALOGUE), score.byDestination().keySet());
    assertEquals(new ScoreValue(1, 1, 1), score.byDestination().get(Stance.WEST));
    assertEquals(new ScoreValue(0.5, 0.5, 0.5), score.byDestination().get(Stance.DIALOGUE));
    // To the West 2 movers × 2 stayers (CCC, EEE), to dialogue CCC × 4 others without a seat.
    assertEquals((4 * 1 + 4 * 0.5) / 8, score.ranking().value(), 1e-15);
    assertTrue(score.ranking().low() >= 0.5 && score.ranking().low() <= 0.75);
    assertTrue(score.ranking().high() >= 0.75 && score.ranking().high() <= 1);
  }

  @Test
  void accuracyCountsFourStancesOrThree() {
    ForecastScore card = card(joining("AAA BBB", "AAA BBB"));
    // Observed in 2024: AAA, BBB west; CCC, DDD dialogue; EEE, FFF hedge. CCC is told to hedge.
    assertEquals((1 + 0.5 + 1) / 3, card.model().four().value(), 1e-15);
    assertEquals(1, card.model().blocs().value(), 1e-15);
    Score persistence = card.scores().get(2);
    assertEquals((0 + 0.5 + 1) / 3, persistence.four().value(), 1e-15);
    assertEquals(0.5, persistence.blocs().value(), 1e-15);
  }

  @Test
  void chancesAreComparedWithMoves() {
    Score score = card(joining("AAA BBB", "AAA EEE")).model();
    Targets targets = targets(Period.TEST);
    double[] chances = score.forecast().chances();
    // Of 4 at risk of the West (all but DDD and FFF) AAA is told, BBB half, EEE half wrong; of the
    // others only CCC moves, and it is not told.
    assertEquals((0.25 + 0.25 + 1) / targets.units().size(), score.brier(), 1e-15);
    assertEquals(targets.units().size(), chances.length);
    assertEquals(
        targets.units().size(), score.curve().stream().mapToInt(CalibrationCurve.Bin::count).sum());
  }

  @Test
  void thereIsNoLeadOverOneself() {
    ForecastScore card = card(joining("AAA CCC", "EEE"));
    assertEquals(
        new ScoreGap("same", new ScoreValue(0, 0, 0), new ScoreValue(0, 0, 0)),
        card.leads().get(0));
  }

  @Test
  void aLeadIsTheDifferenceOfTheScores() {
    ForecastScore card = card(joining("AAA BBB", "AAA BBB"));
    ScoreGap lead = card.over("persistence");
    assertEquals(0.25, lead.ranking().value(), 1e-15);
    assertEquals(1 / 3.0, lead.four().value(), 1e-15);
    // Persistence is ½ in every sample, so that the lead varies as the ranking does.
    assertEquals(card.model().ranking().low() - 0.5, lead.ranking().low(), 1e-12);
    assertEquals(card.model().ranking().high() - 0.5, lead.ranking().high(), 1e-12);
    assertTrue(lead.four().low() <= 1 / 3.0 && lead.four().high() >= 1 / 3.0);
    assertTrue(lead.four().low() >= 0 && lead.four().low() < lead.four().high());
  }

  @Test
  void theTestComparesWithShuffles() {
    // In one run CCC of three has a seat; in a third of all shuffles it is ranked first again.
    Targets targets = SimulatedStandingsTest.targets();
    ForecastScore card =
        new Scorer(20, 1999, 1).score("x", targets, SimulatedStandingsTest.futures(), List.of());
    assertEquals(1 / 3.0, card.p(), 0.04);
  }

  @Test
  void theErrorIsThatOfRunsDrawnAgain() {
    // Of two runs one tells CCC's seat. Drawn again it is told by none with chance ¼, then the area
    // is ½, else it is 1: standard deviation ½ √(¼ ¾).
    ForecastScore card =
        new Scorer(20, 9, 1)
            .score(
                "x", SimulatedStandingsTest.targets(), SimulatedStandingsTest.futures(), List.of());
    assertEquals(0.5 * Math.sqrt(3 / 16.0), card.rankingError(), 0.04);
    // Told by both runs CCC is right and BBB wrong, else the reverse: always two of three.
    assertEquals(0, card.fourError(), 1e-12);
    ForecastScore sure = card(joining("AAA BBB", "AAA BBB"));
    assertEquals(0, sure.rankingError(), 1e-12);
    // Joined by BBB in one of two runs: with chance ¼ it is told by both, else not (ties go to the
    // stance at the start): its class has a recall of 1 or ½, a third of the score.
    ForecastScore half = card(joining("AAA BBB", "AAA"));
    assertEquals(0.5 / 3 * Math.sqrt(3 / 16.0), half.fourError(), 0.015);
  }

  // Rank in the Shanghai organisation is judged at the end of 2024: CCC observer, DDD partner.
  @Test
  void seatsAreJudgedWhereTheLastYearIsTold() {
    byte[][][] standings = new byte[1][33][KEYS.size()];
    standings[0][32][KEYS.indexOf("CCC")] = 2 << 2;
    standings[0][32][KEYS.indexOf("DDD")] = 1 << 2;
    SimulatedStandings futures = new SimulatedStandings(1992, KEYS, standings);
    Scorer scorer = new Scorer(10, 9, 1);
    assertEquals(1, scorer.score("x", targets(Period.TEST), futures, List.of()).seats());
    Targets training = targets(Period.TRAINING);
    assertTrue(Double.isNaN(scorer.score("x", training, futures, List.of()).seats()));
    byte[][][] shorter = {Arrays.copyOf(standings[0], 32)};
    ForecastScore early =
        scorer.score("x", training, new SimulatedStandings(1992, KEYS, shorter), List.of());
    assertTrue(Double.isNaN(early.seats()));
  }

  @Test
  void theCardHoldsWhatItWasMadeOf() {
    SimulatedStandings futures = joining("AAA BBB", "AAA BBB");
    ForecastScore card = card(futures);
    assertEquals("restarted", card.way());
    assertEquals(targets(Period.TEST).units(), card.units());
    assertEquals(
        List.of("model", "same", "persistence"),
        card.scores().stream().map(s -> s.forecast().name()).toList());
    assertEquals(3, card.timing().size());
    assertArrayEquals(new int[] {2010, 2010}, card.timing().get(0).years());
    assertEquals(Counts.all(futures, targets(Period.TEST)), card.counts());
  }
}
