package entente.ui.cli.stored;

import entente.experiment.input.FaultsException;
import entente.experiment.run.Experiment;
import entente.experiment.run.Plan;
import entente.experiment.run.Recipe;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SweepPlan;
import entente.experiment.scenario.Setting;
import entente.experiment.search.SearchPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Shard;
import entente.experiment.store.TableReader;
import entente.experiment.study.SearchDesign;
import entente.experiment.study.SearchReader;
import entente.experiment.study.StudyReader;
import entente.text.Template;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The runs of a results folder, made again from the texts in its manifest.
 *
 * @param folder the folder
 * @param manifest what it was made from
 * @param plan its runs
 * @param tables the tables it keeps
 */
public record StoredPlan(Path folder, Manifest manifest, Plan plan, Set<Detail> tables) {
  private static final Template NO_MANIFEST =
      Template.of(
          "{folder}: no {file}, expected a finished results folder. Maybe make one with sweep.");
  private static final Template RUNS = Template.of("a run of {folder}, from 0 to {last}");
  private static final Template OF_SHARD = Template.of("{runs} and of shard {shard}.");

  /** Reads a folder. */
  public static StoredPlan of(Path folder) throws IOException {
    Manifest manifest =
        Manifest.read(folder)
            .orElseThrow(
                () ->
                    new UsageException(NO_MANIFEST.fill("folder", folder, "file", Manifest.FILE)));
    List<String> words = ShellWords.split(manifest.identity().command());
    return switch (words.get(0)) {
      case "sweep" -> {
        SweepPlan sweep = sweep(manifest.identity());
        yield new StoredPlan(folder, manifest, sweep, sweep.tables());
      }
      case "search" -> {
        SearchPlan search = search(folder, manifest.identity());
        yield new StoredPlan(folder, manifest, search, search.tables());
      }
      case "run", "compare" -> experiment(folder, manifest, words);
      default ->
          throw new UsageException(
              folder + ": expected a folder of run, compare, sweep or search.");
    };
  }

  /** Refuses a row that the folder does not have. */
  public void check(int row) {
    Shard shard = manifest.identity().part();
    String word = shard.word();
    if (row < 0 || row >= plan.size() || !shard.holds(row)) {
      String runs = RUNS.fill("folder", folder, "last", plan.size() - 1);
      String expected = word == null ? runs + "." : OF_SHARD.fill("runs", runs, "shard", word);
      throw UsageException.value("--row", row, expected);
    }
  }

  /** Returns a run that the folder has. */
  public RunSpecification run(int row) {
    check(row);
    try {
      return plan.specification(row);
    } catch (FaultsException | IllegalArgumentException e) {
      throw UsageException.value("--row", row, "a run that can be made: " + e.getMessage());
    }
  }

  /** Returns the plan of a sweep. */
  public static SweepPlan sweep(Identity identity) {
    List<String> words = ShellWords.split(identity.command());
    Input study = identity.inputs().get(0);
    LinkedHashMap<String, String> texts = new LinkedHashMap<>();
    for (Input input : identity.inputs().subList(1, identity.inputs().size())) {
      texts.put(input.name(), input.text());
    }
    int replicates = Integer.parseInt(after(words, "--replicates", "0"));
    TreeSet<Detail> keep = new TreeSet<>(keep(words));
    return new Recipe(study.name(), study.text(), texts, identity.seed(), replicates, keep).plan();
  }

  /** Returns the plan of a search, with the designs that its folder says it tried. */
  private static SearchPlan search(Path folder, Identity identity) throws IOException {
    List<String> words = ShellWords.split(identity.command());
    Input study = identity.inputs().get(0);
    LinkedHashMap<String, String> texts = new LinkedHashMap<>();
    for (Input input : identity.inputs().subList(1, identity.inputs().size())) {
      texts.put(input.name(), input.text());
    }
    int replicates = Integer.parseInt(after(words, "--replicates", "0"));
    SearchDesign design =
        SearchReader.parse(
            study.name(),
            study.text(),
            texts,
            new StudyReader.Options(identity.seed(), replicates, List.of()));
    List<List<String>> tried = new ArrayList<>();
    TableReader.each(
        folder.resolve("designs.csv"),
        row -> tried.add(design.levers().stream().map(lever -> row.apply(lever.name())).toList()));
    return SearchPlan.of(design, tried);
  }

  private static StoredPlan experiment(Path folder, Manifest manifest, List<String> words) {
    List<LoadedScenario> all =
        manifest.identity().inputs().stream().map(LoadedScenario::stored).toList();
    int replicates = Integer.parseInt(after(words, "--replicates", "1"));
    List<Setting> settings = new ArrayList<>();
    for (int k = 0; k + 1 < words.size(); k++) {
      if (words.get(k).equals("--set")) {
        settings.add(Setting.parse(words.get(k + 1)));
      }
    }
    boolean run = words.get(0).equals("run");
    Set<Detail> keep = run ? EnumSet.allOf(Detail.class) : keep(words);
    Experiment experiment =
        run
            ? new Experiment(
                all.stream().map(LoadedScenario::scenario).toList(),
                manifest.identity().seed(),
                List.of(RunBlock.replicates(replicates)),
                keep)
            : new ComparisonDesign(
                    all,
                    manifest.identity().seed(),
                    replicates,
                    Integer.parseInt(after(words, "--futures", "0")))
                .experiment(keep, settings);
    Set<Detail> tables = EnumSet.of(Detail.ROUNDS, Detail.STRUCTURES);
    tables.addAll(keep);
    return new StoredPlan(folder, manifest, experiment, tables);
  }

  private static Set<Detail> keep(List<String> words) {
    Set<Detail> keep = EnumSet.noneOf(Detail.class);
    String tables = after(words, "--keep", "");
    for (String table : tables.split(",")) {
      if (!table.isEmpty()) {
        keep.add(Detail.valueOf(table.toUpperCase(Locale.ROOT)));
      }
    }
    return keep;
  }

  private static String after(List<String> words, String option, String otherwise) {
    int at = words.lastIndexOf(option);
    return at < 0 || at + 1 >= words.size() ? otherwise : words.get(at + 1);
  }
}
