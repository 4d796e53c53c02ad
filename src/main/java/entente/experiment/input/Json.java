package entente.experiment.input;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON as the program writes it: files hold values as they are, answers have null for undefined.
 */
public final class Json {
  private static final ObjectMapper LINE = new ObjectMapper();
  private static final ObjectMapper INDENTED =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  /** Writes a number that is defined and finite. */
  @FunctionalInterface
  public interface NumberWriter {
    /** Writes it. */
    void write(double value, JsonGenerator out) throws IOException;
  }

  /** Returns the text of a file on one line, with its line end. */
  public static String line(Object file) {
    return text(LINE, file);
  }

  /** Returns the text of a file for people to read, too, with its line end. */
  public static String indented(Object file) {
    return text(INDENTED, file);
  }

  /** Returns what a mapper writes, with its line end. */
  public static String text(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns what the text of a file holds.
   *
   * @throws JsonProcessingException if it holds something else
   */
  public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return LINE.readValue(text, type);
  }

  /** Returns what the bytes of a file hold; empty if they hold something else. */
  public static <T> Optional<T> readIf(byte[] file, Class<T> type) {
    try {
      return Optional.ofNullable(read(new String(file, StandardCharsets.UTF_8), type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns how answers have numbers: undefined and infinite ones are null, others as written. */
  public static SimpleModule numbers(NumberWriter writer) {
    JsonSerializer<Double> serializer = new OrNull(writer);
    return new SimpleModule()
        .addSerializer(Double.class, serializer)
        .addSerializer(double.class, serializer)
        .addSerializer(double[].class, new AllOrNull(serializer));
  }

  /** Writes numbers, each or null: an array of them is not asked number by number. */
  private static final class AllOrNull extends JsonSerializer<double[]> {
    private final JsonSerializer<Double> each;

    AllOrNull(JsonSerializer<Double> each) {
      this.each = each;
    }

    @Override
    public void serialize(double[] values, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartArray();
      for (double value : values) {
        each.serialize(value, out, provider);
      }
      out.writeEndArray();
    }
  }

  /** Writes a number, or null. */
  private static final class OrNull extends JsonSerializer<Double> {
    private final NumberWriter writer;

    OrNull(NumberWriter writer) {
      this.writer = writer;
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isNaN() || value.isInfinite()) {
        out.writeNull();
      } else {
        writer.write(value, out);
      }
    }
  }
}
