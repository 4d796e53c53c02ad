package entente.model.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.decisions.Review;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Witness;
import entente.model.structures.Status;
import entente.model.structures.StructureTerms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps of a portfolio on the world of 2024: what they are worth, what bars them, what they do. */
class PortfolioTest {

  private static Simulation world(String... settings) {
    return new Simulation(Scenes.read(Scenes.PORTFOLIOS, settings), 1);
  }

  private static Prospect prospect(Simulation run, String state, String structure) {
    int index = run.snapshot().world().index(state);
    return run.prospects(index, structure).get(0);
  }

  private static double term(Simulation run, String state, String structure, StepTerm term) {
    return prospect(run, state, structure).terms()[term.ordinal()];
  }

  // What stands between a state and a structure, each a fact of 2024 that a reader can check.
  @ParameterizedTest
  @CsvSource({
    "AUT, alliance, NEUTRALITY",
    "CHE, alliance, NEUTRALITY",
    "JPN, alliance, REGION",
    "RUS, alliance, TARGET",
    "BLR, alliance, OTHER_BLOC",
    "PHL, east, REGION",
    "VNM, treaties, CLOSED",
    "IND, east, REGION"
  })
  void aBarIsTheOneThatTheFactsGive(String state, String structure, Bar bar) {
    assertEquals(bar, prospect(world(), state, structure).bar());
  }

  @Test
  void whoHasAskedMayOnlyTakeItBackAndWhoIsInMayOnlyLeave() {
    Simulation run = world();
    assertEquals(StepKind.WITHDRAW, prospect(run, "UKR", "alliance").kind());
    assertEquals(StepKind.LEAVE, prospect(run, "POL", "alliance").kind());
    assertEquals(StepKind.ASK, prospect(run, "IRL", "alliance").kind());
    assertEquals(StepKind.JOIN, prospect(run, "VNM", "shanghai").kind());
    assertEquals(List.of(), run.prospects(run.snapshot().world().index("FRA"), "forum"));
    assertEquals(List.of(), run.prospects(run.snapshot().world().index("USA"), "alliance"));
  }

  @Test
  void aChanceIsTheRateTimesTheLogisticOfWhatItIsWorth() {
    Simulation run = world();
    Prospect prospect = prospect(run, "IRL", "alliance");
    PortfolioParameters by = run.scenario().parameters().portfolio();
    double worth = Arrays.stream(prospect.terms()).sum();
    assertEquals(worth - prospect.cost(), prospect.want(), 1e-12);
    double expected = by.joinRate() / (1 + Math.exp(-by.precision() * prospect.want()));
    assertEquals(expected, prospect.chance(), 1e-12);
  }

  @Test
  void companyHasADirectionOnlyWhereTheMechanismIsOn() {
    // Farther from the target than the members are: no less welcome where direction acts.
    double with = term(world(), "IRN", "shanghai", StepTerm.COMPANY);
    double without = term(world("mechanisms.direction=0"), "IRN", "shanghai", StepTerm.COMPANY);
    assertTrue(with > without, with + " against " + without);
  }

  @ParameterizedTest
  @CsvSource({
    "nearness, NEARNESS, POL, alliance",
    "regime, REGIME, POL, alliance",
    "camps, CAMPS, TUR, shanghai",
    "kinship, KINSHIP, POL, alliance",
    "opposition, OPPOSITION, POL, alliance",
    "affinity, COMPANY, POL, alliance",
    "leader_tie, TIE, JPN, treaties",
    "pressure, PRESSURE, UKR, alliance",
    "dialogue, DIALOGUE, KAZ, shanghai",
    "autonomy, AUTONOMY, POL, alliance"
  })
  void eachMechanismHasItsTermASwitchAndASign(
      String mechanism, StepTerm term, String state, String structure) {
    double full = term(world(), state, structure, term);
    assertNotEquals(0, full);
    String path = "mechanisms." + mechanism + "=";
    assertEquals(0, term(world(path + 0), state, structure, term));
    assertEquals(-full, term(world(path + -1), state, structure, term), 1e-12);
  }

  @Test
  void whatIsSunkHoldsTheOldMemberMoreThanTheNew() {
    Simulation run = world();
    double old = prospect(run, "NOR", "alliance").cost();
    double young = prospect(run, "SWE", "alliance").cost();
    assertTrue(old < young, "leaving costs an old member more");
    Simulation off = world("mechanisms.lock_in=0");
    assertEquals(
        prospect(off, "NOR", "alliance").cost(), prospect(off, "SWE", "alliance").cost(), 1e-12);
  }

