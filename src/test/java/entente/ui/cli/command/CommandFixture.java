package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.ui.cli.stored.Simulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What tests of commands share: a folder of their own, a run in this process, what it printed. */
public abstract class CommandFixture {

  public static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir Path dir;

  public final StringWriter out = new StringWriter();
  public final StringWriter err = new StringWriter();
  private int places;

  /**
   * Runs a command and returns its exit status; what was printed before is forgotten. What it
   * answers as JSON is held against its schema.
   */
  final int run(String... args) {
    return run(Simulators.model(), args);
  }

  /** Runs a command in a laboratory of one's own. */
  final int run(Simulator laboratory, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    int status =
        CommandLines.execute(
            laboratory, new PrintWriter(out, true), new PrintWriter(err, true), args);
    AnswerSchemas.hold(out.toString(), args);
    return status;
  }

  /** Runs a command that must succeed, and returns its answer. */
  final JsonNode json(String... args) throws Exception {
    List<String> words = new ArrayList<>(List.of(args));
    words.add("--json");
    if (args[0].equals("landscape")) {
      words.add("--out");
      words.add(dir.resolve("out" + places++).toString());
    }
    assertEquals(0, run(words.toArray(String[]::new)), err::toString);
    return JSON.readTree(out.toString());
  }
}
