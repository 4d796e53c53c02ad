package entente.ui.cli.answer.reasons;

import entente.analysis.branch.Branch;
import entente.analysis.branch.BranchSentences;
import entente.analysis.branch.HeldElsewhere;
import entente.analysis.branch.StepChange;
import entente.analysis.branch.StepDifferences;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.store.ResultsFolder;
import entente.model.measures.Measure;
import entente.text.Template;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code branch} answers where states change portfolios: in words, as JSON, and as tables.
 *
 * @param branch the run and its branch
 * @param differences what they do not share
 * @param measures measures of the system, in the order of columns
 */
public record PortfolioBranchAnswer(
    Branch branch, StepDifferences differences, List<Measure> measures) {

  private static final int TOLD = 30;
  private static final Template MORE = Template.of("and {steps} later steps, in steps.csv");

  /**
   * All of it as JSON has it.
   *
   * @param from folder of the run that goes on, as it was asked for
   * @param parent path from the folder of the branch to that folder
   * @param row number of the run that goes on
   * @param seed its seed
   * @param round first round in which the change acts
   * @param changes what is changed
   * @param divergence first round that differs in any number; null if none does
   * @param firstStep first round with a step in one of them only; null if there is none
   * @param lastRound last round of both runs
   * @param words what came of it, in sentences
   * @param steps the steps that parent and branch do not share
   * @param elsewhere who holds something else at the end
   * @param measures the measures in the last round, by name
   * @param results folder of the branch
   */
  private record Whole(
      String from,
      String parent,
      int row,
      long seed,
      int round,
      List<ScenarioDiff.Difference> changes,
      Integer divergence,
      Integer firstStep,
      int lastRound,
      List<String> words,
      List<StepChange> steps,
      List<HeldElsewhere> elsewhere,
      Map<String, BranchEnds.End> measures,
      String results) {}

  /** A row of the table of who holds something else. */
  private record Row(String state, String name, String parent, String branch) {}

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, BranchSentences.title(branch)));
    blocks.add(new Gap());
    List<ScenarioDiff.Difference> changes = branch.changes();
    changes.forEach(d -> blocks.add(Block.paragraph(d.sentence())));
    if (changes.isEmpty()) {
      blocks.add(Block.paragraph(BranchSentences.UNCHANGED));
    }
    blocks.add(new Gap());
    blocks.add(Block.paragraph(String.join(" ", differences.sentences(branch))));
    if (!differences.steps().isEmpty()) {
      List<String> steps = new ArrayList<>();
      differences.steps().stream()
          .limit(TOLD)
          .forEach(step -> steps.add(StepDifferences.sentence(step)));
      int more = differences.steps().size() - TOLD;
      if (more > 0) {
        steps.add(MORE.fill("steps", more));
      }
      blocks.addAll(List.of(new Gap(), Block.bullets(steps)));
    }
    blocks.addAll(List.of(new Gap(), BranchEnds.table(branch, measures)));
    return terminal.render(blocks);
  }

  /**
   * Returns the answer as an object.
   *
   * @param from folder of the run that goes on
   * @param row its number there
   * @param results folder of the branch
   */
  public Object json(Path from, int row, Path results) {
    int divergence = branch.divergence();
    return new Whole(
        from.toString(),
        BranchAnswer.parent(from, results),
        row,
        branch.parent().specification().seed(),
        branch.round(),
        branch.changes(),
        divergence < 0 ? null : divergence,
        differences.firstRound() < 0 ? null : differences.firstRound(),
        branch.last(),
        differences.sentences(branch),
        differences.steps(),
        differences.elsewhere(),
        BranchEnds.of(branch, measures),
        results.toString());
  }

  /** Writes the steps that differ, and who holds something else at the end. */
  public void writeTables(ResultsFolder folder) throws IOException {
    RecordTable.AS_JSON.write(
        folder,
        "steps.csv",
        "One row per step that parent and branch do not share.",
        differences.steps());
    RecordTable.AS_JSON.write(
        folder,
        "elsewhere.csv",
        "One row per state that holds something else in the branch at the end.",
        differences.elsewhere().stream()
            .map(
                s ->
                    new Row(
                        s.state(),
                        s.name(),
                        String.join(";", s.parent()),
                        String.join(";", s.branch())))
            .toList());
  }
}
