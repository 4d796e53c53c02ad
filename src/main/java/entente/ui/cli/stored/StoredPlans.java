package entente.ui.cli.stored;

import entente.analysis.branch.Branch;
import entente.experiment.run.Experiment;
import entente.experiment.run.Plan;
import entente.experiment.run.Recipe;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SweepPlan;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.Counterfactual;
import entente.experiment.search.SearchPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.study.SearchDesign;
import entente.experiment.study.SearchReader;
import entente.experiment.study.StudyReader;
import entente.experiment.table.TableReader;
import entente.model.dynamics.Scenario;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes the plans of results folders again from the texts in their manifests, each by the command
 * that wrote it.
 */
public final class StoredPlans {

  private StoredPlans() {}

  /** Returns the plan of a folder; empty if it keeps no runs one by one. */
  public static Optional<StoredPlan> of(Path folder, Manifest manifest) throws IOException {
    StoredCommand command = StoredCommand.of(manifest.identity());
    return switch (command.word()) {
      case "sweep" -> {
        SweepPlan sweep = sweep(manifest.identity());
        yield Optional.of(whole(folder, manifest, sweep, sweep.tables()));
      }
      case "search" -> {
        SearchPlan search = search(folder, manifest.identity());
        yield Optional.of(whole(folder, manifest, search, search.tables()));
      }
      case "run", "compare" -> Optional.of(experiment(folder, manifest, command));
      case "rerun" -> rerun(folder, manifest, command);
      case "branch" ->
          command.says("--all") ? Optional.empty() : Optional.of(branch(folder, manifest, command));
      default -> Optional.empty();
    };
  }

  private static StoredPlan whole(Path folder, Manifest manifest, Plan plan, Set<Detail> tables) {
    return new StoredPlan(folder, manifest, plan, tables, StoredPlan.ALL, UnaryOperator.identity());
  }

  /** Returns the plan of a sweep. */
  public static SweepPlan sweep(Identity identity) {
    StoredCommand command = StoredCommand.of(identity);
    Input study = identity.inputs().get(0);
    LinkedHashMap<String, String> texts = new LinkedHashMap<>(texts(identity));
    int replicates = command.number("--replicates", 0);
    TreeSet<Detail> keep = new TreeSet<>(command.keep());
    return new Recipe(study.name(), study.text(), texts, identity.seed(), replicates, keep).plan();
  }

  // The texts beside the study, by name.
  private static Map<String, String> texts(Identity identity) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Input input : identity.inputs().subList(1, identity.inputs().size())) {
      texts.put(input.name(), input.text());
    }
    return texts;
  }

  /** Returns the plan of a search, with the designs that its folder says it tried. */
  private static SearchPlan search(Path folder, Identity identity) throws IOException {
    StoredCommand command = StoredCommand.of(identity);
    Input study = identity.inputs().get(0);
    Map<String, String> texts = texts(identity);
    int replicates = command.number("--replicates", 0);
    SearchDesign design =
        SearchReader.parse(
            study.name(),
            study.text(),
            texts,
            new StudyReader.Options(identity.seed(), replicates, List.of()));
    List<List<String>> tried = new ArrayList<>();
    Consumer<Function<String, String>> row =
        r -> tried.add(design.levers().stream().map(lever -> r.apply(lever.name())).toList());
    String designs = texts.get(StoredPlan.DESIGNS);
    if (designs == null) {
      TableReader.each(folder.resolve(StoredPlan.DESIGNS), row);
    } else {
      TableReader.rows(new StringReader(designs)).forEach(cells -> row.accept(cells::get));
    }
    return SearchPlan.of(design, tried);
  }

  private static StoredPlan experiment(Path folder, Manifest manifest, StoredCommand command) {
    List<LoadedScenario> all =
        manifest.identity().inputs().stream().map(LoadedScenario::stored).toList();
    int replicates = command.number("--replicates", 1);
    boolean run = command.word().equals("run");
    Set<Detail> keep = run ? EnumSet.allOf(Detail.class) : command.keep();
    Experiment experiment =
        run
            ? new Experiment(
                all.stream().map(LoadedScenario::scenario).toList(),
                manifest.identity().seed(),
                List.of(RunBlock.replicates(replicates)),
                keep)
            : comparison(all, manifest, command, replicates, keep);
    Set<Detail> tables = EnumSet.of(Detail.ROUNDS, Detail.STRUCTURES);
    tables.addAll(keep);
    return whole(folder, manifest, experiment, tables);
  }

  private static Experiment comparison(
      List<LoadedScenario> all,
      Manifest manifest,
      StoredCommand command,
      int replicates,
      Set<Detail> keep) {
    long seed = manifest.identity().seed();
    int futures = command.number("--futures", 0);
    Experiment experiment =
        new ComparisonDesign(all, seed, replicates, futures).experiment(keep, command.settings());
    // A precision asked for adds replicates, of which only the number of runs tells.
    int more = replicates;
    while (command.says("--precision") && experiment.size() < manifest.outcome().runs()) {
      more++;
      experiment =
          new ComparisonDesign(all, seed, more, futures).experiment(keep, command.settings());
    }
    return experiment;
  }

  private static Optional<StoredPlan> rerun(Path folder, Manifest manifest, StoredCommand command)
      throws IOException {
    Identity own = manifest.identity();
    List<Input> inputs = own.inputs();
    if (inputs.size() < 2) {
      return Optional.empty();
    }
    // The first input is the command of the folder that the row is of, the others are its own.
    Identity of =
        new Identity(
            own.program(),
            inputs.get(0).text(),
            own.seed(),
            own.scenarios(),
            inputs.subList(1, inputs.size()),
            own.design(),
            null);
    int row = command.number("--row", 0);
    return of(folder, new Manifest(of, manifest.outcome(), null))
        .map(
            origin ->
                new StoredPlan(
                    folder,
                    manifest,
                    new WholePlan(origin.plan()),
                    EnumSet.allOf(Detail.class),
                    row,
                    origin.simulator()));
  }

  private static StoredPlan branch(Path folder, Manifest manifest, StoredCommand command) {
    Identity own = manifest.identity();
    Scenario parent = LoadedScenario.stored(own.inputs().get(1)).scenario();
    int at = command.number("--at", 1);
    List<Integer> without = command.all("--without-event").stream().map(Integer::valueOf).toList();
    Change change = new Change(at, command.settings(), command.all("--event"), without);
    Scenario changed = Counterfactual.of(parent, change);
    Experiment experiment =
        new Experiment(
            List.of(parent, changed),
            own.seed(),
            List.of(RunBlock.replicates(1)),
            EnumSet.allOf(Detail.class));
    UnaryOperator<Simulator> simulator =
        laboratory ->
            new Simulator(
                s ->
                    s.run() == 0
                        ? laboratory.execute().apply(s)
                        : Branch.child(from(parent, s), changed, at),
                laboratory.schema());
    return new StoredPlan(
        folder, manifest, experiment, EnumSet.allOf(Detail.class), StoredPlan.ALL, simulator);
  }

  private static RunSpecification from(Scenario parent, RunSpecification s) {
    return new RunSpecification(
        s.run(), parent, s.point(), s.replicate(), s.seed(), s.keep(), s.stop(), s.defined());
  }
}
