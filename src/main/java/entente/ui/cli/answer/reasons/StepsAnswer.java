package entente.ui.cli.answer.reasons;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.drawing.Figure;
import entente.analysis.explain.RunSteps;
import entente.analysis.explain.StepsOverRuns;
import entente.analysis.explain.StepsOverRuns.Obstacle;
import entente.analysis.explain.StepsOverRuns.Way;
import entente.analysis.explain.Wording;
import entente.experiment.store.ResultsFolder;
import entente.text.Template;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which steps of portfolios are taken over all runs, and why: in words, as JSON, and as a table.
 *
 * @param runs the runs, in order
 * @param summaries what they come to, by scenario
 */
public record StepsAnswer(List<Run> runs, List<StepsOverRuns> summaries) implements EnsembleAnswer {

  private static final Template HEAD = Template.of("What {who} did about {what}: {scenario}");
  private static final Template MOVED =
      Template.of(
          """
          In {moved} of {runs} runs {who} took a step about {what}. Shares are of all runs, with \
          the 95 % interval; rounds are the quartiles of the first such step, and its cause the \
          commonest.\
          """);
  private static final Template NOBODY =
      Template.of("In none of {runs} runs did {who} take a step about {what}.");
  private static final Template BARRED =
      Template.of("What {who} wanted at some review and could not have:");
  private static final Template CAUSE = Template.of("{cause} ({count})");
  private static final Template FROM = Template.of("{bar} ({opposite})");
  private static final Template INTERVAL = Template.of("{low} to {high}");

  private static final int SHOWN = 15;

  /**
   * One run.
   *
   * @param run its number
   * @param scenario label of its scenario
   * @param steps what was done in it
   */
  public record Run(int run, String scenario, RunSteps steps) {}

  @Override
  public String words(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    for (StepsOverRuns s : summaries) {
      if (!blocks.isEmpty()) {
        blocks.add(new Gap());
      }
      blocks.addAll(blocks(s));
    }
    return terminal.render(blocks);
  }

  private static List<Block> blocks(StepsOverRuns s) {
    String state = s.state();
    String what = s.structure() == null ? "its memberships" : Wording.the(s.structure());
    List<Block> blocks = new ArrayList<>();
    String head = state == null ? "states" : state;
    blocks.add(Block.heading(1, HEAD.fill("who", head, "what", what, "scenario", s.scenario())));
    blocks.add(new Gap());
    String opening =
        s.moved() == 0
            ? NOBODY.fill(
                "runs", s.runs(), "who", state == null ? "any state" : state, "what", what)
            : MOVED.fill(
                "moved",
                s.moved(),
                "runs",
                s.runs(),
                "who",
                state == null ? "some state" : state,
                "what",
                what);
    blocks.add(Block.paragraph(opening));
    if (!s.ways().isEmpty()) {
      blocks.addAll(List.of(new Gap(), ways(s)));
    }
    if (!s.bars().isEmpty()) {
      blocks.addAll(List.of(new Gap(), Block.paragraph(BARRED.fill("who", state)), bars(s)));
    }
    return blocks;
  }

  private static Block ways(StepsOverRuns s) {
    List<List<String>> rows = new ArrayList<>();
    for (Way w : s.ways().subList(0, Math.min(SHOWN, s.ways().size()))) {
      String who = s.state() == null ? w.state() : w.structure();
      rows.add(
          List.of(
              who,
              w.step(),
              Integer.toString(w.often().count()),
              percent(w.often().share()),
              INTERVAL.fill("low", percent(w.often().low()), "high", percent(w.often().high())),
              number(w.rounds()[1]),
              INTERVAL.fill("low", number(w.rounds()[0]), "high", number(w.rounds()[2])),
              CAUSE.fill(
                  "cause", w.commonestInWords(),
                  "count", w.causes().get(w.commonest()))));
    }
    String first = s.state() == null ? "state" : "structure";
    return Block.table(
        "",
        List.of(first, "step", "runs", "share", "95 % interval", "round", "middle half", "cause"),
        rows);
  }

  private static Block bars(StepsOverRuns s) {
    List<List<String>> rows = new ArrayList<>();
    for (Obstacle b : s.bars().subList(0, Math.min(SHOWN, s.bars().size()))) {
      String bar = b.bar().replace('_', ' ');
      rows.add(
          List.of(
              b.structure(),
              b.asked() ? "asked, not invited" : "did not ask",
              b.opposite() == null ? bar : FROM.fill("bar", bar, "opposite", b.opposite()),
              Integer.toString(b.often().count()),
              percent(b.often().share()),
              INTERVAL.fill("low", percent(b.often().low()), "high", percent(b.often().high()))));
    }
    return Block.table(
        "",
        List.of("structure", "", "what stood in the way", "runs", "share", "95 % interval"),
        rows);
  }

  /**
   * All of it as JSON has it.
   *
   * @param from folder of the runs, as it was named
   * @param scenarios what the runs of each scenario come to
   * @param runs every step of every run
   */
  private record Whole(String from, List<StepsOverRuns> scenarios, List<Row> runs) {}

  /**
   * A step of one run.
   *
   * @param run number of the run
   * @param scenario label of the scenario
   * @param round the round
   * @param when the quarter in words
   * @param state key of the state
   * @param name name of the state
   * @param step word of the step
   * @param structure name of the structure
   * @param cause word for why it came about
   * @param want by how much it was wanted; below 0 it is chance
   */
  private record Row(
      int run,
      String scenario,
      int round,
      String when,
      String state,
      String name,
      String step,
      String structure,
      String cause,
      double want) {}

  @Override
  public Object json(String from) {
    return new Whole(from, summaries, rows());
  }

  private List<Row> rows() {
    return runs.stream().flatMap(StepsAnswer::rows).toList();
  }

  private static Stream<Row> rows(Run r) {
    return r.steps().rows().stream()
        .map(
            s ->
                new Row(
                    r.run(),
                    r.scenario(),
                    s.round(),
                    s.when(),
                    s.state(),
                    s.name(),
                    s.step(),
                    s.structure(),
                    s.cause(),
                    s.want()));
  }

  @Override
  public void writeTables(ResultsFolder folder) throws IOException {
    RecordTable.AS_JSON.write(
        folder, "steps.csv", "One row per step of a portfolio, in all runs.", rows());
  }

  @Override
  public List<Figure> figures() {
    return List.of();
  }
}
