package entente.ui.cli.session;

import entente.analysis.branch.Branch;
import entente.analysis.branch.BranchEnsemble;
import entente.analysis.branch.BranchOutcome;
import entente.experiment.run.Experiment;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.Pool;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.store.Identity;
import entente.experiment.store.ResultsPlace;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.text.Template;
import entente.ui.cli.answer.BranchEnsembleAnswer;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Branches every run of a scenario of a folder, paired on the same random numbers.
 *
 * @param stored the folder
 * @param row a run of the scenario that is meant
 * @param changed that scenario as changed
 * @param round first round in which the change acts
 * @param laboratory what runs runs
 * @param asked folder of the answer
 * @param identity what the answer is made from
 */
public record BranchAll(
    StoredPlan stored,
    int row,
    Scenario changed,
    int round,
    Simulator laboratory,
    Path asked,
    Identity identity) {

  private static final Template COMPLETE =
      Template.of("{folder} holds this very answer; nothing is computed again.");
  private static final Template NONE =
      Template.of("{folder}: no run reaches round {round} in itself and in its branch.");
  private static final Template LEFT_OUT =
      Template.of("{runs} runs failed, or ended before round {round}, and are left out.");

  /** Answers. */
  public int answer(Terminal terminal) throws IOException, InterruptedException {
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      terminal.note(COMPLETE.fill("folder", complete.get()));
      String file = terminal.json() ? "answer.json" : "answer.txt";
      terminal.print(Files.readString(complete.get().resolve(file)), complete.get(), asked);
      return ExitStatus.DONE;
    }
    BranchEnsembleAnswer answer = compute(terminal);
    new AnswerFolder(asked, identity)
        .keep(
            terminal,
            new CommandAnswer(answer.words(terminal), answer.json(stored.folder().toString())),
            answer::figures,
            answer::writeTables);
    return ExitStatus.DONE;
  }

  private BranchEnsembleAnswer compute(Terminal terminal) throws InterruptedException {
    List<Integer> runs = runs();
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    List<Optional<BranchOutcome>> all;
    try {
      all =
          Pool.map(
              runs.size(),
              LocalRunner.cores(),
              k -> outcome(runs.get(k)),
              new ProgressLine(terminal));
    } finally {
      interrupts.close();
    }
    List<BranchOutcome> outcomes = all.stream().flatMap(Optional::stream).toList();
    if (outcomes.isEmpty()) {
      throw new UsageException(NONE.fill("folder", stored.folder(), "round", round));
    }
    if (outcomes.size() < runs.size()) {
      terminal.note(LEFT_OUT.fill("runs", runs.size() - outcomes.size(), "round", round));
    }
    Scenario own = stored.run(row).scenario();
    Map<String, String> names =
        own.states().stream().collect(Collectors.toMap(StateFacts::key, StateFacts::name));
    Path from = asked.toAbsolutePath().normalize();
    Path to = stored.folder().toAbsolutePath().normalize();
    return new BranchEnsembleAnswer(
        own.name(),
        round,
        ScenarioDiff.of(own, changed),
        names,
        from.relativize(to).toString().replace('\\', '/'),
        outcomes,
        BranchEnsemble.of(outcomes, laboratory.schema().system()));
  }

  // Those at the default point that have the scenario of the row.
  private List<Integer> runs() {
    List<Integer> runs = new ArrayList<>();
    int label = stored.plan().label(row);
    for (int run = 0; run < stored.plan().size(); run++) {
      boolean plain =
          !(stored.plan() instanceof Experiment e) || e.block(run).name().equals(RunBlock.DEFAULT);
      boolean point = stored.run(run).point() == stored.run(row).point();
      if (plain && point && stored.plan().label(run) == label) {
        runs.add(run);
      }
    }
    return runs;
  }

  private Optional<BranchOutcome> outcome(int run) {
    try {
      RunSpecification s = stored.plan().specification(run);
      RunSpecification whole =
          new RunSpecification(
              s.run(),
              s.scenario(),
              s.point(),
              s.replicate(),
              s.seed(),
              EnumSet.of(Detail.POSTURES, Detail.DECISIONS),
              s.stop(),
              s.defined());
      RunResult parent = laboratory.execute().apply(whole);
      RunResult child = Branch.child(whole, changed, round);
      boolean good =
          parent.status() == RunResult.Status.OK && child.status() == RunResult.Status.OK;
      return good
          ? Optional.of(BranchOutcome.of(run, new Branch(parent, child, round)))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
