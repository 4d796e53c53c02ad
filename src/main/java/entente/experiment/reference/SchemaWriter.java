package entente.experiment.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.experiment.claim.Claim;
import entente.experiment.input.Json;
import entente.experiment.input.Keys;
import entente.experiment.input.Records;
import entente.experiment.scenario.Quantity;
import entente.experiment.study.Study;
import entente.model.Mechanisms;
import entente.model.Param;
import entente.model.decisions.AddedMechanism;
import entente.model.dynamics.Scenario;
import java.lang.reflect.RecordComponent;

/** Writes the JSON Schema (2020-12) of files, by which editors complete and check them. */
public final class SchemaWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SchemaWriter() {}

  /** Returns the schema of a scenario file as JSON text. */
  public static String scenario() {
    ObjectNode root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Scenario of Entente");
    ObjectNode body = record(Scenario.class);
    body.put("type", "object");
    ObjectNode properties = (ObjectNode) body.get("properties");
    text(properties, "kind", "What the file is.").remove("type");
    ((ObjectNode) properties.get("kind")).put("const", "scenario");
    text(properties, "extends", "Shipped scenario or file whose values hold where this is silent.");
    text(properties, "states", "Table of states: a CSV file, or its lines.");
    text(properties, "pairs", "Table of pairs of states: a CSV file, or its lines.");
    text(properties, "capability_path", "Table of raw capability by state and year.");
    text(
        properties,
        "choices",
        "Choices made from outside: a CSV file or its lines, or a team's line.");
    properties.set("add_events", properties.get("events").deepCopy());
    ((ObjectNode) properties.get("add_events"))
        .put("description", "Dated events beside those of the extended scenario.");
    body.putArray("required").add("kind");
    ArrayNode either = body.putArray("anyOf");
    either.addObject().putArray("required").add("extends");
    either.addObject().putArray("required").add("states");
    root.setAll(body);
    return text(root);
  }

  /** Returns the schema of a study file as JSON text. */
  public static String study() {
    return ofKind("study", "Study of Entente", Study.class);
  }

  /** Returns the schema of a claim file as JSON text. */
  public static String claim() {
    return ofKind("claim", "Claim of Entente", Claim.class);
  }

  private static String ofKind(String kind, String title, Class<?> type) {
    ObjectNode root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", title);
    ObjectNode body = record(type);
    body.put("type", "object");
    ObjectNode properties = (ObjectNode) body.get("properties");
    text(properties, "kind", "What the file is.").remove("type");
    ((ObjectNode) properties.get("kind")).put("const", kind);
    body.putArray("required").add("kind");
    root.setAll(body);
    return text(root);
  }

  private static String text(ObjectNode root) {
    return Json.indented(root);
  }

  private static ObjectNode text(ObjectNode properties, String key, String description) {
    return properties.putObject(key).put("type", "string").put("description", description);
  }

  private static ObjectNode record(Class<?> type) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("type").add("object").add("null");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (RecordComponent component : Records.components(type)) {
      Param param = component.getAnnotation(Param.class);
      if (param != null) {
        Quantity quantity = new Quantity(Keys.of(component), component, param);
        properties.set(quantity.key(), property(quantity));
        if (quantity.isRequired()) {
          required.add(quantity.key());
        }
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode property(Quantity quantity) {
    ObjectNode schema =
        switch (quantity.kind()) {
          case NUMBER -> number(quantity.param(), "number");
          case WHOLE -> number(quantity.param(), "integer");
          case SWITCH -> JSON.objectNode().put("type", "boolean");
          case CHOICE -> choice(quantity);
          case TEXT -> word(quantity);
          case LIST -> {
            ObjectNode list = JSON.objectNode();
            list.putArray("type").add("array").add("null");
            list.putObject("items").putArray("type").add("string").add("number").add("boolean");
            yield list.put("uniqueItems", true);
          }
          case SHARES -> {
            ObjectNode map = JSON.objectNode();
            map.putArray("type").add("object").add("null");
            map.set("additionalProperties", number(quantity.param(), "number"));
            yield quantity.component().getDeclaringRecord() == Mechanisms.class ? added(map) : map;
          }
          case GROUP -> group(quantity);
        };
    String unit = quantity.isNumeric() ? " Unit: " + quantity.param().unit() + "." : "";
    schema.put("description", quantity.param().text() + unit);
    standard(schema, quantity);
    return schema;
  }

  /** Closes the map of added mechanisms over those that there are. */
  private static ObjectNode added(ObjectNode map) {
    ObjectNode properties = map.putObject("properties");
    for (AddedMechanism mechanism : AddedMechanism.all()) {
      ObjectNode strength = properties.putObject(mechanism.key());
      strength.setAll((ObjectNode) map.get("additionalProperties"));
      strength.put("description", mechanism.text()).put("default", 0);
    }
    return map.put("additionalProperties", false);
  }

  private static void standard(ObjectNode schema, Quantity quantity) {
    String word = quantity.defaultWord();
    switch (quantity.kind()) {
      case NUMBER, WHOLE -> {
        if (!word.isEmpty()) {
          schema.put("default", quantity.param().value());
        }
      }
      case SWITCH -> {
        if (!word.isEmpty()) {
          schema.put("default", Boolean.parseBoolean(word));
        }
      }
      case CHOICE, TEXT -> {
        if (!word.isEmpty()) {
          schema.put("default", word);
        }
      }
      default -> {}
    }
  }

  private static ObjectNode number(Param param, String type) {
    ObjectNode schema = JSON.objectNode().put("type", type);
    return schema.put("minimum", param.low()).put("maximum", param.high());
  }

  private static ObjectNode choice(Quantity quantity) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode words = schema.putArray("enum");
    quantity.words().forEach(words::add);
    return schema;
  }

  private static ObjectNode word(Quantity quantity) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode types = schema.putArray("type").add("string").add("number").add("boolean");
    if (quantity.param().optional()) {
      types.add("null");
    }
    return schema;
  }

  private static ObjectNode group(Quantity quantity) {
    Class<?> type = quantity.component().getType();
    if (type.isRecord()) {
      return record(type);
    }
    Class<?> element = Records.element(quantity.component());
    ObjectNode schema = JSON.objectNode();
    if (Records.isKeyed(element)) {
      schema.putArray("type").add("object").add("null");
      schema.putObject("propertyNames").put("pattern", "^[A-Za-z0-9_-]+$");
      schema.set("additionalProperties", record(element));
    } else {
      schema.putArray("type").add("array").add("null");
      ObjectNode item = record(element);
      item.put("type", "object");
      schema.set("items", item);
    }
    return schema;
  }
}
