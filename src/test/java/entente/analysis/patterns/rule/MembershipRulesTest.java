package entente.analysis.patterns.rule;

import static entente.analysis.patterns.record.StructureRole.ALLIANCE;
import static entente.analysis.patterns.record.StructureRole.ASIA;
import static entente.analysis.patterns.record.StructureRole.BLOC;
import static entente.analysis.patterns.record.StructureRole.EAST;
import static entente.analysis.patterns.record.StructureRole.SHANGHAI;
import static entente.analysis.patterns.record.StructureRole.TREATIES;
import static entente.analysis.patterns.rule.HandMade.A;
import static entente.analysis.patterns.rule.HandMade.B;
import static entente.analysis.patterns.rule.HandMade.C;
import static entente.analysis.patterns.rule.HandMade.HUB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.patterns.record.RunRecord;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules on who is in what, on runs made by hand. */
class MembershipRulesTest {

  private static final double EXACT = 1e-12;

  private static void gives(double expected, PatternRule rule, HandMade... runs) {
    List<RunRecord> all = java.util.Arrays.stream(runs).map(HandMade::run).toList();
    assertEquals(expected, rule.value(all), EXACT);
  }

  @Test
  void exitsAreOverThoseWhoWereIn() {
    // A is at risk twice, B once; the pole never.
    HandMade run = new HandMade().ranks(ALLIANCE, "MMMP.", "MM.P.", "MS.P.");
    gives(1.0 / 3, new Exits(List.of("alliance"), false, false, List.of()), run);
    gives(2.0 / 3, new Exits(List.of("alliance"), false, true, List.of()), run);
    // C has held a lower rank throughout.
    gives(1.0 / 5, new Exits(List.of("alliance"), true, false, List.of()), run);
  }

  @Test
  void exitsMayBeLessThoseOfAnother() {
    HandMade run = new HandMade().ranks(ALLIANCE, "MMM..", "MM...").ranks(EAST, "M..MM", "M....");
    gives(0.5, new Exits(List.of("east"), false, false, List.of("alliance")), run);
  }

  @Test
  void stepsOfAPortfolioAreOverStatesAndYears() {
    HandMade run =
        new HandMade().ranks(ALLIANCE, "MM...", "M.PM.").ranks(SHANGHAI, "M.PP.", "MOOSP");
    List<PartOf> all =
        List.of(new PartOf(List.of("alliance"), false), new PartOf(List.of("shanghai"), true));
    // Four states, one year. C enters the alliance, A and D take seats, A leaves the alliance.
    gives(3.0 / 4, new Portfolio(Portfolio.Step.JOIN, all), run);
    gives(1.0 / 4, new Portfolio(Portfolio.Step.LEAVE, all), run);
    // B goes from partner to observer; the suspension of C is no change of rank.
    gives(1.0 / 4, new Portfolio(Portfolio.Step.RANK, all), run);
  }

  @Test
  void aSideIsTheFirstThatAStateIsIn() {
    HandMade run = new HandMade().ranks(ALLIANCE, "MM...", "MMM..").ranks(EAST, "M.MM.", "M.M.M");
    // B goes over, C leaves, D enters.
    List<PartOf> sides =
        List.of(new PartOf(List.of("alliance"), false), new PartOf(List.of("east"), false));
    gives(3.0 / 4, new SideChanges(sides), run);
  }

  @Test
  void ranksChangeButNotBySuspension() {
    HandMade run = new HandMade().ranks(SHANGHAI, "MPO..", "MOS..", "MOOP.");
    gives(2.0 / 8, new RankChanges(SHANGHAI), run);
  }

  @Test
  void whoHasNotAskedIsCountedAmongPartnersWhereThereAreAny() {
    HandMade run =
        new HandMade().ranks(ALLIANCE, "MPPP.", "MMPM.", "MMPM.").asked(".x...", ".....", ".....");
    // A had asked. B twice and C once at risk; C enters.
    gives(1.0 / 3, new UnaskedEntries(ALLIANCE), run);
  }

  @Test
  void whoHasNotAskedIsCountedAmongAllWhereThereAreNoPartners() {
    HandMade run = new HandMade().ranks(ALLIANCE, "M....", "MM...").asked(".x...", ".....");
    gives(0, new UnaskedEntries(ALLIANCE), run);
  }

  @Test
  void yearsToEntryAreTheMedianByKaplanAndMeier() {
    HandMade run =
        new HandMade()
            .ranks(ALLIANCE, "M....", "M....", "M....", "MM...", "MM.M.")
            .asked(".....", ".xx..", ".xx..", "..xx.", "..x..");
    // A enters after 2 years, C after 1, B waits 3 years without end: 2/3 are left, then 1/3.
    gives(2, new YearsToEntry(ALLIANCE), run);
  }

  @Test
  void whereHalfNeverEnterTheMedianIsBeyondTheRun() {
    HandMade run =
        new HandMade().ranks(ALLIANCE, "M....", "M....", "M....").asked(".....", ".x...", ".x...");
    gives(3, new YearsToEntry(ALLIANCE), run);
  }

  @Test
  void wavesAreYearsWithThreeEntries() {
    HandMade run = new HandMade().ranks(ALLIANCE, "M....", "MMMM.", "MMMMM");
    gives(3.0 / 4, new Waves(ALLIANCE, false, null), run);
    // An admission from outside is no entry.
    gives(0, new Waves(ALLIANCE, false, null), run.admits(2, A));
  }

  @Test
  void wavesMayBeLessThoseOfAnother() {
    HandMade run = new HandMade().ranks(SHANGHAI, "M....", "MPPP.").ranks(ASIA, "M....", "MM...");
    gives(-1, new Waves(ASIA, true, SHANGHAI), run);
  }

