package entente.analysis.discovery;

import java.math.BigInteger;

/**
 * Rows in a box, and cases among them.
 *
 * @param points rows
 * @param cases cases among them
 */
record Count(int points, int cases) {

  /** Returns the share of cases; undefined in an empty box. */
  double density() {
    return points == 0 ? Double.NaN : (double) cases / points;
  }

  /** Returns the sign of the difference between this density and another one, without rounding. */
  int compareDensity(Count other) {
    return Long.compare((long) cases * other.points, (long) other.cases * points);
  }

  /** Returns this count without some rows. */
  Count minus(Count other) {
    return new Count(points - other.points, cases - other.cases);
  }

  /**
   * Returns the sign of the difference in density gained per point lost between two boxes within
   * this one, without rounding, so that what is a tie on paper is one here.
   */
  int compareGains(Count first, Count second) {
    BigInteger left = gain(first).multiply(cost(second));
    return left.compareTo(gain(second).multiply(cost(first)));
  }

  private BigInteger gain(Count smaller) {
    return BigInteger.valueOf((long) smaller.cases * points - (long) cases * smaller.points);
  }

  private BigInteger cost(Count smaller) {
    return BigInteger.valueOf((long) smaller.points * (points - smaller.points));
  }
}
