package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what commands answer against the schemas that the program ships. */
final class AnswerSchemas {

  /** Where the schemas are. */
  static final Path FOLDER = Path.of("src/main/resources/entente/answers");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

  private AnswerSchemas() {}

  /**
   * Holds what a command printed against the schema of its answer, if JSON was asked for.
   *
   * @param args the words of the command line
   */
  static void hold(String printed, String... args) {
    String name = args.length == 0 ? "compare" : args[0];
    String below = args.length < 2 ? "" : name + "-" + args[1];
    name = SchemaCommand.ANSWERS.contains(below) ? below : name;
    boolean asked = List.of(args).contains("--json") && SchemaCommand.ANSWERS.contains(name);
    if (asked && printed.startsWith("{")) {
      try {
        hold(name, MAPPER.readTree(printed));
      } catch (JsonProcessingException e) {
        throw new AssertionError(printed, e);
      }
    }
  }

  /** Holds an answer against its schema, which here may have no key that it does not name. */
  static void hold(String name, JsonNode answer) {
    assertEquals(List.of(), faults(name, answer).stream().map(Error::toString).toList(), name);
  }

  /** Returns what is wrong with an answer. */
  static List<Error> faults(String name, JsonNode answer) {
    return READ.computeIfAbsent(name, AnswerSchemas::read).validate(answer);
  }

  private static Schema read(String name) {
    try {
      JsonNode schema = MAPPER.readTree(Files.readString(FOLDER.resolve(name + ".json")));
      schema.get("$defs").forEach(AnswerSchemas::close);
      return REGISTRY.getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(JsonNode record) {
    ObjectNode object = (ObjectNode) record;
    if (!object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }
}
