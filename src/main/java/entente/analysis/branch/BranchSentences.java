package entente.analysis.branch;

import entente.analysis.explain.Wording;
import entente.analysis.explain.Wording.Form;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** What became of a branch, and its moves, in sentences. */
public final class BranchSentences {

  /** What stands where the changes would. */
  public static final String UNCHANGED = "Nothing is changed.";

  private static final Template TITLE = Template.of("{scenario}, changed from round {round}");

  private static final String THE_SAME = "The branch is the same as its parent to the last bit.";

  private static final Template BEFORE =
      Template.of("Before round {round} the two are the same to the last bit.");

  private static final String NO_MOVE = "No state moves in one of them only.";

  private static final Template FIRST_MOVE =
      Template.of("The first move that differs comes in {move}.");

  private static final String ONE_MOVE = "It is the only one.";
  private static final Template MOVES_OF_ONE = Template.of("{moves} moves of 1 state differ.");

  private static final Template MOVES_OF_SEVERAL =
      Template.of("{moves} moves of {states} states differ.");

  private static final Template TRIED =
      Template.of("What followed from what was tried for the first {most} of them.");

  private static final Template BRANCH_ENDS =
      Template.of("Nuclear use ends the branch in round {round}.");

  private static final Template PARENT_ENDED =
      Template.of("Nuclear use ended the parent in round {round}.");

  private static final Template IN_BRANCH = Template.of("{state} {moved}");

  private static final Template IN_BRANCH_LATER =
      Template.of("{state} {moved}, as in the parent before");

  private static final Template IN_PARENT = Template.of("{state} did not {move} as in the parent");

  private static final Template IN_PARENT_LATER =
      Template.of("{state} {moved} in the parent only now");

  private static final Template IN_BOTH =
      Template.of("{state} {moved}; in the parent it {movedThere}");

  private static final Template MOVE = Template.of("round {round} ({when}): {what}");

  private static final Template MOVE_AND_REASON =
      Template.of("round {round} ({when}): {what}: {reason}");

  private static final Template MORE_FOR_IT = Template.of("{what} speaks more for it ({amount})");

  private static final Template MORE_FOR_STAYING =
      Template.of("{what} speaks more for staying ({amount})");

  private static final Template LESS_FOR_IT = Template.of("{what} speaks less for it ({amount})");

  private static final Template LESS_FOR_STAYING =
      Template.of("{what} speaks less for staying ({amount})");

  private BranchSentences() {}

  /** Returns what a branch is called. */
  public static String title(Branch branch) {
    String name = branch.parent().specification().scenario().name();
    return TITLE.fill("scenario", name, "round", branch.round());
  }

  /** Returns what became of a branch, in a few sentences. */
  public static List<String> of(Branch branch, Cascade cascade) {
    int first = branch.divergence();
    if (first < 0) {
      return List.of(THE_SAME);
    }
    List<String> out = new ArrayList<>();
    out.add(BEFORE.fill("round", first));
    out.addAll(moves(cascade.moves()));
    out.addAll(ends(branch));
    return out;
  }

  /** Returns that one of the two ended before the other, if so. */
  static List<String> ends(Branch branch) {
    int there = Branch.last(branch.parent());
    int here = Branch.last(branch.child());
    if (there > here) {
      return List.of(BRANCH_ENDS.fill("round", here));
    }
    return there < here ? List.of(PARENT_ENDED.fill("round", there)) : List.of();
  }

  private static List<String> moves(List<Move> moves) {
    if (moves.isEmpty()) {
      return List.of(NO_MOVE);
    }
    List<String> out = new ArrayList<>();
    int count = moves.size();
    out.add(FIRST_MOVE.fill("move", of(moves.get(0))));
    out.add(count == 1 ? ONE_MOVE : count(count, moves));
    if (count > Cascade.MOST) {
      out.add(TRIED.fill("most", Cascade.MOST));
    }
    return out;
  }

  private static String count(int count, List<Move> moves) {
    long states = moves.stream().map(Move::state).distinct().count();
    return states == 1
        ? MOVES_OF_ONE.fill("moves", count)
        : MOVES_OF_SEVERAL.fill("moves", count, "states", states);
  }

  /** Returns a move in words with its round and its reason. */
  static String of(Move move) {
    int round = move.round();
    String when = move.when();
    String what = what(move);
    return move.reason().isEmpty()
        ? MOVE.fill("round", round, "when", when, "what", what)
        : MOVE_AND_REASON.fill("round", round, "when", when, "what", what, "reason", move.reason());
  }

  /** Returns a move in words, without its reason. */
  static String what(Move move) {
    String name = move.name();
    String there = Wording.move(move.parentBefore(), move.parentAfter(), Form.PAST);
    String here = Wording.move(move.branchBefore(), move.branchAfter(), Form.PAST);
    return switch (move.kind()) {
      case BRANCH ->
          (move.meets() ? IN_BRANCH_LATER : IN_BRANCH).fill("state", name, "moved", here);
      case PARENT ->
          move.meets()
              ? IN_PARENT_LATER.fill("state", name, "moved", there)
              : IN_PARENT.fill(
                  "state",
                  name,
                  "move",
                  Wording.move(move.parentBefore(), move.parentAfter(), Form.BASE));
      case BOTH -> IN_BOTH.fill("state", name, "moved", here, "movedThere", there);
    };
  }

  /** Returns what a term says more or less for a move, or for staying. */
  static String reason(Reasons.About about, String what, double gain) {
    return switch (about) {
      case ENTRY -> MORE_FOR_IT.fill("what", what, "amount", NumberWords.signed(gain));
      case EXIT -> LESS_FOR_STAYING.fill("what", what, "amount", NumberWords.signed(-gain));
      case NO_ENTRY -> LESS_FOR_IT.fill("what", what, "amount", NumberWords.signed(-gain));
      case NO_EXIT -> MORE_FOR_STAYING.fill("what", what, "amount", NumberWords.signed(gain));
    };
  }
}
