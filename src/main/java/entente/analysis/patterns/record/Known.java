package entente.analysis.patterns.record;

import java.util.function.Function;

/** What not every model has and some patterns read. */
public enum Known {
  /** Which states have asked to enter. */
  ASKING("asking to enter", YearEnd::asked),
  /** Democracy of states. */
  DEMOCRACY("democracy", YearEnd::democracy),
  /** Governments whose leaders change; a model that has democracy has them. */
  GOVERNMENTS("governments", YearEnd::democracy),
  /** Suppliers of arms. */
  ARMS("arms apart from trade", YearEnd::arms),
  /** Partners of trade. */
  TRADE("trade apart from arms", YearEnd::trade),
  /** Contests over territory. */
  CONTESTS("contests over territory", YearEnd::contests),
  /** Legal neutrality. */
  NEUTRALITY("neutrality", YearEnd::neutral);

  private final String words;
  private final Function<YearEnd, Object> part;

  Known(String words, Function<YearEnd, Object> part) {
    this.words = words;
    this.part = part;
  }

  /** Returns what it is, in words. */
  public String words() {
    return words;
  }

  /** Returns whether the model of a run has it. */
  public boolean in(RunRecord run) {
    return part.apply(run.year(0)) != null;
  }
}
