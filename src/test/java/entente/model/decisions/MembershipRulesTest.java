package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.structures.Structure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each term that a state draws from one structure, by hand on the five states. */
class MembershipRulesTest {

  private static final double ROUNDING = 1e-12;

  private final Desk desk = new Desk(Scenes.read(FirstModel.FIVE_STATES));
  private final int birch = desk.state("BIRCH");
  private final Structure north = desk.structure("north");
  private final Structure platform = desk.structure("platform");

  @Test
  void affinityIsOneHalfLessTheDistanceToTheOthers() {
    // NORTH at 0 with root 0.4, AMBER at 0.25 with root 0.1: the mean is at 1/12; BIRCH is at 0.5.
    double mean = 0.25 * Math.sqrt(0.1) / (Math.sqrt(0.4) + Math.sqrt(0.1));
    assertEquals(1.0 / 12, mean, ROUNDING);
    double hold = Math.min(1, 0.1 + Math.max(0.4 + 0.5 * 0.8, 0.8 / 2));
    Affinity affinity = new Affinity(desk.situation);
    assertEquals(hold * (0.5 - (0.5 - mean)), affinity.value(birch, north, 1), ROUNDING);
    assertEquals(
        0.5 * affinity.value(birch, north, 1), affinity.value(birch, north, 0.5), ROUNDING);
  }

  @Test
  void theTieToTheLeaderIsFullAtFourTenths() {
    LeaderTie tie = new LeaderTie(desk.situation);
    assertEquals(0.9 * 0.2 / 0.4, tie.value(birch, north, 1), ROUNDING);
    assertEquals(0.9, tie.value(desk.state("AMBER"), north, 1), ROUNDING);
    assertEquals(0, tie.value(desk.state("NORTH"), north, 1), ROUNDING);
  }

  @Test
  void autonomyCostsByTheOthersShareOfTheSay() {
    // As third member BIRCH would share one half of the say: 0.5 × (0.5 / 3 + 0.5 × 0.1 / 0.6).
    double own = 0.5 * (0.5 / 3 + 0.5 * 0.1 / 0.6);
    double binding = 0.8 * (0.3 + 0.7 * 0.8);
    double cost = new AutonomyCost(desk.situation).value(birch, north, 1);
    assertEquals(-0.4 * binding * (1 - own), cost, ROUNDING);
  }

  @Test
  void entrapmentIsTheMeanFearOfTheOthers() {
    int n = desk.state("NORTH");
    int a = desk.state("AMBER");
    double fear = (0.4 * desk.fear(birch, n) + 0.1 * desk.fear(birch, a)) / 0.5;
    assertEquals(-0.8 * fear, new Entrapment(desk.situation).value(birch, north, 1), ROUNDING);
  }

  @Test
  void pressureIsThatOfTheTargetOnWhoDependsOnIt() {
    desk.situation.confrontation()[1] = desk.situation.confrontation()[2] = 0.4;
    Pressure pressure = new Pressure(desk.situation);
    double focus = 0.8;
    assertEquals(-focus * 0.2 * (0.5 + 0.5 * 0.4), pressure.value(birch, north, 1), ROUNDING);
    assertEquals(0, pressure.value(desk.state("SOUTH"), north, 1));
    // The platform is aimed at NORTH, a member of the bloc: who holds both pays more.
    double breach = pressure.breach(north, 1, platform, 0.5);
    assertEquals(-0.5 * 0.8 * 0.1 * (0.8 + 0.2 * 0.4), breach, ROUNDING);
    assertEquals(0, pressure.breach(platform, 1, platform, 1));
  }

  @Test
  void dialogueIsWorthTheFearAndTheTiesItCovers() {
    double feared =
        desk.situation.threatFrom(platform.index(), birch) / desk.situation.threat(birch);
    double value = new DialogueBenefit(desk.situation).value(birch, platform, 1);
    assertEquals(platform.dialogue() * (feared + 0.2 / 0.4) / 2, value, ROUNDING);
    assertEquals(platform.effectiveness() * (1 - 0.1), platform.dialogue(), ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {FirstModel.FIVE_STATES, FirstModel.EURASIA_2024})
  void withoutDeterrenceFocusThereIsNoPressure(String name) {
    var scenario = Scenes.read(name);
    for (var terms : scenario.structures()) {
      scenario =
          Scenes.structure(scenario, terms.key(), t -> Scenes.with(t, "deterrenceFocus", 0.0));
    }
    Desk unaimed = new Desk(scenario);
    Arrays.fill(unaimed.situation.confrontation(), 1);
    for (int i = 0; i < unaimed.world.size(); i++) {
      for (double[] terms : unaimed.terms(i)) {
        assertEquals(0, terms[Term.PRESSURE.ordinal()], 0);
      }
    }
  }

  @Test
  void costsAreNeverGains() {
    Desk large = new Desk(Scenes.read(FirstModel.EURASIA_2024));
    for (int i = 0; i < large.world.size(); i++) {
      for (double[] terms : large.terms(i)) {
        for (Term cost :
            new Term[] {
              Term.AUTONOMY, Term.ENTRAPMENT, Term.PRESSURE, Term.UPKEEP, Term.SWITCHING
            }) {
          assertTrue(terms[cost.ordinal()] <= 0, cost.word());
        }
        double security = terms[Term.SECURITY.ordinal()];
        assertTrue(security >= 0 && security <= 1);
      }
    }
  }
}
