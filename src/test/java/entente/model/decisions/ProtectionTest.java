package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.states.Vector;
import entente.model.structures.Structure;
import entente.theory.ContestSuccess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security as a contest between threats and the means against them. */
class ProtectionTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void aloneAStateHasItsOwnMeans() {
    var scenario =
        Scenes.of(
            List.of(Scenes.state("A", 1, 0), Scenes.state("B", 3, 0)),
            List.of(Scenes.hostile("A", "B", 0.4)));
    Desk desk = new Desk(scenario);
    int a = desk.state("A");
    SecurityParameters p = scenario.parameters().security();
    double m = p.contestExponent();
    double armed = Math.pow(0.25, m) / (Math.pow(0.25, m) + Math.pow(0.75 * 0.4, m));
    Protection protection = desk.scoring.protection();
    assertEquals(armed, protection.onVector(0, a, -1, -1, 1, 1), ROUNDING);
    double own = 0.25 + p.resilience() * 0.5;
    double hybrid = Math.pow(own, m) / (Math.pow(own, m) + Math.pow(0.75 * 0.4 * 0.5, m));
    double all = armed;
    for (Vector v : List.of(Vector.CYBER, Vector.INFORMATION, Vector.POLITICAL)) {
      assertEquals(hybrid, protection.onVector(v.ordinal(), a, -1, -1, 1, 1), ROUNDING);
      all *= 1 - protection.severity()[v.ordinal()] * (1 - hybrid);
    }
    // There is no pole to depend on, hence no economic threat.
    assertEquals(1, protection.onVector(Vector.ECONOMIC.ordinal(), a, -1, -1, 1, 1), ROUNDING);
    assertEquals(all, protection.security(a, -1, -1, 1, 1), ROUNDING);
  }

  @Test
  void aBlocHelpsAsFarAsItIsBelievedBindsAndDeters() {
    Desk desk = new Desk(Scenes.read("five-states"));
    Structure north = desk.structure("north");
    int birch = desk.state("BIRCH");
    int k = north.index();
    SecurityParameters p = desk.situation.security();
    Protection protection = desk.scoring.protection();
    double left = (1 - p.restraint() * north.binding()) * (1 - p.reassurance() * north.dialogue());
    double from = desk.situation.threatFrom(k, birch);
    double threat =
        Math.max(
            desk.situation.threat(birch) - (1 - left) * from, 0.1 * desk.situation.threat(birch));
    double help =
        protection.credibility(north)
            * north.binding()
            * 0.8
            * Math.sqrt(0.6)
            * (desk.situation.near(k, birch) - from);
    double expected = ContestSuccess.share(0.1 + help, threat, p.contestExponent());
    assertEquals(expected, protection.onVector(0, birch, k, -1, 1, 1), ROUNDING);
    assertTrue(help > 0 && expected > protection.onVector(0, birch, -1, -1, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.6", "1, 0.5", "-1, 0.7"})
  void credibilityLearnsFromTheRecord(double mechanism, double expected) {
    Desk desk =
        new Desk(
            Scenes.read(
                "five-states",
                "mechanisms.credibility=" + mechanism,
                "parameters.security.credibility=0.6",
                "parameters.security.credibility_learning=0.5"));
    Structure north = desk.structure("north");
    north.setEffectiveness(0.4);
    assertEquals(expected, desk.scoring.protection().credibility(north), ROUNDING);
  }

  @Test
  void moreThreatIsWorseAndMoreHelpIsBetter() {
    Desk desk = new Desk(Scenes.read("eurasia-2024"));
    Protection protection = desk.scoring.protection();
    for (int i = 0; i < desk.world.size(); i++) {
      int present = desk.options.present(i);
      int bloc = desk.options.bloc(present);
      int seat = desk.options.seat(present);
      double plain = protection.security(i, bloc, seat, 1, 1);
      assertTrue(plain > 0 && plain <= 1);
      assertTrue(protection.security(i, bloc, seat, 1.2, 1) < plain);
      assertTrue(protection.security(i, bloc, seat, 1, 1.2) >= plain);
    }
  }

  @Test
  void withoutDeterrenceABlocLendsNoArms() {
    Desk desk = new Desk(Scenes.read("five-states", "mechanisms.deterrence=0"));
    int amber = desk.state("AMBER");
    int north = desk.structure("north").index();
    Protection protection = desk.scoring.protection();
    double without = protection.onVector(0, amber, north, -1, 1, 1);
    assertEquals(without, protection.onVector(0, amber, north, -1, 1, 5), 0);
  }
}
