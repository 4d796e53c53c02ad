package entente.ui.page;

import entente.experiment.input.Records;
import entente.model.dynamics.Scenario;
import entente.text.Template;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Writes the class that makes a scenario of its tables, from the records themselves, so that a
 * component more needs no code by hand.
 */
public final class DecoderSource {

  /** The class that is written. */
  public static final String NAME = "entente.ui.page.engine.ScenarioDecoder";

  private static final Template CLASS =
      Template.of(
          """
          package entente.ui.page.engine;

          import entente.ui.page.TableCursor;

          /** Makes a scenario of its tables. */
          public final class ScenarioDecoder {

            private final TableCursor in;

            private ScenarioDecoder(TableCursor in) {
              this.in = in;
            }

            /** Returns the scenario that tables hold. */
            public static {root} of(TableCursor in) {
              return new ScenarioDecoder(in).{method}();
            }
          {methods}}
          """);

  private static final Template METHOD =
      Template.of(
          """

            private {type} {method}() {
              return in.flag() ? new {type}({values}) : null;
            }
          """);

  private static final Template CHOICE =
      Template.of(
          """

            private {type} {method}() {
              return switch (in.whole()) {
          {cases}        default -> throw new IllegalStateException();
              };
            }
          """);

  private static final Template CASE = Template.of("      case {place} -> {method}();\n");
  private static final Template LIST = Template.of("in.list(() -> {item})");
  private static final Template MAP = Template.of("in.{kind}(() -> {key}, () -> {item})");
  private static final Template ONE = Template.of("in.one({type}.values())");
  private static final Template CALL = Template.of("{method}()");

  private final Map<Class<?>, String> methods = new LinkedHashMap<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();

  private DecoderSource() {}

  /** Returns the source of the class. */
  public static String text() {
    return new DecoderSource().of(Scenario.class);
  }

  private String of(Class<?> root) {
    String first = method(root);
    StringBuilder all = new StringBuilder();
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (type.isSealed()) {
        all.append(choice(type));
        continue;
      }
      String values =
          Records.components(type).stream()
              .map(RecordComponent::getGenericType)
              .map(this::value)
              .collect(Collectors.joining(", "));
      all.append(METHOD.fill("type", type.getName(), "method", method(type), "values", values));
    }
    return CLASS.fill("root", root.getName(), "method", first, "methods", all.toString());
  }

  private String choice(Class<?> type) {
    StringBuilder cases = new StringBuilder();
    Class<?>[] permitted = type.getPermittedSubclasses();
    for (int k = 0; k < permitted.length; k++) {
      cases.append(CASE.fill("place", k, "method", method(permitted[k])));
    }
    return CHOICE.fill("type", type.getName(), "method", method(type), "cases", cases.toString());
  }

  private String method(Class<?> type) {
    return methods.computeIfAbsent(
        type,
        t -> {
          open.add(t);
          return "read" + t.getSimpleName();
        });
  }

  private String value(Type type) {
    if (type instanceof ParameterizedType parts) {
      List<String> items = new ArrayList<>();
      for (Type argument : parts.getActualTypeArguments()) {
        items.add(value(argument));
      }
      if (items.size() == 1) {
        return LIST.fill("item", items.get(0));
      }
      String kind = parts.getRawType() == SortedMap.class ? "sorted" : "map";
      return MAP.fill("kind", kind, "key", items.get(0), "item", items.get(1));
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord() || raw.isSealed()) {
      return CALL.fill("method", method(raw));
    } else if (raw.isEnum()) {
      return ONE.fill("type", raw.getName());
    }
    return switch (raw.getSimpleName()) {
      case "double" -> "in.number()";
      case "int" -> "in.whole()";
      case "boolean" -> "in.flag()";
      case "Double" -> "in.numberOrNull()";
      case "Integer" -> "in.wholeOrNull()";
      case "String" -> "in.word()";
      default -> throw new IllegalStateException("no table holds " + raw);
    };
  }
}
