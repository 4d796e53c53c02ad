package entente.analysis.sensitivity;

import entente.text.Template;
import java.util.List;

/**
 * Whether indices of sensitivity can be believed: trust, not yet, or unusable, with the reason.
 *
 * <p>In this order. Unusable: the output does not vary; more than a tenth of the rows are left out;
 * more than half of the variance is chance; an index is surely below 0, by more than half of the
 * width that is trusted (of many indices that are 0 some interval misses it by a little), or the
 * first-order indices surely sum to more than 1, which no share of variance can. Not yet: there are
 * fewer than {@value #FEWEST_ROWS} rows or {@value #FEWEST_TRAJECTORIES} trajectories; fewer than
 * {@value #FEWEST_ODD} runs, and fewer than a tenth, have another outcome than the commonest; an
 * interval is unknown, or wider than 0.1, twice what Sarrazin, Pianosi and Wagener (2016) ask of
 * theirs, or a total index lies below its first-order index by more than that. Else trust.
 * Elementary effects are there to screen, and need only be on one side of a tenth of the largest.
 * Scores by trees are unusable, too, where the trees predict less than half of the variance.
 *
 * @param verdict what may be done with the indices
 * @param moreRows about how many more rows would do; undefined unless {@link Verdict#NOT_YET}
 * @param reason why, in words; empty for trust
 */
public record Trust(Verdict verdict, double moreRows, String reason) {

  /** Widest interval that is trusted. */
  public static final double WIDTH = 0.1;

  /** Fewest rows of two samples whose bootstrap is believed. */
  public static final int FEWEST_ROWS = 32;

  /** Fewest trajectories whose bootstrap is believed. */
  public static final int FEWEST_TRAJECTORIES = 8;

  /**
   * Fewest runs with another outcome than the commonest for which resamples tell anything; a tenth
   * of all runs is enough, too.
   */
  public static final int FEWEST_ODD = 20;

  /** Share of the largest elementary effect from which an input matters. */
  public static final double MATTERS = 0.1;

  /** What may be done with indices. */
  public enum Verdict {
    /** They are sure enough. */
    TRUST("trust"),
    /** They need more rows. */
    NOT_YET("not yet"),
    /** More rows would not help. */
    UNUSABLE("unusable");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** Returns the verdict in words. */
    public String word() {
      return word;
    }
  }

  /** Returns the worse of this verdict and another. */
  public Trust or(Trust other) {
    return worst(List.of(this, other));
  }

  static Trust few(int rows, int fewest, Template reason) {
    return new Trust(Verdict.NOT_YET, fewest - rows, reason.fill("fewest", fewest));
  }

  static Trust worst(List<Trust> each) {
    return each.stream()
        .filter(t -> t.verdict != Verdict.TRUST)
        .max(
            java.util.Comparator.comparing(Trust::verdict)
                .thenComparing(t -> Double.isNaN(t.moreRows) ? 0 : t.moreRows))
        .orElse(new Trust(Verdict.TRUST, Double.NaN, ""));
  }

  static Trust noisy(double share) {
    return unusable(TrustSentences.CHANCE.fill("share", Math.round(100 * share)));
  }

  static Trust unusable(String reason) {
    return new Trust(Verdict.UNUSABLE, Double.NaN, reason);
  }

  /** Returns the verdict in words. */
  public String words() {
    return switch (verdict) {
      case TRUST -> "trust";
      case NOT_YET -> TrustSentences.NOT_YET.fill("rows", (long) moreRows, "reason", reason);
      case UNUSABLE -> TrustSentences.UNUSABLE.fill("reason", reason);
    };
  }
}
