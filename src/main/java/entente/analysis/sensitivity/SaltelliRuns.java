package entente.analysis.sensitivity;

import entente.text.Template;

/**
 * Outputs of the design of Saltelli and others (2010): two independent samples A and B of inputs,
 * and hybrids of them.
 *
 * @param a output of each row of A
 * @param b output of each row of B
 * @param ab for each input, output of the rows of A with that input from B; of a group, with all
 *     its inputs from B
 * @param ba for each input, output of the rows of B with that input from A; empty without second
 *     order
 */
public record SaltelliRuns(double[] a, double[] b, double[][] ab, double[][] ba) {

  private static final Template OUTPUTS = Template.of("{found} outputs, expected {expected}.");

  /** Checks that all have as many rows. */
  public SaltelliRuns {
    for (double[] column : ab) {
      check(column, a.length);
    }
    for (double[] column : ba) {
      check(column, a.length);
    }
    check(b, a.length);
    if (ba.length > 0 && ba.length != ab.length) {
      throw new IllegalArgumentException("Second order needs both hybrids of every input.");
    }
  }

  /**
   * Takes the outputs of the points of a study apart: of each row that of A, those of its hybrids
   * with B, with second order those of the hybrids of B, and that of B.
   *
   * @param y output of each point
   * @param inputs number of inputs, or of groups of them
   * @param pairs whether there are hybrids of B
   */
  public static SaltelliRuns of(double[] y, int inputs, boolean pairs) {
    int block = (pairs ? 2 : 1) * inputs + 2;
    int rows = y.length / block;
    double[] a = new double[rows];
    double[] b = new double[rows];
    double[][] ab = new double[inputs][rows];
    double[][] ba = new double[pairs ? inputs : 0][rows];
    for (int r = 0; r < rows; r++) {
      int first = r * block;
      a[r] = y[first];
      b[r] = y[first + block - 1];
      for (int j = 0; j < inputs; j++) {
        ab[j][r] = y[first + 1 + j];
        if (pairs) {
          ba[j][r] = y[first + 1 + inputs + j];
        }
      }
    }
    return new SaltelliRuns(a, b, ab, ba);
  }

  private static void check(double[] column, int rows) {
    if (column.length != rows) {
      throw new IllegalArgumentException(OUTPUTS.fill("found", column.length, "expected", rows));
    }
  }

  /** Returns the number of inputs. */
  public int inputs() {
    return ab.length;
  }

  /** Returns how many rows have every output defined. */
  public int wholeRows() {
    return (int) java.util.stream.IntStream.range(0, a.length).filter(this::whole).count();
  }

  /** Returns whether every output of a row is defined. */
  boolean whole(int row) {
    boolean whole = Double.isFinite(a[row]) && Double.isFinite(b[row]);
    for (double[] column : ab) {
      whole &= Double.isFinite(column[row]);
    }
    for (double[] column : ba) {
      whole &= Double.isFinite(column[row]);
    }
    return whole;
  }

  /** Returns some rows. */
  SaltelliRuns of(int[] rows) {
    return new SaltelliRuns(pick(a, rows), pick(b, rows), pick(ab, rows), pick(ba, rows));
  }

  /** Returns these runs with every undefined output set to a value. */
  SaltelliRuns filled(double value) {
    return new SaltelliRuns(fill(a, value), fill(b, value), fill(ab, value), fill(ba, value));
  }

  private static double[] fill(double[] column, double value) {
    return java.util.Arrays.stream(column).map(y -> Double.isFinite(y) ? y : value).toArray();
  }

  private static double[][] fill(double[][] columns, double value) {
    return java.util.Arrays.stream(columns).map(c -> fill(c, value)).toArray(double[][]::new);
  }

  private static double[] pick(double[] column, int[] rows) {
    return java.util.Arrays.stream(rows).mapToDouble(r -> column[r]).toArray();
  }

  private static double[][] pick(double[][] columns, int[] rows) {
    return java.util.Arrays.stream(columns).map(c -> pick(c, rows)).toArray(double[][]::new);
  }
}
