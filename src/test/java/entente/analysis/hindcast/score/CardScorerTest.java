package entente.analysis.hindcast.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.baseline.ChanceRule;
import entente.analysis.hindcast.baseline.NeverMoves;
import entente.analysis.hindcast.baseline.TrainingRate;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.SimulatedStandingsTest;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores of the second protocol, by hand on two made-up runs of three states. */
class CardScorerTest {

  private static final SimulatedStandings FUTURES = SimulatedStandingsTest.futures();
  private static final Targets TARGETS = SimulatedStandingsTest.targets();

  private static ChanceCard card() {
    List<ChanceRule> rules =
        List.of(new NeverMoves(2008, 2), new TrainingRate(TARGETS, 2008, true));
    Telling again = new Telling("bare", Telling.of("x", FUTURES, TARGETS).chances(), stances());
    return new CardScorer(50, 19, 1).score("made up", TARGETS, FUTURES, List.of(again), rules);
  }

  private static List<double[]> stances() {
    return Telling.of("x", FUTURES, TARGETS).stances();
  }

  @Test
  void chancesAreSharesOfRunsThatAreNeverSure() {
    List<String> units =
        card().units().stream().map(u -> u.state() + " " + u.way().word()).toList();
    assertEquals(
        List.of(
            "AAA west",
            "AAA east",
            "CCC east",
            "AAA dialogue",
            "BBB dialogue",
            "CCC dialogue",
            "BBB hedge",
            "BBB leave-east"),
        units);
    double[] chances = card().tellings().get(0).chances();
    assertEquals(2.5 / 3, chances[0], 1e-15);
    assertEquals(0.5 / 3, chances[1], 1e-15);
    assertEquals(1.5 / 3, chances[7], 1e-15);
    // BBB ends in the East in one run and in none in the other.
    assertEquals(1.5 / 4, stances().get(1)[1], 1e-15);
  }

  @Test
  void scoresByHand() {
    ChanceCard.Row row = card().row(ChanceCard.WITH_EXITS, "model");
    // AAA west and CCC dialogue moved; chances 5/6, 1/2; others 1/6 four times, 1/2 twice.
    double brier = (1 / 36.0 + 1 / 4.0 + 4 / 36.0 + 2 / 4.0) / 8;
    double log = -(Math.log(5 / 6.0) + 3 * Math.log(0.5) + 4 * Math.log(5 / 6.0)) / 8;
    assertEquals(8, row.count());
    assertEquals(2, row.moved());
    assertEquals(brier, row.chances().brier().value(), 1e-12);
    assertEquals(log, row.chances().logScore().value(), 1e-12);
    ChanceCard.Row usual = card().row(ChanceCard.WITH_EXITS, "rates");
    assertEquals(1 - log / usual.chances().logScore().value(), row.logSkill(), 1e-12);
    assertEquals(0, usual.logSkill(), 1e-12);
  }

  @Test
  void whoTellsTheSameLeadsByNothing() {
    for (ChanceCard.Lead lead : card().leads()) {
      if (lead.over().equals("bare")) {
        assertEquals(0, lead.by().logScore().value());
        assertEquals(0, lead.by().logScore().high());
      }
    }
    assertEquals(6, card().leads().size());
  }

  @Test
  void movesOfTheModelAreCountedAndTimed() {
    ChanceCard card = card();
    // AAA 2010 and 2020, observed 2009; CCC 2012 in one run, observed 2023.
    double aaa = (1 + 10 * 0.25) / 16;
    double ccc = 11 * 0.25 + 2 * 0.25;
    assertEquals((aaa + ccc / 16) / 2, card.timing().model(), 1e-12);
    assertEquals(2, card.timing().units());
    assertEquals(2 / 16.0, card.movers().mean(), 1e-12);
    assertEquals(1 / 16.0, card.movers().low(), 1e-12);
    assertEquals(2 / 16.0, card.movers().observed(), 1e-12);
    assertTrue(card.countsInside());
    assertTrue(card.luck().auc() > 0 && card.luck().logScore() > 0);
  }

  @Test
  void aStateThatNobodySawMoveHasNoTime() {
    List<AtRisk> none = AtRisk.moves(TARGETS).stream().filter(u -> !u.moved()).toList();
    MoveTiming timing = MoveTiming.of(none, FUTURES, TARGETS.period());
    assertEquals(0, timing.units());
    assertTrue(Double.isNaN(timing.model()));
  }
}
