package entente.experiment.reference;

import entente.experiment.claim.Claim;
import entente.experiment.input.Json;
import entente.experiment.input.Keys;
import entente.experiment.input.Records;
import entente.experiment.scenario.Quantity;
import entente.experiment.study.SearchStudy;
import entente.experiment.study.Study;
import entente.model.Mechanisms;
import entente.model.Param;
import entente.model.decisions.AddedMechanism;
import entente.model.dynamics.Scenario;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the JSON Schema (2020-12) of files, by which editors complete and check them. */
public final class SchemaWriter {

  private SchemaWriter() {}

  /** Returns the schema of a scenario file as JSON text. */
  public static String scenario() {
    Map<String, SchemaNode> properties = properties(Scenario.class);
    properties.put(
        "extends", text("Shipped scenario or file whose values hold where this is silent."));
    properties.put("states", text("Table of states: a CSV file, or its lines."));
    properties.put("pairs", text("Table of pairs of states: a CSV file, or its lines."));
    properties.put("capability_path", text("Table of raw capability by state and year."));
    properties.put(
        "choices", text("Choices made from outside: a CSV file or its lines, or a team's line."));
    SchemaNode added = properties.get("events").copy();
    properties.put(
        "add_events", added.description("Dated events beside those of the extended scenario."));
    properties.put(
        "groups",
        new SchemaNode()
            .types("object", "null")
            .keys("^[A-Za-z0-9_-]+$")
            .others(
                new SchemaNode()
                    .types("array", "null")
                    .items(new SchemaNode().types("string", "number", "boolean"))
                    .unique())
            .description("Names for groups of states, which comparisons look at together."));
    // A key without a value takes away what is inherited.
    properties.values().forEach(SchemaNode::orNull);
    properties.put("kind", kind("scenario"));
    SchemaNode root = file("Scenario of Entente", properties);
    return text(
        root.either(
            new SchemaNode().required(List.of("extends")),
            new SchemaNode().required(List.of("states"))));
  }

  /** Returns the schema of a study file, a sweep or a search, as JSON text. */
  public static String study() {
    Map<String, SchemaNode> properties = properties(Study.class);
    properties(SearchStudy.class).forEach(properties::putIfAbsent);
    properties.put("kind", kind("study"));
    return text(file("Study of Entente", properties));
  }

  /** Returns the schema of a claim file as JSON text. */
  public static String claim() {
    return ofKind("claim", "Claim of Entente", Claim.class);
  }

  private static String ofKind(String kind, String title, Class<?> type) {
    Map<String, SchemaNode> properties = properties(type);
    properties.put("kind", kind(kind));
    return text(file(title, properties));
  }

  private static SchemaNode file(String title, Map<String, SchemaNode> properties) {
    return new SchemaNode()
        .root(title)
        .type("object")
        .properties(properties)
        .closed()
        .required(List.of("kind"));
  }

  private static SchemaNode kind(String kind) {
    return new SchemaNode().description("What the file is.").constant(kind);
  }

  private static SchemaNode text(String description) {
    return new SchemaNode().type("string").description(description);
  }

  private static String text(SchemaNode root) {
    return Json.indented(root);
  }

  private static List<Quantity> quantities(Class<?> type) {
    List<Quantity> quantities = new ArrayList<>();
    for (RecordComponent component : Records.components(type)) {
      Param param = component.getAnnotation(Param.class);
      if (param != null) {
        quantities.add(new Quantity(Keys.of(component), component, param));
      }
    }
    return quantities;
  }

  private static Map<String, SchemaNode> properties(Class<?> type) {
    Map<String, SchemaNode> properties = new LinkedHashMap<>();
    quantities(type).forEach(quantity -> properties.put(quantity.key(), property(quantity)));
    return properties;
  }

  private static SchemaNode record(Class<?> type) {
    SchemaNode schema = new SchemaNode().types("object", "null").properties(properties(type));
    List<String> required =
        quantities(type).stream().filter(Quantity::isRequired).map(Quantity::key).toList();
    return (required.isEmpty() ? schema : schema.required(required)).closed();
  }

  private static SchemaNode property(Quantity quantity) {
    SchemaNode schema =
        switch (quantity.kind()) {
          case NUMBER -> number(quantity.param(), "number");
          case WHOLE -> number(quantity.param(), "integer");
          case SWITCH -> new SchemaNode().type("boolean");
          case CHOICE -> new SchemaNode().choice(quantity.words());
          case TEXT -> word(quantity.param());
          case LIST ->
              new SchemaNode()
                  .types("array", "null")
                  .items(new SchemaNode().types("string", "number", "boolean"))
                  .unique();
          case SHARES -> shares(quantity);
          case VALUES ->
              new SchemaNode()
                  .types("object", "null")
                  .others(new SchemaNode().types("string", "number", "boolean", "array"));
          case GROUP -> group(quantity);
        };
    String unit = quantity.isNumeric() ? " Unit: " + quantity.param().unit() + "." : "";
    schema.description(quantity.param().text() + unit);
    String word = quantity.defaultWord();
    return word.isEmpty() ? schema : standard(schema, quantity, word);
  }

  private static SchemaNode standard(SchemaNode schema, Quantity quantity, String word) {
    return switch (quantity.kind()) {
      case NUMBER, WHOLE -> schema.standard(quantity.param().value());
      case SWITCH -> schema.standard(Boolean.parseBoolean(word));
      case CHOICE, TEXT -> schema.standard(word);
      default -> schema;
    };
  }

  private static SchemaNode number(Param param, String type) {
    return new SchemaNode().type(type).range(param.low(), param.high());
  }

  private static SchemaNode word(Param param) {
    return param.optional()
        ? new SchemaNode().types("string", "number", "boolean", "null")
        : new SchemaNode().types("string", "number", "boolean");
  }

  private static SchemaNode shares(Quantity quantity) {
    SchemaNode each = number(quantity.param(), "number");
    SchemaNode map = new SchemaNode().types("object", "null").others(each);
    if (quantity.component().getDeclaringRecord() != Mechanisms.class) {
      return map;
    }
    // The map of added mechanisms is closed over those that there are.
    Map<String, SchemaNode> strengths = new LinkedHashMap<>();
    for (AddedMechanism mechanism : AddedMechanism.all()) {
      strengths.put(mechanism.key(), each.copy().description(mechanism.text()).standard(0));
    }
    return map.properties(strengths).closed();
  }

  private static SchemaNode group(Quantity quantity) {
    Class<?> type = quantity.component().getType();
    if (type.isRecord()) {
      return record(type);
    }
    Class<?> element = Records.element(quantity.component());
    return Records.isKeyed(element)
        ? new SchemaNode().types("object", "null").keys("^[A-Za-z0-9_-]+$").others(record(element))
        : new SchemaNode().types("array", "null").items(record(element).type("object"));
  }
}
