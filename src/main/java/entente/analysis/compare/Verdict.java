package entente.analysis.compare;

import entente.analysis.statistic.PairedDifference;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;

/**
 * What a comparison of A with B may claim about one measure.
 *
 * <p>The rule, in this order: fewer than two defined pairs, {@link #UNDEFINED}; one and the same
 * scenario, {@link #EQUAL}; the 95 % interval inside ± the measure's margin, {@link #EQUIVALENT},
 * also where it excludes zero, because a sure difference may still be too small to matter; the
 * interval excludes zero, better or worse (higher or lower where the measure takes no side), also
 * where it reaches into the margin, when the sign is sure and the size is not; anything else,
 * {@link #CANNOT_TELL}, also where no pair differs but too few were run to say how many others
 * would.
 */
public enum Verdict {
  /** A is better than B. */
  BETTER("better"),
  /** A is worse than B. */
  WORSE("worse"),
  /** A is higher than B, of a measure that is neither good nor bad. */
  HIGHER("higher"),
  /** A is lower than B, of a measure that is neither good nor bad. */
  LOWER("lower"),
  /** A and B differ by less than what matters. */
  EQUIVALENT("equivalent"),
  /** A and B are one scenario, and so the same in every pair. */
  EQUAL("equal"),
  /** The runs do not suffice. */
  CANNOT_TELL("cannot tell"),
  /** The verdict on a composite is not shared by its parts. */
  DEPENDS("depends on what you call stable"),
  /** There are fewer than two pairs in which both sides have a value. */
  UNDEFINED("undefined");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** Returns the verdict in words, as tables and answers have it. */
  public String word() {
    return word;
  }

  /** Returns the verdict on a difference A − B of a measure. */
  public static Verdict of(Measure measure, PairedDifference d) {
    double margin = measure.margin();
    if (d.n() < 2) {
      return UNDEFINED;
    } else if (d.equal() && d.low() == 0 && d.high() == 0) {
      return EQUAL;
    } else if (d.low() >= -margin && d.high() <= margin) {
      return EQUIVALENT;
    } else if (d.low() > 0) {
      return ofSign(measure.better(), true);
    } else if (d.high() < 0) {
      return ofSign(measure.better(), false);
    }
    return CANNOT_TELL;
  }

  private static Verdict ofSign(Better better, boolean higher) {
    if (better == Better.NEITHER) {
      return higher ? HIGHER : LOWER;
    }
    return (better == Better.HIGHER) == higher ? BETTER : WORSE;
  }

  /** Returns whether this verdict says that A and B differ in a known direction. */
  public boolean signed() {
    return this == BETTER || this == WORSE || this == HIGHER || this == LOWER;
  }
}
