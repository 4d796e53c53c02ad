package entente.ui.cli.command;

import entente.experiment.input.Nearest;
import entente.experiment.reference.SchemaWriter;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the JSON Schema of a kind of file, or of what a command answers. */
@Command(
    name = "schema",
    description =
        "Prints the JSON Schema that editors use to help while a file is written, or that of what a"
            + " command answers with --json.",
    footer = {
      "",
      "Examples:",
      "  entente schema scenario > scenario.schema.json",
      "  entente schema study > study.schema.json",
      "  entente schema compare > compare.schema.json",
      "",
      "claim is a kind of file, claims the answer of that command."
    })
final class SchemaCommand implements Callable<Integer> {

  /** Kinds of files. */
  private static final List<String> FILES = List.of("scenario", "study", "claim");

  /** Commands whose answers have a schema, a command below another with its name before. */
  static final List<String> ANSWERS =
      List.of(
          "alliances",
          "analyze",
          "branch",
          "check",
          "claims",
          "classroom",
          "compare",
          "describe",
          "diff",
          "discover",
          "forecast",
          "hindcast",
          "hindcast-ablation",
          "hindcast-first-model",
          "hindcast-rolling",
          "landscape",
          "merge",
          "new",
          "page",
          "patterns",
          "power",
          "rerun",
          "run",
          "score",
          "search",
          "stability",
          "sweep",
          "update",
          "verify",
          "why");

  /** What may be named. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      defaultValue = "scenario",
      completionCandidates = Words.class,
      description =
          "Kind of file, or command: ${COMPLETION-CANDIDATES}; scenario if it is left out.")
  private String kind;

  @Override
  public Integer call() throws IOException {
    String word = kind.toLowerCase(Locale.ROOT);
    String schema =
        switch (word) {
          case "scenario" -> SchemaWriter.scenario();
          case "study" -> SchemaWriter.study();
          case "claim" -> SchemaWriter.claim();
          default -> answer(word);
        };
    parent.terminal().print(schema);
    return ExitStatus.DONE;
  }

  private static List<String> words() {
    return Stream.concat(FILES.stream(), ANSWERS.stream()).toList();
  }

  private static String answer(String word) throws IOException {
    if (!ANSWERS.contains(word)) {
      throw UsageException.value(
          "KIND",
          "'" + word + "'",
          String.join(", ", FILES) + " or a command with --json." + Nearest.maybe(word, words()));
    }
    try (InputStream schema =
        SchemaCommand.class.getResourceAsStream("/entente/answers/" + word + ".json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
