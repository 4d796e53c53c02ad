package entente.ui.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What one JSON value says otherwise than another of the same kind. Two worlds side by side have
 * most in common; a page holds of the second only this, and {@code like} in its scripts puts it
 * together again.
 */
final class WorldDifference {

  private WorldDifference() {}

  /**
   * Returns what differs: of two objects the fields that do, of two lists of one length their
   * elements by place, as far down as they go; of anything else the other value.
   *
   * @param other a value whose objects have the fields of those that they are compared with
   * @throws IllegalArgumentException if an object lacks a field or has another
   */
  static JsonNode between(JsonNode first, JsonNode other) {
    boolean objects = first.isObject() && other.isObject();
    boolean lists = first.isArray() && other.isArray() && first.size() == other.size();
    if (!objects && !lists) {
      if (first.isArray() && other.isObject()) {
        throw new IllegalArgumentException("an object where a list stood");
      }
      return other;
    }
    ObjectNode but = JsonNodeFactory.instance.objectNode();
    if (objects) {
      if (first.size() != other.size()) {
        throw new IllegalArgumentException("objects of different fields");
      }
      for (Map.Entry<String, JsonNode> field : other.properties()) {
        put(but, field.getKey(), first.get(field.getKey()), field.getValue());
      }
    }
    for (int i = 0; lists && i < other.size(); i++) {
      put(but, Integer.toString(i), first.get(i), other.get(i));
    }
    return but;
  }

  private static void put(ObjectNode but, String key, JsonNode first, JsonNode other) {
    if (first == null) {
      throw new IllegalArgumentException("no field " + key + " to be like");
    }
    if (!first.equals(other)) {
      but.set(key, between(first, other));
    }
  }
}
