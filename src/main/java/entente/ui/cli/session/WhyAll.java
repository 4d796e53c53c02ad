package entente.ui.cli.session;

import entente.analysis.explain.Departures;
import entente.analysis.explain.Leaving;
import entente.analysis.figure.explanation.LeavingFigure;
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
import entente.ui.cli.answer.LeavingAnswer;
import entente.ui.cli.stored.PairsOnly;
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
 * Tells over all runs of a folder who leaves a structure first, and why.
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
    LeavingAnswer answer = compute(stored, terminal);
    new AnswerFolder(asked, identity)
        .keep(
            terminal,
            new CommandAnswer(answer.words(terminal), answer.json(folder.toString())),
            () -> List.of(new LeavingFigure(answer.summaries())),
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

  private LeavingAnswer compute(StoredPlan stored, Terminal terminal) throws InterruptedException {
    List<String> labels = stored.manifest().identity().scenarios();
    List<Integer> runs = runs(stored, labels);
    Map<Integer, String> structures = new LinkedHashMap<>();
    Map<Integer, String> states = new LinkedHashMap<>();
    for (int run : runs) {
      int label = stored.plan().label(run);
      if (!structures.containsKey(label)) {
        Scenario first = stored.run(run).scenario();
        PairsOnly.require(first, "why");
        structures.put(label, structure(first, labels.get(label)));
        states.put(label, state == null ? null : state(first));
      }
    }
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    List<Optional<LeavingAnswer.Run>> all;
    try {
      all =
          Pool.map(
              runs.size(),
              workers,
              k -> run(stored, runs.get(k), labels, structures, states),
              new ProgressLine(terminal));
    } finally {
      interrupts.close();
    }
    List<LeavingAnswer.Run> good = all.stream().flatMap(Optional::stream).toList();
    if (good.isEmpty()) {
      throw new UsageException(ALL_FAILED.fill("folder", folder));
    }
    if (good.size() < runs.size()) {
      terminal.note(SOME_FAILED.fill("runs", runs.size() - good.size()));
    }
    return new LeavingAnswer(good, summaries(stored, good));
  }

  // A run that fails here failed in the folder, too.
  private static Optional<LeavingAnswer.Run> run(
      StoredPlan stored,
      int run,
      List<String> labels,
      Map<Integer, String> structures,
      Map<Integer, String> states) {
    int label = stored.plan().label(run);
    try {
      RunSpecification s = stored.plan().specification(run);
      Departures departures =
          Departures.of(s.scenario(), s.seed(), structures.get(label), states.get(label));
      return Optional.of(new LeavingAnswer.Run(run, labels.get(label), departures));
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

  private static List<Leaving> summaries(StoredPlan stored, List<LeavingAnswer.Run> runs) {
    Map<String, List<Departures>> byLabel = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (LeavingAnswer.Run r : runs) {
      names.computeIfAbsent(r.scenario(), l -> stored.run(r.run()).scenario().name());
      byLabel.computeIfAbsent(r.scenario(), l -> new ArrayList<>()).add(r.departures());
    }
    List<Leaving> summaries = new ArrayList<>();
    byLabel.forEach(
        (label, list) -> {
          String name = names.get(label);
          boolean same = names.values().stream().filter(name::equals).count() > 1;
          String shown = same ? LABELLED.fill("name", name, "label", label) : name;
          summaries.add(Leaving.of(shown, list));
        });
    return summaries;
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
