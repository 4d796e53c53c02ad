package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupReaderTest {

  private static ScenarioSource read(String groups) {
    return ScenarioReader.parse(
        "g", "kind: scenario\nextends: five-states\n" + groups + "\n", List.of());
  }

  @Test
  void groupsAreKeptInTheTextAndReadAgain() {
    ScenarioSource with = read("groups: {middle: [BIRCH, CEDAR], one: [AMBER]}");
    List<StateGroup> groups =
        List.of(
            new StateGroup("middle", List.of("BIRCH", "CEDAR")),
            new StateGroup("one", List.of("AMBER")));
    assertEquals(groups, with.groups());
    ScenarioSource again = ScenarioReader.parse("g", with.text(), List.of());
    assertEquals(groups, again.groups());
    assertEquals(with.digest(), again.digest());
    // They are names, which no rule reads.
    ScenarioSource without = read("");
    assertEquals(without.modelDigest(), with.modelDigest());
    assertNotEquals(without.digest(), with.digest());
    assertFalse(without.text().contains("groups"));
  }

  @Test
  void allFaultsOfGroupsInOnePass() {
    FaultsException e =
        assertThrows(
            FaultsException.class,
            () ->
                read(
                    "groups: {a: [BIRHC, CEDAR, CEDAR], BIRCH: [AMBER], mean: [AMBER], b: AMBER}"));
    assertEquals(
        List.of("groups.a.0", "groups.a.2", "groups.BIRCH", "groups.mean", "groups.b"),
        e.faults().stream().map(Fault::path).toList());
    assertEquals("BIRCH", e.faults().get(0).maybe().replaceAll(".*(BIRCH).*", "$1"));
  }
}
