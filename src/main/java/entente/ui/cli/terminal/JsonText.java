package entente.ui.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as JSON: undefined and infinite numbers are null, all others JSON numbers. */
public final class JsonText {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Numbers())
                  .addSerializer(double.class, new Numbers()))
          .build();

  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};

  private JsonText() {}

  /** Returns the text of an answer. */
  public static String text(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
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

  /** Writes a number, or null. */
  private static final class Numbers extends JsonSerializer<Double> {
    @Override
    public void serialize(
        Double value, com.fasterxml.jackson.core.JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isNaN() || value.isInfinite()) {
        out.writeNull();
      } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
        out.writeNumber(value.longValue());
      } else {
        out.writeNumber(value.doubleValue());
      }
    }
  }
}
