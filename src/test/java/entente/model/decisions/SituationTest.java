package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.Scenes;
import entente.model.structures.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums over dyads against the plainest way of adding them up. */
class SituationTest {

  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @ValueSource(strings = {"five-states", "eurasia-2024", "src/test/resources/europe-1815.yaml"})
  void sumsAgreeWithBruteForce(String name) {
    Desk desk = new Desk(Scenes.read(name));
    for (int i = 0; i < desk.world.size(); i++) {
      double threat = 0;
      double remote = 0;
      for (int j = 0; j < desk.world.size(); j++) {
        double feared = i == j ? 0 : desk.relations.capability()[j] * desk.fear(i, j);
        remote += feared;
        threat += feared * desk.reach(j, i);
      }
      assertEquals(threat, desk.situation.threat(i), ROUNDING);
      assertEquals(remote, desk.situation.remoteThreat(i), ROUNDING);
      assertEquals(economicThreat(desk, i), desk.situation.economicThreat(i), ROUNDING);
      for (Structure structure : desk.structures) {
        sumsOfStructure(desk, structure, i);
      }
    }
  }

  private static double economicThreat(Desk desk, int i) {
    double sum = 0;
    for (int p = 0; p < desk.world.poleCount(); p++) {
      int pole = desk.world.pole(p);
      String key = desk.world.state(pole).key();
      double dependence = desk.world.state(i).dependence().getOrDefault(key, 0.0);
      sum += pole == i ? 0 : dependence * desk.fear(i, pole);
    }
    return sum;
  }

  private static void sumsOfStructure(Desk desk, Structure structure, int i) {
    double threat = 0;
    double remote = 0;
    double near = 0;
    double mass = 0;
    double[] centre = new double[desk.world.axes()];
    double weights = 0;
    for (int j = 0; j < desk.world.size(); j++) {
      double weight = structure.membership().weight()[j];
      if (j != i) {
        double c = weight * desk.relations.capability()[j];
        threat += c * desk.fear(i, j) * desk.reach(j, i);
        remote += c * desk.fear(i, j);
        near += c * desk.reach(j, i);
        mass += c;
        double w = weight * Math.sqrt(desk.relations.capability()[j]);
        weights += w;
        for (int a = 0; a < centre.length; a++) {
          centre[a] += w * desk.world.state(j).position().get(a);
        }
      }
    }
    double squares = 0;
    for (int a = 0; a < centre.length; a++) {
      double d = desk.world.state(i).position().get(a) - centre[a] / weights;
      squares += d * d;
    }
    int k = structure.index();
    assertEquals(threat, desk.situation.threatFrom(k, i), ROUNDING);
    assertEquals(remote, desk.situation.remoteThreatFrom(k, i), ROUNDING);
    assertEquals(near, desk.situation.near(k, i), ROUNDING);
    assertEquals(mass, desk.situation.mass(k, i), ROUNDING);
    double expected = weights == 0 ? Double.NaN : Math.sqrt(squares);
    assertEquals(expected, desk.situation.distanceToOthers(k, i), 1e-9);
  }

  @Test
  void nobodyIsFarFromACompanyOfItsOwn() {
    var terms = Scenes.with(Scenes.empty("lone"), "founders", java.util.List.of("BIRCH"));
    Desk desk = new Desk(Scenes.plus(Scenes.read("five-states"), terms));
    int lone = desk.structure("lone").index();
    int birch = desk.state("BIRCH");
    assertEquals(Double.NaN, desk.situation.distanceToOthers(lone, birch));
    assertEquals(0.25, desk.situation.distanceToOthers(lone, desk.state("CEDAR")), ROUNDING);
    assertEquals(0, desk.situation.mass(lone, birch));
  }
}
