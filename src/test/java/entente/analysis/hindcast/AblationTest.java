package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.SimulatedStandingsTest;
import entente.analysis.hindcast.observed.Small;
import entente.experiment.input.Keys;
import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.FirstModel;
import entente.model.Mechanisms;
import entente.model.Param;
import entente.model.dynamics.Event;
import entente.model.dynamics.EventKind;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left out in turn is left out, and nothing else. */
class AblationTest {

  private static final Scenario FROM_2008 =
      ScenarioReader.read(FirstModel.HINDCAST_2008, List.of());

  private static final List<RecordComponent> STRENGTHS =
      Stream.of(Mechanisms.class.getRecordComponents())
          .filter(c -> c.getType() == double.class)
          .filter(c -> !IdleQuantities.contains("mechanisms." + Keys.of(c), false, false))
          .filter(c -> c.getAnnotation(Param.class).value() != 0)
          .toList();

  private static Ablation named(String name) {
    return Ablation.all().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }

  private static Scenario without(String name) {
    Ablation ablation = named(name);
    assertTrue(ablation.settings().isEmpty());
    return ablation.change().apply(FROM_2008);
  }

  @Test
  void eachMechanismIsSwitchedOffAlone() throws Exception {
    List<Ablation> all = Ablation.all();
    for (int off = 0; off < STRENGTHS.size(); off++) {
      Scenario scenario = Small.template().with(all.get(off).settings());
      for (RecordComponent c : STRENGTHS) {
        double expected = c.equals(STRENGTHS.get(off)) ? 0 : 1;
        assertEquals(expected, c.getAccessor().invoke(scenario.mechanisms()));
      }
      assertEquals(scenario, all.get(off).change().apply(scenario));
    }
  }

  @Test
  void theListIsThatOfTheProtocol() {
    List<String> names = Ablation.all().stream().map(Ablation::name).toList();
    assertEquals(STRENGTHS.size() + 9, names.size());
    assertEquals("affinity off", names.get(0));
    assertTrue(names.contains("leader tie off"));
    assertEquals(
        List.of(
            "no events",
            "no wars fed in",
            "capability constant",
            "both targets lapse",
            "newcomers full members at once",
            "constants of round 0 at 0",
            "constants of round 0 at 0.5",
            "constants of round 0 at 1",
            "calibration: defaults in place of the frozen values"),
        names.subList(STRENGTHS.size(), names.size()));
  }

  // The scenario lists four wars that a pole began, and in round 45 what people thought of China.
  @Test
  void eventsAndWarsGo() {
    assertEquals(5, FROM_2008.events().size());
    assertEquals(FROM_2008.with(FROM_2008.states(), List.of()), without("no events"));
    Scenario peace = without("no wars fed in");
    assertEquals(List.of(45), peace.events().stream().map(Event::round).toList());
    assertEquals(FROM_2008.with(FROM_2008.states(), peace.events()), peace);
  }

  @Test
  void capabilityStaysThatOfTheStart() {
    Scenario constant = without("capability constant");
    assertTrue(FROM_2008.states().stream().anyMatch(s -> !s.capabilityPath().isEmpty()));
    assertTrue(constant.states().stream().allMatch(s -> s.capabilityPath().isEmpty()));
    assertEquals(
        FROM_2008.states().stream().map(StateFacts::capability).toList(),
        constant.states().stream().map(StateFacts::capability).toList());
    assertEquals(FROM_2008.events(), constant.events());
  }

  @Test
  void bothTargetsLapseBeforeAllElse() {
    Scenario lapsed = without("both targets lapse");
    List<Event> first = lapsed.events().subList(0, 2);
    assertEquals(List.of("west", "east"), first.stream().map(Event::structure).toList());
    for (Event event : first) {
      assertEquals(EventKind.TARGET_LAPSES, event.what());
      assertEquals(1, event.round());
      assertEquals(0, event.size());
      assertTrue(event.present());
    }
    assertEquals(FROM_2008.events(), lapsed.events().subList(2, lapsed.events().size()));
    assertEquals(FROM_2008.states(), lapsed.states());
  }

  @Test
  void theSettingsOfTheOthers() {
    assertEquals(
        Stream.of("structures.west.entry.sequenced=false", "structures.sco.entry.sequenced=false")
            .map(Setting::parse)
            .toList(),
        named("newcomers full members at once").settings());
    assertEquals(
        List.of(Setting.parse("parameters.choice.initial_constants=0.5")),
        named("constants of round 0 at 0.5").settings());
    assertEquals(
        List.of("0.8", "0.15", "0.45", "0.35"),
        named("calibration: defaults in place of the frozen values").settings().stream()
            .map(Setting::value)
            .toList());
  }

  // AAA joins the West in both runs, and CCC takes a seat in one of them; see FuturesTest for the
  // seven units, of which the first and the sixth moved.
  @Test
  void theOutcomeHoldsTheScoresOfTheModel() {
    Ablation.Outcome outcome =
        Ablation.Outcome.of(
            "x", "restarted", SimulatedStandingsTest.futures(), SimulatedStandingsTest.targets());
    assertEquals("x", outcome.name());
    assertEquals("restarted", outcome.way());
    assertEquals(1, outcome.ranking());
    // West and East right, CCC told to hedge.
    assertEquals(2 / 3.0, outcome.four(), 1e-15);
    // CCC half told, and BBB half told to leave, which it did not.
    assertEquals(0.5 / 7, outcome.brier(), 1e-15);
    assertEquals(1, outcome.entries());
  }
}
