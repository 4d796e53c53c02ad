package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The value null takes away what is inherited by a key, and nothing else. */
class TakingAwayTest {

  @Test
  void anInheritedLeaderGoesAndTheOthersStay() {
    StructureTerms before =
        structures("").stream().filter(s -> s.leaders().size() > 1).findFirst().orElseThrow();
    String leader = before.leaders().keySet().iterator().next();
    String lines = "structures:\n  " + before.key() + ":\n    leaders: {" + leader + ": null}\n";
    StructureTerms after =
        structures(lines).stream()
            .filter(s -> s.key().equals(before.key()))
            .findFirst()
            .orElseThrow();
    Map<String, Double> others = new HashMap<>(before.leaders());
    others.remove(leader);
    assertEquals(others, after.leaders());
    assertEquals(before.founders(), after.founders());
  }

  @Test
  void whatIsTakenAwayHasItsDefaultOrIsNotThere() {
    String lines =
        """
        rounds: null
        about: ~
        mechanisms: {turns: null, waves: null}
        structures:
          north: null
          platform: {target: null, deterrence_focus: 0, entry: {opens: null}}
        """;
    Scenario before = ScenarioReader.read("five-states", List.of());
    Scenario after = scenario("five-states", lines);
    assertEquals(120, after.rounds());
    assertEquals("", after.about());
    assertEquals(
        List.of(0.0, 0.0), List.of(before.mechanisms().turns(), before.mechanisms().waves()));
    assertEquals(
        List.of(1.0, 1.0), List.of(after.mechanisms().turns(), after.mechanisms().waves()));
    assertEquals(before.mechanisms().wars(), after.mechanisms().wars());
    assertEquals(List.of("platform"), after.structures().stream().map(s -> s.key()).toList());
    assertEquals(0, after.structures().get(0).entry().opens());
  }

  @Test
  void aGroupThatIsOnlyBegunLeavesWhatIsInherited() {
    Scenario before = ScenarioReader.read("five-states", List.of());
    Scenario after = scenario("five-states", "mechanisms:\nstructures: {north: }\n");
    assertEquals(before.mechanisms(), after.mechanisms());
    assertEquals(before.structures(), after.structures());
  }

  @Test
  void whatIsNotInheritedCannotBeTakenAway() {
    FaultsException thrown =
        assertThrows(
            FaultsException.class, () -> scenario("five-states", "structures: {nort: null}\n"));
    Fault fault = thrown.faults().get(0);
    assertEquals("structures.nort north", fault.path() + " " + fault.maybe());
  }

  @Test
  void aSettingTakesAwayToo() {
    Source shipped = Shipped.source("five-states");
    List<Setting> settings =
        List.of(new Setting("structures.north", "null"), new Setting("mechanisms.turns", "null"));
    Scenario after = ScenarioReader.load("mine", shipped, settings).scenario();
    assertEquals(List.of("platform"), after.structures().stream().map(s -> s.key()).toList());
    assertEquals(1, after.mechanisms().turns());
  }

  private static List<StructureTerms> structures(String lines) {
    return scenario("eurasia-2024", lines).structures();
  }

  private static Scenario scenario(String base, String lines) {
    String text = "kind: scenario\nextends: " + base + "\n" + lines;
    return ScenarioReader.load("mine", new Source.OfText("mine", text), List.of()).scenario();
  }
}
