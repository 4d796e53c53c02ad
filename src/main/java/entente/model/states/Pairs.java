package entente.model.states;

/**
 * Loops over both directions of all pairs in a flat n × n matrix.
 *
 * <p>The other direction of a pair lies a row's length away for each step along a row. Square tiles
 * keep what is read there in the nearest cache, which is what makes the cost quadratic for large
 * worlds too.
 */
public final class Pairs {

  private static final int TILE = 32;

  private Pairs() {}

  /** Copies a flat matrix into rows, which begin at 0: {@code into[j][i] = matrix[j * n + i]}. */
  public static void copyRows(double[] matrix, double[][] into) {
    int n = into.length;
    for (int j = 0; j < n; j++) {
      System.arraycopy(matrix, j * n, into[j], 0, n);
    }
  }

  /** Writes the other direction of each pair, row by row: {@code into[j][i] = rows[i][j]}. */
  public static void transpose(double[][] rows, double[][] into) {
    int n = rows.length;
    for (int top = 0; top < n; top += TILE) {
      for (int left = 0; left < n; left += TILE) {
        int bottom = Math.min(n, top + TILE);
        int right = Math.min(n, left + TILE);
        for (int j = top; j < bottom; j++) {
          double[] to = into[j];
          for (int i = left; i < right; i++) {
            to[i] = rows[i][j];
          }
        }
      }
    }
  }

  /** Writes the other direction of each pair: {@code into[j * n + i] = matrix[i * n + j]}. */
  public static void transpose(double[] matrix, int n, double[] into) {
    for (int top = 0; top < n; top += TILE) {
      for (int left = 0; left < n; left += TILE) {
        int bottom = Math.min(n, top + TILE);
        int right = Math.min(n, left + TILE);
        for (int j = top; j < bottom; j++) {
          for (int i = left; i < right; i++) {
            into[j * n + i] = matrix[i * n + j];
          }
        }
      }
    }
  }
}
