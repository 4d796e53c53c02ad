package entente.model.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the target of a structure offers to those who keep out of it. */
class WedgingTest {

  private static final double EXACT = 1e-12;
  private static final List<StepTerm> OFFERS = List.of(StepTerm.WEDGING, StepTerm.COUNTER_OFFER);

  // Each of the two structures is aimed at the leader of the other; Birch is in neither.
  private static Scenario five(String... settings) {
    List<String> all = new ArrayList<>(List.of("mechanisms.wedging=1"));
    all.addAll(List.of(settings));
    Scenario scenario = Scenes.read("five-states", all.toArray(String[]::new));
    List<PairFacts> pairs = new ArrayList<>();
    for (StateFacts a : scenario.states()) {
      for (StateFacts b : scenario.states()) {
        if (a.key().compareTo(b.key()) < 0) {
          pairs.add(Scenes.hostile(a.key(), b.key(), 0.25));
        }
      }
    }
    return Scenes.with(scenario, "pairs", pairs);
  }

  private static Scenario hostile(Scenario scenario, String a, String b, double hostility) {
    List<PairFacts> pairs =
        scenario.pairs().stream()
            .map(p -> p.a().equals(a) && p.b().equals(b) ? Scenes.hostile(a, b, hostility) : p)
            .toList();
    assertNotEquals(scenario.pairs(), pairs);
    return Scenes.with(scenario, "pairs", pairs);
  }

  private static Scenario dependent(Scenario scenario, String state, String on, double share) {
    List<StateFacts> states =
        scenario.states().stream()
            .map(s -> s.key().equals(state) ? Scenes.with(s, "dependence", Map.of(on, share)) : s)
            .toList();
    return Scenes.with(scenario, "states", states);
  }

  private static double[] terms(Scenario scenario, String state, String structure) {
    Simulation run = new Simulation(scenario, 1);
    int index = run.snapshot().world().index(state);
    return run.prospects(index, structure).get(0).terms();
  }

  private static double out(Scenario scenario, String structure) {
    return terms(scenario, "BIRCH", structure)[StepTerm.WEDGING.ordinal()];
  }

  private static double over(Scenario scenario, String structure) {
    return terms(scenario, "BIRCH", structure)[StepTerm.COUNTER_OFFER.ordinal()];
  }

  @Test
  void anOfferIsFocusTimesHostilityTimesMeansTimesWhatIsNotAtOdds() {
    // Birch depends on the South by 0.5, which counts in full, on the North by 0.3 of 0.5.
    double ofSouth = 0.6 * 0.8 * 0.25 * 1 * 0.75;
    double ofNorth = 0.6 * 0.1 * 0.25 * 0.6 * 0.75;
    assertEquals(-ofSouth, out(five(), "north"), EXACT);
    assertEquals(ofSouth, over(five(), "platform"), EXACT);
    assertEquals(-ofNorth, out(five(), "platform"), EXACT);
    assertEquals(ofNorth, over(five(), "north"), EXACT);
  }

  @Test
  void itIsWeighedByTheCapabilityOfTheMembers() {
    // The South is hostile to the North, of 0.4, and to Amber, of 0.1.
    double amber = out(hostile(five(), "AMBER", "SOUTH", 0.5), "north");
    double north = out(hostile(five(), "NORTH", "SOUTH", 0.5), "north");
    assertEquals(-0.6 * 0.8 * 0.3 * 0.75, amber, EXACT);
    assertEquals(-0.6 * 0.8 * 0.45 * 0.75, north, EXACT);
  }

  @Test
  void whoIsAtOddsWithTheTargetIsOfferedLessAndWhoDependsLessToo() {
    assertEquals(-0.6 * 0.8 * 0.25 * 0.5, out(hostile(five(), "BIRCH", "SOUTH", 0.5), "north"));
    double half = out(dependent(five(), "BIRCH", "SOUTH", 0.25), "north");
    assertEquals(out(five(), "north") / 2, half, EXACT);
    assertEquals(0, out(dependent(five(), "BIRCH", "NORTH", 0.3), "north"));
  }

  @Test
  void nobodyOffersWhereNobodyIsAimedAt() {
    Scenario none = five("structures.north.deterrence_focus=0");
    assertEquals(0, out(none, "north"));
    assertEquals(0, over(none, "platform"));
    assertEquals(0, over(five(), "platform") + out(five(), "north"), EXACT);
  }

  @Test
  void whoBelongsForgoesTheOfferWhereverElseItGoes() {
    // Amber is in the bloc, so that the community of the target has nothing more for it.
    double[] stays = terms(five(), "AMBER", "north");
    assertTrue(stays[StepTerm.WEDGING.ordinal()] < 0);
    assertEquals(0, terms(five(), "AMBER", "platform")[StepTerm.COUNTER_OFFER.ordinal()]);
  }

  @Test
  void offIsAsThoughItWereNotThereAndReversedIsTheOpposite() {
    for (String structure : List.of("north", "platform")) {
      double[] on = terms(five(), "BIRCH", structure);
      double[] off = terms(five("mechanisms.wedging=0"), "BIRCH", structure);
      double[] back = terms(five("mechanisms.wedging=-1"), "BIRCH", structure);
      double[] twice = terms(five("parameters.portfolio.wedging=1.2"), "BIRCH", structure);
      for (StepTerm term : StepTerm.values()) {
        int t = term.ordinal();
        assertEquals(OFFERS.contains(term) ? 0 : on[t], off[t], term.word());
        assertEquals(OFFERS.contains(term) ? -on[t] : on[t], back[t], term.word());
        assertEquals(OFFERS.contains(term) ? 2 * on[t] : on[t], twice[t], EXACT, term.word());
      }
    }
  }

  @Test
  void whatABlocProvokesMakesItsTargetOfferMore() {
    String world = "scenarios/mechanisms/worlds/provocation-second.yaml";
    double provoked = later(Scenes.read(world));
    double calm = later(Scenes.read(world, "mechanisms.provocation=0"));
    assertTrue(provoked < calm - 0.02, provoked + " against " + calm);
  }

  private static double later(Scenario scenario) {
    Simulation run = new Simulation(scenario, 1);
    while (run.round() < 16) {
      run.pass();
    }
    int elm = run.snapshot().world().index("ELM");
    return run.prospects(elm, "north").get(0).terms()[StepTerm.WEDGING.ordinal()];
  }
}
