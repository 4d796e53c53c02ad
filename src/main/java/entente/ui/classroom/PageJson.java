package entente.ui.classroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import entente.experiment.input.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What server and page say to each other: undefined numbers are null, all others have four decimals
 * at most; what is read is one shallow object.
 */
final class PageJson {

  private static final double DECIMALS = 1e4;
  private static final int DEEPEST = 4;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(
              Json.numbers((value, out) -> out.writeNumber(Math.rint(value * DECIMALS) / DECIMALS)))
          .build();

  private PageJson() {}

  static String text(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns keys with their values, in this order. */
  static Map<String, Object> of(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** Returns the object that a request holds. */
  static Request read(String text) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw Refused.bad("no JSON");
    }
    if (node == null || !node.isObject()) {
      throw Refused.bad("no object");
    }
    return new Request(node);
  }

  /** What a request says, by key; what is of another kind than asked for is refused. */
  record Request(JsonNode node) {

    String text(String key) {
      JsonNode value = node.get(key);
      if (value == null || !value.isTextual()) {
        throw Refused.bad(key);
      }
      return value.textValue();
    }

    boolean has(String key) {
      return node.hasNonNull(key);
    }

    int whole(String key, int low, int high) {
      JsonNode value = node.get(key);
      boolean whole = value != null && value.isIntegralNumber() && value.canConvertToInt();
      if (!whole || value.intValue() < low || value.intValue() > high) {
        throw Refused.bad(key);
      }
      return value.intValue();
    }

    double number(String key, double low, double high) {
      JsonNode value = node.get(key);
      double number = value != null && value.isNumber() ? value.doubleValue() : Double.NaN;
      if (!(number >= low && number <= high)) {
        throw Refused.bad(key);
      }
      return number;
    }

    boolean flag(String key) {
      JsonNode value = node.get(key);
      if (value == null || !value.isBoolean()) {
        throw Refused.bad(key);
      }
      return value.booleanValue();
    }
  }
}
