package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.experiment.input.Json;
import entente.ui.cli.terminal.Heartbeat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The schemas of answers are what the records say, and answers are what the schemas say. */
class AnswerSchemasTest extends CommandFixture {

  /** Commands that answer with no object: a window, a script, a schema. */
  private static final Set<String> NONE = Set.of("completion", "desktop", "help", "schema");

  @Test
  void schemasAndTheirPageAreWhatTheRecordsSay() throws IOException {
    SourceDocs docs = new SourceDocs();
    Map<AnswerKind, ObjectNode> schemas = new LinkedHashMap<>();
    for (AnswerKind kind : AnswerKind.all()) {
      ObjectNode schema = AnswerSchema.of(kind, docs);
      schemas.put(kind, schema);
      current(AnswerSchemas.FOLDER.resolve(kind.name() + ".json"), Json.indented(schema));
    }
    current(Path.of("src/site/markdown/answers.md"), AnswersPage.markdown(schemas));
    try (Stream<Path> files = Files.list(AnswerSchemas.FOLDER)) {
      assertEquals(
          AnswerKind.all().stream().map(AnswerKind::name).toList(),
          files
              .map(f -> f.getFileName().toString().replaceFirst("\\.json$", ""))
              .sorted()
              .toList());
    }
  }

  @Test
  void everyKeyHasASentence() throws IOException {
    SourceDocs docs = new SourceDocs();
    for (AnswerKind kind : AnswerKind.all()) {
      AnswerSchema.of(kind, docs);
    }
    assertEquals(Set.of(), docs.untold());
  }

  @Test
  void everyCommandThatAnswersWithAnObjectHasOne() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandLine root =
        CommandLines.of(Simulators.model(), new Heartbeat(Heartbeat.Rhythm.NONE), nowhere, nowhere);
    Set<String> names = new TreeSet<>(names("", root));
    names.removeAll(NONE);
    List<String> known = AnswerKind.all().stream().map(AnswerKind::name).toList();
    assertEquals(List.copyOf(names), known);
    assertEquals(known, SchemaCommand.ANSWERS);
  }

  private static List<String> names(String above, CommandLine command) {
    List<String> names = new ArrayList<>();
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              names.add(above + name);
              names.addAll(names(above + name + "-", below));
            });
    return names;
  }

  @Test
  void aKeyThatNoRecordHasIsAFault() throws Exception {
    ObjectNode answer = (ObjectNode) json("diff", "five-states", "kept-purpose");
    AnswerSchemas.hold("diff", answer);
    assertFalse(AnswerSchemas.faults("diff", answer.deepCopy().put("surplus", 1)).isEmpty());
    assertFalse(AnswerSchemas.faults("diff", answer.put("differences", "none")).isEmpty());
  }

  @Test
  void faultsAreAnAnswerOfEveryCommand() throws Exception {
    assertEquals(2, run("compare", "five-sttes", "--json"));
    JsonNode answer = JSON.readTree(out.toString());
    assertTrue(answer.has("faults"));
    for (AnswerKind kind : AnswerKind.all()) {
      AnswerSchemas.hold(kind.name(), answer);
    }
  }

  @Test
  void aSchemaIsPrinted() throws Exception {
    assertEquals(0, run("schema", "compare"));
    assertEquals(Files.readString(AnswerSchemas.FOLDER.resolve("compare.json")), out.toString());
    assertEquals(2, run("schema", "compar"));
    assertTrue(err.toString().contains("Maybe compare."), err::toString);
  }

  private static void current(Path place, String text) throws IOException {
    if (Boolean.getBoolean("entente.write")) {
      Files.createDirectories(place.getParent());
      Files.writeString(place, text);
    }
    assertEquals(
        text,
        Files.exists(place) ? Files.readString(place) : "",
        "write it anew: mvn test -Dtest=AnswerSchemasTest -Dentente.write=true");
  }
}
