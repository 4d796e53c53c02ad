package entente.analysis.patterns;

import entente.experiment.input.Node;
import entente.model.Param;
import java.util.List;

/** A pattern as its file says it. */
public record PatternTerms(
    String key,
    @Param(text = "The pattern, as a sentence.", word = "") String says,
    @Param(text = "The rule that computes its number.", word = "") String rule,
    @Param(text = "What the rule takes.", optional = true) Node with,
    @Param(text = "Observed figure.", low = -1e9, high = 1e9, optional = true) double observed,
    @Param(text = "Lower end of the tolerance.", low = -1e9, high = 1e9, optional = true)
        double low,
    @Param(text = "Upper end of the tolerance.", low = -1e9, high = 1e9, optional = true)
        double high,
    @Param(text = "How the number is written: percent, number, years.", word = "number")
        PatternUnit unit,
    @Param(text = "Where the figure and the tolerance come from.", word = "") String source,
    @Param(text = "Worlds to which it applies, by their keys.", word = "[]") List<String> worlds) {

  /** Returns the same pattern, applied to one other world alone. */
  PatternTerms in(String world) {
    return new PatternTerms(
        key, says, rule, with, observed, low, high, unit, source, List.of(world));
  }

  /** Returns whether a number lies within the tolerance; an undefined one does not. */
  public boolean met(double value) {
    return !Double.isNaN(value)
        && (Double.isNaN(low) || value >= low)
        && (Double.isNaN(high) || value <= high);
  }
}
