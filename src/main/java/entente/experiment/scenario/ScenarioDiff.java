package entente.experiment.scenario;

import entente.experiment.input.Keys;
import entente.experiment.input.Numbers;
import entente.experiment.input.RecordWalk;
import entente.experiment.input.Records;
import entente.model.Param;
import entente.model.dynamics.Event;
import entente.model.dynamics.PolicyRule;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.text.Template;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What differs between two scenarios, in the model's words. */
public final class ScenarioDiff {

  private static final Template RULE = Template.of("{how} {when} set {set}");
  private static final Template CHANGE = Template.of("{path}{what}: {from} → {to}");

  private static final String ABSENT = "not there";

  private final List<Difference> found = new ArrayList<>();

  private ScenarioDiff() {}

  /**
   * One thing that differs.
   *
   * @param path dotted path
   * @param text sentence that says what the quantity is; empty for a whole state, pair or event
   * @param from value in the first scenario
   * @param to value in the second scenario
   */
  public record Difference(String path, String text, String from, String to) {

    /** Returns the difference as a line for a reader. */
    public String sentence() {
      String what = text.isEmpty() ? "" : " (" + text.replaceFirst("\\.$", "") + ")";
      return CHANGE.fill("path", path, "what", what, "from", from, "to", to);
    }
  }

  /** Returns all differences; none if the two differ in their file names at most. */
  public static List<Difference> of(Scenario a, Scenario b) {
    ScenarioDiff diff = new ScenarioDiff();
    diff.records(a, b, "");
    diff.keyed("structures", byKey(a.structures()), byKey(b.structures()));
    diff.events(a.events(), b.events());
    diff.rules(a.rules(), b.rules());
    diff.keyed("states", byKey(a.states()), byKey(b.states()));
    diff.keyed("pairs", pairs(a), pairs(b));
    diff.choices(a.choices(), b.choices());
    return List.copyOf(diff.found);
  }

  private static Map<String, Record> byKey(List<? extends Record> records) {
    Map<String, Record> map = new LinkedHashMap<>();
    records.forEach(record -> map.put(RecordWalk.key(record, 0), record));
    return map;
  }

  private static Map<String, Record> pairs(Scenario scenario) {
    Map<String, Record> map = new TreeMap<>();
    scenario.pairs().forEach(pair -> map.put(pair.a() + "-" + pair.b(), pair));
    return map;
  }

  private void keyed(String path, Map<String, Record> a, Map<String, Record> b) {
    Set<String> keys = new LinkedHashSet<>(a.keySet());
    keys.addAll(b.keySet());
    for (String key : keys) {
      String where = Keys.join(path, key);
      if (a.get(key) == null || b.get(key) == null) {
        String from = a.containsKey(key) ? "there" : ABSENT;
        found.add(new Difference(where, "", from, b.containsKey(key) ? "there" : ABSENT));
      } else {
        records(a.get(key), b.get(key), where);
      }
    }
  }

  private void records(Record a, Record b, String path) {
    for (RecordComponent component : Records.components(a.getClass())) {
      Object from = Records.get(component, a);
      Object to = Records.get(component, b);
      String where = Keys.join(path, Keys.of(component));
      if (from instanceof Record one && to instanceof Record other) {
        records(one, other, where);
      } else if (!component.getName().equals("key")
          && !RecordWalk.isRecords(from)
          && !RecordWalk.isRecords(to)
          && !java.util.Objects.equals(from, to)) {
        Param param = component.getAnnotation(Param.class);
        found.add(new Difference(where, param == null ? "" : param.text(), word(from), word(to)));
      }
    }
  }

  private void events(List<Event> a, List<Event> b) {
    List<Event> gone = new ArrayList<>(a);
    List<Event> come = new ArrayList<>(b);
    b.forEach(gone::remove);
    a.forEach(come::remove);
    gone.forEach(event -> found.add(new Difference("events", "", word(event), ABSENT)));
    come.forEach(event -> found.add(new Difference("events", "", ABSENT, word(event))));
  }

  private void rules(List<PolicyRule> a, List<PolicyRule> b) {
    for (PolicyRule rule : a) {
      if (!b.contains(rule)) {
        found.add(new Difference("rules", "", word(rule), ABSENT));
      }
    }
    for (PolicyRule rule : b) {
      if (!a.contains(rule)) {
        found.add(new Difference("rules", "", ABSENT, word(rule)));
      }
    }
  }

  private void choices(List<GivenChoice> a, List<GivenChoice> b) {
    if (!a.equals(b)) {
      found.add(
          new Difference(
              "choices", "Choices made from outside.", a.size() + " rows", b.size() + " rows"));
    }
  }

  private static String word(PolicyRule rule) {
    return RULE.fill(
        "how", rule.once() ? "once" : "when", "when", rule.when(), "set", word(rule.set()));
  }

  private static String word(Event event) {
    StringBuilder words = new StringBuilder("round " + event.round());
    for (Object part :
        new Object[] {event.what(), event.actor(), event.target(), event.structure()}) {
      words.append(part == null ? "" : " " + word(part));
    }
    return words.append(" size ").append(Numbers.text(event.size())).toString();
  }

  private static String word(Object value) {
    if (value instanceof Double number) {
      return Double.isNaN(number) ? "nothing" : Numbers.text(number);
    }
    if (value instanceof Enum<?> constant) {
      return Keys.word(constant);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ScenarioDiff::word).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> word(entry.getKey()) + ": " + word(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value == null || "".equals(value) ? "nothing" : String.valueOf(value);
  }
}
