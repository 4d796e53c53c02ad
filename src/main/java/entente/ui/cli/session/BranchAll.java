package entente.ui.cli.session;

import entente.analysis.branch.Branch;
import entente.analysis.branch.BranchEnsemble;
import entente.analysis.branch.BranchOutcome;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.store.Identity;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.text.Template;
import entente.ui.cli.answer.reasons.BranchEnsembleAnswer;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
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

  private static final Template NONE =
      Template.of("{folder}: no run reaches round {round} in itself and in its branch.");
  private static final Template LEFT_OUT =
      Template.of("{runs} runs failed, or ended before round {round}, and are left out.");

  /** Answers. */
  public int answer(Terminal terminal) throws IOException, InterruptedException {
    return new AnswerFolder(asked, identity)
        .answer(terminal, stored.folder(), () -> compute(terminal));
  }

  private BranchEnsembleAnswer compute(Terminal terminal) throws InterruptedException {
    StoredRuns runs = runs();
    List<BranchOutcome> outcomes = runs.ask(LocalRunner.cores(), terminal, this::outcome);
    if (outcomes.isEmpty()) {
      throw new UsageException(NONE.fill("folder", stored.folder(), "round", round));
    }
    if (outcomes.size() < runs.numbers().size()) {
      terminal.note(LEFT_OUT.fill("runs", runs.numbers().size() - outcomes.size(), "round", round));
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
  private StoredRuns runs() {
    int label = stored.plan().label(row);
    int point = stored.run(row).point();
    return StoredRuns.plain(
        stored, run -> stored.plan().label(run) == label && stored.run(run).point() == point);
  }

  private Optional<BranchOutcome> outcome(int run) {
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
    boolean good = parent.status() == RunResult.Status.OK && child.status() == RunResult.Status.OK;
    return good
        ? Optional.of(BranchOutcome.of(run, new Branch(parent, child, round)))
        : Optional.empty();
  }
}
