package entente.theory;

import org.apache.commons.math3.util.FastMath;

/**
 * The contest success function: the chance to prevail with one's own effort against another's.
 *
 * <p>Tullock, G. (1980), Efficient rent seeking, in Buchanan, Tollison and Tullock (eds.), Toward a
 * Theory of the Rent-Seeking Society, 97–112; axioms in Skaperdas (1996), Economic Theory 7,
 * 283–290.
 */
public final class ContestSuccess {

  private ContestSuccess() {}

  /**
   * Returns own<sup>m</sup> / (own<sup>m</sup> + against<sup>m</sup>), computed as 1 / (1 +
   * (against/own)<sup>m</sup>).
   *
   * <p>Without anything against, the share is 1, also when there is nothing of one's own; with
   * something against and nothing of one's own it is 0. Arguments are not checked: this stands in
   * the innermost loop of the model. NaN gives NaN.
   *
   * @param own effort of one's own side, at least 0, any unit
   * @param against effort of the other side, at least 0, in the same unit
   * @param exponent decisiveness m, above 0; exponents 1, 1/2 and 1/4 need no power function
   * @return a share in [0, 1]
   */
  public static double share(double own, double against, double exponent) {
    if (against == 0) {
      return 1;
    }
    double ratio = against / own;
    if (exponent == 0.5) {
      return 1 / (1 + Math.sqrt(ratio));
    }
    if (exponent == 1) {
      return 1 / (1 + ratio);
    }
    if (exponent == 0.25) {
      return 1 / (1 + Math.sqrt(Math.sqrt(ratio)));
    }
    // A third of the time of the power function, which aims at the last bit.
    return 1 / (1 + FastMath.exp(exponent * FastMath.log(ratio)));
  }
}
