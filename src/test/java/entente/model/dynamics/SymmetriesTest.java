package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.model.Chance;
import entente.model.Scenes;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import entente.model.states.World;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model knows neither names nor units nor the order of rows. */
class SymmetriesTest {

  @ParameterizedTest
  @CsvSource({"five-states, 30, 1024", "eurasia-2024, 12, 0.0625", Scenes.PORTFOLIOS + ", 6, 4"})
  void scalingCapabilitiesByAPowerOfTwoChangesNoBit(String name, int rounds, double factor) {
    Scenario base = Scenes.lively(name, rounds);
    List<StateFacts> scaled =
        base.states().stream()
            .map(s -> Scenes.with(s, "capability", factor * s.capability()))
            .toList();
    Trace.of(base, 5).assertSame(Trace.of(Scenes.with(base, "states", scaled), 5));
  }

  @Test
  void soDoesScalingPaths() {
    Scenario one = withPaths(1);
    Trace moved = Trace.of(one, 5);
    moved.assertSame(Trace.of(withPaths(0.5), 5));
    moved.assertDiffers(Trace.of(Scenes.lively("five-states", 24), 5));
  }

  private static Scenario withPaths(double factor) {
    Scenario base = Scenes.lively("five-states", 24);
    List<StateFacts> states = new ArrayList<>();
    for (StateFacts s : base.states()) {
      SortedMap<Integer, Double> path = new TreeMap<>();
      path.put(2024, factor * s.capability());
      path.put(2028, factor * s.capability() * (1 + states.size()));
      states.add(
          Scenes.with(
              Scenes.with(s, "capability", factor * s.capability()), "capabilityPath", path));
    }
    return Scenes.with(base, "states", states);
  }

  @ParameterizedTest
  @CsvSource({"five-states, 30", "eurasia-2024, 12", Scenes.PORTFOLIOS + ", 6"})
  void theOrderOfRowsChangesNoBit(String name, int rounds) {
    Scenario base = Scenes.lively(name, rounds);
    Scenario other = Scenes.with(base, "states", reversed(base.states()));
    other = Scenes.with(other, "pairs", reversed(base.pairs()));
    List<StructureTerms> structures = new ArrayList<>();
    for (StructureTerms terms : reversed(base.structures())) {
      StructureTerms t = Scenes.with(terms, "members", reversed(terms.members()));
      structures.add(Scenes.with(t, "founders", reversed(terms.founders())));
    }
    other = Scenes.with(other, "structures", structures);
    Trace.of(base, 5).assertSame(Trace.of(other, 5));
  }

  @ParameterizedTest
  @CsvSource({"five-states, 40", "eurasia-2024, 12", Scenes.PORTFOLIOS + ", 6"})
  void theAxesOfPositionsHaveNoOrderAndOneOnWhichAllAgreeDoesNotMatter(String name, int rounds) {
    Scenario base = Scenes.lively(name, rounds);
    List<Double> x = base.states().stream().map(s -> s.position().get(0)).toList();
    List<Double> y = reversed(x);
    List<Double> level = Collections.nCopies(x.size(), 0.25);
    Predicate<String> others = Trace.without("position0").and(Trace.without("position1"));
    Trace both = Trace.of(onAxes(base, x, y), 5);
    both.assertSame(Trace.of(onAxes(base, y, x), 5), others);
    Trace one = Trace.of(base, 5);
    one.assertSame(Trace.of(onAxes(base, x, level), 5), others);
    one.assertSame(Trace.of(onAxes(base, level, x), 5), others);
    one.assertDiffers(both);
  }

