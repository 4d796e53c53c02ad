package entente.experiment.run;

import entente.model.decisions.Switch;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.PortfolioStep;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What came out of one run; undefined numbers are NaN.
 *
 * @param specification what ran
 * @param status whether it ended as it should
 * @param stage where it failed; empty if it did not
 * @param message why it failed; empty if it did not
 * @param states keys of the states, in the order of all columns by state
 * @param structures keys of the structures, in the order of all columns by structure
 * @param rounds system measures, [round][measure] in the order of {@code SystemMeasures.ALL};
 *     rounds after a nuclear end are NaN
 * @param byStructure structure measures, [round][structure][measure] in the order of {@code
 *     StructureMeasures.ALL}
 * @param security expected security of each state, [round][state], in [0, 1]
 * @param postures index of each state's posture, [round][state]: bloc index + 1, or 0 without bloc
 * @param seats index of each state's seat, [round][state]: structure index + 1, or 0 without a seat
 * @param held indices of the structures that each state belongs to, suspended or not,
 *     [round][state]; empty unless portfolios act and postures are kept
 * @param hedging whether a state without bloc and seat has even ties, [round][state]
 * @param pairs pairs on the ladder of confrontation, each as the indices of its two states
 * @param rungs rung of each pair, [round][pair], 0 to 5; −1 after a nuclear end
 * @param switches changes of posture, in order; empty unless kept
 * @param steps steps of portfolios, in order; empty unless kept
 * @param happenings events, in order; empty unless kept
 * @param ends snapshots of round 0 and of the last round; empty unless networks are kept and this
 *     is the first replicate
 */
public record RunResult(
    RunSpecification specification,
    Status status,
    String stage,
    String message,
    List<String> states,
    List<String> structures,
    double[][] rounds,
    double[][][] byStructure,
    float[][] security,
    byte[][] postures,
    byte[][] seats,
    BitSet[][] held,
    boolean[][] hedging,
    int[][] pairs,
    byte[][] rungs,
    List<Switch> switches,
    List<PortfolioStep> steps,
    List<Happening> happenings,
    List<Snapshot> ends) {

  /**
   * Returns the run with nothing of single states but their security, and that and the measures of
   * structures in some rounds only; the others are null there.
   */
  public RunResult slim(IntPredicate kept) {
    double[][][] someByStructure = byStructure.clone();
    float[][] someSecurity = security.clone();
    for (int round = 0; round < someByStructure.length; round++) {
      if (!kept.test(round)) {
        someByStructure[round] = null;
        someSecurity[round] = null;
      }
    }
    RunResult none = Failure.of(specification, stage, message);
    return new RunResult(
        specification,
        status,
        stage,
        message,
        states,
        structures,
        rounds,
        someByStructure,
        someSecurity,
        none.postures,
        none.seats,
        none.held,
        none.hedging,
        none.pairs,
        none.rungs,
        none.switches,
        none.steps,
        none.happenings,
        none.ends);
  }

  /** How a run ended. */
  public enum Status {
    /** As it should. */
    OK,
    /** By a fault, which stage and message name. */
    FAILED
  }
}
