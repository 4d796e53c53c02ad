package entente.analysis.sensitivity;

import entente.experiment.table.TableReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Functions whose indices are known, and Saltelli's design of any function. */
final class TestFunctions {

  private TestFunctions() {}

  static double ishigami(double[] u) {
    double a = Math.PI * (2 * u[0] - 1);
    double b = Math.PI * (2 * u[1] - 1);
    double c = Math.PI * (2 * u[2] - 1);
    return Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * Math.pow(c, 4) * Math.sin(a);
  }

  static double g(double[] u) {
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    double product = 1;
    for (int j = 0; j < a.length; j++) {
      product *= (Math.abs(4 * u[j] - 2) + a[j]) / (1 + a[j]);
    }
    return product;
  }

  /** Returns the runs of a function on the first rows of a Sobol' sequence. */
  static SaltelliRuns runs(ToDoubleFunction<double[]> f, int inputs, int rows, boolean second) {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * inputs);
    sequence.skipTo(rows);
    double[] a = new double[rows];
    double[] b = new double[rows];
    double[][] ab = new double[inputs][rows];
    double[][] ba = new double[second ? inputs : 0][rows];
    for (int r = 0; r < rows; r++) {
      double[] point = sequence.nextVector();
      double[] first = java.util.Arrays.copyOf(point, inputs);
      double[] other = java.util.Arrays.copyOfRange(point, inputs, 2 * inputs);
      a[r] = f.applyAsDouble(first);
      b[r] = f.applyAsDouble(other);
      for (int j = 0; j < inputs; j++) {
        ab[j][r] = f.applyAsDouble(with(first, other, j));
        if (second) {
          ba[j][r] = f.applyAsDouble(with(other, first, j));
        }
      }
    }
    return new SaltelliRuns(a, b, ab, ba);
  }

  private static double[] with(double[] row, double[] other, int input) {
    double[] hybrid = row.clone();
    hybrid[input] = other[input];
    return hybrid;
  }

  static List<Map<String, String>> rows(String file) {
    try (Reader text =
        new InputStreamReader(
            TestFunctions.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      return TableReader.rows(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] column(String file, String name) {
    return rows(file).stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray();
  }
}