  @Test
  void entriesDespiteABarAreOverAllEntries() {
    HandMade run = new HandMade().ranks(ALLIANCE, "M....", "MMMM.");
    gives(
        1.0 / 3,
        new EntriesDespite(ALLIANCE, EntriesDespite.Bar.CONTEST),
        run.contest(A, HUB, true));
    gives(0, new EntriesDespite(ALLIANCE, EntriesDespite.Bar.CONTEST), run.contest(A, HUB, false));
    gives(1.0 / 3, new EntriesDespite(ALLIANCE, EntriesDespite.Bar.NEUTRALITY), run.neutral(B));
    gives(
        2.0 / 3,
        new EntriesDespite(ALLIANCE, EntriesDespite.Bar.LOW_DEMOCRACY),
        run.democracy(1, 0.3, 0.4, 0.39, 0));
  }

  @Test
  void aContestWithAFounderIsSetBesideAllOthers() {
    HandMade run = new HandMade().ranks(SHANGHAI, "M....", "M.P..", "MPP..").contest(A, HUB, false);
    // A enters in the second of two years; of B, C, D one enters in 1 + 2 + 2 years.
    gives((1.0 / 2) / (1.0 / 5), new ContestWithFounder(SHANGHAI, List.of()), run);
    gives((1.0 / 2) / 1, new ContestWithFounder(SHANGHAI, List.of("West")), run);
  }

  @Test
  void alliedPairsAreFollowedFromEachYear() {
    HandMade run = new HandMade().ranks(EAST, "MMM..", "MM...", "MM...");
    // From round 0 three pairs, of which one lasts; from the year after one, which lasts.
    gives(2.0 / 4, new AlliedPairs(List.of("east"), List.of(), 1), run);
    gives(1.0 / 3, new AlliedPairs(List.of("east"), List.of(), 2), run);
  }

  @Test
  void alliesOfAHubAreNotAlliesOfEachOther() {
    HandMade run = new HandMade().ranks(TREATIES, "MMM..", "MM...");
    gives(1.0 / 2, new AlliedPairs(List.of(), List.of("treaties"), 1), run);
  }

  @Test
  void pairsWithALeaderAreSetBesideThoseOfAnother() {
    HandMade run = new HandMade().ranks(EAST, "MMM..", "MM...").ranks(ALLIANCE, "M..MM", "M..MM");
    gives(-0.5, new LeaderPairs(EAST, ALLIANCE, 1), run);
  }

  @Test
  void seatsAreRankedByHowLongTheyAreHeld() {
    HandMade run = new HandMade().ranks(ASIA, "M...M", "MP..M", "MPP.M");
    ObservedCases observed = new ObservedCases(Set.of("B", "D"), Set.of());
    // B was there and is second of three; D holds a seat from the start and is left out.
    gives(0.5, new SeatRanking(ASIA, "table.csv", observed, List.of()), run);
    gives(0, new SeatRanking(ASIA, "table.csv", observed, List.of("West")), run);
  }

  @Test
  void membersOfABlocAreRankedByDistanceFromItsTarget() {
    double[] places = {0, 0.9, 0.5, 0.1, 0};
    HandMade run =
        new HandMade().ranks(BLOC, "M....", "MM...", "MMM..").positions(places, places, places);
    gives(1, new DistanceFromTarget(BLOC), run.target(HandMade.D));
  }

  @Test
  void driftIsTheWayTowardsTheFoundersLessThatOfOthers() {
    HandMade run =
        new HandMade()
            .ranks(SHANGHAI, "M....", "MP...", "MP...")
            .positions(
                new double[] {0, 1, 1, 1, 1},
                new double[] {0, 0.7, 0.9, 0.9, 0.9},
                new double[] {0, 0.7, 0.9, 0.9, 0.9});
    gives(-0.3 + 0.1, new DriftAfterSeat(SHANGHAI, List.of(), 1), run);
  }

  @Test
  void tiesAfterEntryAreThoseWithTheTarget() {
    HandMade run =
        new HandMade()
            .ranks(ALLIANCE, "M....", "M.M..", "M.M..")
            .ties(
                new double[] {0, 0.5, 0.5, 0.5, 0.5},
                new double[] {0, 0.5, 0.2, 0.5, 0.5},
                new double[] {0, 0.5, 0.2, 0.5, 0.5});
    gives(-0.3, new TiesAfterEntry(ALLIANCE, TiesAfterEntry.Tie.ARMS, 1), run);
  }

  @Test
  void actsAgainstAskersAreSetBesideThoseAgainstOthers() {
    HandMade run =
        new HandMade()
            .ranks(ALLIANCE, "M....", "M....", "M....")
            .asked("...x.", "...x.", "...x.")
            .target(HUB)
            .tells(1, "rung", HUB, C, "1 to 2")
            .tells(5, "rung", A, HUB, "1 to 2")
            .tells(6, "rung", A, HUB, "2 to 1");
    // C, which asks, is within reach twice; A, B, D are so twice each.
    gives((1.0 / 2) / (1.0 / 6), new ActsAgainstAskers(ALLIANCE, 20000), run);
  }

  @Test
  void whatCannotBeCountedIsUndefined() {
    HandMade run = new HandMade().ranks(ALLIANCE, "M....", "M....").asked(".....", ".....");
    gives(Double.NaN, new Exits(List.of("alliance"), false, false, List.of()), run);
    gives(Double.NaN, new YearsToEntry(ALLIANCE), run);
    gives(Double.NaN, new Waves(ALLIANCE, false, null), run);
  }
}
