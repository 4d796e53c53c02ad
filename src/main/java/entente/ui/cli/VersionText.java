package entente.ui.cli;

import entente.experiment.store.Program;
import java.io.IOException;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Program program = Program.current();
    return new String[] {
      "Entente " + program.version() + " (commit " + program.commit() + ", " + program.date() + ")"
    };
  }
}
