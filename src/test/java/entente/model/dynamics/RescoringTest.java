package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Review;
import entente.model.dynamics.ReviewQuantity.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A review scored again: the same to the bit with nothing changed, and the run never notices. */
class RescoringTest {

  /** Sees every review and scores each again in all ways. */
  private static final class Meddler implements Witness {

    final List<Reviewed> seen = new ArrayList<>();
    final boolean meddles;

    Meddler(boolean meddles) {
      this.meddles = meddles;
    }

    @Override
    public boolean watches(int state, Review now) {
      return true;
    }

    @Override
    public void sees(Reviewed reviewed) {
      seen.add(reviewed);
      Rescoring rescoring = reviewed.rescoring();
      for (ReviewQuantity quantity : meddles ? rescoring.quantities() : List.<ReviewQuantity>of()) {
        rescoring.again(quantity, rescoring.low(quantity));
        rescoring.again(quantity, rescoring.high(quantity));
      }
    }
  }

  private static Meddler watch(Scenario scenario, boolean meddles) {
    Simulation simulation = new Simulation(scenario, 11);
    Meddler meddler = new Meddler(meddles);
    simulation.watch(meddler);
    while (!simulation.ended()) {
      simulation.next();
    }
    return meddler;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FirstModel.FIVE_STATES,
        FirstModel.DIALOGUE_PLATFORM,
        FirstModel.DETERRENCE_BLOC,
        FirstModel.MULTI_VECTOR
      })
  void withNothingChangedAReviewIsTheSameToTheBit(String name) {
    Meddler meddler = watch(Scenes.lively(name, name.startsWith("five") ? 40 : 12), false);
    assertTrue(meddler.seen.stream().anyMatch(Reviewed::moves));
    for (Reviewed reviewed : meddler.seen) {
      assertSame(reviewed.now(), reviewed.rescoring().again());
      for (ReviewQuantity quantity : reviewed.rescoring().quantities()) {
        if (reviewed.moves()) {
          Rescoring rescoring = reviewed.rescoring();
          assertSame(reviewed.now(), rescoring.again(quantity, rescoring.value(quantity)));
        }
      }
    }
  }

  private static void assertSame(Review expected, Review actual) {
    assertEquals(expected.chosen(), actual.chosen());
    assertArrayEquals(expected.open(), actual.open());
    assertArrayEquals(expected.noise(), actual.noise());
    for (int o = 0; o < expected.open().length; o++) {
      assertArrayEquals(expected.terms()[o], actual.terms()[o], 0);
    }
  }

  @Test
  void aWitnessDisturbsNothing() {
    Scenario scenario = Scenes.lively(FirstModel.EURASIA_2024, 6);
    Trace alone = Trace.of(scenario, 11);
    Simulation watched = new Simulation(scenario, 11);
    watched.watch(new Meddler(true));
    alone.assertSame(Trace.of(watched, key -> key, () -> {}));
  }

  @Test
  void everyQuantityReachesSomeReview() {
    Set<Kind> reached = EnumSet.noneOf(Kind.class);
    for (String name : List.of(FirstModel.DIALOGUE_PLATFORM, FirstModel.FIVE_STATES)) {
      for (Reviewed reviewed : watch(Scenes.lively(name, 8), false).seen) {
        Rescoring rescoring = reviewed.rescoring();
        for (ReviewQuantity quantity : rescoring.quantities()) {
          for (double value : new double[] {rescoring.low(quantity), rescoring.high(quantity)}) {
            if (!reached.contains(quantity.kind())
                && differ(reviewed.now(), rescoring.again(quantity, value))) {
              reached.add(quantity.kind());
            }
          }
        }
      }
    }
    assertEquals(EnumSet.allOf(Kind.class), reached);
  }

  private static boolean differ(Review one, Review other) {
    return !Arrays.equals(one.open(), other.open())
        || !Arrays.deepEquals(one.terms(), other.terms());
  }

  @Test
  void aWitnessMayNotComeLate() {
    Simulation simulation = new Simulation(Scenes.lively(FirstModel.FIVE_STATES, 4), 1);
    simulation.next();
    assertThrows(IllegalStateException.class, () -> simulation.watch(new Meddler(false)));
  }

  /** The second way to the same number: a run of its own in a world that differs in it alone. */
  @Test
  void aRunInAnotherWorldScoresItTheSame() {
    Scenario scenario =
        Scenes.read(
            FirstModel.FIVE_STATES,
            "rounds=1",
            "parameters.choice.review_interval=1",
            "parameters.choice.initial_constants=0");
    boolean reached = false;
    for (Reviewed reviewed : watch(scenario, false).seen) {
      String key = new Simulation(scenario, 11).snapshot().world().keys().get(reviewed.state());
      Scenario changed =
          Scenes.with(
              scenario,
              "states",
              scenario.states().stream()
                  .map(s -> s.key().equals(key) ? Scenes.with(s, "autonomy", 0.123) : s)
                  .toList());
      Review there =
          watch(changed, false).seen.stream()
              .filter(r -> r.state() == reviewed.state())
              .findFirst()
              .orElseThrow()
              .now();
      Review here = reviewed.rescoring().again(ReviewQuantity.of(Kind.AUTONOMY), 0.123);
      assertSame(there, here);
      reached |= differ(reviewed.now(), here);
    }
    assertTrue(reached);
  }
}
