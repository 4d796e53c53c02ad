package entente.ui.cli.session;

import entente.analysis.report.TryIt;
import entente.experiment.store.Identity;
import entente.experiment.store.ResultsFolder;
import entente.text.Template;
import entente.ui.cli.option.LiveOption;
import entente.ui.cli.stored.LoadedScenario;
import entente.ui.cli.stored.NoRules;
import entente.ui.cli.terminal.UsageException;
import entente.ui.page.PageEngine;
import entente.ui.page.PageFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The laboratory beside a report: the worlds of the experiment in one page that runs them, begun by
 * the first run of the experiment.
 *
 * @param engine what runs the model there
 */
public record Laboratory(PageEngine engine) {

  private static final int MOST = 2;

  private static final Template MANY =
      Template.of(
          "--live: {count} scenarios, expected one or two, which stand side by side in the"
              + " laboratory.");

  /**
   * Returns the laboratory of an experiment if it was asked for.
   *
   * @param command the command that it was asked of
   * @throws UsageException if it cannot be: the program was not packed, or no page shows these
   */
  public static Optional<Laboratory> asked(
      LiveOption live, String command, List<LoadedScenario> scenarios) throws IOException {
    Optional<PageEngine> engine = live.engine(command);
    if (engine.isPresent()) {
      if (scenarios.size() > MOST) {
        throw new UsageException(MANY.fill("count", scenarios.size()));
      }
      scenarios.forEach(scenario -> NoRules.require(scenario.scenario(), command + " --live"));
    }
    return engine.map(Laboratory::new);
  }

  /** Writes it into the folder of the experiment. */
  void write(ResultsFolder folder, Identity identity, List<LoadedScenario> scenarios)
      throws IOException {
    List<String> names = LoadedScenario.names(scenarios);
    List<PageFile.Shown> shown = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      LoadedScenario scenario = scenarios.get(k);
      shown.add(
          new PageFile.Shown(
              scenario.label(),
              names.get(k),
              scenario.name(),
              scenario.settings(),
              scenario.source()));
    }
    String command = "entente " + identity.command();
    folder.text(TryIt.FILE, PageFile.of(shown, command, identity.seed(), engine));
  }
}
