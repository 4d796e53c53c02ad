package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.experiment.input.Source;
import entente.model.structures.StructureTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key without a value takes an inherited entry of a map by states away, and nothing else. */
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

  private static List<StructureTerms> structures(String lines) {
    String text = "kind: scenario\nextends: eurasia-2024\n" + lines;
    return ScenarioReader.load("mine", new Source.OfText("mine", text), List.of())
        .scenario()
        .structures();
  }
}
