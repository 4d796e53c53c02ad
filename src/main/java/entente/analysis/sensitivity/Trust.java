package entente.analysis.sensitivity;

import entente.analysis.compare.Words;
import java.util.List;

/**
 * Whether indices of sensitivity can be believed: trust, not yet, or unusable, with the reason.
 *
 * <p>In this order. Unusable: the output does not vary; more than a tenth of the rows are left out;
 * more than half of the variance is chance; an index is surely below 0 or the first-order indices
 * surely sum to more than 1, which no share of variance can. Not yet: an interval is wider than
 * 0.1, twice what Sarrazin, Pianosi and Wagener (2016) ask of theirs, or a total index lies below
 * its first-order index by more than that. Else trust.
 *
 * @param verdict what may be done with the indices
 * @param moreRows about how many more rows would do; undefined unless {@link Verdict#NOT_YET}
 * @param reason why, in words; empty for trust
 */
public record Trust(Verdict verdict, double moreRows, String reason) {

  /** Widest interval that is trusted. */
  public static final double WIDTH = 0.1;

  // A width is itself an estimate: aimed at the limit, every second design would miss it.
  private static final double ROOM = 0.9;

  private static final double MOST_LEFT_OUT = 0.1;
  private static final double MOST_NOISE = 0.5;

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

  /**
   * Judges indices.
   *
   * @param sobol the indices
   * @param noiseShare share of the variance that is chance; NaN if it is not known
   */
  public static Trust of(Sobol sobol, double noiseShare) {
    int all = sobol.rows() + sobol.leftOut();
    if (!(sobol.variance() > 0)) {
      return unusable("the output does not vary");
    } else if (sobol.leftOut() > MOST_LEFT_OUT * all) {
      return unusable(sobol.leftOut() + " of " + all + " rows have a run without a result");
    } else if (noiseShare > MOST_NOISE) {
      return unusable(
          Math.round(100 * noiseShare)
              + " % of the variance is chance; more replicates are needed");
    } else if (below(sobol.first()) || below(sobol.total())) {
      return unusable("an index is surely below 0");
    } else if (sobol.first().stream().mapToDouble(Index::low).sum() > 1) {
      return unusable("the first-order indices surely sum to more than 1");
    }
    double widest =
        Math.max(
            sobol.first().stream().mapToDouble(Index::width).max().orElse(0),
            sobol.total().stream().mapToDouble(Index::width).max().orElse(0));
    if (widest > WIDTH) {
      double times = widest / (ROOM * WIDTH);
      double more = Math.ceil(sobol.rows() * (times * times - 1));
      return new Trust(Verdict.NOT_YET, more, "an interval is " + Words.number(widest) + " wide");
    }
    for (int i = 0; i < sobol.first().size(); i++) {
      if (sobol.first().get(i).value() > sobol.total().get(i).value() + WIDTH) {
        return new Trust(
            Verdict.NOT_YET, sobol.rows(), "a first-order index is above its total index");
      }
    }
    return new Trust(Verdict.TRUST, Double.NaN, "");
  }

  private static Trust unusable(String reason) {
    return new Trust(Verdict.UNUSABLE, Double.NaN, reason);
  }

  private static boolean below(List<Index> indices) {
    return indices.stream().anyMatch(i -> i.high() < 0);
  }

  /** Returns whether an input is told from a dummy that the model ignores, by total index. */
  public static boolean beyondDummy(Index total, Index dummy) {
    return total.low() > dummy.high();
  }

  /** Returns the verdict in words. */
  public String words() {
    return switch (verdict) {
      case TRUST -> "trust";
      case NOT_YET -> "not yet, about " + (long) moreRows + " more rows: " + reason;
      case UNUSABLE -> "unusable because " + reason;
    };
  }
}
