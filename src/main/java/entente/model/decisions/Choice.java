package entente.model.decisions;

import org.apache.commons.math3.util.FastMath;

/**
 * The rule of choice: the open option with the largest precision × score + Gumbel noise, which is
 * logit (McFadden 1974).
 *
 * <p>With precision 0 each open option is equally likely; as it grows, choice becomes the best
 * reply. Ties go to the present option, then to the option that stands first.
 */
public final class Choice {

  private final double precision;

  /** Makes the rule. */
  public Choice(ChoiceParameters parameters) {
    this.precision = parameters.precision();
  }

  /** Returns noise in units of score; 0 where precision is 0, where scores do not count. */
  public double inScore(double gumbel) {
    return precision == 0 ? 0 : gumbel / precision;
  }

  /**
   * Returns the option chosen.
   *
   * @param scores score of each option; only those of open options are read
   * @param gumbel noise of each option, standard Gumbel
   */
  public int choose(int present, boolean[] open, double[] scores, double[] gumbel) {
    int best = present;
    double most = precision * scores[present] + gumbel[present];
    for (int o = 0; o < open.length; o++) {
      double value = open[o] ? precision * scores[o] + gumbel[o] : Double.NEGATIVE_INFINITY;
      if (value > most) {
        most = value;
        best = o;
      }
    }
    return best;
  }

  /** Returns the logit probability of an option among the open ones, in (0, 1]. */
  public double probability(int option, boolean[] open, double[] scores) {
    double sum = 0;
    for (int o = 0; o < open.length; o++) {
      if (open[o]) {
        sum += o == option ? 1 : FastMath.exp(precision * (scores[o] - scores[option]));
      }
    }
    return 1 / sum;
  }
}
