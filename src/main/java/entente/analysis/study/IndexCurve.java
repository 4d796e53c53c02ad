package entente.analysis.study;

import entente.analysis.sensitivity.Index;
import java.util.List;

/**
 * How the main index of one input goes over something: rows of the design, or rounds.
 *
 * @param input name of the input
 * @param at where the values stand, upwards
 * @param values the index there
 */
public record IndexCurve(String input, List<Double> at, List<Index> values) {

  /** Makes a curve that does not change. */
  public IndexCurve {
    at = List.copyOf(at);
    values = List.copyOf(values);
  }
}
