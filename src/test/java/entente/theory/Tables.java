package entente.theory;

import java.util.Arrays;

/** Printed inputs of the papers that tests share. */
final class Tables {

  /** Axelrod and Bennett 1993: Britain, France, Germany, Italy, Soviet Union. */
  static final double[] FIVE_POWERS = {7.45, 5.32, 11.49, 4.03, 15.01};

  /** Axelrod and Bennett 1993, in the order of the table; Greece last. */
  static final double[] SEVENTEEN_NATIONS = {
    7.45, 5.32, 1.15, 0.20, 11.49, 4.03, 1.83, 0.78, 0.45, 0.27, 0.19, 0.13, 0.10, 0.06, 15.01,
    0.59, 0.35
  };

  /** Furnas and Axelrod 2016. */
  static final String[] MIDDLE_EAST = {
    "US", "Rus", "Syr", "Tur", "SA", "Iran", "ISIS", "Hez", "IqKrd", "Nusra", "Iraq"
  };

  static final double[] MIDDLE_EAST_SIZES = {10, 10, 50, 10, 10, 20, 100, 20, 40, 10, 50};

  private static final int[][] UPPER = {
    {-1, -1, 2, 1, -1, -2, -2, 1, -1, 1},
    {1, -1, 0, 0, -2, 0, -1, -1, 1},
    {-2, -1, 1, -2, 1, -2, -1, 0},
    {0, -1, -1, 0, -1, -1, 0},
    {-2, -2, 0, 0, -1, 0},
    {-1, 2, 0, -1, -1},
    {-1, -2, -1, -2},
    {0, -1, 0},
    {-1, 0},
    {-1}
  };

  private Tables() {}

  static double[] middleEast() {
    int n = MIDDLE_EAST.length;
    double[] propensity = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        propensity[i * n + j] = UPPER[i][j - i - 1];
        propensity[j * n + i] = UPPER[i][j - i - 1];
      }
    }
    return propensity;
  }

  /** Propensity −1 between all. */
  static double[] allEnemies(int n) {
    double[] propensity = new double[n * n];
    Arrays.fill(propensity, -1);
    return propensity;
  }
}
