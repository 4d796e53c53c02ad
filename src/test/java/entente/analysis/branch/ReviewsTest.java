package entente.analysis.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Review;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reviews of a run that were asked for. */
class ReviewsTest {

  private static final Scenario SCENARIO =
      Scenes.read(FirstModel.FIVE_STATES, "rounds=12", "parameters.choice.review_interval=1");
  private static final int BIRCH = 2;

  // Every state that is free reviews in every round.
  @Test
  void theyAreThoseOfTheRoundAndTheState() {
    Simulation simulation = new Simulation(SCENARIO, 1);
    while (simulation.round() < 5) {
      simulation.next();
    }
    Review expected = simulation.lastReview(BIRCH);
    assertEquals(5, expected.round());
    Set<List<Integer>> wanted = Set.of(List.of(5, BIRCH), List.of(9, BIRCH));
    Simulation again = new Simulation(SCENARIO, 1);
    Reviews reviews = Reviews.of(again, wanted, 8);
    assertEquals(8, again.round(), "it runs to the last round that is asked for");
    Review seen = reviews.of(5, BIRCH);
    assertEquals(5, seen.round());
    assertEquals(expected.chosen(), seen.chosen());
    assertArrayEquals(expected.noise(), seen.noise());
    assertNull(reviews.of(4, BIRCH), "not asked for");
    assertNull(reviews.of(9, BIRCH), "not reached");
  }

  @Test
  void theyEndWithTheRun() {
    Simulation simulation = new Simulation(SCENARIO, 1);
    Reviews reviews = Reviews.of(simulation, Set.of(List.of(12, BIRCH)), 400);
    assertTrue(simulation.ended());
    assertEquals(12, reviews.of(12, BIRCH).round());
  }
}
