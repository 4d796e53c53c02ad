package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.Seen;
import entente.model.decisions.Review;
import entente.model.dynamics.ReviewQuantity.Kind;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which quantities of a review can be changed, what they were, and between what. */
class QuantityTest {

  private Simulation simulation;
  private List<Reviewed> seen;

  private void first(Scenario scenario) {
    simulation = new Simulation(scenario, 3);
    seen = Seen.reviews(simulation);
    simulation.next();
  }

  @BeforeEach
  void everybodyReviewsOnce() {
    first(
        Scenes.read(
            FirstModel.FIVE_STATES,
            "rounds=1",
            "parameters.choice.review_interval=1",
            "structures.platform.entry.opens=0"));
  }

  private int index(String key) {
    return simulation.snapshot().world().index(key);
  }

  private Reviewed of(String key) {
    return seen.stream().filter(r -> r.state() == index(key)).findFirst().orElseThrow();
  }

  private static List<Integer> ones(Rescoring rescoring, Kind kind) {
    return rescoring.quantities().stream()
        .filter(q -> q.kind() == kind)
        .map(ReviewQuantity::one)
        .toList();
  }

  private static List<Integer> structures(Rescoring rescoring, Kind kind) {
    return rescoring.quantities().stream()
        .filter(q -> q.kind() == kind)
        .map(ReviewQuantity::structure)
        .toList();
  }

  @Test
  void eachKindStandsOnceForEachThatItConcerns() {
    Rescoring birch = of("BIRCH").rescoring();
    assertEquals(List.of(0, 1), ones(birch, Kind.DEPENDENCE));
    assertEquals(List.of(-1), ones(birch, Kind.AUTONOMY));
    assertEquals(List.of(0), ones(birch, Kind.POSITION));
    assertEquals(List.of(0, 1, 2, 3, 4), ones(birch, Kind.VULNERABILITY));
    assertEquals(List.of(0), ones(birch, Kind.CONFRONTATION));
    for (Kind device : List.of(Kind.SWITCHING_COST, Kind.BLOC_CONSTANT, Kind.SEAT_CONSTANT)) {
      assertEquals(List.of(-1), ones(birch, device));
    }
  }

  // Whoever holds, chooses or likes second an option with a structure could be moved by its terms.
  @Test
  void theStructuresAreThoseOfTheOptionsHeldChosenAndLikedSecond() {
    for (Reviewed reviewed : seen) {
      Rescoring rescoring = reviewed.rescoring();
      Review now = reviewed.now();
      List<Integer> expected =
          Stream.of(now.present(), now.chosen(), rescoring.runnerUp())
              .filter(o -> o >= 0)
              .flatMap(o -> Stream.of(simulation.options().bloc(o), simulation.options().seat(o)))
              .filter(k -> k >= 0)
              .distinct()
              .sorted()
              .toList();
      assertEquals(expected, structures(rescoring, Kind.DEPTH));
      assertEquals(expected, structures(rescoring, Kind.INCLUSIVENESS));
      assertEquals(expected, structures(rescoring, Kind.DETERRENCE_FOCUS), "both are aimed");
    }
  }

  @Test
  void aStructureWithoutTargetHasNoFocusToChange() {
    first(
        Scenes.read(
            FirstModel.FIVE_STATES,
            "rounds=1",
            "parameters.choice.review_interval=1",
            "structures.platform.deterrence_focus=0",
            "structures.platform.target=null"));
    Rescoring cedar = of("CEDAR").rescoring();
    assertTrue(
        structures(cedar, Kind.DEPTH).size() > structures(cedar, Kind.DETERRENCE_FOCUS).size());
  }

