package entente.experiment.run;

import entente.experiment.run.RunSpecification.Detail;
import entente.model.decisions.Switch;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.PortfolioStep;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a plan keeps of one run, as one machine sends it to another.
 *
 * <p>It leaves out what follows from the plan, and what no table keeps.
 *
 * @param run number of the run
 * @param key short name of the scenario; empty if it could not be made
 * @param start year of round 0
 * @param last last round of the scenario
 * @param status whether it ended as it should
 * @param stage as in the result
 * @param message as in the result
 * @param states as in the result
 * @param structures as in the result
 * @param rounds as in the result; rounds that no table keeps are empty
 * @param byStructure as in the result; empty if no table keeps it
 * @param security as in the result; empty if no table keeps it
 * @param postures as in the result; empty if no table keeps it
 * @param seats as in the result; empty if no table keeps it
 * @param held as in the result; empty if no table keeps it
 * @param hedging as in the result; empty if no table keeps it
 * @param switches as in the result
 * @param steps as in the result
 * @param happenings as in the result
 */
record Parcel(
    int run,
    String key,
    double start,
    int last,
    RunResult.Status status,
    String stage,
    String message,
    ArrayList<String> states,
    ArrayList<String> structures,
    double[][] rounds,
    double[][][] byStructure,
    float[][] security,
    byte[][] postures,
    byte[][] seats,
    BitSet[][] held,
    boolean[][] hedging,
    ArrayList<Switch> switches,
    ArrayList<PortfolioStep> steps,
    ArrayList<Happening> happenings)
    implements Serializable {

  private static final double[] NOT_KEPT = {};
  private static final double[][] NO_TABLE = {};

  /** Packs a result. */
  static Parcel of(RunResult result, Plan plan) {
    RunSpecification s = result.specification();
    boolean none = s.scenario() == null;
    int run = s.run();
    boolean postures = plan.keeps(run, Detail.POSTURES);
    int length = result.rounds().length;
    double[][] rounds = new double[length][];
    double[][][] byStructure =
        plan.keeps(run, Detail.STRUCTURES) ? result.byStructure().clone() : new double[0][][];
    for (int r = 0; r < length; r++) {
      boolean kept = plan.keepsRound(r);
      boolean needed = r == length - 1 || (kept && plan.keeps(run, Detail.ROUNDS));
      rounds[r] = needed ? result.rounds()[r] : NOT_KEPT;
      if (byStructure.length > 0 && !kept) {
        byStructure[r] = NO_TABLE;
      }
    }
    return new Parcel(
        run,
        none ? "" : s.scenario().key(),
        none ? 0 : s.scenario().start(),
        none ? 0 : s.scenario().rounds(),
        result.status(),
        result.stage(),
        result.message(),
        new ArrayList<>(result.states()),
        new ArrayList<>(result.structures()),
        rounds,
        byStructure,
        postures ? result.security() : new float[0][],
        postures ? result.postures() : new byte[0][],
        postures ? result.seats() : new byte[0][],
        postures ? result.held() : new BitSet[0][],
        postures ? result.hedging() : new boolean[0][],
        new ArrayList<>(result.switches()),
        new ArrayList<>(result.steps()),
        new ArrayList<>(result.happenings()));
  }

  /** Unpacks the result; of its scenario there is no more than tables need. */
  RunResult open(Plan plan) {
    RunSpecification s = plan.unmade(run);
    RunSpecification own =
        new RunSpecification(run, scenario(), s.point(), s.replicate(), s.seed(), s.keep());
    return new RunResult(
        own,
        status,
        stage,
        message,
        states,
        structures,
        rounds,
        byStructure,
        security,
        postures,
        seats,
        held,
        hedging,
        new int[0][],
        new byte[0][],
        switches,
        steps,
        happenings,
        List.of());
  }

  private Scenario scenario() {
    return key.isEmpty()
        ? null
        : new Scenario(
            key, key, "", "", null, start, last, List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), null, null, null);
  }
}
