package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.states.StateFacts;
import entente.model.states.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which crises strike, how often, and what becomes of them. */
class CrisesTest {

  private static final int TRIALS = 20_000;

  private static Run run(double rate, double capability, String... settings) {
    StateFacts other = Scenes.state("B", capability, 0);
    Scenario scenario =
        Scenes.of(
            List.of(Scenes.state("A", 1, 0), other),
            List.of(Scenes.hostile("A", "B", 0.4)),
            settings);
    scenario = Scenes.constant(scenario, "crises", "rate", rate);
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  private static double share(Crises crises, int state, int v) {
    int struck = 0;
    for (int round = 1; round <= TRIALS; round++) {
      crises.strike(round);
      struck += crises.struck(state, v) ? 1 : 0;
    }
    return struck / (double) TRIALS;
  }

  // Vulnerability is 1 on the first vector and a half on the second; middling norms change nothing.
  @ParameterizedTest
  @CsvSource({"0.5, 0, 0.2", "0.5, 1, 0.1", "0, 0, 0.3", "1, 0, 0.1"})
  void aCrisisIsAsFrequentAsItsRateVulnerabilityAndNormsSay(double norms, int v, double chance) {
    Run run = run(0.2, 1, "conditions.norms=" + norms, "parameters.order.norms_effect=1");
    double share = share(new Crises(run), 0, v);
    assertEquals(chance, share, 4 * Math.sqrt(chance / TRIALS));
  }

  // Twice the hostility of round 0 is twice the threat; a limit of 1.5 holds it down.
  @ParameterizedTest
  @CsvSource({"10, 0.4", "1.5, 0.3"})
  void aCrisisIsTheMoreFrequentTheMoreTheThreatHasGrown(double limit, double chance) {
    Run run = run(0.2, 1, "conditions.norms=0.5", "parameters.crises.growth_limit=" + limit);
    Crises crises = new Crises(run);
    run.relations.fear()[2] *= 2;
    run.rules.situation.survey();
    double share = share(crises, 0, 0);
    assertEquals(chance, share, 4 * Math.sqrt(chance / TRIALS));
  }

  @Test
  void whereNobodyThreatensTheGrowthOfThreatIsOne() {
    Run run = run(0.2, 1, "conditions.norms=0.5");
    double share = share(new Crises(run), 0, Vector.ECONOMIC.ordinal());
    assertEquals(0.1, share, 4 * Math.sqrt(0.1 / TRIALS), "nobody depends on anybody here");
  }

  @Test
  void whatIsToldOfARoundIsWhatStruckInIt() {
    Run run = run(0.6, 1, "conditions.norms=0.5");
    Crises crises = new Crises(run);
    double[] severity = run.rules.scoring.protection().severity();
    int told = 0;
    for (int round = 1; round <= 50; round++) {
      crises.strike(round);
      List<Happening> lines = run.chronicle.subList(told, run.chronicle.size());
      told = run.chronicle.size();
      double all = 0;
      double lost = 0;
      for (int v = 0; v < Vector.COUNT; v++) {
        int vector = v;
        List<Happening> here = lines.stream().filter(h -> h.vector() == vector).toList();
        assertEquals(here.size(), crises.load(v));
        for (Happening h : here) {
          assertTrue(crises.struck(h.target(), v));
          all += severity[v];
          lost += h.outcome().equals("succeeded") ? severity[v] : 0;
        }
      }
      assertEquals(all == 0 ? Double.NaN : 1 - lost / all, crises.realisedSecurity(), 1e-12);
    }
    assertTrue(run.chronicle.stream().anyMatch(h -> h.outcome().equals("repelled")));
    assertTrue(run.chronicle.stream().anyMatch(h -> h.outcome().equals("succeeded")));
  }

  @Test
  void aStateWithoutCapabilityIsNotCounted() {
    Run run = run(1e9, 0, "conditions.norms=0.5");
    Crises crises = new Crises(run);
    crises.strike(1);
    assertTrue(crises.struck(run.world.index("B"), 0));
    assertEquals(1, crises.load(0));
    assertEquals(Vector.COUNT, run.chronicle.size());
    Run calm = run(0, 1);
    Crises none = new Crises(calm);
    none.strike(1);
    assertFalse(none.struck(0, 0));
    assertEquals(Double.NaN, none.realisedSecurity());
    Crises copy = crises.copy(calm);
    assertTrue(copy.struck(0, 0));
    assertEquals(1, copy.load(0));
    assertEquals(crises.realisedSecurity(), copy.realisedSecurity());
  }

  // Alone among enemies a state is as secure as its protection says; that often it is repelled.
  @Test
  void anAttackSucceedsAsOftenAsProtectionFails() {
    Run run = run(1e9, 1, "conditions.norms=0.5");
    Crises crises = new Crises(run);
    double safe = run.rules.scoring.protection().onVector(0, 0, -1, -1, 1, 1);
    int rounds = 4000;
    for (int round = 1; round <= rounds; round++) {
      crises.strike(round);
    }
    long repelled =
        run.chronicle.stream()
            .filter(h -> h.target() == 0 && h.vector() == 0 && h.outcome().equals("repelled"))
            .count();
    assertTrue(safe > 0 && safe < 1);
    assertEquals(safe, repelled / (double) rounds, 4 * Math.sqrt(safe * (1 - safe) / rounds));
  }
}
