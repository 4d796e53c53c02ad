package entente.model.dynamics;

import entente.model.Scenes;
import entente.model.states.StateFacts;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What weighs nothing moves nobody: a state of no capability, a structure that nobody may join. */
class InertAdditionsTest {

  private static final String SPECK = "SPECK";

  private static StateFacts speck() {
    StateFacts speck = Scenes.state(SPECK, 0, 0.6);
    speck = Scenes.with(speck, "latitude", 12.0);
    return Scenes.with(speck, "longitude", 34.0);
  }

  private static Scenario withSpeck(Scenario base) {
    return Scenes.with(base, "states", Scenes.plus(base.states(), speck()));
  }

  private static void assertInert(Scenario base, Scenario more, String word, long seed) {
    Trace.of(base, seed).assertSame(Trace.of(more, seed), Trace.without(word));
  }

  @ParameterizedTest
  @CsvSource({"five-states, 40", "eurasia-2024, 16", Scenes.PORTFOLIOS + ", 6"})
  void aStateWithoutCapabilityMovesNobody(String name, int rounds) {
    Scenario base = Scenes.lively(name, rounds);
    assertInert(base, withSpeck(base), SPECK, 6);
  }

  @Test
  void norIfItHasNuclearWeaponsRivalsNeighboursAndAWar() {
    Scenario base = Scenes.lively("five-states", 40);
    List<StateFacts> states = Scenes.plus(base.states(), Scenes.with(speck(), "nuclear", true));
    Scenario more = Scenes.with(base, "states", states);
    for (String other : List.of("NORTH", "BIRCH", "CEDAR")) {
      var pair = Scenes.with(Scenes.hostile(SPECK, other, 0.9), "contiguous", true);
      pair = Scenes.with(Scenes.with(pair, "rivalry", 1.0), "rung", 3);
      more = Scenes.with(more, "pairs", Scenes.plus(more.pairs(), pair));
    }
    assertInert(base, more, SPECK, 6);
  }

  @ParameterizedTest
  @CsvSource({
    "five-states, members, 40",
    "five-states, observers, 40",
    "five-states, partners, 40",
    "five-states, founders, 40",
    "eurasia-2024, members, 12",
    "eurasia-2024, partners, 12",
    Scenes.PORTFOLIOS + ", members, 4"
  })
  void norIfItIsInAStructure(String name, String list, int rounds) {
    Scenario base = Scenes.lively(name, rounds);
    Trace without = Trace.of(base, 3);
    for (StructureTerms terms : base.structures()) {
      List<String> old =
          switch (list) {
            case "members" -> terms.members();
            case "observers" -> terms.observers();
            case "partners" -> terms.partners();
            default -> terms.founders();
          };
      Scenario more =
          Scenes.structure(
              withSpeck(base), terms.key(), t -> Scenes.with(t, list, Scenes.plus(old, SPECK)));
      without.assertSame(Trace.of(more, 3), Trace.without(SPECK));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "majority", "leaders", "consensus"})
  void norIfItLeads(String rule) {
    Scenario base =
        Scenes.read(
            "five-states",
            "parameters.choice.review_interval=2",
            "structures.platform.entry.rule=" + rule,
            "structures.platform.inclusiveness=1");
    Scenario more = withSpeck(base);
    more =
        Scenes.with(more, "pairs", Scenes.plus(more.pairs(), Scenes.hostile(SPECK, "BIRCH", 0.95)));
    more =
        Scenes.structure(
            more, "platform", t -> Scenes.with(t, "leaders", Map.of("SOUTH", 0.5, SPECK, 0.4)));
    more =
        Scenes.structure(
            more, "platform", t -> Scenes.with(t, "members", Scenes.plus(t.members(), SPECK)));
    assertInert(base, more, SPECK, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "majority", "leaders", "consensus"})
  void norWhereEntryIsSequenced(String rule) {
    Scenario base =
        Scenes.read(
            "five-states",
            "parameters.choice.review_interval=2",
            "parameters.choice.precision=5",
            "structures.platform.entry.sequenced=true",
            "structures.platform.inclusiveness=1",
            "structures.platform.entry.rule=" + rule);
    for (long seed = 1; seed <= 5; seed++) {
      assertInert(base, withSpeck(base), SPECK, seed);
    }
  }

  @ParameterizedTest
  @EnumSource(Commitment.class)
  void aStructureThatNobodyMayJoinMovesNobody(Commitment commitment) {
    StructureTerms terms = Scenes.with(Scenes.empty("vacant"), "commitment", commitment);
    Scenario small = Scenes.lively("five-states", 40);
    assertInert(small, Scenes.plus(small, terms), "vacant", 9);
    Scenario large = Scenes.lively("eurasia-2024", 12);
    assertInert(large, Scenes.plus(large, terms), "vacant", 9);
  }

  @Test
  void norIfItIsAimedAtSomebody() {
    StructureTerms terms = Scenes.with(Scenes.empty("vacant"), "target", "SOUTH");
    terms = Scenes.with(terms, "deterrenceFocus", 0.8);
    Scenario base = Scenes.lively("five-states", 40);
    assertInert(base, Scenes.plus(base, terms), "vacant", 9);
  }

  @Test
  void aStructureThatIsNotPresentIsNotThere() {
    Scenario base = Scenes.lively("five-states", 20);
    StructureTerms absent = Scenes.with(base.structures().get(0), "key", "absent");
    absent = Scenes.with(absent, "present", false);
    Trace.of(base, 2).assertSame(Trace.of(Scenes.plus(base, absent), 2));
  }
}
