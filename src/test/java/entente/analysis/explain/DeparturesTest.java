package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Switch;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leaves a structure, in one run and over many. */
class DeparturesTest {

  private static Scenario scenario(String name, int rounds) {
    return Scenes.with(ScenarioReader.read(name, List.of()), "rounds", rounds);
  }

  @ParameterizedTest
  @CsvSource({
    FirstModel.FIVE_STATES + ", 40, platform, 30",
    FirstModel.DIALOGUE_PLATFORM + ", 40, platform, 4"
  })
  void theyAreThoseOfTheTableOfDecisions(String name, int rounds, String structure, int seeds) {
    Scenario scenario = scenario(name, rounds);
    int some = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      Set<Detail> keep = Set.of(Detail.DECISIONS);
      RunResult run = SingleRun.execute(new RunSpecification(0, scenario, 0, 0, seed, keep));
      int index = run.structures().indexOf(structure);
      List<Switch> exits =
          run.switches().stream()
              .filter(s -> s.admitted() && holds(s.oldBloc(), s.oldSeat(), index))
              .filter(s -> !holds(s.newBloc(), s.newSeat(), index))
              .toList();
      Departures own = Departures.of(scenario, seed, structure, null);
      assertEquals(
          exits.stream().map(s -> run.states().get(s.state())).distinct().sorted().toList(),
          own.left());
      if (exits.isEmpty()) {
        assertTrue(own.first().isEmpty());
        assertNull(own.key());
      } else {
        int round = exits.get(0).round();
        assertEquals(round, own.first().orElseThrow().round());
        List<Switch> first = exits.stream().filter(s -> s.round() == round).toList();
        assertEquals(first.size(), own.together());
        Switch meant =
            first.stream()
                .filter(s -> run.states().get(s.state()).equals(own.key()))
                .findFirst()
                .orElseThrow();
        assertEquals(meant.tipped(), own.first().orElseThrow().tipped());
        assertEquals(
            own.first().orElseThrow().thresholds().stream()
                .filter(t -> t.instead().holds(own.structure()))
                .toList(),
            own.keeping());
        some += own.keeping().isEmpty() ? 0 : 1;
      }
    }
    assertTrue(some > 0, "somebody leaves whom something alone would have kept");
  }

  // With precision 0 options are equally likely, so that several leave in one round.
  @Test
  void ofSeveralThatLeaveFirstTheLargestIsMeant() {
    Scenario scenario =
        Scenes.read(
            FirstModel.DIALOGUE_PLATFORM,
            "rounds=4",
            "parameters.choice.precision=0",
            "parameters.choice.review_interval=2");
    Departures own = Departures.of(scenario, 1, "west", null);
    Set<Detail> keep = Set.of(Detail.DECISIONS);
    RunResult run = SingleRun.execute(new RunSpecification(0, scenario, 0, 0, 1, keep));
    int index = run.structures().indexOf("west");
    int round = own.first().orElseThrow().round();
    List<String> together =
        run.switches().stream()
            .filter(s -> s.round() == round && s.admitted())
            .filter(s -> holds(s.oldBloc(), s.oldSeat(), index))
            .filter(s -> !holds(s.newBloc(), s.newSeat(), index))
            .map(s -> run.states().get(s.state()))
            .toList();
    assertTrue(together.size() > 2, together::toString);
    assertEquals(together.size(), own.together());
    Map<String, Double> capability =
        scenario.states().stream()
            .collect(Collectors.toMap(StateFacts::key, StateFacts::capability));
    assertEquals(
        together.stream().max(Comparator.comparingDouble(capability::get)).orElseThrow(),
        own.key());
    assertFalse(together.get(0).equals(own.key()), "the first one seen is not the largest");
    assertFalse(together.get(together.size() - 1).equals(own.key()), "nor is the last one");
  }

  private static boolean holds(int bloc, int seat, int structure) {
    return bloc == structure || seat == structure;
  }

  @Test
  void overManyRunsEachIsCountedOnce() {
    Scenario scenario = scenario(FirstModel.FIVE_STATES, 40);
    List<Departures> all = new ArrayList<>();
    LongStream.rangeClosed(1, 30)
        .forEach(seed -> all.add(Departures.of(scenario, seed, "platform", null)));
    Leaving leaving = Leaving.of("Five states", null, all);
    assertEquals(30, leaving.runs());
    int left = (int) all.stream().filter(d -> d.first().isPresent()).count();
    assertEquals(left, leaving.left());
    assertTrue(left > 0 && left < 30, "some leave and some do not");
    assertEquals(left, leaving.first().stream().mapToInt(Leaving.Share::count).sum());
    assertEquals(left, leaving.tipped().stream().mapToInt(Leaving.Share::count).sum());
    int nearest = leaving.keepers().stream().mapToInt(k -> k.nearest().count()).sum();
    assertEquals(left, nearest + leaving.unkept());
    for (Leaving.Keeper k : leaving.keepers()) {
      assertTrue(k.any() >= k.nearest().count() && k.up() <= k.any());
      assertTrue(k.changes()[0] <= k.changes()[1] && k.changes()[1] <= k.changes()[2]);
    }
    leaving
        .first()
        .forEach(s -> assertTrue(leaving.everLeft().get(s.key()) >= s.count(), s.name()));
  }

  @Test
  void oneStateCanBeAskedAboutAlone() {
    Scenario scenario = scenario(FirstModel.FIVE_STATES, 40);
    for (long seed = 1; seed <= 30; seed++) {
      Departures all = Departures.of(scenario, seed, "platform", null);
      Departures birch = Departures.of(scenario, seed, "platform", "BIRCH");
      assertEquals(all.left().contains("BIRCH"), birch.first().isPresent());
    }
    assertThrows(IllegalArgumentException.class, () -> Departures.of(scenario, 1, "nowhere", null));
  }
}
