package entente.analysis.search;

import entente.experiment.search.Evolution;
import entente.experiment.search.Outcome;
import entente.experiment.search.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchmarkFrontsTest {

  static double share(
      String name,
      int levers,
      int evaluations,
      int population,
      long seed,
      UnaryOperator<double[]> problem,
      double reference,
      double truth) {
    List<String> names = IntStream.range(0, levers).mapToObj(k -> "x" + k).toList();
    Space space =
        new Space(
            names,
            Collections.nCopies(levers, 0),
            x -> Arrays.stream(x).mapToObj(Double::toString).toList(),
            v -> true);
    Evolution evolution = new Evolution(space, population, seed, null);
    List<double[]> gains = new ArrayList<>();
    long t = System.nanoTime();
    for (int done = 0; done < evaluations; ) {
      List<double[]> batch = evolution.ask();
      batch = batch.subList(0, Math.min(batch.size(), evaluations - done));
      List<Outcome> came = new ArrayList<>();
      for (double[] x : batch) {
        double[] f = problem.apply(x);
        came.add(new Outcome(f, Arrays.stream(f).map(v -> -v).toArray(), 0));
        gains.add(Arrays.stream(f).map(v -> 1 - v / reference).toArray());
      }
      evolution.tell(batch, came);
      done += batch.size();
    }
    long t2 = System.nanoTime();
    var best = Hypervolume.best(gains);
    double rr =
        best.stream()
            .mapToDouble(
                q ->
                    Math.sqrt(Arrays.stream(q).map(z -> (1 - z) * reference).map(z -> z * z).sum()))
            .average()
            .orElse(0);
    System.out.println("front " + best.size() + " mean radius " + rr);
    double v = Hypervolume.of(gains) * Math.pow(reference, gains.get(0).length);
    System.out.printf(
        "%s seed %d: hv %.5f true %.5f share %.4f in %.2f + %.2f s%n",
        name, seed, v, truth, v / truth, (t2 - t) * 1e-9, (System.nanoTime() - t2) * 1e-9);
    return v / truth;
  }

  static double[] zdt(double f1, double g, double h) {
    return new double[] {f1, g * h};
  }

  @Test
  void zdt() {
    for (long seed = 1; seed <= 1; seed++) {
      share(
          "zdt1",
          30,
          25000,
          100,
          seed,
          x -> {
            double g = 1 + 9 * Arrays.stream(x).skip(1).sum() / 29;
            return zdt(x[0], g, 1 - Math.sqrt(x[0] / g));
          },
          1.1,
          2 / 3.0 + .21);
      share(
          "zdt2",
          30,
          25000,
          100,
          seed,
          x -> {
            double g = 1 + 9 * Arrays.stream(x).skip(1).sum() / 29;
            return zdt(x[0], g, 1 - (x[0] / g) * (x[0] / g));
          },
          1.1,
          1 / 3.0 + .21);
      share(
          "zdt4",
          10,
          25000,
          100,
          seed,
          x -> {
            double g = 1 + 90;
            for (int k = 1; k < 10; k++) {
              double z = 10 * x[k] - 5;
              g += z * z - 10 * Math.cos(4 * Math.PI * z);
            }
            double gg = g;
            return zdt(x[0], gg, 1 - Math.sqrt(x[0] / gg));
          },
          1.1,
          2 / 3.0 + .21);
      share(
          "dtlz2",
          12,
          30000,
          100,
          seed,
          x -> {
            double g = 0;
            for (int k = 2; k < 12; k++) g += (x[k] - .5) * (x[k] - .5);
            double a = x[0] * Math.PI / 2, b = x[1] * Math.PI / 2;
            return new double[] {
              (1 + g) * Math.cos(a) * Math.cos(b),
              (1 + g) * Math.cos(a) * Math.sin(b),
              (1 + g) * Math.sin(a)
            };
          },
          1.1,
          1.331 - Math.PI / 6);
    }
  }
}
