package entente.experiment.run;

import java.util.BitSet;
import java.util.List;

/** Makes the result of a run that failed: a row like any other, without numbers. */
public final class Failure {
  private Failure() {}

  /**
   * Returns the result of a run that failed.
   *
   * @param specification what ran
   * @param stage where it failed
   * @param cause why
   */
  public static RunResult of(RunSpecification specification, String stage, Throwable cause) {
    return of(specification, stage, message(cause));
  }

  /**
   * Returns the result of a run that failed.
   *
   * @param specification what ran
   * @param stage where it failed
   * @param message why, in words
   */
  public static RunResult of(RunSpecification specification, String stage, String message) {
    return new RunResult(
        specification,
        RunResult.Status.FAILED,
        stage,
        message,
        List.of(),
        List.of(),
        new double[0][],
        new double[0][][],
        new float[0][],
        new byte[0][],
        new byte[0][],
        new BitSet[0][],
        new boolean[0][],
        new int[0][],
        new byte[0][],
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String message(Throwable cause) {
    String kind = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
  }
}
