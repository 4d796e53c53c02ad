package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may enter, and who decides. */
class AdmissionTest {

  private static Yard yard(String rule, String... more) {
    String[] settings = Arrays.copyOf(more, more.length + 3);
    settings[more.length] = "structures.north.inclusiveness=1";
    settings[more.length + 1] = "structures.north.entry.rule=" + rule;
    settings[more.length + 2] = "structures.north.members=[AMBER, CEDAR]";
    Yard yard = new Yard("five-states", settings);
    for (String member : new String[] {"NORTH", "AMBER", "CEDAR"}) {
      yard.fear(member, "BIRCH", 0.1);
    }
    return yard;
  }

  private static boolean admits(Yard yard) {
    return yard.admission("north").admits(yard.state("BIRCH"), 0);
  }

  @ParameterizedTest
  @EnumSource(EntryRule.class)
  void nobodyObjectsToWhomNobodyFears(EntryRule rule) {
    boolean may = rule != EntryRule.CLOSED;
    assertEquals(may, admits(yard(rule.name().toLowerCase(java.util.Locale.ROOT))));
  }

  @ParameterizedTest
  @CsvSource({
    "open, AMBER, true",
    "majority, AMBER, true",
    "leaders, AMBER, true",
    "consensus, AMBER, false",
    "open, NORTH, true",
    "majority, NORTH, false",
    "leaders, NORTH, false",
    "consensus, NORTH, false"
  })
  void whoFearsTheCandidateMayBlockIt(String rule, String member, boolean admitted) {
    // 0.25 + 0.5 is tolerated. The leader has half of the say and a share of the other half.
    Yard yard = yard(rule);
    assertEquals(0.75, yard.admission("north").tolerated(), 1e-12);
    yard.fear(member, "BIRCH", 1);
    yard.fear("CEDAR", "BIRCH", 0.5);
    assertEquals(admitted, admits(yard));
  }

  @Test
  void theTargetStaysOutWhileItIsTheTarget() {
    Yard yard = yard("open", "structures.north.target=BIRCH");
    assertFalse(admits(yard));
    yard.structure("north").lapse();
    assertTrue(admits(yard));
  }

  @Test
  void theDoorOpensInItsRound() {
    Yard yard = yard("open", "structures.north.entry.opens=4");
    int birch = yard.state("BIRCH");
    assertFalse(yard.admission("north").admits(birch, 3));
    assertTrue(yard.admission("north").admits(birch, 4));
  }

  @Test
  void aContestedTerritoryBarsTheWayIntoABindingStructure() {
    // AMBER and CEDAR border on BIRCH; here AMBER is outside.
    String[] out = {"structures.north.members=[]"};
    Yard binding = new Yard("five-states", out);
    Yard light =
        new Yard(
            "five-states",
            out[0],
            "structures.north.obligations=0",
            "structures.north.deterrence_focus=0");
    for (Yard yard : new Yard[] {binding, light}) {
      yard.fear("NORTH", "BIRCH", 0.1);
      assertTrue(new Admission(open(yard), yard.parameters, yard.relations).admits(birch(yard), 0));
      yard.fear("BIRCH", "AMBER", 0.8);
      boolean may =
          new Admission(open(yard), yard.parameters, yard.relations).admits(birch(yard), 0);
      assertEquals(yard == light, may);
    }
  }

  private static int birch(Yard yard) {
    return yard.state("BIRCH");
  }

  private static Structure open(Yard yard) {
    Structure north = yard.structure("north");
    StructureTerms terms = Scenes.with(north.terms(), "inclusiveness", 1.0);
    return new Structure(terms, yard.parameters, 0, yard.relations);
  }

  @Test
  void aMemberThatAllFearIsUnbearable() {
    Yard yard = yard("open");
    Admission admission = yard.admission("north");
    int amber = yard.state("AMBER");
    assertTrue(admission.bearable(amber) && !admission.unbearable(amber));
    yard.fear("NORTH", "AMBER", 1);
    yard.fear("CEDAR", "AMBER", 1);
    assertFalse(admission.bearable(amber));
    Yard narrow = new Yard("five-states", "structures.north.inclusiveness=0");
    narrow.fear("NORTH", "AMBER", 0.6);
    assertTrue(narrow.admission("north").unbearable(narrow.state("AMBER")));
  }

  @Test
  void nobodyEntersWhereNobodyIs() {
    StructureTerms vacant = Scenes.with(Scenes.empty("vacant"), "inclusiveness", 1.0);
    vacant = Scenes.with(vacant, "entry", Scenes.with(vacant.entry(), "rule", EntryRule.OPEN));
    Yard yard = new Yard(Scenes.plus(Scenes.read("five-states"), vacant));
    assertFalse(yard.admission("vacant").admits(yard.state("BIRCH"), 9));
  }
}
