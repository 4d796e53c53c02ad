package entente.model.measures;

import entente.model.measures.Measure.Better;
import java.util.function.ToDoubleFunction;

/**
 * A measure of the system together with the function that computes it.
 *
 * @param measure what it means
 * @param function from what a round shows to its value, NaN where undefined
 */
record Definition(Measure measure, ToDoubleFunction<Frame> function) {

  /**
   * Starts a definition; a share in [0, 1] of which neither direction is better unless more is
   * said.
   */
  static Builder named(String name, String title) {
    return new Builder(name, title);
  }

  /** Gathers what a definition says. */
  static final class Builder {

    private final String name;
    private final String title;
    private String unit = "1";
    private double low;
    private double high = 1;
    private Better better = Better.NEITHER;
    private double margin;
    private String formula = "";
    private String source = "";
    private String undefined = "";

    private Builder(String name, String title) {
      this.name = name;
      this.title = title;
    }

    Builder unit(String word) {
      unit = word;
      return this;
    }

    Builder range(double from, double to) {
      low = from;
      high = to;
      return this;
    }

    Builder higherIsBetter() {
      better = Better.HIGHER;
      return this;
    }

    Builder lowerIsBetter() {
      better = Better.LOWER;
      return this;
    }

    Builder margin(double smallestThatMatters) {
      margin = smallestThatMatters;
      return this;
    }

    Builder formula(String words) {
      formula = words;
      return this;
    }

    Builder source(String publication) {
      source = publication;
      return this;
    }

    Builder undefined(String when) {
      undefined = when;
      return this;
    }

    Measure measure() {
      return new Measure(name, title, unit, low, high, better, margin, formula, source, undefined);
    }

    Definition by(ToDoubleFunction<Frame> function) {
      return new Definition(measure(), function);
    }
  }
}
