package entente.ui.cli.stored;

import entente.experiment.input.Nearest;
import entente.experiment.run.Course;
import entente.experiment.run.RunBlock;
import entente.experiment.scenario.AlternativeSettings;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Manifest;
import entente.experiment.store.Program;
import entente.experiment.table.TableReader;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Witness;
import entente.text.Template;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of a results folder, computed again from its seed and the scenarios in the manifest.
 *
 * @param folder the folder
 * @param manifest what it was made from
 * @param row number of the run
 * @param label label of its scenario
 * @param scenario the scenario as the run had it
 * @param seed its seed
 */
public record StoredRow(
    Path folder, Manifest manifest, int row, String label, Scenario scenario, long seed) {
  private static final Template NO_MANIFEST =
      Template.of("a results folder ({missing}). Maybe make one with run or compare.");
  private static final Template CHANGED = Template.of("a folder as it was written; {what} is not.");
  private static final Template ONE_OF = Template.of("one of {scenarios}.");
  private static final Template RUN_OF = Template.of("a run of {folder}, from 0 to {last}.");
  private static final Template ENDED =
      Template.of("at most {last}, after which nuclear weapons ended this run.");

  /** Finds a row of the folder that the option {@code --from} named. */
  public static StoredRow of(Path folder, int row) throws IOException {
    Manifest manifest = manifest("--from", folder);
    StoredPlan.sameModel(folder, manifest);
    return of(folder, manifest, cells(folder, row));
  }

  /**
   * Finds a row of the folder that stands as DIR.
   *
   * @param row number of the run; null for that of the scenario
   * @param scenario label of a scenario, whose first run at the default point is meant; null for
   *     the first scenario
   */
  public static StoredRow of(Path folder, Integer row, String scenario) throws IOException {
    Manifest manifest = manifest("DIR", folder);
    StoredPlan.sameModel(folder, manifest);
    return of(
        folder,
        manifest,
        row == null && scenario != null
            ? cells(folder, manifest, scenario)
            : cells(folder, row == null ? 0 : row));
  }

  private static Manifest manifest(String option, Path folder) throws IOException {
    Manifest manifest =
        Manifest.read(folder)
            .orElseThrow(
                () ->
                    UsageException.value(
                        option, folder, NO_MANIFEST.fill("missing", Manifest.missing(folder))));
    if (manifest.changed() != null) {
      throw UsageException.value(option, folder, CHANGED.fill("what", manifest.changed()));
    }
    if (manifest.identity().scenarios().size() != manifest.identity().inputs().size()
        || manifest.outcome().runs() == 0) {
      throw UsageException.value(option, folder, "a results folder of run or compare.");
    }
    return manifest;
  }

  private static StoredRow of(Path folder, Manifest manifest, Map<String, String> cells) {
    int row = Integer.parseInt(cells.get("run"));
    if (!cells.get("status").equals("ok")) {
      throw UsageException.value("--row", row, "a run that did not fail: " + cells.get("message"));
    }
    String label = cells.get("scenario");
    int replicate = Integer.parseInt(cells.get("replicate"));
    Scenario scenario = scenario(manifest, label, cells.get("block"), replicate);
    return new StoredRow(folder, manifest, row, label, scenario, Long.parseLong(cells.get("seed")));
  }

  private static List<Map<String, String>> rows(Path folder) throws IOException {
    try (Reader table = Files.newBufferedReader(folder.resolve("runs.csv"))) {
      return TableReader.rows(table);
    }
  }

  private static Map<String, String> cells(Path folder, Manifest manifest, String scenario)
      throws IOException {
    return rows(folder).stream()
        .filter(cells -> cells.get("scenario").equals(scenario))
        .filter(cells -> cells.get("block").equals(RunBlock.DEFAULT))
        .findFirst()
        .orElseThrow(
            () ->
                UsageException.value(
                    "--scenario",
                    scenario,
                    ONE_OF.fill("scenarios", String.join(", ", manifest.identity().scenarios()))
                        + Nearest.maybe(scenario, manifest.identity().scenarios())));
  }

  private static Map<String, String> cells(Path folder, int row) throws IOException {
    List<Map<String, String>> rows = rows(folder);
    return rows.stream()
        .filter(cells -> cells.get("run").equals(Integer.toString(row)))
        .findFirst()
        .orElseThrow(
            () ->
                UsageException.value(
                    "--row", row, RUN_OF.fill("folder", folder, "last", rows.size() - 1)));
  }

  private static Scenario scenario(Manifest manifest, String label, String block, int replicate) {
    List<LoadedScenario> all =
        manifest.identity().inputs().stream().map(LoadedScenario::stored).toList();
    LoadedScenario own = all.get(manifest.identity().scenarios().indexOf(label));
    return switch (block) {
      case RunBlock.DEFAULT -> own.scenario();
      case Arms.HALF -> own.constants(0.5);
      case Arms.ZERO -> own.constants(0);
      case Arms.WITHOUT -> own.withoutFocal();
      case Arms.FUTURE ->
          AlternativeSettings.draw(
              own.scenario(),
              manifest.identity().seed(),
              replicate,
              new ComparisonDesign(all, manifest.identity().seed(), 0, 0)
                  .fixed(settings(manifest.identity().command())));
      default ->
          throw new UsageException("--row: a run of block " + block + ", expected one of compare.");
    };
  }

  private static List<Setting> settings(String command) {
    List<String> words = ShellWords.split(command);
    List<Setting> settings = new ArrayList<>();
    for (int k = 0; k + 1 < words.size(); k++) {
      if (words.get(k).equals("--set")) {
        settings.add(Setting.parse(words.get(k + 1)));
      }
    }
    return settings;
  }

  /** Returns the snapshot after a round. */
  public Snapshot snapshot(int round) {
    if (round < 0 || round > scenario.rounds()) {
      throw UsageException.value("--round", round, "from 0 to " + scenario.rounds() + ".");
    }
    Simulation simulation = Course.watched(scenario, seed, Witness.NOBODY, round);
    if (simulation.round() < round) {
      throw UsageException.value("--round", round, ENDED.fill("last", simulation.round()));
    }
    return simulation.snapshot();
  }

  /** Returns whether this very program computed the folder, so that the row repeats to the bit. */
  public boolean sameProgram() throws IOException {
    return manifest.identity().program().equals(Program.current());
  }
}