  // By how much it threatens: capability, times what is feared, times reach.
  @Test
  void besideThePolesTheThreeOthersThatThreatenMostAreFeared() {
    List<StateFacts> states = new ArrayList<>();
    double[] capability = {1, 4, 2, 5, 3, 1};
    for (int i = 0; i < capability.length; i++) {
      states.add(Scenes.state("S" + i, capability[i], 0));
    }
    states.set(5, Scenes.with(states.get(5), "pole", true));
    first(
        Scenes.of(
            states,
            List.of(
                Scenes.hostile("S0", "S1", 0.2),
                Scenes.hostile("S0", "S2", 0.5),
                Scenes.hostile("S0", "S3", 0.1),
                Scenes.hostile("S0", "S4", 0.3),
                Scenes.hostile("S0", "S5", 0.1)),
            "rounds=1",
            "parameters.choice.review_interval=1"));
    // The pole, then 2 × 0.5, 3 × 0.3 and 4 × 0.2, and no longer 5 × 0.1.
    List<Integer> feared = Stream.of("S5", "S2", "S4", "S1").map(this::index).toList();
    assertEquals(feared, ones(of("S0").rescoring(), Kind.HOSTILITY));
    Rescoring pole = of("S5").rescoring();
    assertEquals(3, ones(pole, Kind.HOSTILITY).size());
    assertFalse(ones(pole, Kind.HOSTILITY).contains(index("S5")));
    assertEquals(List.of(), ones(pole, Kind.DEPENDENCE));
    assertEquals(List.of(), ones(pole, Kind.CONFRONTATION));
    assertEquals(-1, pole.runnerUp(), "nothing else is open where there is no structure");
  }

  @ParameterizedTest
  @CsvSource({
    "DEPENDENCE, 0, 0.2, 0, 0.8",
    "AUTONOMY, -1, 0.4, 0, 1",
    "POSITION, 0, 0.5, 0, 1",
    "VULNERABILITY, 0, 1, 0, 1",
    "VULNERABILITY, 4, 0.5, 0, 1"
  })
  void aQuantityIsChangedWithinItsRange(Kind kind, int one, double value, double low, double high) {
    Rescoring birch = of("BIRCH").rescoring();
    ReviewQuantity quantity = new ReviewQuantity(kind, -1, one, -1);
    assertEquals(value, birch.value(quantity), 1e-12);
    assertEquals(low, birch.low(quantity), 1e-12);
    assertEquals(high, birch.high(quantity), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "INCLUSIVENESS, 0.8",
    "DETERRENCE_FOCUS, 0.1",
    "OBLIGATIONS, 0.1",
    "DEPTH, 0.1",
    "POLITICISATION, 0"
  })
  void aStructureHasTheTermsOfItsScenario(Kind kind, double value) {
    int platform =
        simulation.snapshot().structures().stream().map(s -> s.key()).toList().indexOf("platform");
    Rescoring birch = of("BIRCH").rescoring();
    assertEquals(value, birch.value(new ReviewQuantity(kind, platform, -1, -1)), 1e-12);
  }

  // North and South stand on the second of five rungs.
  @Test
  void confrontationIsTheRungAsAShareOfTheLadder() {
    Rescoring birch = of("BIRCH").rescoring();
    assertEquals(0.4, birch.value(new ReviewQuantity(Kind.CONFRONTATION, -1, 0, 1)), 1e-12);
  }

  @Test
  void theRunnerUpIsTheBestOpenOptionThatWasNotChosen() {
    for (Reviewed reviewed : seen) {
      Review now = reviewed.now();
      int second = reviewed.rescoring().runnerUp();
      assertTrue(second < 0 || now.open()[second] && second != now.chosen());
      for (int o = 0; o < now.open().length; o++) {
        if (now.open()[o] && o != now.chosen()) {
          assertTrue(liking(now, o) <= liking(now, second) + 1e-12);
        }
      }
      if (second >= 0) {
        double lead = liking(now, now.chosen()) - liking(now, second);
        assertEquals(lead, reviewed.rescoring().lead(now.chosen(), second), 1e-12);
        assertTrue(lead > 0);
      }
    }
  }

  private static double liking(Review review, int option) {
    return review.score(option) + review.noise()[option];
  }
}
