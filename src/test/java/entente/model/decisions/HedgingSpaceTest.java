package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Room to deal with several poles. */
class HedgingSpaceTest {

  private static Desk poles(double... ties) {
    List<StateFacts> states = new ArrayList<>();
    Map<String, Double> dependence = new LinkedHashMap<>();
    for (int p = 0; p < ties.length; p++) {
      states.add(Scenes.with(Scenes.state("P" + p, 1, 0), "pole", true));
      dependence.put("P" + p, ties[p]);
    }
    states.add(Scenes.with(Scenes.state("I", 0.5, 0), "dependence", dependence));
    Scenario scenario = Scenes.of(states, List.of());
    return new Desk(scenario);
  }

  private static double evenness(double... ties) {
    Desk desk = poles(ties);
    return desk.scoring.hedging().evenness(desk.state("I"));
  }

  @Test
  void evennessRunsFromOneTieToEqualTies() {
    assertEquals(0, evenness(0.4, 0, 0), 1e-15);
    assertEquals(1, evenness(0.2, 0.2, 0.2), 1e-15);
    assertEquals(1, evenness(0.1, 0.1), 1e-15);
    assertEquals(0, evenness(0, 0, 0));
    assertEquals(0, evenness(0.7));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.3, 0.1", "0.2, 0.2, 0", "0.01, 0.02, 0.9"})
  void withThreePolesItIsOneAndAHalfTimesOneLessTheSquares(double a, double b, double c) {
    double sum = a + b + c;
    double squares = (a * a + b * b + c * c) / (sum * sum);
    assertEquals(1.5 * (1 - squares), evenness(a, b, c), 1e-12);
  }

  @Test
  void roomShrinksWithConfrontationOfThoseItLiesBetween() {
    Desk desk = poles(0.1, 0.1, 0);
    int i = desk.state("I");
    double calm = desk.scoring.hedging().room(i);
    // Evenness 0.75, ties of 0.2 where 0.5 are full.
    assertEquals(0.75 * 0.4, calm, 1e-12);
    int p = desk.world.poleOf(desk.state("P0"));
    int q = desk.world.poleOf(desk.state("P1"));
    desk.situation.confrontation()[p * 3 + q] = 0.6;
    desk.situation.confrontation()[q * 3 + p] = 0.6;
    desk.situation.survey();
    assertEquals(0.4 * calm, desk.scoring.hedging().room(i), 1e-12);
    Arrays.fill(desk.situation.confrontation(), 0);
    int other = desk.world.poleOf(desk.state("P2"));
    desk.situation.confrontation()[p * 3 + other] = 1;
    desk.situation.confrontation()[other * 3 + p] = 1;
    desk.situation.survey();
    assertEquals(calm, desk.scoring.hedging().room(i), 1e-12);
  }

  @Test
  void belongingTakesRoomByObligationsAndFocus() {
    Desk desk = new Desk(Scenes.read(FirstModel.FIVE_STATES));
    var north = desk.structure("north");
    double claim = desk.situation.security().hedgingClaim();
    double left = desk.scoring.hedging().leftBy(north, 1);
    assertEquals((1 - 0.8) * (1 - claim * 0.8), left, 1e-12);
    assertEquals(1, desk.scoring.hedging().leftBy(north, 0));
    assertTrue(desk.scoring.hedging().leftBy(desk.structure("platform"), 1) > left);
  }
}
