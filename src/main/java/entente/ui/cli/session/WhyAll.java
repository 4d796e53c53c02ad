package entente.ui.cli.session;

import entente.analysis.explain.Departures;
import entente.analysis.explain.Leaving;
import entente.analysis.explain.RunSteps;
import entente.analysis.explain.StepsOverRuns;
import entente.experiment.input.Digests;
import entente.experiment.input.Nearest;
import entente.experiment.run.Experiment;
import entente.experiment.run.Pool;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunSpecification;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsPlace;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import entente.ui.cli.answer.EnsembleAnswer;
import entente.ui.cli.answer.LeavingAnswer;
import entente.ui.cli.answer.StepsAnswer;
import entente.ui.cli.stored.NoRules;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells over all runs of a folder who leaves a structure first, or which steps states take, and
 * why.
 *
 * @param folder the folder
 * @param scenario label of the one scenario asked about; null for all
 * @param state key or name of the one state asked about; null for all
 * @param structure key or name of the structure; null for the focal one of each scenario
 * @param workers number of threads
 * @param out folder of the answer; null for the usual one
 */
public record WhyAll(
    Path folder, String scenario, String state, String structure, int workers, Path out) {

  private static final Template COMPLETE =
      Template.of("{folder} holds this very answer; nothing is computed again.");

  private static final Template ALL_FAILED =
      Template.of("{folder}: every run failed, expected some that did not.");

  private static final Template SOME_FAILED = Template.of("{runs} runs failed and are left out.");

  private static final Template NO_SCENARIO =
      Template.of("--scenario: value {value}, expected one of {labels}.{hint}");

  private static final Template NO_FOCAL =
      Template.of("{scenario} has no focal structure. Maybe name one with --structure: {keys}.");

  private static final Template NO_STRUCTURE =
      Template.of("--structure: value {value}, expected a structure of {scenario}: {keys}.{hint}");

  private static final Template NO_STATE =
      Template.of("--state: value {value}, expected the key or name of a state.{hint}");

  private static final Template MIXED =
      Template.of(
          """
          --scenario: the folder holds worlds of pairs and worlds of portfolios, expected one of \
          {labels}.\
          """);

  private static final Template LABELLED = Template.of("{name} ({label})");

  /** Answers. */
  public int answer(Terminal terminal) throws IOException, InterruptedException {
    StoredPlan stored = StoredPlan.of(folder);
    Identity identity = identity(stored.manifest().identity());
    String name = ShellWords.bare(folder.toAbsolutePath().normalize().getFileName().toString());
    Path asked = out == null ? Path.of("results", "why-" + name) : out;
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      terminal.note(COMPLETE.fill("folder", complete.get()));
      String file = terminal.json() ? "answer.json" : "answer.txt";
      terminal.print(Files.readString(complete.get().resolve(file)), complete.get(), asked);
      return ExitStatus.DONE;
    }
    EnsembleAnswer answer = compute(stored, terminal);
    new AnswerFolder(asked, identity)
        .keep(
            terminal,
            new CommandAnswer(answer.words(terminal), answer.json(folder.toString())),
            answer::figures,
            answer::writeTables);
    return ExitStatus.DONE;
  }

  private Identity identity(Identity of) throws IOException {
    String name = ShellWords.bare(folder.toAbsolutePath().normalize().getFileName().toString());
    List<String> words = new ArrayList<>(List.of("why", name, "--all"));
    option(words, "--scenario", scenario);
    option(words, "--state", state);
    option(words, "--structure", structure);
    Input origin = new Input(of.command(), Digests.of(of.command()), of.command());
    return Identity.of(
        Program.current(), ShellWords.line(words), of.seed(), List.of(name), List.of(origin));
  }

  private static void option(List<String> words, String option, String value) {
    if (value != null) {
      words.addAll(List.of(option, value));
    }
  }

  /**
   * What is asked of the runs of each scenario.
   *
   * @param labels labels of the scenarios
   * @param scenarios the scenarios by number of their label
   * @param structures keys of the structures; null for all
   * @param states keys of the states; null for all
   */
  private record Question(
      List<String> labels,
      Map<Integer, Scenario> scenarios,
      Map<Integer, String> structures,
      Map<Integer, String> states) {

    String stateName(int label) {
      return scenarios.get(label).states().stream()
          .filter(s -> s.key().equals(states.get(label)))
          .map(StateFacts::name)
          .findFirst()
          .orElse(null);
    }

    String structureName(int label) {
      return scenarios.get(label).structures().stream()
          .filter(t -> t.key().equals(structures.get(label)))
          .map(t -> t.name() == null ? t.key() : t.name())
          .findFirst()
          .orElse(null);
    }

    boolean portfolios() {
      return scenarios.values().iterator().next().mechanisms().portfolio() > 0;
    }

    boolean mixed() {
      return scenarios.values().stream().map(s -> s.mechanisms().portfolio() > 0).distinct().count()
          > 1;
    }
  }

  private EnsembleAnswer compute(StoredPlan stored, Terminal terminal) throws InterruptedException {
    List<String> labels = stored.manifest().identity().scenarios();
    List<Integer> runs = runs(stored, labels);
    Question asked = question(stored, labels, runs);
    if (asked.mixed()) {
      throw new UsageException(MIXED.fill("labels", String.join(", ", labels)));
    }
    return asked.portfolios()
        ? steps(asked, over(stored, runs, terminal, (run, label, s) -> steps(asked, run, label, s)))
        : leaving(
            asked, over(stored, runs, terminal, (run, label, s) -> leaving(asked, run, label, s)));
  }

  private Question question(StoredPlan stored, List<String> labels, List<Integer> runs) {
    Question asked =
        new Question(labels, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (int run : runs) {
      int label = stored.plan().label(run);
      if (!asked.scenarios().containsKey(label)) {
        Scenario first = stored.run(run).scenario();
        NoRules.require(first, "why --all");
        boolean all = first.mechanisms().portfolio() > 0 && structure == null && state != null;
        asked.scenarios().put(label, first);
        asked.structures().put(label, all ? null : structure(first, labels.get(label)));
        asked.states().put(label, state == null ? null : state(first));
      }
    }
    return asked;
  }

  /** Asks one run of a scenario, by the number of its label. */
  @FunctionalInterface
  private interface Asking<T> {
    T of(int run, int label, RunSpecification specification);
  }

  private <T> List<T> over(
      StoredPlan stored, List<Integer> runs, Terminal terminal, Asking<T> asking)
      throws InterruptedException {
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    List<Optional<T>> all;
    try {
      all =
          Pool.map(
              runs.size(),
              workers,
              k -> one(stored, runs.get(k), asking),
              new ProgressLine(terminal));
    } finally {
      interrupts.close();
    }
    List<T> good = all.stream().flatMap(Optional::stream).toList();
    if (good.isEmpty()) {
      throw new UsageException(ALL_FAILED.fill("folder", folder));
    }
    if (good.size() < runs.size()) {
      terminal.note(SOME_FAILED.fill("runs", runs.size() - good.size()));
    }
    return good;
  }

  // A run that fails here failed in the folder, too.
  private static <T> Optional<T> one(StoredPlan stored, int run, Asking<T> asking) {
    try {
      return Optional.of(
          asking.of(run, stored.plan().label(run), stored.plan().specification(run)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  // At the default point in a comparison, and all of a run or a sweep.
  private List<Integer> runs(StoredPlan stored, List<String> labels) {
    if (scenario != null && !labels.contains(scenario)) {
      throw new UsageException(
          NO_SCENARIO.fill(
              "value", scenario,
              "labels", String.join(", ", labels),
              "hint", Nearest.maybe(scenario, labels)));
    }
    List<Integer> runs = new ArrayList<>();
    for (int run = 0; run < stored.plan().size(); run++) {
      boolean plain =
          !(stored.plan() instanceof Experiment e) || e.block(run).name().equals(RunBlock.DEFAULT);
      boolean own = scenario == null || labels.get(stored.plan().label(run)).equals(scenario);
      if (plain && own) {
        runs.add(run);
      }
    }
    return runs;
  }

  private static LeavingAnswer.Run leaving(Question asked, int run, int label, RunSpecification s) {
    Departures departures =
        Departures.of(
            s.scenario(), s.seed(), asked.structures().get(label), asked.states().get(label));
    return new LeavingAnswer.Run(run, asked.labels().get(label), departures);
  }

  private static StepsAnswer.Run steps(Question asked, int run, int label, RunSpecification s) {
    RunSteps steps =
        RunSteps.of(
            s.scenario(), s.seed(), asked.states().get(label), asked.structures().get(label));
    return new StepsAnswer.Run(run, asked.labels().get(label), steps);
  }

  private static LeavingAnswer leaving(Question asked, List<LeavingAnswer.Run> runs) {
    List<Leaving> summaries = new ArrayList<>();
    asked
        .scenarios()
        .forEach(
            (label, scenario) -> {
              List<Departures> own =
                  runs.stream()
                      .filter(r -> r.scenario().equals(asked.labels().get(label)))
                      .map(LeavingAnswer.Run::departures)
                      .toList();
              if (!own.isEmpty()) {
                summaries.add(Leaving.of(shown(asked, label), asked.stateName(label), own));
              }
            });
    return new LeavingAnswer(runs, summaries);
  }

  private static StepsAnswer steps(Question asked, List<StepsAnswer.Run> runs) {
    List<StepsOverRuns> summaries = new ArrayList<>();
    asked
        .scenarios()
        .forEach(
            (label, scenario) -> {
              List<RunSteps> own =
                  runs.stream()
                      .filter(r -> r.scenario().equals(asked.labels().get(label)))
                      .map(StepsAnswer.Run::steps)
                      .toList();
              if (!own.isEmpty()) {
                summaries.add(
                    StepsOverRuns.of(
                        shown(asked, label),
                        asked.stateName(label),
                        asked.structureName(label),
                        own));
              }
            });
    return new StepsAnswer(runs, summaries);
  }

  // Scenarios of one name are told apart by their labels.
  private static String shown(Question asked, int label) {
    String name = asked.scenarios().get(label).name();
    boolean same =
        asked.scenarios().values().stream().filter(s -> s.name().equals(name)).count() > 1;
    return same ? LABELLED.fill("name", name, "label", asked.labels().get(label)) : name;
  }

  private String structure(Scenario of, String label) {
    List<StructureTerms> all = of.structures();
    if (structure == null && of.focal() != null) {
      return of.focal();
    }
    List<String> known = all.stream().map(StructureTerms::key).toList();
    String keys = String.join(", ", known);
    if (structure == null) {
      throw new UsageException(NO_FOCAL.fill("scenario", label, "keys", keys));
    }
    return all.stream()
        .filter(t -> t.key().equalsIgnoreCase(structure) || structure.equalsIgnoreCase(t.name()))
        .map(StructureTerms::key)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    NO_STRUCTURE.fill(
                        "value", structure,
                        "scenario", label,
                        "keys", keys,
                        "hint", Nearest.maybe(structure, known))));
  }

  private String state(Scenario of) {
    return of.states().stream()
        .filter(s -> s.key().equalsIgnoreCase(state) || s.name().equalsIgnoreCase(state))
        .map(StateFacts::key)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    NO_STATE.fill(
                        "value",
                        state,
                        "hint",
                        Nearest.maybe(
                            state, of.states().stream().map(StateFacts::name).toList()))));
  }
}
