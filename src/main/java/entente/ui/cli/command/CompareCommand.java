package entente.ui.cli.command;

import entente.analysis.compare.Arm;
import entente.analysis.compare.ComparedStates;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.SecondOpinion;
import entente.experiment.run.Experiment;
import entente.experiment.run.RunResult;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Identity;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.Schema;
import entente.text.Template;
import entente.ui.cli.answer.ComparisonAnswer;
import entente.ui.cli.answer.ComparisonText;
import entente.ui.cli.option.ExperimentOptions;
import entente.ui.cli.option.FuturesOption;
import entente.ui.cli.option.LiveOption;
import entente.ui.cli.option.SpreadsheetOption;
import entente.ui.cli.session.ExperimentSession;
import entente.ui.cli.session.Laboratory;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.session.Precision;
import entente.ui.cli.stored.Arms;
import entente.ui.cli.stored.ChosenStates;
import entente.ui.cli.stored.ComparisonDesign;
import entente.ui.cli.stored.Horizons;
import entente.ui.cli.stored.LoadedScenario;
import entente.ui.cli.stored.ObservedRates;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares scenarios on shared random numbers. */
@Command(
    name = "compare",
    description = "Compares scenarios on shared random numbers; verdicts, tables, figures, report.",
    footer = {
      "",
      "Examples:",
      "  entente compare dialogue-platform deterrence-bloc",
      "  entente compare five-states --set structures.platform.inclusiveness=0.2",
      "  entente compare eurasia-2024 my-scenario.yaml --replicates 50 --futures 0",
      "  entente compare dialogue-platform deterrence-bloc --states KAZ,UZB,ARM,TUR,IND",
      "  entente compare multi-vector deterrence-bloc --precision uptake=0.02"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int REPLICATES = 100;

  private static final Template FAILED = Template.of("Every run of {scenario} failed: {why}");
  private static final Template ONE_SCENARIO =
      Template.of(
          """
          compare: one scenario, expected two or a variant. Maybe compare {scenario} --set \
          structures.platform.inclusiveness=0.4.""");

  /**
   * What is answered as JSON if all runs of a scenario failed.
   *
   * @param comparisons none
   * @param failure why nothing can be compared
   */
  private record Failed(List<String> comparisons, String failure) {}

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description = "Paths or shipped names; one alone is compared with its variant by --set.")
  private List<String> names;

  @Mixin private ExperimentOptions options;

  @Mixin private FuturesOption futures;

  @Mixin private SpreadsheetOption spreadsheet;

  @Mixin private LiveOption live;

  @Option(
      names = "--horizons",
      split = ",",
      paramLabel = "YEARS",
      description = "Years at which to compare; 5,10,30 if left out.")
  private List<Integer> horizons = new ArrayList<>();

  @Option(
      names = "--states",
      split = ",",
      paramLabel = "STATE",
      description =
          "Keys of states, or of groups that a scenario names, to tell of beside the whole: each,"
              + " and on average.")
  private List<String> states = new ArrayList<>();

  @Option(
      names = "--precision",
      paramLabel = "MEASURE=HALFWIDTH",
      description =
          "Add replicates until the 95 %% interval of the difference in a measure of the system has"
              + " this half-width at the last horizon; repeatable. Starts from --replicates, 30 if"
              + " left out.")
  private List<String> precision = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<LoadedScenario> scenarios = load();
    Optional<Laboratory> laboratory = Laboratory.asked(live, "compare", scenarios);
    parent.terminal().notes(scenarios.stream().flatMap(s -> s.source().notes().stream()).toList());
    List<Precision.Target> targets =
        precision.stream().map(t -> Precision.target(t, parent.laboratory().schema())).toList();
    int start = options.replicates(targets.isEmpty() ? REPLICATES : Precision.START);
    List<String> labels = scenarios.stream().map(LoadedScenario::label).toList();
    Identity identity =
        Identity.of(
            Program.current(),
            ShellWords.line(canonical(start)),
            options.seed(),
            labels,
            scenarios.stream().map(LoadedScenario::input).toList());
    Set<Integer> rounds = Horizons.rounds(horizons, scenarios);
    ComparedStates told = ChosenStates.of(states, scenarios);
    String name = names.stream().map(ShellWords::bare).collect(Collectors.joining("-"));
    Path out = options.out("compare-" + name);
    spreadsheet.add(ResultsPlace.complete(out, identity));
    int replicates = start;
    if (!targets.isEmpty() && ResultsPlace.complete(out, identity).isEmpty()) {
      int last = rounds.stream().max(Integer::compare).orElseThrow();
      replicates =
          new Precision(parent.laboratory(), parent.terminal(), options.workers(), targets, last)
              .replicates(
                  scenarios.stream().map(LoadedScenario::scenario).toList(), options.seed(), start);
    }
    Experiment experiment = experiment(scenarios, replicates).wanting(rounds);
    Arms arms = new Arms(experiment, scenarios, rounds);
    Terminal terminal = parent.terminal();
    return new ExperimentSession(terminal, parent.laboratory(), out, options.workers(), identity)
        .hold(
            experiment,
            arms::add,
            folder -> conclude(folder, scenarios, laboratory, identity, arms.arms(), told));
  }

  private Experiment experiment(List<LoadedScenario> scenarios, int replicates) {
    Experiment experiment =
        new ComparisonDesign(scenarios, options.seed(), replicates, futures.number())
            .experiment(options.keep(), options.settings());
    try {
      experiment.size();
    } catch (ArithmeticException e) {
      throw UsageException.tooManyRuns("compare");
    }
    return experiment;
  }

  private CommandAnswer conclude(
      ResultsFolder folder,
      List<LoadedScenario> scenarios,
      Optional<Laboratory> laboratory,
      Identity identity,
      List<Arm> arms,
      ComparedStates told)
      throws IOException {
    Schema schema = parent.laboratory().schema();
    for (Arm arm : arms) {
      if (arm.runs().stream().allMatch(r -> r.status() == RunResult.Status.FAILED)) {
        String why = arm.runs().get(0).message();
        String words = FAILED.fill("scenario", arm.label(), "why", why) + "\n";
        return new CommandAnswer(words, new Failed(List.of(), words));
      }
    }
    ComparisonResult result =
        new Comparer(schema.system(), schema.structure(), ObservedRates.of(scenarios.get(0)))
            .compare(arms, List.copyOf(Horizons.rounds(horizons, scenarios)), told);
    SecondOpinion second = SecondOpinion.of(result, schema.system(), schema.structure());
    Pictures.beside(laboratory, folder, identity, scenarios).ofComparison(second);
    ComparisonAnswer answer = ComparisonAnswer.of(second, folder.path());
    answer.writeDifferences(folder);
    ComparisonAnswer.writeStates(folder, result);
    answer.writeRanks(folder);
    spreadsheet.write(folder);
    return CommandAnswer.of(parent.terminal(), new ComparisonText(second).blocks(), answer);
  }

  private List<LoadedScenario> load() {
    List<Setting> length = options.length();
    List<Setting> all = Stream.concat(length.stream(), options.settings().stream()).toList();
    if (names.size() == 1) {
      if (options.settings().isEmpty()) {
        throw new UsageException(ONE_SCENARIO.fill("scenario", names.get(0)));
      }
      String bare = ShellWords.bare(names.get(0));
      String variant =
          options.settings().stream()
              .map(s -> s.path().replaceFirst(".*\\.", "") + "=" + s.value())
              .collect(Collectors.joining(","));
      return List.of(
          LoadedScenario.of(bare, names.get(0), length),
          LoadedScenario.of(bare + "+" + variant, names.get(0), all));
    }
    Set<String> labels = new LinkedHashSet<>();
    List<LoadedScenario> scenarios = new ArrayList<>();
    for (String name : names) {
      String bare = ShellWords.bare(name);
      String label = bare;
      for (int k = 2; !labels.add(label); k++) {
        label = bare + "-" + k;
      }
      scenarios.add(LoadedScenario.of(label, name, all));
    }
    return scenarios;
  }

  private List<String> canonical(int replicates) {
    List<String> words = new ArrayList<>(List.of("compare"));
    words.addAll(names);
    words.addAll(options.canonical(replicates));
    words.addAll(List.of("--futures", Integer.toString(futures.number())));
    precision.forEach(target -> words.addAll(List.of("--precision", target)));
    if (!states.isEmpty()) {
      words.addAll(List.of("--states", String.join(",", states)));
    }
    if (!horizons.isEmpty()) {
      words.add("--horizons");
      words.add(horizons.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    words.addAll(live.canonical());
    return words;
  }
}
