package entente.model;

import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Parameters;
import entente.model.dynamics.Scenario;
import entente.model.states.Neutrality;
import entente.model.states.PairFacts;
import entente.model.states.PairRecord;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Scenarios that the tests of the model share, and ways to vary them. */
public final class Scenes {

  private Scenes() {}

  /** A world whose states change portfolios, and whose pairs fight by their own record. */
  public static final String PORTFOLIOS = "scenarios/patterns/world-2024.yaml";

  /** Five invented states whose portfolios change. */
  public static final String FIVE_PORTFOLIOS = "src/test/resources/five-states-portfolio.yaml";

  /** Returns a scenario by name or path with settings, each {@code path=value}. */
  public static Scenario read(String name, String... settings) {
    List<Setting> set = Arrays.stream(settings).map(Setting::parse).toList();
    return ScenarioReader.read(name, set);
  }

  /** Returns a scenario with lively choice, and with offers, which are off by default. */
  public static Scenario lively(String name, int rounds) {
    return read(
        name,
        "rounds=" + rounds,
        "parameters.choice.review_interval=4",
        "parameters.choice.precision=12",
        "parameters.portfolio.join_rate=1",
        "parameters.portfolio.leave_rate=1",
        "parameters.portfolio.precision=4",
        "parameters.wars.nuclear_use=0",
        "mechanisms.wedging=1");
  }

  /** Returns a record that differs from another in one component. */
  public static <R extends Record> R with(R record, String component, Object value) {
    try {
      RecordComponent[] parts = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[parts.length];
      Object[] values = new Object[parts.length];
      boolean found = false;
      for (int i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
        boolean here = parts[i].getName().equals(component);
        values[i] = here ? value : parts[i].getAccessor().invoke(record);
        found |= here;
      }
      if (!found) {
        throw new IllegalArgumentException("no component is called " + component);
      }
      @SuppressWarnings("unchecked")
      Class<R> type = (Class<R>) record.getClass();
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a scenario with one constant changed, also beyond the range that files may give. */
  public static Scenario constant(Scenario scenario, String part, String name, double value) {
    Parameters all = scenario.parameters();
    try {
      Record constants = (Record) Parameters.class.getMethod(part).invoke(all);
      return with(scenario, "parameters", with(all, part, with(constants, name, value)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a scenario with one structure changed. */
  public static Scenario structure(
      Scenario scenario, String key, UnaryOperator<StructureTerms> change) {
    List<StructureTerms> changed =
        scenario.structures().stream()
            .map(terms -> terms.key().equals(key) ? change.apply(terms) : terms)
            .toList();
    return with(scenario, "structures", changed);
  }

  /** Returns a scenario with one structure more. */
  public static Scenario plus(Scenario scenario, StructureTerms terms) {
    return with(scenario, "structures", plus(scenario.structures(), terms));
  }

  /** Returns a list with one item more. */
  public static <T> List<T> plus(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }

  /** Returns a state on one axis, halfway round the world if need be, tied to nobody. */
  public static StateFacts state(String key, double capability, double x) {
    return new StateFacts(
        key,
        key,
        "",
        capability,
        new TreeMap<>(),
        0,
        0,
        List.of(x),
        0.4,
        false,
        false,
        List.of(1.0, 0.5, 0.5, 0.5, 0.5),
        Map.of(),
        0.5,
        Neutrality.NONE);
  }

  /** Returns a pair without anything between its states. */
  public static PairFacts pair(String a, String b) {
    return new PairFacts(
        a, b, false, 0, 0, 0, 0, 0, false, 0, Double.NaN, Double.NaN, PairRecord.NONE);
  }

  /** Returns a pair whose hostility is given outright, the same both ways. */
  public static PairFacts hostile(String a, String b, double hostility) {
    return with(with(pair(a, b), "hostilityA", hostility), "hostilityB", hostility);
  }

  /** Returns a scenario of a few states, all pairs hostile as given, and no structure. */
  public static Scenario of(List<StateFacts> states, List<PairFacts> pairs, String... settings) {
    Scenario scenario = read(FirstModel.FIVE_STATES, settings);
    scenario = with(scenario, "states", states);
    scenario = with(scenario, "pairs", pairs);
    scenario = with(scenario, "events", List.of());
    scenario = with(scenario, "focal", null);
    return with(scenario, "structures", List.of());
  }

  /** Returns the terms of a structure without members that nobody may join. */
  public static StructureTerms empty(String key) {
    StructureTerms terms = read(FirstModel.FIVE_STATES).structures().get(0);
    terms = with(terms, "key", key);
    terms = with(terms, "founders", List.of());
    terms = with(terms, "leaders", Map.of());
    terms = with(terms, "members", List.of());
    terms = with(terms, "target", null);
    terms = with(terms, "deterrenceFocus", 0.0);
    return with(terms, "entry", with(terms.entry(), "rule", closed()));
  }

  private static entente.model.structures.EntryRule closed() {
    return entente.model.structures.EntryRule.CLOSED;
  }
}
