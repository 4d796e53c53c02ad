package entente.experiment.run;

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
    return RunResult.failed(specification, stage, message);
  }

  private static String message(Throwable cause) {
    String kind = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
  }
}
