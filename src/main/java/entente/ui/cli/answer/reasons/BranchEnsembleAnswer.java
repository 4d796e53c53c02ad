package entente.ui.cli.answer.reasons;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;
import static entente.text.NumberWords.signed;

import entente.analysis.branch.BranchEnsemble;
import entente.analysis.branch.BranchEnsemble.Effect;
import entente.analysis.branch.BranchEnsemble.Moved;
import entente.analysis.branch.BranchOutcome;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.drawing.Figure;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.store.ResultsFolder;
import entente.text.NumberWords;
import entente.text.Template;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a change from a round on does over all runs of a scenario: in words, as JSON, as tables.
 *
 * @param scenario name of the scenario
 * @param round first round in which the change acts
 * @param changes what is changed
 * @param names names of the states by their keys
 * @param parent path from the folder of the answer to that of the runs
 * @param outcomes the runs, in order
 * @param ensemble what they come to
 */
public record BranchEnsembleAnswer(
    String scenario,
    int round,
    List<ScenarioDiff.Difference> changes,
    Map<String, String> names,
    String parent,
    List<BranchOutcome> outcomes,
    BranchEnsemble ensemble)
    implements EnsembleAnswer {

  private static final Template HEAD =
      Template.of("{scenario}, changed from round {round}, in {runs} runs");
  private static final Template OPENING =
      Template.of(
          """
          In {differing} of {runs} runs the change makes a difference. Each run is compared with \
          its branch on the same random numbers, in the last round; intervals are 95 %, and a dash \
          is undefined, also where all differences are the same.\
          """);
  private static final String NOBODY = "No state holds something else at the end of any run.";

  private static final int SHOWN = 15;

  @Override
  public String words(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    int runs = ensemble.runs();
    blocks.add(Block.heading(1, HEAD.fill("scenario", scenario, "round", round, "runs", runs)));
    blocks.add(new Gap());
    changes.forEach(d -> blocks.add(Block.paragraph(d.sentence())));
    blocks.add(new Gap());
    blocks.add(Block.paragraph(OPENING.fill("differing", ensemble.differing(), "runs", runs)));
    blocks.addAll(List.of(new Gap(), effects(), new Gap()));
    blocks.add(ensemble.states().isEmpty() ? Block.paragraph(NOBODY) : moved());
    return terminal.render(blocks);
  }

  private Block effects() {
    List<List<String>> rows = new ArrayList<>();
    for (Effect e : ensemble.measures()) {
      if (BranchEnds.SHOWN.contains(e.measure())) {
        rows.add(
            List.of(
                e.title(),
                Integer.toString(e.n()),
                number(e.parent()),
                number(e.branch()),
                signed(e.difference()),
                NumberWords.interval(e.low(), e.high())));
      }
    }
    return Block.table(
        "", List.of("at the end", "runs", "parent", "branch", "difference", "95 % interval"), rows);
  }

  private Block moved() {
    List<List<String>> rows = new ArrayList<>();
    for (Moved m : ensemble.states().subList(0, Math.min(SHOWN, ensemble.states().size()))) {
      rows.add(
          List.of(
              names.get(m.state()),
              Integer.toString(m.count()),
              percent(m.share()),
              percent(m.low()) + " to " + percent(m.high())));
    }
    return Block.table(
        "", List.of("holds something else at the end", "runs", "share", "95 % interval"), rows);
  }

  /**
   * All of it as JSON has it.
   *
   * @param from folder of the runs that go on, as it was asked for
   * @param parent path from the folder of the branches to that folder
   * @param round first round in which the change acts
   * @param changes what is changed
   * @param runs how many runs there are
   * @param differing in how many of them run and branch differ in any number
   * @param measures the difference in each measure in the last round
   * @param states who holds something else at the end, in how many runs
   */
  private record Whole(
      String from,
      String parent,
      int round,
      List<ScenarioDiff.Difference> changes,
      int runs,
      int differing,
      List<Effect> measures,
      List<Moved> states) {}

  /** A row of the table of runs. */
  private record Row(int run, String seed, boolean differs, String elsewhere) {}

  @Override
  public Object json(String from) {
    return new Whole(
        from,
        parent,
        round,
        changes,
        ensemble.runs(),
        ensemble.differing(),
        ensemble.measures(),
        ensemble.states());
  }

  @Override
  public void writeTables(ResultsFolder folder) throws IOException {
    RecordTable.AS_JSON.write(
        folder,
        "branches.csv",
        "One row per run and its branch.",
        outcomes.stream()
            .map(
                o ->
                    new Row(
                        o.run(),
                        Long.toString(o.seed()),
                        o.differs(),
                        String.join(";", o.elsewhere())))
            .toList());
    RecordTable.AS_JSON.write(folder, "measures.csv", "One row per measure.", ensemble.measures());
    RecordTable.AS_JSON.write(
        folder,
        "states.csv",
        "One row per state that holds something else at the end.",
        ensemble.states());
  }

  @Override
  public List<Figure> figures() {
    return List.of();
  }
}
