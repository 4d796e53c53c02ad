package entente.analysis.patterns.rule;

import static entente.analysis.patterns.record.StructureRole.ALLIANCE;
import static entente.analysis.patterns.rule.HandMade.A;
import static entente.analysis.patterns.rule.HandMade.B;
import static entente.analysis.patterns.rule.HandMade.C;
import static entente.analysis.patterns.rule.HandMade.D;
import static entente.analysis.patterns.rule.HandMade.HUB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.analysis.patterns.record.RungHistory.War;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules on wars, governments and ties, on runs made by hand. */
class WarRulesTest {

  private static final double EXACT = 1e-12;

  private static void gives(double expected, PatternRule rule, HandMade run) {
    assertEquals(expected, rule.value(List.of(run.run())), EXACT);
  }

  /** One war of round 0 that ends in year 3, one of year 1 alone, fought again in year 4. */
  private static HandMade wars() {
    return new HandMade()
        .years(8)
        .rung(A, B, 4)
        .tells(11, "rung", A, B, "4 to 1")
        .tells(2, "rung", D, C, "3 to 4")
        .tells(4, "rung", C, D, "4 to 2")
        .tells(13, "rung", C, D, "3 to 4")
        .tells(14, "war_ends", C, D, "ceasefire");
  }

  @Test
  void aWarHasTheYearsAtWhoseRoundsEndsAPairStandsOnItsRung() {
    assertEquals(
        List.of(new War(A, B, 0, 3), new War(C, D, 1, 1), new War(C, D, 4, 4)),
        new RungHistory(wars().run()).wars());
  }

  @Test
  void aQuietYearIsBridged() {
    HandMade run =
        new HandMade()
            .years(6)
            .tells(1, "rung", A, B, "3 to 4")
            .tells(2, "rung", A, B, "4 to 3")
            .tells(9, "rung", A, B, "3 to 4")
            .tells(10, "rung", A, B, "4 to 3");
    assertEquals(List.of(new War(A, B, 1, 3)), new RungHistory(run.run()).wars());
  }

  @Test
  void newWarsAreAYear() {
    gives(2.0 / 8, new NewWars(), wars());
  }

  @Test
  void warsEndInTheirFirstYearOrLater() {
    gives(1, new WarEndings(true), wars());
    gives(1.0 / 3, new WarEndings(false), wars());
  }

  @Test
  void theLastTwoYearsDoNotTellWhetherAWarIsOver() {
    HandMade run =
        new HandMade().years(4).tells(12, "rung", A, B, "3 to 4").tells(13, "rung", A, B, "4 to 3");
    gives(Double.NaN, new WarEndings(true), run);
  }

  @Test
  void aPairMayFightAgain() {
    gives(1.0 / 3, new WarAgain(4), wars());
    gives(
        0, new WarAgain(5), new HandMade().years(8).rung(A, B, 4).tells(5, "rung", A, B, "4 to 0"));
  }

  @Test
  void pairsThatFightAreRankedAboveThoseThatDoNot() {
    HandMade run =
        new HandMade()
            .years(4)
            .tells(9, "rung", A, C, "2 to 3")
            .tells(10, "rung", A, B, "1 to 2")
            .tells(1, "rung", HUB, D, "2 to 3")
            .tells(2, "rung", HUB, D, "3 to 0");
    ObservedCases observed = new ObservedCases(Set.of("A|B"), Set.of("C|D"));
    // Of nine pairs A and C alone stand higher than A and B; force before 2003 does not count.
    gives(1.0 / 2, new FightingPairs("t", observed, 2003, false), run);
    // Gravity ties A and B, neighbours, with B and C, and puts HUB and A above: 6.5 of 8.
    gives(7.0 / 8 - 6.5 / 8, new FightingPairs("t", observed, 2003, true), run);
  }

  @Test
  void democraciesAreSetBesideAllOtherPairs() {
    HandMade run = wars().democracy(0, 0, 0.6, 0.7, 0.8);
    // Three pairs of B, C, D over 8 years with two wars, seven others with none.
    gives(Double.NaN, new JointDemocracies(), run);
    gives(0, new JointDemocracies(), wars().democracy(0.9, 0.9, 0.9, 0.2, 0.2));
  }

  @Test
  void alliedNeighboursAreSetBesideOthers() {
    HandMade run =
        new HandMade()
            .ranks(ALLIANCE, "M.MM.", "M.MM.", "M.MM.")
            .tells(1, "rung", B, C, "3 to 4")
            .tells(2, "rung", A, B, "3 to 4")
            .tells(6, "rung", C, D, "3 to 4");
    // B and C: one war in two years; three other pairs of neighbours: two wars in six.
    gives((1.0 / 2) / (2.0 / 6), new AlliedNeighbours(List.of("alliance"), List.of()), run);
  }

  @Test
  void nuclearUseIsOverYearsOfForce() {
    HandMade run =
        new HandMade().years(4).rung(HUB, A, 3).rung(A, B, 4).tells(15, "rung", A, B, "4 to 5");
    // HUB and A are nuclear states; years count from that of round 0.
    gives(0, new NuclearUse(true), run);
    gives(1.0 / 5, new NuclearUse(false), run);
  }

  @Test
  void leadersChangeInDemocraciesAndElsewhere() {
    HandMade run =
        new HandMade()
            .years(2)
            .democracy(0.9, 0.6, 0.5, 0.1, 0.1)
            .tells(3, "leader_change", A, -1, "")
            .tells(7, "leader_change", B, -1, "")
            .tells(8, "leader_change", HUB, -1, "");
    gives(2.0 / 4, new LeaderChanges(true), run);
    gives(1.0 / 6, new LeaderChanges(false), run);
  }

  @Test
  void chanceIsAReasonAmongOthers() {
    gives(
        1.0 / 4,
        new ChanceMoves(),
        new HandMade().years(1).reasons("noise", "affinity", "security", "newly_opened"));
  }

  @Test
  void theHedgingTermOfOnePoleIsNothing() {
    double[] ties = {0, 0.2, 0.4, 0.6, 0.8};
    HandMade run = new HandMade().years(1).ties(ties, ties);
    gives(Double.NaN, new Hedging(1), run);
  }

  @Test
  void theHedgingTermIsEvennessTimesStrength() {
    // Two poles: terms 1, 0, 1, 0.4 of A to D at first, then 0, 1, 0, 0.6: exactly contrary.
    double[] first = {0, 0, 0.3, 0.3, 1, 0, 0.25, 0.25, 0.1, 0.1};
    double[] then = {0, 0, 0.5, 0, 0.4, 0.4, 0, 0, 0.15, 0.15};
    gives(-1, new Hedging(1), new HandMade().years(1).ties(first, then));
  }

  @Test
  void rankedCasesGiveAreaAndPrecision() {
    Ranked ranked = new Ranked();
    ranked.add(3, true);
    ranked.add(2, false);
    ranked.add(2, true);
    ranked.add(1, false);
    assertEquals(3.5 / 4, ranked.area(), EXACT);
    assertEquals((1 + 2.0 / 3) / 2, ranked.averagePrecision(), EXACT);
  }

  @Test
  void roundsBelongToYears() {
    assertEquals(List.of(0, 1, 1, 2), List.of(0, 1, 4, 5).stream().map(RunRecord::yearOf).toList());
  }
}
