package entente.ui.cli.command;

import entente.experiment.reference.SchemaWriter;
import entente.ui.cli.terminal.ExitStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the JSON Schema that editors use. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema that editors use to help while a file is written.",
    footer = {
      "",
      "Examples:",
      "  entente schema scenario > scenario.schema.json",
      "  entente schema study > study.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {

  /** Kind of file. */
  enum Kind {
    /** A scenario. */
    SCENARIO,
    /** A study. */
    STUDY,
    /** A claim. */
    CLAIM
  }

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      defaultValue = "scenario",
      description = "Kind of file: ${COMPLETION-CANDIDATES}; scenario if it is left out.")
  private Kind kind;

  @Override
  public Integer call() {
    String schema =
        switch (kind) {
          case SCENARIO -> SchemaWriter.scenario();
          case STUDY -> SchemaWriter.study();
          case CLAIM -> SchemaWriter.claim();
        };
    parent.terminal().print(schema);
    return ExitStatus.DONE;
  }
}
