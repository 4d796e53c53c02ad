package entente.experiment.reference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One node of a JSON Schema: its keywords, in the order in which they were said. */
final class SchemaNode {

  private final Map<String, Object> keywords = new LinkedHashMap<>();

  private SchemaNode say(String keyword, Object value) {
    keywords.put(keyword, value);
    return this;
  }

  /** Says which version of JSON Schema this is, and what it is of. */
  SchemaNode root(String title) {
    return say("$schema", "https://json-schema.org/draft/2020-12/schema").say("title", title);
  }

  SchemaNode type(String word) {
    return say("type", word);
  }

  /** Says that a value has one of several types. */
  SchemaNode types(String... words) {
    return say("type", List.of(words));
  }

  SchemaNode description(String text) {
    return say("description", text);
  }

  /** Says what the value always is. */
  SchemaNode constant(String word) {
    return say("const", word);
  }

  /** Says what the value is where a file is silent. */
  SchemaNode standard(Object value) {
    return say("default", value);
  }

  SchemaNode range(double low, double high) {
    return say("minimum", low).say("maximum", high);
  }

  /** Says that the value is one of these words. */
  SchemaNode choice(List<String> words) {
    return say("enum", List.copyOf(words));
  }

  SchemaNode items(SchemaNode each) {
    return say("items", each);
  }

  /** Says that no item stands twice. */
  SchemaNode unique() {
    return say("uniqueItems", true);
  }

  SchemaNode properties(Map<String, SchemaNode> byKey) {
    return say("properties", byKey);
  }

  SchemaNode required(List<String> keys) {
    return say("required", List.copyOf(keys));
  }

  /** Says what stands behind a key that is not among the properties. */
  SchemaNode others(SchemaNode value) {
    return say("additionalProperties", value);
  }

  /** Says that there are no keys but the properties. */
  SchemaNode closed() {
    return say("additionalProperties", false);
  }

  /** Says which keys may be made up. */
  SchemaNode keys(String pattern) {
    return say("propertyNames", Map.of("pattern", pattern));
  }

  /** Says that one of these is true at least. */
  SchemaNode either(SchemaNode... nodes) {
    return say("anyOf", List.of(nodes));
  }

  /** Says that whatever stands behind a key, here and below, may be nothing. */
  SchemaNode orNull() {
    keywords.computeIfPresent("type", (k, types) -> with(types, "null"));
    keywords.computeIfPresent("enum", (k, words) -> with(words, null));
    if (keywords.get("properties") instanceof Map<?, ?> inner) {
      inner.values().forEach(node -> ((SchemaNode) node).orNull());
    }
    if (keywords.get("additionalProperties") instanceof SchemaNode each) {
      each.orNull();
    }
    return this;
  }

  private static List<Object> with(Object words, String more) {
    List<Object> all = new ArrayList<>(words instanceof List<?> list ? list : List.of(words));
    if (!all.contains(more)) {
      all.add(more);
    }
    return all;
  }

  /** Returns a node that says the same, to be changed. */
  SchemaNode copy() {
    SchemaNode copy = new SchemaNode();
    copy.keywords.putAll(keywords);
    return copy;
  }

  /** Returns what stands in a file. */
  @JsonValue
  Map<String, Object> keywords() {
    return keywords;
  }
}
