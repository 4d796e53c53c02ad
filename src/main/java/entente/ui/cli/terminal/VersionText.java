package entente.ui.cli.terminal;

import entente.experiment.store.Addition;
import entente.experiment.store.Release;
import entente.text.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is, and what jars beside it add. */
public final class VersionText implements IVersionProvider {
  private static final Template PROGRAM =
      Template.of("Entente {version} (commit {commit}, {date})");
  private static final Template ADDED = Template.of("added {kind} {name} ({type})");

  @Override
  public String[] getVersion() throws IOException {
    Release release = Release.current();
    List<String> lines = new ArrayList<>();
    lines.add(
        PROGRAM.fill(
            "version", release.version(), "commit", release.commit(), "date", release.date()));
    for (Addition added : Addition.current()) {
      lines.add(ADDED.fill("kind", added.kind(), "name", added.name(), "type", added.type()));
    }
    return lines.toArray(String[]::new);
  }
}
