package entente.analysis.sensitivity;

import static entente.analysis.sensitivity.Trust.FEWEST_ROWS;
import static entente.analysis.sensitivity.Trust.FEWEST_TRAJECTORIES;
import static entente.analysis.sensitivity.Trust.MATTERS;
import static entente.analysis.sensitivity.Trust.WIDTH;
import static entente.analysis.sensitivity.Trust.few;
import static entente.analysis.sensitivity.Trust.noisy;
import static entente.analysis.sensitivity.Trust.unusable;
import static entente.analysis.sensitivity.Trust.worst;

import entente.analysis.sensitivity.Trust.Verdict;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How each method's indices come to their {@link Trust}, by the rules that stand there. */
public final class TrustRules {

  // A width is itself an estimate: aimed at the limit, every second design would miss it.
  private static final double ROOM = 0.9;

  private static final double MOST_LEFT_OUT = 0.1;
  private static final double MOST_NOISE = 0.5;

  private TrustRules() {}

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
    if (used > 0 && !(largest > 0)) {
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

  /** Judges a number of independent rows by itself. */
  public static Trust ofRows(int rows) {
    return rows < FEWEST_ROWS
        ? few(rows, FEWEST_ROWS, TrustSentences.FEW_ROWS)
        : new Trust(Verdict.TRUST, Double.NaN, "");
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
    return worst(IntStream.range(0, given.first().size()).mapToObj(k -> own(given, k)).toList());
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

  private static boolean below(List<Index> indices) {
    return indices.stream().anyMatch(i -> i.high() < -WIDTH / 2);
  }
}
