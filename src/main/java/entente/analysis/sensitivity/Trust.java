package entente.analysis.sensitivity;

import entente.text.NumberWords;
import entente.text.Template;
import java.util.Arrays;
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

  // A width is itself an estimate: aimed at the limit, every second design would miss it.
  private static final double ROOM = 0.9;

  private static final double MOST_LEFT_OUT = 0.1;
  private static final double MOST_NOISE = 0.5;

  /** Fewest rows of two samples whose bootstrap is believed. */
  public static final int FEWEST_ROWS = 32;

  /** Fewest trajectories whose bootstrap is believed. */
  public static final int FEWEST_TRAJECTORIES = 8;

  /**
   * Fewest runs with another outcome than the commonest for which resamples tell anything; a tenth
   * of all runs is enough, too.
   */
  public static final int FEWEST_ODD = 20;

  private static final double MOST_ODD = 0.1;

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

  /**
   * Judges indices.
   *
   * @param sobol the indices
   * @param noiseShare share of the variance that is chance; NaN if it is not known
   */
  public static Trust of(Sobol sobol, double noiseShare) {
    int all = sobol.rows() + sobol.leftOut();
    if (!(sobol.variance() > 0)) {
      return unusable(TrustSentences.CONSTANT);
    } else if (sobol.leftOut() > MOST_LEFT_OUT * all) {
      return unusable(
          TrustSentences.ROWS_WITHOUT_RESULT.fill("missing", sobol.leftOut(), "all", all));
    } else if (noiseShare > MOST_NOISE) {
      return noisy(noiseShare);
    } else if (below(sobol.first()) || below(sobol.total())) {
      return unusable(TrustSentences.BELOW_ZERO);
    } else if (sobol.first().stream().mapToDouble(Index::low).sum() > 1) {
      return unusable(TrustSentences.SUM_ABOVE_ONE);
    }
    if (all < FEWEST_ROWS) {
      return few(all, FEWEST_ROWS, TrustSentences.FEW_ROWS);
    }
    double widest =
        Math.max(
            sobol.first().stream().mapToDouble(Index::width).max().orElse(0),
            sobol.total().stream().mapToDouble(Index::width).max().orElse(0));
    if (Double.isNaN(widest)) {
      return new Trust(Verdict.NOT_YET, sobol.rows(), TrustSentences.UNKNOWN);
    } else if (widest > WIDTH) {
      double times = widest / (ROOM * WIDTH);
      double more = Math.ceil(sobol.rows() * (times * times - 1));
      return new Trust(
          Verdict.NOT_YET, more, TrustSentences.WIDE.fill("width", NumberWords.number(widest)));
    }
    for (int i = 0; i < sobol.first().size(); i++) {
      if (sobol.first().get(i).value() > sobol.total().get(i).value() + WIDTH) {
        return new Trust(Verdict.NOT_YET, sobol.rows(), TrustSentences.FIRST_ABOVE_TOTAL);
      }
    }
    return new Trust(Verdict.TRUST, Double.NaN, "");
  }

  /**
   * Judges mean elementary effects as a whole.
   *
   * @param effects those of all inputs
   * @param noiseShare share of the variance that is chance; NaN if it is not known
   */
  public static Trust of(List<Morris> effects, double noiseShare) {
    int used = effects.stream().mapToInt(Morris::effects).sum();
    int all = used + effects.stream().mapToInt(Morris::leftOut).sum();
    double largest = effects.stream().mapToDouble(e -> e.muStar().value()).max().orElse(0);
    if (!(largest > 0)) {
      return unusable(TrustSentences.CONSTANT);
    } else if (all - used > MOST_LEFT_OUT * all) {
      return unusable(
          TrustSentences.EFFECTS_WITHOUT_RESULT.fill("missing", all - used, "all", all));
    } else if (noiseShare > MOST_NOISE) {
      return noisy(noiseShare);
    }
    return worst(
        effects.stream()
            .map(e -> screened(e.muStar(), largest, e.effects() + e.leftOut()))
            .toList());
  }

  /**
   * Judges outcomes by how many runs there are to learn from: of what is nearly always the same,
   * resamples say too little of their own error.
   *
   * @param outcomes outcomes of single runs, [point][replicate]; undefined ones do not count
   * @param rows independent rows, or trajectories, that indices rest on
   */
  public static Trust ofOutcomes(double[][] outcomes, int rows) {
    double[] sorted =
        Arrays.stream(outcomes)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int commonest = 0;
    for (int from = 0, k = 0; k < sorted.length; k++) {
      from = sorted[k] == sorted[from] ? from : k;
      commonest = Math.max(commonest, k + 1 - from);
    }
    int odd = sorted.length - commonest;
    if (odd == 0 || odd >= FEWEST_ODD || odd > MOST_ODD * sorted.length) {
      return new Trust(Verdict.TRUST, Double.NaN, "");
    }
    return new Trust(
        Verdict.NOT_YET,
        Math.ceil(rows * ((double) FEWEST_ODD / odd - 1)),
        TrustSentences.FEW_ODD.fill("odd", odd, "all", sorted.length));
  }

  /** Judges a number of independent rows by itself. */
  public static Trust ofRows(int rows) {
    return rows < FEWEST_ROWS
        ? few(rows, FEWEST_ROWS, TrustSentences.FEW_ROWS)
        : new Trust(Verdict.TRUST, Double.NaN, "");
  }

  /** Returns the worse of this verdict and another. */
  public Trust or(Trust other) {
    return worst(List.of(this, other));
  }

  /** Judges indices of a given table as a whole, by their widest interval. */
  public static Trust of(GivenData given) {
    int all = given.rows() + given.leftOut();
    if (given.leftOut() > MOST_LEFT_OUT * all) {
      return unusable(
          TrustSentences.ROWS_WITHOUT_RESULT.fill("missing", given.leftOut(), "all", all));
    } else if (all < FEWEST_ROWS) {
      return few(all, FEWEST_ROWS, TrustSentences.FEW_ROWS);
    }
    return worst(
        java.util.stream.IntStream.range(0, given.first().size())
            .mapToObj(k -> own(given, k))
            .toList());
  }

  /**
   * Judges the indices of one input of a given table.
   *
   * @param whole the verdict on all of them; if that is unusable, so is this one
   */
  public static Trust of(GivenData given, int input, Trust whole) {
    boolean few = given.rows() + given.leftOut() < FEWEST_ROWS;
    return whole.verdict() == Verdict.UNUSABLE || few ? whole : own(given, input);
  }

  /**
   * Judges scores by trees as a whole; what would be more rows are more blocks. Unusable also where
   * the trees predict less than half of the variance of rows held out.
   */
  public static Trust of(FeatureScores scores) {
    int all = scores.rows() + scores.leftOut();
    boolean single = scores.blocks() == scores.rows();
    int fewest = single ? FEWEST_ROWS : FEWEST_TRAJECTORIES;
    if (Double.isNaN(scores.fit())) {
      return ofNothing(scores.rows(), all);
    } else if (scores.leftOut() > MOST_LEFT_OUT * all) {
      return unusable(
          TrustSentences.ROWS_WITHOUT_RESULT.fill("missing", scores.leftOut(), "all", all));
    } else if (scores.blocks() < fewest) {
      Template few = single ? TrustSentences.FEW_ROWS : TrustSentences.FEW_TRAJECTORIES;
      return few(scores.blocks(), fewest, few);
    } else if (scores.fit() < 1 - MOST_NOISE) {
      return unusable(
          TrustSentences.TREES.fill("share", NumberWords.percent(Math.max(0, scores.fit()))));
    } else if (scores.scores().stream().anyMatch(s -> Double.isNaN(s.width()))) {
      return new Trust(Verdict.NOT_YET, scores.blocks(), TrustSentences.UNKNOWN);
    }
    return worst(scores.scores().stream().map(s -> ofOne(s, 1, scores.blocks())).toList());
  }

  /** Judges the score of one input; {@code whole} is the verdict on all of them. */
  public static Trust of(FeatureScores scores, int input, Trust whole) {
    int fewest = scores.blocks() == scores.rows() ? FEWEST_ROWS : FEWEST_TRAJECTORIES;
    boolean unknown = Double.isNaN(scores.scores().get(input).width());
    return scores.blocks() < fewest || unknown
        ? whole
        : of(scores.scores().get(input), 1, scores.blocks(), whole);
  }

  private static Trust own(GivenData given, int k) {
    int rows = given.rows();
    return worst(
        List.of(
            ofOne(given.first().get(k), 1, rows),
            ofOne(given.delta().get(k), 1, rows),
            ofOne(given.pawn().get(k), 1, rows)));
  }

  /** Judges outputs of which too few are defined for any index. */
  public static Trust ofNothing(int defined, int all) {
    return unusable(
        defined > all / 2
            ? TrustSentences.CONSTANT
            : TrustSentences.ROWS_WITH_RESULT.fill("defined", defined, "all", all));
  }

  /** Judges samples of which fewer than two rows are whole. */
  public static Trust of(SaltelliRuns samples) {
    return ofNothing(samples.wholeRows(), samples.a().length);
  }

  /**
   * Judges shares over a full grid as a whole; what would be more rows are more replicates.
   *
   * @param shares first-order and total shares
   * @param holes points without an output
   * @param outputs output of each point
   * @param replicates runs of each point
   * @param noiseShare share of the variance of the means that is chance
   */
  public static Trust ofGrid(
      List<Index> shares, int holes, double[] outputs, int replicates, double noiseShare) {
    if (holes > 0) {
      return unusable(
          TrustSentences.POINTS_WITHOUT_RESULT.fill("missing", holes, "all", outputs.length));
    } else if (Arrays.stream(outputs).distinct().count() < 2) {
      return unusable(TrustSentences.CONSTANT);
    } else if (replicates < 2) {
      return unusable(TrustSentences.ONE_RUN);
    } else if (noiseShare > MOST_NOISE) {
      return noisy(noiseShare);
    }
    return worst(shares.stream().map(s -> ofOne(s, 1, replicates)).toList());
  }

  /**
   * Judges a regression as a whole: unusable if it explains too little, for then the coefficients
   * say little of what moves the output.
   */
  public static Trust of(Regression regression) {
    int all = regression.rows() + regression.leftOut();
    if (regression.leftOut() > MOST_LEFT_OUT * all) {
      return unusable(
          TrustSentences.POINTS_WITHOUT_RESULT.fill("missing", regression.leftOut(), "all", all));
    } else if (!regression.enough()) {
      return unusable(
          TrustSentences.STRAIGHT_LINE.fill("share", NumberWords.percent(regression.rSquared())));
    }
    return worst(regression.coefficients().stream().map(c -> ofOne(c, 1, all)).toList());
  }

  /**
   * Judges one index.
   *
   * @param index the index
   * @param unit what a width is measured in: 1 for shares of variance and coefficients, the largest
   *     of all for elementary effects
   * @param rows independent rows, or trajectories, that it rests on
   * @param whole the verdict on all indices of that output; if that is unusable, so is this one
   */
  public static Trust of(Index index, double unit, int rows, Trust whole) {
    return whole.verdict() == Verdict.UNUSABLE ? whole : ofOne(index, unit, rows);
  }

  /**
   * Judges one mean elementary effect, which is there to screen: it is enough that its interval
   * lies on one side of a tenth of the largest, or is narrower than that.
   *
   * @param index the effect
   * @param largest largest of all effects of that output
   * @param rows trajectories that it rests on
   * @param whole the verdict on all of them; if that is unusable, so is this one
   */
  public static Trust ofEffect(Index index, double largest, int rows, Trust whole) {
    return whole.verdict() == Verdict.UNUSABLE ? whole : screened(index, largest, rows);
  }

  private static Trust screened(Index index, double largest, int rows) {
    if (rows < FEWEST_TRAJECTORIES) {
      return few(rows, FEWEST_TRAJECTORIES, TrustSentences.FEW_TRAJECTORIES);
    }
    double limit = MATTERS * largest;
    if (index.low() > limit || index.high() < limit) {
      return new Trust(Verdict.TRUST, Double.NaN, "");
    }
    Trust narrow = ofOne(index, largest, rows);
    if (narrow.verdict() != Verdict.NOT_YET) {
      return narrow;
    }
    double half =
        index.value() > limit ? index.value() - index.low() : index.high() - index.value();
    double times = half / (ROOM * Math.abs(index.value() - limit));
    double more = Math.min(narrow.moreRows(), Math.ceil(rows * (times * times - 1)));
    return new Trust(Verdict.NOT_YET, Math.max(1, more), TrustSentences.A_TENTH);
  }

  private static Trust ofOne(Index index, double unit, int rows) {
    double width = index.width() / unit;
    if (Double.isNaN(width)) {
      return unusable(TrustSentences.NO_INTERVAL);
    } else if (width <= WIDTH) {
      return new Trust(Verdict.TRUST, Double.NaN, "");
    }
    double times = width / (ROOM * WIDTH);
    Template wide = unit == 1 ? TrustSentences.WIDE : TrustSentences.WIDE_OF_LARGEST;
    return new Trust(
        Verdict.NOT_YET,
        Math.ceil(rows * (times * times - 1)),
        wide.fill("width", NumberWords.number(width)));
  }

  private static Trust few(int rows, int fewest, Template reason) {
    return new Trust(Verdict.NOT_YET, fewest - rows, reason.fill("fewest", fewest));
  }

  private static Trust worst(List<Trust> each) {
    return each.stream()
        .filter(t -> t.verdict != Verdict.TRUST)
        .max(
            java.util.Comparator.comparing(Trust::verdict)
                .thenComparing(t -> Double.isNaN(t.moreRows) ? 0 : t.moreRows))
        .orElse(new Trust(Verdict.TRUST, Double.NaN, ""));
  }

  private static Trust noisy(double share) {
    return unusable(TrustSentences.CHANCE.fill("share", Math.round(100 * share)));
  }

  private static Trust unusable(String reason) {
    return new Trust(Verdict.UNUSABLE, Double.NaN, reason);
  }

  private static boolean below(List<Index> indices) {
    return indices.stream().anyMatch(i -> i.high() < -WIDTH / 2);
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
