package entente.analysis.branch;

/**
 * A step of a portfolio that a run and its branch do not share: taken in one of them only, or in
 * both at different times.
 *
 * @param state key of the state
 * @param name its name
 * @param step word of the step
 * @param structure name of the structure
 * @param parentRound round in the run as it was; −1 if it is not taken there
 * @param branchRound round in the branch; −1 if it is not taken there
 * @param when quarter of the earlier of the two, in words
 * @param words the step in words, as it is taken at that time
 */
public record StepChange(
    String state,
    String name,
    String step,
    String structure,
    int parentRound,
    int branchRound,
    String when,
    String words) {

  /** Returns the earlier of the two rounds. */
  public int round() {
    if (parentRound < 0 || branchRound < 0) {
      return Math.max(parentRound, branchRound);
    }
    return Math.min(parentRound, branchRound);
  }
}
