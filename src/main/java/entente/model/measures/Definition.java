package entente.model.measures;

import entente.model.measures.Measure.Better;
import java.util.function.ToDoubleFunction;

/**
 * A measure of the system together with the function that computes it.
 *
 * @param measure what it means
 * @param function from what a round shows to its value, NaN where undefined
 */
public record Definition(Measure measure, ToDoubleFunction<SharedMeasures> function) {

  /**
   * Starts a definition; a share in [0, 1] of which neither direction is better unless more is
   * said.
   */
  public static Builder named(String name, String title) {
    return new Builder(name, title);
  }

  /** Gathers what a definition says. */
  public static final class Builder {

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

    /** Says the unit. */
    public Builder unit(String word) {
      unit = word;
      return this;
    }

    /** Says the smallest and the largest possible value; ±∞ for none. */
    public Builder range(double from, double to) {
      low = from;
      high = to;
      return this;
    }

    /** Says that more is better. */
    public Builder higherIsBetter() {
      better = Better.HIGHER;
      return this;
    }

    /** Says that less is better. */
    public Builder lowerIsBetter() {
      better = Better.LOWER;
      return this;
    }

    /** Says the smallest difference that matters; inside it, two scenarios are equivalent. */
    public Builder margin(double smallestThatMatters) {
      margin = smallestThatMatters;
      return this;
    }

    /** Says how it is computed, in the words of the model. */
    public Builder formula(String words) {
      formula = words;
      return this;
    }

    /** Says the publication that it rests on. */
    public Builder source(String publication) {
      source = publication;
      return this;
    }

    /** Says when it has no value; always one unless said. */
    public Builder undefined(String when) {
      undefined = when;
      return this;
    }

    /** Returns what was said, without a function. */
    public Measure measure() {
      return new Measure(name, title, unit, low, high, better, margin, formula, source, undefined);
    }

    /** Returns the definition, with the function from what a round shows to the value. */
    public Definition by(ToDoubleFunction<SharedMeasures> function) {
      return new Definition(measure(), function);
    }
  }
}
