package entente.experiment.scenario;

import entente.experiment.input.Keys;
import entente.experiment.input.NumberReader;
import entente.experiment.input.RecordWalk;
import entente.experiment.input.Records;
import entente.model.Param;
import entente.model.decisions.AddedMechanism;
import entente.model.dynamics.Scenario;
import entente.text.Template;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that a scenario file may set, by dotted path. */
public final class ParameterCatalog {
  private static final Template WRONG = Template.of("{path}: value {value}, expected {expected}");

  private static final List<Quantity> ALL =
      List.copyOf(walk(Scenario.class, "", new ArrayList<>()));
  private static final Map<String, Quantity> BY_PATH =
      ALL.stream().collect(Collectors.toMap(Quantity::path, quantity -> quantity));

  private ParameterCatalog() {}

  /** Returns all quantities and the groups that they stand in, in the order of the definitions. */
  public static List<Quantity> all() {
    return ALL;
  }

  /** Returns the quantities that are no groups. */
  public static List<Quantity> leaves() {
    return ALL.stream().filter(quantity -> quantity.kind() != Quantity.Kind.GROUP).toList();
  }

  /** Returns the quantity at a path such as {@code structures.platform.inclusiveness}. */
  public static Optional<Quantity> find(String path) {
    String pattern = path.replaceFirst("^(structures|events|rules)\\.[^.]+", "$1.*");
    Quantity found = BY_PATH.getOrDefault(path, BY_PATH.get(pattern));
    if (found == null && pattern.matches("structures\\.\\*\\.leaders\\.[^.]+")) {
      found = BY_PATH.get("structures.*.leaders");
    }
    if (found == null && pattern.matches("mechanisms\\.added\\.[^.]+")) {
      found = BY_PATH.get(Quantity.ADDED);
    }
    return Optional.ofNullable(found);
  }

  /** Returns a scenario with numbers at dotted paths set anew; every path must lead to a number. */
  public static Scenario with(Scenario scenario, Map<String, Double> values) {
    values.forEach(ParameterCatalog::check);
    java.util.Set<String> met = new java.util.HashSet<>();
    Scenario changed =
        RecordWalk.map(
            scenario,
            "",
            (path, component, value) -> {
              if (path.equals(Quantity.ADDED)) {
                return added((Map<?, ?>) value, values, met);
              }
              Double number = values.get(path);
              if (number == null) {
                return value;
              }
              met.add(path);
              return component.getType() == int.class ? (Object) number.intValue() : number;
            });
    for (String path : values.keySet()) {
      if (!met.contains(path)) {
        throw new IllegalArgumentException(path + ": the scenario has no such number");
      }
    }
    return changed;
  }

  /** Returns the strengths of added mechanisms, set or not before, with those at the paths. */
  private static Map<String, Double> added(
      Map<?, ?> before, Map<String, Double> values, java.util.Set<String> met) {
    Map<String, Double> after = new java.util.TreeMap<>();
    before.forEach((key, strength) -> after.put((String) key, (Double) strength));
    for (AddedMechanism mechanism : AddedMechanism.all()) {
      String path = Keys.join(Quantity.ADDED, mechanism.key());
      if (values.containsKey(path)) {
        after.put(mechanism.key(), values.get(path));
        met.add(path);
      }
    }
    return after;
  }

  private static void check(String path, double value) {
    Quantity quantity = find(path).orElse(null);
    boolean whole = quantity != null && quantity.kind() == Quantity.Kind.WHOLE;
    if (quantity == null || !whole && quantity.kind() != Quantity.Kind.NUMBER) {
      throw new IllegalArgumentException(path + ": no such number");
    }
    boolean inside = value >= quantity.param().low() && value <= quantity.param().high();
    if (!inside || whole && value != Math.rint(value)) {
      String expected = NumberReader.expected(quantity.param(), whole);
      throw new IllegalArgumentException(
          WRONG.fill("path", path, "value", value, "expected", expected));
    }
  }

  private static List<Quantity> walk(Class<?> record, String path, List<Quantity> into) {
    for (RecordComponent component : Records.components(record)) {
      Param param = component.getAnnotation(Param.class);
      if (param == null) {
        continue;
      }
      String where = Keys.join(path, Keys.of(component));
      into.add(new Quantity(where, component, param));
      if (where.equals(Quantity.ADDED)) {
        for (AddedMechanism mechanism : AddedMechanism.all()) {
          into.add(new Quantity(Keys.join(where, mechanism.key()), component, param));
        }
      }
      Class<?> type = component.getType();
      if (type.isRecord()) {
        walk(type, where, into);
      } else if (type == List.class && Records.element(component).isRecord()) {
        walk(Records.element(component), where + ".*", into);
      }
    }
    return into;
  }
}
