package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How cases are supported, taken up and won. */
class CasesTest {

  /** Returns a club of B and C, and of A at a position. */
  private static Yard club(double x, String... settings) {
    List<StateFacts> states =
        List.of(Scenes.state("A", 1, x), Scenes.state("B", 1, 0), Scenes.state("C", 1, 0));
    Scenario scenario = Scenes.of(states, List.of(), settings);
    StructureTerms club = Scenes.with(Scenes.empty("club"), "members", List.of("A", "B", "C"));
    return new Yard(Scenes.plus(scenario, club));
  }

  private static double chance(Yard yard) {
    return yard.cases().chance(yard.structure("club"), yard.state("A"), 1);
  }

  private static Yard with(Yard yard, String component, Object value) {
    return new Yard(Scenes.structure(yard.scenario, "club", t -> Scenes.with(t, component, value)));
  }

  @Test
  void supportFallsWithDistanceAndFearAndRisesWithTrust() {
    double last = 1;
    for (double x = 0; x <= 1.5; x += 0.125) {
      Yard yard = club(x);
      double now = yard.cases().support(yard.state("B"), yard.state("A"));
      assertTrue(now < last && now > 0);
      last = now;
    }
    Yard yard = club(0.3);
    int a = yard.state("A");
    int b = yard.state("B");
    double before = yard.cases().support(b, a);
    // At the tolerated distance half agree, of those who do not fear.
    assertEquals((1 - yard.relations.fear()[a * 3 + b]) / 2, before, 1e-12);
    yard.relations.trust()[a * 3 + b] = 0.5;
    assertTrue(yard.cases().support(b, a) > before);
    yard.relations.trust()[a * 3 + b] = 0;
    yard.fear("B", "A", 0.5);
    assertTrue(yard.cases().support(b, a) < before);
    assertEquals(1, yard.cases().support(a, a));
  }

  @Test
  void effectivenessFallsWithSpreadAndOnlyWhereDilutionActs() {
    double last = 1;
    for (double x = 0; x <= 1.2; x += 0.2) {
      Yard yard = club(x);
      double now = yard.cases().expected(yard.structure("club"));
      assertTrue(now < last);
      last = now;
    }
    Yard near = club(0, "mechanisms.dilution=0", "parameters.hostility.position=0");
    Yard far = club(1, "mechanisms.dilution=0", "parameters.hostility.position=0");
    assertEquals(
        near.cases().expected(near.structure("club")),
        far.cases().expected(far.structure("club")),
        1e-15);
  }

  @Test
  void effectivenessDoesNotSeeInclusiveness() {
    double[] seen = {0, 0.5, 1};
    for (int k = 0; k < seen.length; k++) {
      Yard yard = with(club(0.4), "inclusiveness", seen[k]);
      seen[k] = yard.cases().expected(yard.structure("club"));
    }
    assertEquals(seen[0], seen[1], 0);
    assertEquals(seen[0], seen[2], 0);
  }

  @Test
  void aQuotaAtTheShareOfSupportIsAnEvenChance() {
    Yard yard = club(0.3, "parameters.structures.means=0.0001");
    Structure club = yard.structure("club");
    double share = 0;
    double willing = 0;
    for (int j = 0; j < 3; j++) {
      double support = yard.cases().support(j, yard.state("A"));
      share += club.membership().say()[j] * support;
      willing += support / 3;
    }
    double means = willing / (willing + 0.0001);
    assertEquals(0.5 * means, chance(with(yard, "quota", share)), 1e-12);
    assertTrue(chance(with(yard, "quota", 0.4)) > chance(with(yard, "quota", 0.8)));
  }

  @Test
  void competingCasesRaiseTheQuota() {
    Yard yard = club(0.3);
    Structure club = yard.structure("club");
    double alone = yard.cases().chance(club, 0, 1);
    double among = yard.cases().chance(club, 0, 3);
    assertTrue(among < alone);
    assertTrue(yard.cases().chance(club, 0, 9) < among);
  }

  @Test
  void aLeaderThatStandsAgainstVetoes() {
    Yard yard = club(0.3);
    Yard led = with(yard, "leaders", Map.of("C", 0.3));
    Yard off =
        new Yard(
            Scenes.with(
                led.scenario, "mechanisms", Scenes.with(led.scenario.mechanisms(), "vetoes", 0.0)));
    for (Yard each : new Yard[] {led, off}) {
      each.fear("C", "A", 0.9);
    }
    assertTrue(chance(led) < 0.01 * chance(off));
    Yard small = with(yard, "leaders", Map.of("C", 0.1));
    small.fear("C", "A", 0.9);
    assertTrue(chance(small) > chance(led));
  }

  @Test
  void atVariableSpeedTheWillingSuffice() {
    // A and B agree, C is far away: no quota of 0.8 is met, yet two thirds of the means are
    // willing.
    Scenario scenario = club(0).scenario;
    List<StateFacts> states =
        List.of(Scenes.state("A", 1, 0), Scenes.state("B", 1, 0), Scenes.state("C", 1, 1.5));
    Yard single = with(new Yard(Scenes.with(scenario, "states", states)), "quota", 0.8);
    Yard variable = with(single, "speed", Speed.VARIABLE);
    assertTrue(chance(single) < 0.2);
    assertTrue(chance(variable) > 0.8);
  }
}