  private static Scenario onAxes(Scenario base, List<Double> first, List<Double> second) {
    List<StateFacts> states = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      List<Double> position = List.of(first.get(i), second.get(i));
      states.add(Scenes.with(base.states().get(i), "position", position));
    }
    return Scenes.with(base, "states", states);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> other = new ArrayList<>(list);
    Collections.reverse(other);
    return other;
  }

  @ParameterizedTest
  @CsvSource({
    "five-states, 30",
    "eurasia-2024, 12",
    "src/test/resources/europe-1815.yaml, 20",
    Scenes.PORTFOLIOS + ", 6"
  })
  void renamingStatesThatKeepTheirStreamsPermutesEverything(String name, int rounds) {
    Scenario base = Scenes.lively(name, rounds);
    List<String> keys = base.states().stream().map(StateFacts::key).toList();
    Map<String, String> next = new HashMap<>();
    Map<String, Long> streams = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String other = keys.get((i + 1) % keys.size());
      next.put(keys.get(i), other);
      streams.put(other, Chance.hash(keys.get(i)));
    }
    Map<String, String> back = new HashMap<>();
    next.forEach((from, to) -> back.put(to, from));
    Scenario renamed = rename(base, next::get);
    World world = World.of(renamed.states(), renamed.pairs(), streams);
    Trace plain = Trace.of(base, 5);
    plain.assertSame(Trace.of(new Simulation(renamed, world, 5), back::get, () -> {}));
    Simulation run = plain.simulation();
    assertFalse(run.switches().isEmpty() && run.steps().isEmpty());
  }

  private static Map<String, Double> years(Map<String, Double> of, UnaryOperator<String> name) {
    Map<String, Double> renamed = new LinkedHashMap<>();
    of.forEach((key, year) -> renamed.put(name.apply(key), year));
    return renamed;
  }

  private static Scenario rename(Scenario base, UnaryOperator<String> name) {
    List<String> keys = base.states().stream().map(StateFacts::key).toList();
    List<StateFacts> states = new ArrayList<>();
    for (StateFacts s : base.states()) {
      Map<String, Double> dependence = new HashMap<>();
      s.dependence().forEach((pole, share) -> dependence.put(name.apply(pole), share));
      StateFacts renamed = Scenes.with(s, "key", name.apply(s.key()));
      states.add(Scenes.with(renamed, "dependence", dependence));
    }
    List<PairFacts> pairs = new ArrayList<>();
    for (PairFacts p : base.pairs()) {
      boolean held = p.record().holder().equals(p.a()) || p.record().holder().equals(p.b());
      String holder = held ? name.apply(p.record().holder()) : p.record().holder();
      PairFacts r = Scenes.with(p, "record", Scenes.with(p.record(), "holder", holder));
      pairs.add(Scenes.with(Scenes.with(r, "a", name.apply(p.a())), "b", name.apply(p.b())));
    }
    List<StructureTerms> structures = new ArrayList<>();
    for (StructureTerms t : base.structures()) {
      Map<String, Double> leaders = new LinkedHashMap<>();
      t.leaders().forEach((leader, share) -> leaders.put(name.apply(leader), share));
      StructureTerms r = Scenes.with(t, "leaders", leaders);
      r = Scenes.with(r, "founders", t.founders().stream().map(name).toList());
      r = Scenes.with(r, "members", t.members().stream().map(name).toList());
      r = Scenes.with(r, "observers", t.observers().stream().map(name).toList());
      r = Scenes.with(r, "partners", t.partners().stream().map(name).toList());
      r = Scenes.with(r, "frozen", t.frozen().stream().map(name).toList());
      r = Scenes.with(r, "asked", years(t.asked(), name));
      r = Scenes.with(r, "since", years(t.since(), name));
      List<String> within =
          t.entry().within().stream().map(w -> keys.contains(w) ? name.apply(w) : w).toList();
      r = Scenes.with(r, "entry", Scenes.with(t.entry(), "within", within));
      structures.add(Scenes.with(r, "target", t.target() == null ? null : name.apply(t.target())));
    }
    List<Event> events = new ArrayList<>();
    for (Event e : base.events()) {
      Event r = Scenes.with(e, "actor", e.actor() == null ? null : name.apply(e.actor()));
      events.add(Scenes.with(r, "target", e.target() == null ? null : name.apply(e.target())));
    }
    Scenario renamed = Scenes.with(base, "states", states);
    renamed = Scenes.with(renamed, "pairs", pairs);
    renamed = Scenes.with(renamed, "structures", structures);
    return Scenes.with(renamed, "events", events);
  }
}
