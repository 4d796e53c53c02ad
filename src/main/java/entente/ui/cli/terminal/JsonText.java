package entente.ui.cli.terminal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.experiment.input.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers as JSON: undefined and infinite numbers are null, all others JSON numbers. */
public final class JsonText {

  private static final String RESULTS = "results";
  private static final String FROM = "from";
  private static final String PARENT = "parent";
  private static final double WHOLE = 1e15;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .addModule(Json.numbers(JsonText::number))
          .build();

  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};

  private JsonText() {}

  /** Returns the text of an answer. */
  public static String text(Object answer) {
    return Json.text(MAPPER, answer);
  }

  /** Returns the text of an answer that says in which folder its results are. */
  public static String with(String answer, Path results) {
    return edited(answer, object -> object.put(RESULTS, results.toString())).orElse(answer);
  }

  /** Returns the text of an answer without the folder, as the folder itself keeps it. */
  public static String without(String answer) {
    return edited(answer, object -> object.remove(RESULTS)).orElse(answer);
  }

  /**
   * Returns the text of an answer without any folder, neither its own nor that it is from nor the
   * way from one to the other; empty if it is no JSON.
   */
  public static Optional<String> unplaced(String answer) {
    return edited(answer, object -> object.remove(List.of(RESULTS, FROM, PARENT)));
  }

  private static Optional<String> edited(String answer, Consumer<ObjectNode> edit) {
    try {
      JsonNode tree = MAPPER.readTree(answer);
      if (tree instanceof ObjectNode object) {
        edit.accept(object);
      }
      return Optional.of(Json.text(MAPPER, tree));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns a record's components by name, in their order, as an answer has them. */
  public static Map<String, Object> map(Object record) {
    return MAPPER.convertValue(record, FIELDS);
  }

  /** Returns a record's components by names of another case. */
  public static Map<String, Object> map(Object record, PropertyNamingStrategy names) {
    return MAPPER.copy().setPropertyNamingStrategy(names).convertValue(record, FIELDS);
  }

  private static void number(double value, JsonGenerator out) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }
}
