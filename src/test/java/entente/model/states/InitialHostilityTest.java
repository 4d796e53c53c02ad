package entente.model.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hostility of round 0 from facts. */
class InitialHostilityTest {

  private static final HostilityParameters P = Scenes.read("five-states").parameters().hostility();

  private static double fear(PairFacts pair, double distance) {
    World world =
        World.of(List.of(Scenes.state("A", 1, 0), Scenes.state("B", 1, distance)), List.of(pair));
    double[] fear = new InitialHostility(P).fear(world);
    return fear[world.index("B") * 2 + world.index("A")];
  }

  @Test
  void eachFactAddsItsPart() {
    PairFacts none = Scenes.pair("A", "B");
    assertEquals(P.base(), fear(none, 0), 1e-15);
    assertEquals(P.base() + P.position() / 2, fear(none, 0.75), 1e-15);
    assertEquals(P.base() + P.position(), fear(none, 9), 1e-15);
    assertEquals(P.base() + P.rivalry(), fear(Scenes.with(none, "rivalry", 1.0), 0), 1e-15);
    assertEquals(P.base() + 2 * P.disputes(), fear(Scenes.with(none, "disputesA", 5.0), 0), 1e-15);
    assertEquals(P.base(), fear(Scenes.with(none, "disputesB", 5.0), 0), 1e-15);
    assertEquals(P.base() + 4 * P.wars(), fear(Scenes.with(none, "wars", 5.0), 0), 1e-15);
  }

  @Test
  void aPactTakesAwayAndLimitsHold() {
    PairFacts pact = Scenes.with(Scenes.pair("A", "B"), "pact", 1.0);
    assertEquals(InitialHostility.LEAST, fear(pact, 0));
    assertEquals(P.base() + P.position() - P.pact(), fear(pact, 1.5), 1e-15);
    PairFacts worst = Scenes.with(Scenes.with(Scenes.pair("A", "B"), "wars", 4.0), "rivalry", 1.0);
    worst = Scenes.with(worst, "disputesA", 2.0);
    assertEquals(InitialHostility.MOST, fear(worst, 2));
  }

  @Test
  void whatIsGivenOutrightCountsAlone() {
    PairFacts given = Scenes.with(Scenes.pair("A", "B"), "hostilityA", 0.4);
    given = Scenes.with(given, "rivalry", 1.0);
    assertEquals(0.4, fear(given, 1), 1e-15);
  }

  @Test
  void allHostilityOfTheShippedWorldsIsWithinItsLimits() {
    for (String name : List.of("eurasia-2024", "five-states")) {
      var scenario = Scenes.read(name);
      World world = World.of(scenario.states(), scenario.pairs());
      double[] fear = new InitialHostility(P).fear(world);
      for (int j = 0; j < world.size(); j++) {
        for (int i = 0; i < world.size(); i++) {
          double h = fear[j * world.size() + i];
          assertTrue(i == j ? h == 0 : h >= InitialHostility.LEAST && h <= InitialHostility.MOST);
        }
      }
    }
  }
}
