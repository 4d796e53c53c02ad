package entente.experiment.game;

import java.math.BigDecimal;
import java.util.List;

/**
 * A weighted vote.
 *
 * @param title name that a reader sees
 * @param about what it is and where it comes from; may be empty
 * @param text the text of the file
 * @param names names of the members
 * @param majorities what a coalition has to reach, all of it at once; at least one
 * @param blocking least members against that can block; 1 where the majorities alone count
 */
public record VoteFile(
    String title,
    String about,
    String text,
    List<String> names,
    List<Majority> majorities,
    int blocking) {

  /** How many members a vote may have. */
  public static final int MOST_MEMBERS = 1000;

  /**
   * One majority.
   *
   * @param name its name; empty if it is the only one
   * @param quota weight that decides
   * @param weights weights of the members, in their order
   */
  public record Majority(String name, BigDecimal quota, BigDecimal[] weights) {}
}
