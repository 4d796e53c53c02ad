package entente.analysis.branch;

import entente.experiment.run.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * The moves that a run and its branch do not share, and which of them followed from which.
 *
 * <p>One move follows from another where it would not have come without it (counterfactual
 * dependence, Lewis 1973). That is tried and not guessed: the branch is run again on the same
 * random numbers with the one state given what it did in the parent in that round, and every later
 * move that is gone or another needed it. In the tree a move hangs on the latest that it needed; on
 * the change itself if it needed none.
 *
 * <p>A state that held something else than in the parent when it moved needed its own move before.
 * Where each of two earlier moves would have been enough, neither is needed. A move that cannot be
 * taken back, because it was imposed or because what the state did in the parent is not open to it
 * in the branch, is not tried, and nothing hangs on it.
 *
 * @param moves the moves, in order
 */
public record Cascade(List<Move> moves) {

  /** Tries at most so many moves; the later ones of a larger cascade need nobody. */
  public static final int MOST = 400;

  /** Finds the moves, in order, and what each needed. */
  public static Cascade of(Branch branch, Progress progress) throws InterruptedException {
    return new CascadeFinder(branch).find(progress);
  }

  /** Returns the moves that hang on a move, or on the change itself for 0. */
  public List<Move> following(int id) {
    return moves.stream().filter(move -> move.cause() == id).toList();
  }

  /**
   * A line of the cascade told as a tree.
   *
   * @param depth how many moves it hangs on, one on the other, from 1
   * @param move the move
   */
  public record Line(int depth, Move move) {}

  /**
   * Returns the cascade as a tree, each move under the one that it hangs on.
   *
   * @param most how many moves at most, the earliest first
   */
  public List<Line> tree(int most) {
    List<Line> lines = new ArrayList<>();
    hang(lines, 0, 1, most);
    return lines;
  }

  private void hang(List<Line> lines, int id, int depth, int most) {
    for (Move move : following(id)) {
      if (move.id() <= most) {
        lines.add(new Line(depth, move));
        hang(lines, move.id(), depth + 1, most);
      }
    }
  }
}
