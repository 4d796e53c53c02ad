package entente.experiment.input;

import entente.model.Param;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes records of values by their {@link Param} definitions.
 *
 * <p>Whatever is wrong is reported and replaced by the default, so that one pass finds everything.
 */
public final class Binder {
  private final Faults faults;
  private final NumberReader numbers;
  private final DecimalReader decimals;
  private final boolean whole;

  /** Creates a binder that reports what is wrong to the faults of one pass. */
  public Binder(Faults faults) {
    this(faults, true);
  }

  private Binder(Faults faults, boolean whole) {
    this.faults = faults;
    this.whole = whole;
    this.numbers = new NumberReader(faults);
    this.decimals = new DecimalReader(faults);
  }

  /** Returns a binder of a part of a file, to which the rest is laid later: nothing is missing. */
  public static Binder ofPart(Faults faults) {
    return new Binder(faults, false);
  }

  /**
   * Returns a record of a map; null if it cannot be made.
   *
   * @param node the map; a missing one takes all defaults
   * @param parent where the map would stand
   * @param given values of components that no key sets
   * @param others keys that are valid and read elsewhere
   */
  public <T> T record(
      Class<T> type,
      Node node,
      Mark parent,
      String path,
      Map<String, Object> given,
      Collection<String> others) {
    int before = faults.count();
    Node.Mapping map = null;
    Form form = type.getAnnotation(Form.class);
    boolean readable = Node.isNothing(node) && form == null || node instanceof Node.Mapping;
    if (node instanceof Node.Mapping mapping) {
      map = mapping;
      unknown(type, mapping, path, others);
    } else if (!readable) {
      String keys = "a map with keys among " + String.join(", ", keys(type));
      faults.at(node, path).expected(form == null ? keys : form.value());
    }
    Mark mark = node == null ? parent : node.mark();
    List<RecordComponent> components = Records.components(type);
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = components.get(i);
      Param param = component.getAnnotation(Param.class);
      if (param == null || given.containsKey(component.getName())) {
        values[i] = given.get(component.getName());
        continue;
      }
      String key = Keys.of(component);
      Node value = map == null ? null : map.get(key);
      values[i] = value(component, param, value, mark, Keys.join(path, key), readable);
    }
    return make(type, values, mark, path, faults.count() == before);
  }

  private <T> T make(Class<T> type, Object[] values, Mark mark, String path, boolean clean) {
    try {
      return Records.make(type, values);
    } catch (IllegalArgumentException | NullPointerException e) {
      if (clean && whole) {
        faults
            .at(mark, path)
            .found("these values together")
            .expected(String.valueOf(e.getMessage()));
      }
      return null;
    }
  }

  private Object value(
      RecordComponent component, Param param, Node node, Mark mark, String path, boolean readable) {
    Class<?> type = component.getType();
    if (Defaults.isNested(type)) {
      return record(type, node, mark, path, Map.of(), List.of());
    }
    if (node != null && Node.class.isAssignableFrom(type)) {
      return part(type, node, path, expected(component, param));
    }
    if (node instanceof Node.Broken) {
      return Defaults.of(type, param);
    }
    Form form = component.getAnnotation(Form.class);
    boolean collection = (type == List.class || type == Map.class) && form == null;
    if (node == null || Node.isNothing(node) && (param.optional() || collection)) {
      if (node == null && readable && whole && Defaults.isRequired(type, param)) {
        faults.at(mark, path).missing(expected(component, param));
      }
      return Defaults.of(type, param);
    }
    if (type == BigDecimal.class) {
      return decimal(node, param, path, form == null ? "" : form.maybe());
    }
    if (Defaults.isNumber(type)) {
      double number = numbers.read(node, param, type == int.class, path);
      if (Double.isNaN(number)) {
        return Defaults.of(type, param);
      }
      return type == int.class ? (Object) (int) number : (Object) number;
    }
    if (type == Map.class) {
      boolean words = Records.element(component) == String.class;
      return words ? words(node, path) : shares(node, param, path);
    }
    if (type == List.class) {
      return list(component, param, node, path);
    }
    return word(type, param, node, path, expected(component, param));
  }

  /** Returns a part of the file as it stands, to be read elsewhere, or null with a fault. */
  private Node part(Class<?> type, Node node, String path, String expected) {
    if (type.isInstance(node)) {
      return node;
    }
    faults.at(node, path).expected(expected);
    return null;
  }

  private BigDecimal decimal(Node node, Param param, String path, String otherwise) {
    if (param.low() > 0) {
      return decimals.above(node, path, otherwise);
    }
    return param.low() == 0 ? decimals.least(node, path) : decimals.any(node, path);
  }

  private Object word(Class<?> type, Param param, Node node, String path, String expected) {
    if (!(node instanceof Node.Scalar scalar) || Node.isNothing(node)) {
      faults.at(node, path).expected(expected);
      return Defaults.of(type, param);
    }
    String text = scalar.text();
    if (type == String.class) {
      return text;
    }
    if (type == boolean.class) {
      Boolean value = scalar.plain() ? CoreSchema.bool(text) : null;
      if (value == null) {
        faults.at(node.mark(), path).word(text).maybe(switchHint(text)).expected(expected);
        return Defaults.of(type, param);
      }
      return value;
    }
    Object constant = Defaults.constant(type, text);
    if (constant == null) {
      faults.at(node.mark(), path).word(text).near(Defaults.words(type)).expected(expected);
      return Defaults.of(type, param);
    }
    return constant;
  }

  private static String switchHint(String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "on", "y", "1", "true" -> "true";
      case "no", "off", "n", "0", "false" -> "false";
      default -> Nearest.of(text, List.of("true", "false"));
    };
  }

  private Map<String, Double> shares(Node node, Param param, String path) {
    Map<String, Double> shares = new LinkedHashMap<>();
    if (node instanceof Node.Mapping map) {
      map.fields()
          .forEach(
              (key, field) -> {
                if (!(field.value() instanceof Node.Broken)) {
                  shares.put(key, numbers.read(field.value(), param, false, Keys.join(path, key)));
                }
              });
      shares.values().removeIf(share -> Double.isNaN(share));
    } else {
      String expected = "a map from a key to " + NumberReader.expected(param, false);
      faults.at(node, path).maybe("{KEY: 0.5}").expected(expected);
    }
    return java.util.Collections.unmodifiableMap(shares);
  }

  /** Returns a map from a key to a value as it would be written, a list of words among them. */
  private Map<String, String> words(Node node, String path) {
    Map<String, String> words = new LinkedHashMap<>();
    if (!(node instanceof Node.Mapping map)) {
      faults.at(node, path).maybe("{PATH: 0.5}").expected("a map from a path to a value");
      return words;
    }
    map.fields()
        .forEach(
            (key, field) -> {
              String word = written(field.value());
              if (word == null) {
                faults.at(field.value(), Keys.join(path, key)).expected("a value or a list");
              } else {
                words.put(key, word);
              }
            });
    return java.util.Collections.unmodifiableMap(words);
  }

  private static String written(Node node) {
    if (node instanceof Node.Sequence list) {
      List<String> items = new ArrayList<>();
      for (Node item : list.items()) {
        if (!(item instanceof Node.Scalar) || Node.isNothing(item)) {
          return null;
        }
        items.add(written(item));
      }
      return items.toString();
    }
    return node instanceof Node.Scalar scalar && !Node.isNothing(node) ? scalar.text() : null;
  }

  private List<?> list(RecordComponent component, Param param, Node node, String path) {
    Class<?> element = Records.element(component);
    if (Records.isKeyed(element)) {
      return keyed(element, node, path);
    }
    if (!(node instanceof Node.Sequence sequence)) {
      boolean bare = !component.isAnnotationPresent(Form.class);
      String maybe = bare && node instanceof Node.Scalar scalar ? "[" + scalar.text() + "]" : "";
      faults.at(node, path).maybe(maybe).expected(expected(component, param));
      return List.of();
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Node item = sequence.items().get(i);
      String where = Keys.join(path, Integer.toString(i));
      if (element.isRecord()) {
        items.add(record(element, item, item.mark(), where, Map.of(), List.of()));
      } else if (item instanceof Node.Scalar scalar && !Node.isNothing(item)) {
        items.add(scalar.text());
      } else {
        faults.at(item, where).expected("a word");
      }
    }
    return List.copyOf(items);
  }

  private List<?> keyed(Class<?> element, Node node, String path) {
    List<Object> items = new ArrayList<>();
    if (!(node instanceof Node.Mapping map)) {
      faults.at(node, path).expected("a map by key");
      return items;
    }
    map.fields()
        .forEach(
            (key, field) -> {
              String where = Keys.join(path, key);
              if (!Keys.isLegal(key)) {
                String legal = "a key of letters, digits, _ and -";
                faults.at(field.key(), where).word(key).expected(legal);
              }
              if (Node.isNull(field.value())) {
                List<String> others = new ArrayList<>(map.fields().keySet());
                others.remove(key);
                String expected = "values, or the key of what is inherited, to take it away";
                faults.at(field.value(), where).maybe(Nearest.of(key, others)).expected(expected);
                return;
              }
              items.add(
                  record(
                      element, field.value(), field.key(), where, Map.of("key", key), List.of()));
            });
    items.removeIf(java.util.Objects::isNull);
    return List.copyOf(items);
  }

  private void unknown(Class<?> type, Node.Mapping map, String path, Collection<String> others) {
    Set<String> valid = new LinkedHashSet<>(keys(type));
    valid.addAll(others);
    unknown(map, path, valid);
  }

  /** Reports the keys of a map that are none of the valid ones. */
  public void unknown(Node.Mapping map, String path, Collection<String> valid) {
    map.fields()
        .forEach(
            (key, field) -> {
              if (!valid.contains(key)) {
                faults
                    .at(field.key(), Keys.join(path, key))
                    .unknown("key", key, valid)
                    .expected("one of " + String.join(", ", valid));
              }
            });
  }

  /** Returns the keys that set the components of a record. */
  public static List<String> keys(Class<?> type) {
    List<String> keys = new ArrayList<>();
    for (RecordComponent component : Records.components(type)) {
      if (component.isAnnotationPresent(Param.class)) {
        keys.add(Keys.of(component));
      }
    }
    return keys;
  }

  private static String expected(RecordComponent component, Param param) {
    Class<?> type = component.getType();
    if (component.isAnnotationPresent(Form.class)) {
      return component.getAnnotation(Form.class).value();
    }
    if (Defaults.isNumber(type)) {
      return NumberReader.expected(param, type == int.class);
    }
    if (type == BigDecimal.class) {
      return param.low() > 0
          ? "a number above 0"
          : param.low() == 0 ? "a number of at least 0" : "a number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return "one of " + String.join(", ", Defaults.words(type));
    }
    return type == List.class ? "a list" : "a text";
  }
}
