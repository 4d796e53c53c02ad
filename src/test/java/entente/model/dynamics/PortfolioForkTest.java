package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.Scenes;
import entente.model.portfolio.PortfolioStep;
import entente.model.states.StateFacts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at a run of portfolios and forking it change no bit of what it goes on to do. */
class PortfolioForkTest {

  private static final Scenario SCENARIO = onTwoAxes(Scenes.lively(Scenes.PORTFOLIOS, 20));

  // On one axis the middle of the world gives a direction only, so that its place would not show.
  private static Scenario onTwoAxes(Scenario base) {
    List<StateFacts> states =
        base.states().stream()
            .map(s -> Scenes.with(s, "position", List.of(s.position().get(0), s.latitude() / 90)))
            .toList();
    return Scenes.with(base, "states", states);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6})
  void aForkTakesTheSameStepsForTheSameReasons(int at) {
    Simulation whole = new Simulation(SCENARIO, 5);
    while (whole.round() < at) {
      whole.next();
    }
    Simulation fork = whole.fork(SCENARIO);
    assertSame(end(whole), end(fork));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void lookingChangesNothing(long seed) {
    Simulation blind = new Simulation(SCENARIO, seed);
    blind.needed(Set.of(0));
    Simulation seen = new Simulation(SCENARIO, seed);
    while (!seen.ended()) {
      seen.next();
      seen.prospects(0, "shanghai");
    }
    while (!blind.ended()) {
      blind.next();
    }
    assertSame(seen, blind);
  }

  @Test
  void aRoundThatNobodyNeedsSaysNothingOfHostilityAndItsLastAllOfIt() {
    Simulation run = new Simulation(SCENARIO, 1);
    run.needed(Set.of(3));
    for (int round = 1; !run.ended(); round++) {
      Snapshot now = run.next();
      boolean told = round == 3 || run.ended();
      for (int cell = 0; cell < now.fear().length; cell++) {
        assertEquals(told, !Double.isNaN(now.fear()[cell]));
      }
    }
  }

  private static Simulation end(Simulation run) {
    while (!run.ended()) {
      run.next();
    }
    return run;
  }

  private static void assertSame(Simulation one, Simulation other) {
    assertEquals(one.chronicle(), other.chronicle());
    assertEquals(one.steps().size(), other.steps().size());
    for (int s = 0; s < one.steps().size(); s++) {
      PortfolioStep a = one.steps().get(s);
      PortfolioStep b = other.steps().get(s);
      assertArrayEquals(a.terms(), b.terms(), 0, "terms in round " + a.round());
      assertEquals(a.want(), b.want(), 0);
      assertEquals(a.cause(), b.cause());
    }
    assertArrayEquals(one.snapshot().position(), other.snapshot().position(), 0);
    assertArrayEquals(one.snapshot().fear(), other.snapshot().fear(), 0);
    assertArrayEquals(one.snapshot().security(), other.snapshot().security(), 0);
  }
}
