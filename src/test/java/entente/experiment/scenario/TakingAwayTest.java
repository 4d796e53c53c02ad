package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Source;
import entente.model.structures.StructureTerms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key without a value takes an inherited entry of a map by states away, and nothing else. */
class TakingAwayTest {

  private static StructureTerms east(String lines) {
    String text = "kind: scenario\nextends: three-poles\n" + lines;
    return ScenarioReader.load("mine", new Source.OfText("mine", text), List.of())
        .scenario()
        .structures()
        .stream()
        .filter(s -> !s.leaders().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anInheritedLeaderGoesAndTheOthersStay() {
    StructureTerms before = east("");
    String leader = before.leaders().keySet().iterator().next();
    String more = before.founders().get(0);
    StructureTerms after =
        ScenarioReader.load(
                "mine",
                new Source.OfText(
                    "mine",
                    "kind: scenario\nextends: three-poles\nstructures:\n  "
                        + before.key()
                        + ":\n    leaders: {"
                        + leader
                        + ": null}\n"),
                List.of())
            .scenario()
            .structures()
            .stream()
            .filter(s -> s.key().equals(before.key()))
            .findFirst()
            .orElseThrow();
    assertTrue(before.leaders().containsKey(leader));
    assertEquals(Map.of(), after.leaders());
    assertTrue(after.founders().contains(more));
  }
}