  @Test
  void oneStepAYearAtMostAndEntriesFollowAskingAndInviting() {
    Scenario scenario = Scenes.lively(Scenes.PORTFOLIOS, 40);
    Simulation run = new Simulation(scenario, 3);
    while (!run.ended()) {
      run.next();
    }
    Map<Integer, Integer> last = new HashMap<>();
    for (PortfolioStep step : run.steps()) {
      Integer before = last.put(step.state(), step.round());
      assertTrue(before == null || step.round() - before >= 4, "two steps in a year");
    }
    assertTrue(run.steps().size() > 20);
    List<String> keys = run.snapshot().structures().stream().map(s -> s.key()).toList();
    List<Happening> entries =
        run.chronicle().stream()
            .filter(h -> h.kind().equals("entry"))
            .filter(h -> keys.get(h.structure()).equals("alliance"))
            .toList();
    assertFalse(entries.isEmpty());
    for (Happening entry : entries) {
      assertTrue(
          run.chronicle().stream()
              .filter(h -> h.kind().equals("invitation") && h.round() < entry.round())
              .anyMatch(h -> h.actor() == entry.actor() && h.structure() == entry.structure()),
          "no entry without an invitation");
    }
  }

  @Test
  void whereAskingIsOffStatesJoinAtOnce() {
    assertEquals(StepKind.ASK, prospect(world(), "IRL", "alliance").kind());
    assertEquals(StepKind.JOIN, prospect(world("mechanisms.asking=0"), "IRL", "alliance").kind());
  }

  @Test
  void aStructureTakesInAsManyYearsAsItsEntrySaysAndAlwaysWhereWavesAreOff() {
    double years = 100;
    Scenario scenario = Scenes.read(Scenes.PORTFOLIOS);
    double admits =
        scenario.structures().stream()
            .filter(s -> s.key().equals("shanghai"))
            .mapToDouble(s -> s.entry().admits())
            .sum();
    assertTrue(admits > 0 && admits < 1);
    double spread = Math.sqrt(admits * (1 - admits) / years);
    assertEquals(1 - admits, waiting(scenario, years) / years, 4 * spread);
    assertEquals(0, waiting(Scenes.read(Scenes.PORTFOLIOS, "mechanisms.waves=0"), years));
  }

  // One year of each seed, since the draw belongs to the seed.
  private static long waiting(Scenario scenario, double years) {
    return LongStream.range(0, (long) years)
        .mapToObj(seed -> prospect(new Simulation(scenario, seed), "VNM", "shanghai").bar())
        .filter(bar -> bar == Bar.WAITING)
        .count();
  }

  @Test
  void aFrozenPartIsSuspendedAndMayBeTakenUpAgain() {
    Simulation run = world();
    int state = run.snapshot().world().index("ARM");
    assertEquals(Status.SUSPENDED, run.snapshot().structure("east").status()[state]);
    List<StepKind> kinds = run.prospects(state, "east").stream().map(Prospect::kind).toList();
    assertEquals(List.of(StepKind.LEAVE, StepKind.RESUME), kinds);
  }

  @Test
  void depthTurnsConsultationIntoObligationsByTheRatchet() {
    Scenario scenario = Scenes.read(Scenes.PORTFOLIOS, "structures.cica.ratchet=0.5");
    StructureTerms terms =
        scenario.structures().stream()
            .filter(s -> s.key().equals("cica"))
            .findFirst()
            .orElseThrow();
    double obligations = new Simulation(scenario, 1).snapshot().structure("cica").obligations();
    assertEquals(terms.obligations() + 0.5 * terms.depth(), obligations, 1e-12);
  }

  // A witness that watches everybody has every step weighed; without one only those are that can
  // come.
  @Test
  void whatIsDrawnAboveItsRateNeedsNoWeighing() {
    Simulation alone = world("rounds=24", "parameters.portfolio.join_rate=0.4");
    Simulation watched = world("rounds=24", "parameters.portfolio.join_rate=0.4");
    watched.watch(
        new Witness() {
          @Override
          public boolean watches(int state, Review now) {
            return false;
          }

          @Override
          public void sees(Reviewed reviewed) {}

          @Override
          public boolean watchesPortfolio(int state) {
            return true;
          }
        });
    while (!alone.ended()) {
      alone.pass();
      watched.pass();
    }
    assertFalse(alone.steps().isEmpty());
    assertEquals(watched.chronicle(), alone.chronicle());
    for (int s = 0; s < alone.steps().size(); s++) {
      PortfolioStep step = alone.steps().get(s);
      assertEquals(watched.steps().get(s).kind(), step.kind());
      assertEquals(watched.steps().get(s).want(), step.want());
      assertArrayEquals(watched.steps().get(s).terms(), step.terms());
    }
  }
}
