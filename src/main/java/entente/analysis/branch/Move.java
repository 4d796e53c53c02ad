package entente.analysis.branch;

import entente.analysis.explain.Posture;
import java.util.List;

/**
 * A move of a state that a run and its branch do not share: made in one of them only, or otherwise.
 *
 * @param id number of the move, from 1, in order of rounds and then of states
 * @param round the round
 * @param when the quarter in words
 * @param state key of the state
 * @param name its name
 * @param parentBefore what it held before the round in the run as it was
 * @param parentAfter what it held after the round there
 * @param branchBefore what it held before the round in the branch
 * @param branchAfter what it held after the round there
 * @param reason what spoke for the difference, in words
 * @param tried whether the branch was run again without this move
 * @param needs numbers of the earlier moves without each of which this one would not have come
 * @param cause the latest of them; 0 for the change itself
 */
public record Move(
    int id,
    int round,
    String when,
    String state,
    String name,
    Posture parentBefore,
    Posture parentAfter,
    Posture branchBefore,
    Posture branchAfter,
    String reason,
    boolean tried,
    List<Integer> needs,
    int cause) {

  /** In which of the two a move is made. */
  public enum Kind {
    /** In the branch only. */
    BRANCH,
    /** In the run as it was only. */
    PARENT,
    /** In both, from or to something else. */
    BOTH
  }

  /** Returns in which of the two it is made. */
  public Kind kind() {
    if (parentBefore.equals(parentAfter)) {
      return Kind.BRANCH;
    }
    return branchBefore.equals(branchAfter) ? Kind.PARENT : Kind.BOTH;
  }

  /** Returns whether the two hold the same again after it. */
  public boolean meets() {
    return parentAfter.equals(branchAfter);
  }

  /** Returns the move in words, without its reason. */
  public String words() {
    return BranchSentences.what(this);
  }

  /** Returns the move in words with its round and its reason. */
  public String sentence() {
    return BranchSentences.of(this);
  }
}
