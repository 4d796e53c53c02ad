package entente.analysis.patterns.record;

/** What not every model has and some patterns read. */
public enum Known {
  /** Which states have asked to enter. */
  ASKING("asking to enter"),
  /** Democracy of states. */
  DEMOCRACY("democracy"),
  /** Governments whose leaders change; a model that has democracy has them. */
  GOVERNMENTS("governments"),
  /** Suppliers of arms. */
  ARMS("arms apart from trade"),
  /** Partners of trade. */
  TRADE("trade apart from arms"),
  /** Contests over territory. */
  CONTESTS("contests over territory"),
  /** Legal neutrality. */
  NEUTRALITY("neutrality");

  private final String words;

  Known(String words) {
    this.words = words;
  }

  /** Returns what it is, in words. */
  public String words() {
    return words;
  }

  /** Returns whether the model of a run has it. */
  public boolean in(RunRecord run) {
    YearEnd first = run.year(0);
    Object part =
        switch (this) {
          case ASKING -> first.asked();
          case DEMOCRACY, GOVERNMENTS -> first.democracy();
          case ARMS -> first.arms();
          case TRADE -> first.trade();
          case CONTESTS -> first.contests();
          case NEUTRALITY -> first.neutral();
        };
    return part != null;
  }
}
