package entente.experiment.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.Counterfactual;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Switch;
import entente.model.dynamics.Event;
import entente.model.dynamics.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that goes on from a round with something changed, or with nothing changed. */
class BranchTest {

  private static final long SEED = 5;

  /** Rounds of the long worlds: enough for reviews, cases, escalation and a turn of the year. */
  private static final int ROUNDS = 10;

  private static final int AT = 5;

  static List<String> shipped() {
    return ScenarioReader.shipped();
  }

  private static Scenario shortened(String name) {
    Scenario whole = ScenarioReader.read(name, List.of());
    List<Event> early = whole.events().stream().filter(e -> e.round() <= ROUNDS).toList();
    return Scenes.with(Scenes.with(whole, "rounds", ROUNDS), "events", early);
  }

  private static RunSpecification specification(Scenario scenario) {
    return new RunSpecification(0, scenario, 0, 0, SEED, Set.of(Detail.values()));
  }

  private static RunResult whole(Scenario scenario) {
    return SingleRun.execute(specification(scenario));
  }

  private static RunResult branch(Scenario parent, Scenario changed, int at) {
    return SingleRun.branch(specification(changed), parent, at);
  }

  private static RunResult branch(Scenario parent, Change change) {
    return branch(parent, Counterfactual.of(parent, change), change.round());
  }

  private static void assertSame(RunResult one, RunResult other, int rounds) {
    assertTrue(Arrays.deepEquals(cut(one.rounds(), rounds), cut(other.rounds(), rounds)));
    assertTrue(Arrays.deepEquals(cut(one.byStructure(), rounds), cut(other.byStructure(), rounds)));
    assertTrue(Arrays.deepEquals(cut(one.security(), rounds), cut(other.security(), rounds)));
    assertTrue(Arrays.deepEquals(cut(one.postures(), rounds), cut(other.postures(), rounds)));
    assertTrue(Arrays.deepEquals(cut(one.seats(), rounds), cut(other.seats(), rounds)));
    assertTrue(Arrays.deepEquals(cut(one.hedging(), rounds), cut(other.hedging(), rounds)));
    assertTrue(Arrays.deepEquals(cut(one.rungs(), rounds), cut(other.rungs(), rounds)));
    assertEquals(
        one.happenings().stream().filter(h -> h.round() < rounds).toList(),
        other.happenings().stream().filter(h -> h.round() < rounds).toList());
    List<Switch> first = one.switches().stream().filter(s -> s.round() < rounds).toList();
    List<Switch> second = other.switches().stream().filter(s -> s.round() < rounds).toList();
    assertEquals(first.size(), second.size());
    for (int s = 0; s < first.size(); s++) {
      assertEquals(first.get(s).state(), second.get(s).state());
      assertEquals(first.get(s).tipped(), second.get(s).tipped());
      assertArrayEquals(first.get(s).newTerms(), second.get(s).newTerms(), 0);
      assertArrayEquals(first.get(s).oldTerms(), second.get(s).oldTerms(), 0);
    }
  }

  private static <T> T[] cut(T[] rounds, int count) {
    return Arrays.copyOf(rounds, Math.min(count, rounds.length));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void withNoChangeItIsTheParentToTheLastBitAndWithOneEverythingBefore(String name) {
    Scenario parent = shortened(name);
    RunResult run = whole(parent);
    Scenario same = Counterfactual.of(parent, Change.of(AT));
    assertSame(run, branch(parent, same, AT), ROUNDS + 1);
    Setting risk = Setting.parse("parameters.crises.rate=0.9");
    RunResult changed = branch(parent, Change.of(AT, risk));
    assertSame(run, changed, AT);
    assertFalse(Arrays.deepEquals(run.rounds(), changed.rounds()), "the change acts");
  }

  @Test
  void itMayBranchFromTheFirstRoundOrTheLast() {
    Scenario parent = ScenarioReader.read("five-states", List.of());
    RunResult run = whole(parent);
    assertSame(run, branch(parent, parent, 1), parent.rounds() + 1);
    assertSame(run, branch(parent, parent, parent.rounds()), parent.rounds() + 1);
  }

  /** One setting from each part of a scenario that may change under way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters.security.contest_exponent=2",
        "parameters.portfolio.entry_cost=1",
        "parameters.portfolio.precision=3",
        "parameters.portfolio.burden=9",
        "parameters.structures.tolerance=0.9",
        "parameters.structures.effectiveness_memory=0.9",
        "parameters.crises.rate=0.9",
        "parameters.relations.fatigue=0.5",
        "parameters.order.norms_wear=0.5",
        "parameters.wars.dispute=-1",
        "mechanisms.pressure=-1",
        "mechanisms.dilution=0",
        "structures.platform.inclusiveness=0.1",
        "structures.platform.deterrence_focus=0.6",
        "structures.platform.obligations=0.9",
        "structures.platform.quota=0.1",
        "structures.platform.agenda={military: 0.8, cyber: 0.05, information: 0.05, political: 0.05,"
            + " economic: 0.05}",
      })
  void aChangeActsFromItsRoundOnAndNotBefore(String word) {
    Scenario parent = ScenarioReader.read("five-states", List.of());
    RunResult run = whole(parent);
    RunResult changed = branch(parent, Change.of(AT, Setting.parse(word)));
    assertSame(run, changed, AT);
    assertFalse(
        Arrays.deepEquals(run.rounds(), changed.rounds())
            && Arrays.deepEquals(run.byStructure(), changed.byStructure()),
        "the change acts");
  }

  @Test
  void aChangeFromTheFirstRoundIsNotTheChangedScenario() {
    Scenario parent = ScenarioReader.read(FirstModel.FIVE_STATES, List.of());
    Setting weight = Setting.parse("parameters.weights.autonomy=2");
    RunResult changed = branch(parent, Change.of(1, weight));
    RunResult anew = whole(ScenarioReader.read(FirstModel.FIVE_STATES, List.of(weight)));
    assertFalse(
        Arrays.deepEquals(changed.rounds(), anew.rounds()),
        "the constants of round 0 are those of the parent");
  }

  @Test
  void anEventThatIsAddedIsThatOfAScenarioThatHadIt() {
    String event = "{round: 9, what: summit, actor: NORTH, target: SOUTH, size: 0.5}";
    Scenario parent = ScenarioReader.read("five-states", List.of());
    Change added = new Change(AT, List.of(), List.of(event), List.of());
    RunResult changed = branch(parent, added);
    Scenario had = Counterfactual.of(parent, added);
    assertEquals(parent.events().size() + 1, had.events().size());
    assertSame(whole(had), changed, parent.rounds() + 1);
    Change removed = new Change(AT, List.of(), List.of(), List.of(parent.events().size()));
    assertSame(whole(parent), branch(had, removed), parent.rounds() + 1);
  }

  @Test
  void aRunThatEndsBeforeCannotBranch() {
    Scenario parent = ScenarioReader.read("five-states", List.of());
    int late = parent.rounds() + 1;
    assertThrows(IllegalArgumentException.class, () -> branch(parent, parent, late));
  }
}
