package entente.analysis.discovery;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The resampling test of a box (Bryant and Lempert 2010): PRIM again on random halves of the rows.
 *
 * <p>On each half the box nearest in coverage to the one tested is looked up, and how it does on
 * the other half, which did not choose its limits. An input that belongs to the answer is
 * restricted in nearly all halves; what density and coverage fall to on the other halves says how
 * far the numbers of the box itself flatter.
 *
 * @param samples number of halves
 * @param restricted by name of each input, share of halves in which the box nearest in coverage
 *     restricts it
 * @param restrictedByDensity the same for the box nearest in density
 * @param heldOutCoverage mean coverage of the boxes nearest in coverage on the other halves
 * @param heldOutDensity mean density of them there
 */
public record Resampling(
    int samples,
    Map<String, Double> restricted,
    Map<String, Double> restrictedByDensity,
    double heldOutCoverage,
    double heldOutDensity) {

  /** Tests a box; halves are keyed by the seed. */
  static Resampling of(CaseTable table, Prim prim, BoxStep tested, int samples, long seed) {
    Chance chance = new Chance(seed);
    double[] byCoverage = new double[table.factors().size()];
    double[] byDensity = new double[table.factors().size()];
    double coverage = 0;
    double density = 0;
    int used = 0;
    int dense = 0;
    for (int s = 0; s < samples; s++) {
      int[] order = shuffled(table.rows(), chance, s);
      CaseTable half = table.of(IntStream.of(order).limit(order.length / 2).toArray());
      CaseTable other = table.of(IntStream.of(order).skip(order.length / 2).toArray());
      if (half.caseCount() == 0 || other.caseCount() == 0) {
        continue;
      }
      used++;
      List<BoxStep> found = prim.trajectory(half);
      BoxStep near = nearest(found, b -> Math.abs(b.coverage() - tested.coverage()));
      add(byCoverage, near.box());
      add(byDensity, nearest(found, b -> Math.abs(b.density() - tested.density())).box());
      Count there = other.count(near.box());
      coverage += (double) there.cases() / other.caseCount();
      density += there.points() == 0 ? 0 : there.density();
      dense += there.points() == 0 ? 0 : 1;
    }
    return new Resampling(
        used,
        shares(table, byCoverage, used),
        shares(table, byDensity, used),
        coverage / used,
        density / dense);
  }

  private static int[] shuffled(int rows, Chance chance, int sample) {
    double[] keys = new double[rows];
    for (int r = 0; r < rows; r++) {
      keys[r] = chance.uniform(Purpose.RESAMPLE, r, 0, sample);
    }
    return IntStream.range(0, rows)
        .boxed()
        .sorted(Comparator.comparingDouble(r -> keys[r]))
        .mapToInt(r -> r)
        .toArray();
  }

  // Of equally near boxes the last: it has lost no case against the larger ones, only other rows.
  private static BoxStep nearest(
      List<BoxStep> steps, java.util.function.ToDoubleFunction<BoxStep> distance) {
    BoxStep best = null;
    double least = Double.POSITIVE_INFINITY;
    for (BoxStep step : steps) {
      double away = distance.applyAsDouble(step);
      if (away <= least) {
        best = step;
        least = away;
      }
    }
    return best;
  }

  private static void add(double[] counts, Box box) {
    box.restricted().forEach(j -> counts[j]++);
  }

  private static Map<String, Double> shares(CaseTable table, double[] counts, int used) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int j = 0; j < counts.length; j++) {
      shares.put(table.factors().get(j).name(), counts[j] / used);
    }
    return shares;
  }
}
