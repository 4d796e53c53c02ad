package entente.ui.cli.terminal;

import entente.experiment.store.Addition;
import entente.experiment.store.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is, and what jars beside it add. */
public final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Release release = Release.current();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Entente "
            + release.version()
            + " (commit "
            + release.commit()
            + ", "
            + release.date()
            + ")");
    for (Addition added : Addition.current()) {
      lines.add("added " + added.kind() + " " + added.name() + " (" + added.type() + ")");
    }
    return lines.toArray(String[]::new);
  }
}
