package entente.ui.cli;

import entente.experiment.store.Release;
import java.io.IOException;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Release release = Release.current();
    return new String[] {
      "Entente " + release.version() + " (commit " + release.commit() + ", " + release.date() + ")"
    };
  }
}
