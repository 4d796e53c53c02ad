package entente.experiment.scenario;

import entente.experiment.input.Keys;
import entente.experiment.input.Numbers;
import entente.experiment.input.Records;
import entente.model.Param;
import entente.model.dynamics.Scenario;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Writes all of a scenario as one YAML file with its tables inside.
 *
 * <p>Every value is written out in the order of the definitions, numbers in their shortest form, so
 * that equal scenarios have equal texts; what is unsaid by its definition only where it is not the
 * default. The file reads back as the same scenario.
 */
public final class CanonicalText {
  private final StringBuilder out = new StringBuilder();

  private CanonicalText() {}

  /** Returns the text of a scenario with its tables inside. */
  public static String of(Scenario scenario) {
    return of(scenario, List.of());
  }

  /** Returns the same with the groups of states that its file names. */
  static String of(Scenario scenario, List<StateGroup> groups) {
    CanonicalText text = start("scenario", scenario);
    if (!groups.isEmpty()) {
      text.out.append(GroupReader.KEY).append(":\n");
      for (StateGroup group : groups) {
        List<String> states = group.states().stream().map(CanonicalText::scalar).toList();
        text.out.append("  ").append(scalar(group.key())).append(": [");
        text.out.append(String.join(", ", states)).append("]\n");
      }
    }
    text.table("states", FactTableWriter.states(scenario.states()));
    if (scenario.states().stream().anyMatch(state -> !state.capabilityPath().isEmpty())) {
      text.table("capability_path", FactTableWriter.paths(scenario.states()));
    }
    if (!scenario.pairs().isEmpty()) {
      text.table("pairs", FactTableWriter.pairs(scenario.pairs()));
    }
    if (!scenario.choices().isEmpty()) {
      text.table(
          "choices",
          FactTableWriter.choices(scenario.choices(), scenario.mechanisms().portfolio() > 0));
    }
    return text.out.toString();
  }

  /** Returns the text of another kind of file than a scenario, its key aside. */
  public static String of(String kind, Record file) {
    return start(kind, file).out.toString();
  }

  private static CanonicalText start(String kind, Record file) {
    CanonicalText text = new CanonicalText();
    text.out.append("kind: ").append(kind).append('\n');
    text.fields(file, "");
    return text;
  }

  private void table(String key, String csv) {
    out.append(key).append(": |\n");
    csv.lines().forEach(line -> out.append("  ").append(line).append('\n'));
  }

  private void fields(Object record, String indent) {
    for (RecordComponent component : Records.components(record.getClass())) {
      Object value = Records.get(component, record);
      if (component.isAnnotationPresent(Param.class) && isSaid(component, value)) {
        out.append(indent).append(Keys.of(component)).append(":");
        value(component, value, indent);
      }
    }
  }

  private static boolean isSaid(RecordComponent component, Object value) {
    boolean none =
        value instanceof Map<?, ?> map && map.isEmpty()
            || value instanceof List<?> list
                && list.isEmpty()
                && Records.element(component).isRecord();
    Param param = component.getAnnotation(Param.class);
    return value != null
        && !"".equals(value)
        && !(none && param.optional())
        && !(param.unsaid() && value.equals(param.value()));
  }

  private void value(RecordComponent component, Object value, String indent) {
    if (value instanceof Record) {
      out.append('\n');
      fields(value, indent + "  ");
    } else if (value instanceof Map<?, ?> map) {
      out.append(" {");
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        out.append(scalar(entry.getKey())).append(": ").append(scalar(entry.getValue()));
        out.append(entries.hasNext() ? ", " : "");
      }
      out.append("}\n");
    } else if (value instanceof List<?> list) {
      list(component, list, indent);
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private void list(RecordComponent component, List<?> list, String indent) {
    boolean keyed = Records.isKeyed(Records.element(component));
    if (list.isEmpty() || !(list.get(0) instanceof Record)) {
      String items = String.join(", ", list.stream().map(CanonicalText::scalar).toList());
      out.append(keyed ? " {}" : " [" + items + "]").append('\n');
      return;
    }
    out.append('\n');
    for (Object item : list) {
      if (keyed) {
        Object key = Records.get(Records.components(item.getClass()).get(0), item);
        out.append(indent).append("  ").append(scalar(key)).append(":\n");
        fields(item, indent + "    ");
      } else {
        int start = out.length();
        fields(item, indent + "    ");
        out.replace(start + indent.length() + 2, start + indent.length() + 4, "- ");
      }
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Double number) {
      return Numbers.text(number);
    }
    if (value instanceof Enum<?> constant) {
      return Keys.word(constant);
    }
    return value instanceof String text ? quote(text) : String.valueOf(value);
  }

  /** Returns a text in double quotes, with what is not printable escaped. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                quoted.append("\\n");
              } else if (c == '\t' || c == 0x85 || c == 0xFEFF || !StreamReader.isPrintable(c)) {
                quoted.append(String.format("\\U%08X", c));
              } else if (c == '\r' || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04X", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
