package entente.analysis.explain;

import java.util.List;

/**
 * A step that a state took, explained.
 *
 * @param round the round
 * @param when the quarter in words
 * @param option the step, and what spoke for it and against it
 * @param cause word for why it came about
 * @param turning terms each of which, had it been 0, would have turned the step, the largest first
 * @param wanted the first round since which it had been open and wanted at every review
 * @param wantedWhen the quarter of that round in words
 * @param status what the state was after it, as a word; null if it was out
 */
public record TakenStep(
    int round,
    String when,
    StepOption option,
    String cause,
    List<String> turning,
    int wanted,
    String wantedWhen,
    String status)
    implements PortfolioEntry {

  /** Returns whether staying scored higher, so that only chance explains the step. */
  public boolean byChance() {
    return option.want() < 0;
  }
}
