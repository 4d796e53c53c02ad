package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Switch;
import entente.model.decisions.Term;
import entente.model.states.StateFacts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of whole runs that can be checked on paper. */
class LimitsTest {

  private static Simulation ran(Scenario scenario, long seed) {
    Simulation simulation = new Simulation(scenario, seed);
    while (!simulation.ended()) {
      simulation.next();
    }
    return simulation;
  }

  @Test
  void withoutStructuresAllHedgeOrStandApart() {
    Scenario bare =
        Scenes.with(Scenes.lively(FirstModel.EURASIA_2024, 16), "structures", List.of());
    Simulation simulation = ran(bare, 1);
    Snapshot last = simulation.snapshot();
    int hedgers = 0;
    for (int i = 0; i < last.size(); i++) {
      assertEquals(-1, last.bloc()[i]);
      assertEquals(-1, last.seat()[i]);
      assertEquals(1, last.openOptions()[i]);
      assertEquals(1, last.stay()[i]);
      assertEquals(last.evenness()[i] > Snapshot.EVEN_TIES, last.hedges(i));
      hedgers += last.hedges(i) ? 1 : 0;
    }
    assertTrue(hedgers > 0 && hedgers < last.size());
    assertTrue(simulation.switches().isEmpty());
  }

  @Test
  void withoutDeterrenceFocusNoSwitchHasPressureInIt() {
    Scenario scenario = Scenes.lively(FirstModel.EURASIA_2024, 16);
    for (var terms : List.copyOf(scenario.structures())) {
      scenario =
          Scenes.structure(scenario, terms.key(), t -> Scenes.with(t, "deterrenceFocus", 0.0));
    }
    List<Switch> switches = ran(scenario, 3).switches();
    assertTrue(switches.size() > 3);
    for (Switch s : switches) {
      assertEquals(0, s.oldTerms()[Term.PRESSURE.ordinal()], 0);
      assertEquals(0, s.newTerms()[Term.PRESSURE.ordinal()], 0);
    }
  }

  @Test
  void withGreatPrecisionEachSwitchIsToABetterOption() {
    Scenario scenario =
        Scenes.read(
            FirstModel.EURASIA_2024,
            "rounds=24",
            "parameters.choice.precision=1e6",
            "parameters.choice.review_interval=4");
    List<Switch> switches = ran(scenario, 1).switches();
    assertTrue(switches.size() > 3);
    for (Switch s : switches) {
      double gain = 0;
      for (int t = 0; t < Term.COUNT; t++) {
        gain += s.newTerms()[t] - s.oldTerms()[t];
      }
      assertTrue(gain > -1e-4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sharesAndLevelsStayWithinTheirLimits(long seed) {
    Simulation simulation = new Simulation(Scenes.lively(FirstModel.EURASIA_2024, 30), seed);
    while (!simulation.ended()) {
      Snapshot now = simulation.next();
      assertTrue(now.armsControl() >= 0 && now.armsControl() <= 1);
      assertTrue(now.norms() >= 0 && now.norms() <= 1);
      for (double fear : now.fear()) {
        assertTrue(fear >= 0 && fear <= 1);
      }
      for (Snapshot.OfStructure s : now.structures()) {
        for (double level :
            new double[] {s.depth(), s.effectiveness(), s.politicisation(), s.credibility()}) {
          assertTrue(level >= 0 && level <= 1);
        }
      }
      for (Snapshot.OfPair pair : now.pairs()) {
        assertTrue(pair.rung() >= 0 && pair.rung() <= Ladder.NUCLEAR);
        assertTrue(pair.warHazard() >= 0 && pair.warHazard() <= 1);
      }
    }
  }

  @Test
  void inOneRoundNobodyHoldsTwoExclusiveStructures() {
    Simulation simulation = new Simulation(Scenes.lively(FirstModel.EURASIA_2024, 24), 5);
    while (!simulation.ended()) {
      Snapshot now = simulation.next();
      for (int i = 0; i < now.size(); i++) {
        int state = i;
        long held = now.structures().stream().filter(s -> s.exclusive() && s.holds(state)).count();
        assertTrue(held <= 1);
        assertEquals(held == 1, now.bloc()[i] >= 0);
      }
    }
  }

  @Test
  void aWorldOfAnotherKindRuns() {
    Scenario europe = Scenes.read("src/test/resources/europe-1815.yaml", "rounds=40");
    for (StateFacts state : europe.states()) {
      assertTrue(
          !state.key().equals("USA")
              && !state.name().toLowerCase(Locale.ROOT).contains("united states"));
    }
    assertEquals(2, europe.states().get(0).position().size());
    Simulation simulation = ran(europe, 1);
    assertEquals(40, simulation.snapshot().round());
    assertEquals(1825, simulation.snapshot().year());
    assertNotNull(simulation.snapshot().structure("concert"));
    assertTrue(simulation.snapshot().structure("concert").cases() > 0);
    Trace.of(europe, 1).assertSame(Trace.of(europe, 1));
  }
}
