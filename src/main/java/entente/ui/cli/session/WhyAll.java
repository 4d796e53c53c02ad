package entente.ui.cli.session;

import entente.experiment.input.Digests;
import entente.experiment.input.Nearest;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import entente.ui.cli.answer.reasons.EnsembleAnswer;
import entente.ui.cli.stored.NoRules;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** Answers. */
  public int answer(Terminal terminal) throws IOException, InterruptedException {
    StoredPlan stored = StoredPlan.of(folder);
    Identity identity = identity(stored.manifest().identity());
    String name = ShellWords.bare(folder.toAbsolutePath().normalize().getFileName().toString());
    Path asked = out == null ? Path.of("results", "why-" + name) : out;
    return new AnswerFolder(asked, identity)
        .answer(terminal, folder, () -> compute(stored, terminal));
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

  private EnsembleAnswer compute(StoredPlan stored, Terminal terminal) throws InterruptedException {
    List<String> labels = stored.manifest().identity().scenarios();
    StoredRuns runs = runs(stored, labels);
    EnsembleQuestion asked = question(stored, labels, runs);
    if (asked.mixed()) {
      throw new UsageException(MIXED.fill("labels", String.join(", ", labels)));
    }
    return asked.portfolios()
        ? asked.steps(over(stored, runs, terminal, asked::steps))
        : asked.leaving(over(stored, runs, terminal, asked::leaving));
  }

  private EnsembleQuestion question(StoredPlan stored, List<String> labels, StoredRuns runs) {
    EnsembleQuestion asked = new EnsembleQuestion(labels);
    for (int run : runs.numbers()) {
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

  private <T> List<T> over(
      StoredPlan stored, StoredRuns runs, Terminal terminal, EnsembleQuestion.OfRun<T> asking)
      throws InterruptedException {
    List<T> good =
        runs.ask(
            workers,
            terminal,
            run ->
                Optional.of(
                    asking.ask(stored.plan().label(run), stored.plan().specification(run))));
    if (good.isEmpty()) {
      throw new UsageException(ALL_FAILED.fill("folder", folder));
    }
    if (good.size() < runs.numbers().size()) {
      terminal.note(SOME_FAILED.fill("runs", runs.numbers().size() - good.size()));
    }
    return good;
  }

  private StoredRuns runs(StoredPlan stored, List<String> labels) {
    if (scenario != null && !labels.contains(scenario)) {
      throw new UsageException(
          NO_SCENARIO.fill(
              "value", scenario,
              "labels", String.join(", ", labels),
              "hint", Nearest.maybe(scenario, labels)));
    }
    return StoredRuns.plain(
        stored, run -> scenario == null || labels.get(stored.plan().label(run)).equals(scenario));
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
