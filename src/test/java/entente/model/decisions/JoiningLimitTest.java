package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import entente.model.structures.Agenda;
import entente.model.structures.StructureTerms;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One structure, one threat, two states: the ratio of capabilities at which joining pays.
 *
 * <p>A, of capability 1, may join B, of capability b, against T, all in one place (reach 1) and
 * only armed security counts. A fears T by h and B by g. The structure binds fully, so that it
 * takes away all that A has to fear of B, and B helps with q b, q = κ (1 − g), κ the credibility.
 * Entry costs C. With T = t h, alone A has S₀ = 1 / (1 + T + g b); inside S₁ = (1 + q b) / (1 + q b
 * + T). Joining pays where S₁ − S₀ > C, that is where
 *
 * <p>q g (1 − C) b² + [g + q T − C (1 + T)(q + g)] b − C (1 + T)² > 0,
 *
 * <p>whose product of roots is negative, so that b above its only positive root decides.
 */
class JoiningLimitTest {

  private static double limit(double threat, double g, double credibility, double cost) {
    double q = credibility * (1 - g);
    double square = q * g * (1 - cost);
    double linear = g + q * threat - cost * (1 + threat) * (q + g);
    double constant = -cost * (1 + threat) * (1 + threat);
    return (-linear + Math.sqrt(linear * linear - 4 * square * constant)) / (2 * square);
  }

  private static Scenario scenario(
      double scale, double b, double t, double h, double g, double credibility, double cost) {
    List<StateFacts> states =
        List.of(
            Scenes.state("A", scale, 0),
            Scenes.state("B", scale * b, 0),
            Scenes.state("T", scale * t, 0));
    List<PairFacts> pairs = List.of(Scenes.hostile("A", "T", h), Scenes.hostile("A", "B", g));
    Scenario scenario =
        Scenes.of(
            states,
            pairs,
            "parameters.security.contest_exponent=1",
            "parameters.security.cyber_severity=0",
            "parameters.security.information_severity=0",
            "parameters.security.political_severity=0",
            "parameters.security.economic_severity=0",
            "parameters.security.restraint=1",
            "parameters.security.reassurance=0",
            "parameters.security.credibility=" + credibility,
            "parameters.choice.switching_cost=" + cost,
            "parameters.weights.affinity=0",
            "parameters.weights.leader_tie=0",
            "parameters.weights.autonomy=0",
            "parameters.weights.entrapment=0",
            "parameters.weights.pressure=0",
            "parameters.weights.hedging=0",
            "parameters.weights.dialogue=0",
            "parameters.weights.upkeep=0",
            "mechanisms.credibility=0");
    StructureTerms bloc = Scenes.with(Scenes.empty("bloc"), "founders", List.of("B"));
    bloc = Scenes.with(bloc, "target", "T");
    bloc = Scenes.with(bloc, "deterrenceFocus", 1.0);
    bloc = Scenes.with(bloc, "obligations", 1.0);
    bloc = Scenes.with(bloc, "depth", 1.0);
    bloc = Scenes.with(bloc, "agenda", new Agenda(1, 0, 0, 0, 0));
    return Scenes.plus(scenario, bloc);
  }

  private static double gain(Scenario scenario) {
    Desk desk = new Desk(scenario);
    double[][] terms = desk.terms(desk.state("A"));
    double gain = 0;
    for (int t = 0; t < Term.COUNT; t++) {
      gain += terms[desk.option("bloc", null)][t] - terms[desk.option(null, null)][t];
    }
    return gain;
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.5, 0.05, 0.75, 0.1, 1",
    "2, 0.5, 0.05, 0.75, 0.1, 64",
    "5, 0.9, 0.1, 0.4, 0.2, 1",
    "0.5, 0.3, 0.02, 0.6, 0.05, 3"
  })
  void theScoreFlipsAtTheRatioOfTheClosedForm(
      double t, double h, double g, double credibility, double cost, double scale) {
    double b = limit(t * h, g, credibility, cost);
    assertTrue(b > 0);
    assertEquals(0, gain(scenario(scale, b, t, h, g, credibility, cost)), 1e-9);
    assertTrue(gain(scenario(scale, 1.001 * b, t, h, g, credibility, cost)) > 0);
    assertTrue(gain(scenario(scale, 0.999 * b, t, h, g, credibility, cost)) < 0);
  }
}
