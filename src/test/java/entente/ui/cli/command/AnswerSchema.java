package entente.ui.cli.command;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import entente.ui.cli.terminal.FaultAnswer;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema (2020-12) of an answer.
 *
 * <p>What keys a record has is asked of the library that writes it, so that a key that it leaves
 * out, renames or takes from an inner record is the same here. The schema is open: a later version
 * may add keys.
 */
final class AnswerSchema {

  private static final String RESULTS = "Folder of the results.";
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class, BigInteger.class);
  private static final Set<Class<?>> REAL = Set.of(double.class, Double.class);

  private final ObjectMapper mapper = new ObjectMapper();
  private final SerializerProvider provider = mapper.getSerializerProviderInstance();
  private final ObjectNode shared = mapper.createObjectNode();
  private final List<String> open = new ArrayList<>();
  private final Set<String> recursive = new LinkedHashSet<>();
  private final SourceDocs docs;

  private AnswerSchema(SourceDocs docs) {
    this.docs = docs;
  }

  /** Returns the schema of what a command answers. */
  static ObjectNode of(AnswerKind kind, SourceDocs docs) throws JsonMappingException {
    AnswerSchema schema = new AnswerSchema(docs);
    ObjectNode root = schema.mapper.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Answer of entente " + kind.name().replaceFirst("^hindcast-", "hindcast "));
    ArrayNode any = root.putArray("anyOf");
    for (Class<?> form : kind.withFaults()) {
      any.add(schema.value(schema.mapper.constructType(form), null));
      ObjectNode keys = (ObjectNode) schema.shared.get(name(form)).get("properties");
      if (kind.folder() && form != FaultAnswer.All.class && !keys.has("results")) {
        keys.putObject("results").put("type", "string").put("description", RESULTS);
      }
    }
    root.set("$defs", schema.shared);
    return root;
  }

  /** Returns by which name a record is defined. */
  static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    String above = outer == null ? "" : outer.getSimpleName();
    return above.replaceFirst("(Answer|Json|Command)$", "") + type.getSimpleName();
  }

  /** Returns the schema of a value, which a property holds, itself or in a list or a map. */
  private ObjectNode value(JavaType type, BeanProperty holder) throws JsonMappingException {
    Class<?> raw = type.getRawClass();
    ObjectNode node = mapper.createObjectNode();
    if (WHOLE.contains(raw)) {
      node.put("type", "integer");
    } else if (REAL.contains(raw)) {
      node.putArray("type").add("number").add("null");
    } else if (raw == BigDecimal.class) {
      node.put("type", "number");
    } else if (raw == boolean.class || raw == Boolean.class) {
      node.put("type", "boolean");
    } else if (raw == String.class) {
      node.put("type", "string");
    } else if (raw.isEnum()) {
      node.put("type", "string").set("enum", mapper.valueToTree(raw.getEnumConstants()));
    } else if (type.isMapLikeType()) {
      node.put("type", "object").set("additionalProperties", value(type.getContentType(), holder));
    } else if (type.isContainerType()) {
      node.put("type", "array").set("items", value(type.getContentType(), holder));
    } else if (raw.isSealed()) {
      ArrayNode any = node.putArray("anyOf");
      for (Class<?> form : raw.getPermittedSubclasses()) {
        any.add(value(mapper.constructType(form), holder));
      }
    } else if (raw.isRecord()) {
      node.put("$ref", "#/$defs/" + define(type, holder));
    } else if (raw != Object.class) {
      throw new IllegalStateException("no schema for " + type);
    }
    return node;
  }

  /** Defines a record, unless it is defined, and returns by which name. */
  private String define(JavaType type, BeanProperty holder) throws JsonMappingException {
    String name = name(type);
    if (open.contains(name)) {
      recursive.add(name);
      return name;
    }
    open.add(name);
    ObjectNode node = record(type, holder);
    open.remove(name);
    String free = name;
    for (int k = 2; shared.has(free) && !shared.get(free).equals(node); k++) {
      if (recursive.contains(name)) {
        throw new IllegalStateException("two records by the name " + name);
      }
      free = name + k;
    }
    shared.set(free, node);
    return free;
  }

  private static String name(JavaType type) {
    StringBuilder name = new StringBuilder(name(type.getRawClass()));
    for (JavaType inner : type.getBindings().getTypeParameters()) {
      name.append("Of").append(name(inner));
    }
    return name.toString();
  }

  private ObjectNode record(JavaType type, BeanProperty holder) throws JsonMappingException {
    ObjectNode node = mapper.createObjectNode().put("type", "object");
    String text = docs.of(type.getRawClass());
    if (!text.isEmpty()) {
      node.put("description", text);
    }
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = mapper.createArrayNode();
    for (BeanProperty property : properties(type, holder)) {
      boolean left = ((BeanPropertyWriter) property).willSuppressNulls();
      ObjectNode value = value(property.getType(), property);
      properties.set(
          property.getName(), described(left ? value : orNull(value, property), property));
      if (!left) {
        required.add(property.getName());
      }
    }
    if (!required.isEmpty()) {
      node.set("required", required);
    }
    // Names of which a map is the source are none that the library tells.
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
        JavaType map = mapper.constructType(component.getGenericType());
        ObjectNode each = value(map.getContentType(), null);
        String said = docs.of(type.getRawClass(), component.getName());
        node.set("additionalProperties", said.isEmpty() ? each : each.put("description", said));
      }
    }
    return node;
  }

  // A boxed value may be null; a text, a list, a record if its sentence says so.
  private ObjectNode orNull(ObjectNode value, BeanProperty property) {
    JavaType type = property.getType();
    String text = docs.of(property.getMember());
    boolean boxed = Number.class.isAssignableFrom(type.getRawClass());
    boolean may =
        boxed || type.hasRawClass(Boolean.class) || text.matches(".*\\b(null|undefined)\\b.*");
    if (type.isPrimitive() || !may || value.isEmpty()) {
      return value;
    }
    if (value.path("type").isTextual()) {
      String word = value.get("type").asText();
      value.putArray("type").add(word).add("null");
      if (value.get("enum") instanceof ArrayNode words) {
        words.addNull();
      }
      return value;
    } else if (value.path("type").isArray()) {
      return value;
    }
    ObjectNode either = mapper.createObjectNode();
    either.putArray("anyOf").add(value).addObject().put("type", "null");
    return either;
  }

  private ObjectNode described(ObjectNode value, BeanProperty property) {
    String text = docs.of(property.getMember());
    return text.isEmpty() ? value : value.put("description", text);
  }

  private List<BeanProperty> properties(JavaType type, BeanProperty holder)
      throws JsonMappingException {
    Map<String, BeanProperty> found = new LinkedHashMap<>();
    provider
        .findValueSerializer(type, holder)
        .acceptJsonFormatVisitor(
            new JsonFormatVisitorWrapper.Base(provider) {
              @Override
              public JsonObjectFormatVisitor expectObjectFormat(JavaType of) {
                return new JsonObjectFormatVisitor.Base(provider) {
                  @Override
                  public void property(BeanProperty property) {
                    found.put(property.getName(), property);
                  }

                  @Override
                  public void optionalProperty(BeanProperty property) {
                    found.put(property.getName(), property);
                  }
                };
              }
            },
            type);
    return List.copyOf(found.values());
  }
}
