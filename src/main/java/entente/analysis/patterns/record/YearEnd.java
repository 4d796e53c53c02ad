package entente.analysis.patterns.record;

import entente.model.structures.Status;
import java.util.List;

/**
 * What stood at the end of a year; null where the model has no such thing.
 *
 * @param status rank of each state in each structure, [structure][state]
 * @param asked whether each state has asked to enter, [structure][state]
 * @param position first axis of each state's position
 * @param dependence dependence of each state on each pole, flat n × poles
 * @param arms part of it that is arms, as a share of the state's arms
 * @param trade part of it that is trade, as a share of the state's trade
 * @param democracy democracy of each state, in [0, 1]
 * @param neutral whether each state is neutral by treaty, constitution or law
 * @param contests open contests over territory
 */
public record YearEnd(
    Status[][] status,
    boolean[][] asked,
    double[] position,
    double[] dependence,
    double[] arms,
    double[] trade,
    double[] democracy,
    boolean[] neutral,
    List<OpenContest> contests) {

  /** Democracy above which a state is a democracy. */
  public static final double DEMOCRATIC = 0.5;

  /** Returns what stood in a model that has nothing but ranks, positions and dependence. */
  public static YearEnd of(Status[][] status, double[] position, double[] dependence) {
    return new YearEnd(status, null, position, dependence, null, null, null, null, null);
  }

  /** Returns whether a state is a democracy. */
  public boolean democratic(int state) {
    return democracy[state] > DEMOCRATIC;
  }

  /** Returns whether a state has an open contest that is held by force. */
  public boolean heldByForce(int state) {
    return contests.stream().anyMatch(c -> c.byForce() && (c.a() == state || c.b() == state));
  }

  /** Returns whether two states have an open contest. */
  public boolean contested(int i, int j) {
    return contests.stream().anyMatch(c -> c.between(i, j));
  }
}
