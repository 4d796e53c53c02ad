package entente.ui.cli.answer.reasons;

import entente.analysis.branch.Branch;
import entente.analysis.branch.BranchSentences;
import entente.analysis.branch.Cascade;
import entente.analysis.branch.Cascade.Line;
import entente.analysis.branch.Move;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.explain.Posture;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableWriter;
import entente.model.measures.Measure;
import entente.text.Template;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code branch} answers: in words, as JSON, and as the table of the cascade.
 *
 * @param branch the run and its branch
 * @param cascade the moves that they do not share
 * @param measures measures of the system, in the order of columns
 */
public record BranchAnswer(Branch branch, Cascade cascade, List<Measure> measures) {

  private static final int TOLD = 30;
  private static final int DEEPEST = 12;

  private static final String TREE = "What followed from what, from the change on:";
  private static final Template MORE = Template.of("  and {moves} later moves, in cascade.csv");

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    List<Block> start = new ArrayList<>();
    start.add(Block.heading(1, BranchSentences.title(branch)));
    start.add(new Gap());
    List<ScenarioDiff.Difference> changes = branch.changes();
    changes.forEach(d -> start.add(Block.paragraph(d.sentence())));
    if (changes.isEmpty()) {
      start.add(Block.paragraph(BranchSentences.UNCHANGED));
    }
    start.add(new Gap());
    start.add(Block.paragraph(String.join(" ", BranchSentences.of(branch, cascade))));
    start.add(new Gap());
    return terminal.render(start)
        + tree()
        + terminal.render(List.of(BranchEnds.table(branch, measures)));
  }

  // The moves hang below each other in lines of their own, at most so deep that words still fit.
  private String tree() {
    if (cascade.moves().isEmpty()) {
      return "";
    }
    List<String> text = new ArrayList<>(List.of(TREE + "\n"));
    for (Line line : cascade.tree(TOLD)) {
      String indent = "  ".repeat(Math.min(line.depth(), DEEPEST));
      text.add(Terminal.wrap(line.move().sentence(), indent + "- ", indent + "  "));
    }
    int more = cascade.moves().size() - TOLD;
    if (more > 0) {
      text.add(MORE.fill("moves", more) + "\n");
    }
    return String.join("", text) + "\n";
  }

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
   * @param firstMove first round in which a state moves otherwise; null if none does
   * @param lastRound last round of both runs
   * @param words what came of it, in sentences
   * @param moves the moves that parent and branch do not share
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
      Integer firstMove,
      int lastRound,
      List<String> words,
      List<Told> moves,
      Map<String, BranchEnds.End> measures,
      String results) {}

  /**
   * A move as JSON has it.
   *
   * @param id number of the move, from 1, in order of rounds and then of states
   * @param round the round
   * @param when the quarter in words
   * @param state key of the state
   * @param name name of the state
   * @param kind whether it was made in the branch alone, in the parent alone, or in both otherwise
   * @param parentBefore what it held before the round in the run as it was
   * @param parentAfter what it held after the round there
   * @param branchBefore what it held before the round in the branch
   * @param branchAfter what it held after the round there
   * @param reason what spoke for the difference, in words; null if nothing can be said
   * @param tried whether the branch was run again without this move
   * @param needs numbers of the earlier moves without each of which this one would not have come
   * @param cause the latest of them; 0 for the change itself
   * @param words it in a sentence
   */
  private record Told(
      int id,
      int round,
      String when,
      String state,
      String name,
      String kind,
      Posture parentBefore,
      Posture parentAfter,
      Posture branchBefore,
      Posture branchAfter,
      String reason,
      boolean tried,
      List<Integer> needs,
      int cause,
      String words) {}

  /**
   * Returns the answer as an object.
   *
   * @param from folder of the run that goes on
   * @param row its number there
   * @param results folder of the branch
   */
  public Object json(Path from, int row, Path results) {
    List<Move> moves = cascade.moves();
    return new Whole(
        from.toString(),
        parent(from, results),
        row,
        branch.parent().specification().seed(),
        branch.round(),
        branch.changes(),
        branch.divergence() < 0 ? null : branch.divergence(),
        moves.isEmpty() ? null : moves.get(0).round(),
        branch.last(),
        BranchSentences.of(branch, cascade),
        moves.stream().map(BranchAnswer::told).toList(),
        BranchEnds.of(branch, measures),
        results.toString());
  }

  /** Returns the path from the folder of a branch to that of the run that goes on. */
  static String parent(Path from, Path results) {
    Path here = results.toAbsolutePath().normalize();
    return here.relativize(from.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private static Told told(Move move) {
    return new Told(
        move.id(),
        move.round(),
        move.when(),
        move.state(),
        move.name(),
        kind(move),
        move.parentBefore(),
        move.parentAfter(),
        move.branchBefore(),
        move.branchAfter(),
        move.reason(),
        move.tried(),
        move.needs(),
        move.cause(),
        move.words());
  }

  private static String kind(Move move) {
    return move.kind().name().toLowerCase(Locale.ROOT);
  }

  /** Writes the table of the cascade. */
  public void writeCascade(ResultsFolder folder) throws IOException {
    List<String> names = new ArrayList<>(List.of("id", "round", "when", "state", "name", "kind"));
    for (String side : List.of("parent", "branch")) {
      for (String time : List.of("before", "after")) {
        names.add(side + "_bloc_" + time);
        names.add(side + "_seat_" + time);
      }
    }
    names.addAll(List.of("reason", "tried", "needs", "cause"));
    TableWriter table =
        folder.table(
            TableFormat.named(
                "cascade.csv", "One row per move that parent and branch do not share.", names));
    for (Move move : cascade.moves()) {
      table.cell(move.id()).cell(move.round()).cell(move.when());
      table.cell(move.state()).cell(move.name());
      table.cell(kind(move));
      for (Posture posture :
          List.of(
              move.parentBefore(), move.parentAfter(), move.branchBefore(), move.branchAfter())) {
        table.cell(posture.bloc()).cell(posture.seat());
      }
      table.cell(move.reason().isEmpty() ? null : move.reason());
      table.cell(Boolean.toString(move.tried()));
      String needs = move.needs().stream().map(String::valueOf).collect(Collectors.joining(";"));
      table.cell(needs.isEmpty() ? null : needs).cell(move.cause());
      table.end();
    }
  }
}
