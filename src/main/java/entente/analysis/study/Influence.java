package entente.analysis.study;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;

/**
 * How much of an outcome hangs on one input.
 *
 * @param input name of the input, or of a group of them
 * @param main the index that ranks: mean elementary effect μ*, total index, or coefficient
 * @param first first-order index; null where the design has none
 * @param mu mean effect with its sign; NaN where there is none
 * @param sigma standard deviation of the effects; NaN where there is none
 * @param ifLow the main index at one end of what missing outcomes allow
 * @param ifHigh the main index at the other end
 * @param trust whether it can be believed
 * @param told whether it is told from an input that does nothing
 */
public record Influence(
    String input,
    Index main,
    Index first,
    double mu,
    double sigma,
    double ifLow,
    double ifHigh,
    Trust trust,
    boolean told) {

  /** Returns how large the main index is, whatever its sign; 0 if it is undefined. */
  public double size() {
    return Double.isNaN(main.value()) ? 0 : Math.abs(main.value());
  }
}
