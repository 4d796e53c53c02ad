package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.PossibleMove;
import entente.analysis.hindcast.score.ScoreValue;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Scores of several origins together, by hand. */
class RollingHindcastTest {

  private static final RollingHindcast HINDCAST = RollingExample.hindcast();

  private static ChanceScores model(String period, String units) {
    return HINDCAST.card(period).row(units, "model").chances();
  }

  @Test
  void originsAreScoredAloneAndTogether() {
    assertEquals(
        List.of(
            "origin-2004", "origin-2008", "origin-2012", "before-2008", "from-2008", "all-origins"),
        HINDCAST.cards().stream().map(OriginCard::period).toList());
    assertEquals(List.of(2008, 2012), HINDCAST.card("from-2008").origins());
    OriginCard.Row exits = HINDCAST.card("all-origins").row(ChanceCard.WITH_EXITS, "model");
    assertEquals(7, exits.count());
    assertEquals(3, exits.moved());
    // One alone is scored as in the second protocol.
    double log = -(Math.log(0.8) + Math.log(0.6)) / 2;
    assertEquals(log, model("origin-2008", ChanceCard.MOVES).logScore().value(), 1e-15);
    assertThrows(NoSuchElementException.class, () -> HINDCAST.card("origin-1996"));
  }

  @Test
  void chancesArePooledAndRanksStayWithinAnOrigin() {
    ChanceScores two = model("from-2008", ChanceCard.MOVES);
    // 0.8 and 0.5 for who moved, 0.4 and 0.5 for who stayed.
    double log = -(Math.log(0.8) + Math.log(0.6) + 2 * Math.log(0.5)) / 4;
    assertEquals(log, two.logScore().value(), 1e-15);
    assertEquals((0.04 + 0.16 + 0.25 + 0.25) / 4, two.brier().value(), 1e-15);
    // Won in 2008, tied in 2012; across origins it would be won twice more.
    assertEquals(1.5 / 2, two.auc().value(), 1e-15);
    // The first half of the movers at precision 1, the other with a tie: two of three.
    assertEquals(0.5 + 0.5 * 2 / 3, two.averagePrecision().value(), 1e-15);
    ChanceScores exits = model("from-2008", ChanceCard.WITH_EXITS);
    assertEquals((4 * log - Math.log(0.9)) / 5, exits.logScore().value(), 1e-15);
    ChanceScores less = HINDCAST.card("from-2008").lead(ChanceCard.MOVES, "logitBefore").by();
    assertEquals(log + Math.log(0.5), less.logScore().value(), 1e-15);
  }

  @Test
  void anEventIsOneClusterFromWhereverItIsSeen() {
    double[] chances = {0.8, 0.4, 0.5, 0.5};
    List<PossibleMove> moves =
        List.of(
            new PossibleMove("AAA", "2008", true, "event"),
            new PossibleMove("BBB", "2008", false, "region"),
            new PossibleMove("AAA", "2012", true, "event"),
            new PossibleMove("BBB", "2012", false, "region"));
    assertEquals(ChanceScores.of(moves, chances, 50, 1), model("from-2008", ChanceCard.MOVES));
  }

  @Test
  void whereTheModelLosesComesFirst() {
    List<String> lost = RollingSentences.of(HINDCAST);
    assertEquals(
        "On moves the model is worse than rates per year open in log score: 2004, 1996 to 2004"
            + " together, all together.",
        lost.get(0));
    // Four rules and two scores on moves, and as many with exits.
    assertEquals(16, lost.size());
    assertEquals(
        "From 2008 on the model is surely better than rates per year open and a logit",
        RollingSentences.finding(HINDCAST));
    assertEquals(
        "better, but not surely", RollingSentences.verdict(new ScoreValue(-0.1, -0.2, 0.1)));
    assertEquals("surely worse", RollingSentences.verdict(new ScoreValue(0.1, 0.05, 0.2)));
  }
}
