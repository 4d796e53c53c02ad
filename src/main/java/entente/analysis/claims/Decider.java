package entente.analysis.claims;

import entente.analysis.discovery.Box;
import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.CaseTable;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Prim;
import entente.analysis.statistic.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * Which assumptions decide a claim, and where it holds, as the futures tell.
 *
 * <p>Each drawn quantity is correlated by rank (Spearman 1904) with the difference of the step that
 * stands worst; those that stay sure at 5 % after Holm's correction for all quantities decide, the
 * strongest first. In their ranges, the patient rule induction method looks for the box in which
 * the whole claim holds.
 *
 * @param step the step whose difference is explained
 * @param influences the quantities that surely matter, the strongest first
 * @param hints where none surely does, the strongest all the same, which chance may give
 * @param region the box in which the claim holds; null where it holds, or fails, nearly everywhere,
 *     or where no quantity tells
 * @param overall share of the futures in which the claim holds
 * @param heldOut share of the futures in which the claim holds, among those of one half that lie in
 *     the box that the other half chose; NaN without a region
 */
public record Decider(
    String step,
    List<Influence> influences,
    List<Influence> hints,
    BoxStep region,
    double overall,
    double heldOut) {

  private static final int MOST = 6;
  private static final int FEWEST = 10;
  private static final int HINTS = 3;
  private static final double SURE = 0.05;
  private static final double PEEL = 0.1;
  private static final double LEAST_MASS = 0.1;

  /**
   * How a drawn quantity goes with a difference.
   *
   * @param path dotted path
   * @param rank Spearman's rank correlation with the difference, turned so that plus speaks for the
   *     claim
   * @param p p-value corrected for all quantities
   */
  public record Influence(String path, double rank, double p) {}

  /**
   * Finds what decides.
   *
   * @param step the step that is explained
   * @param oriented its differences by future, above zero where they speak for the claim
   * @param holds by future, 1 if the whole claim holds, 0 if not, NaN if it is tied or undefined
   * @param draws what each future draws, by path
   */
  static Decider of(
      String step, double[] oriented, double[] holds, List<Map<String, Double>> draws) {
    List<Influence> ranked = ranked(oriented, draws);
    List<Influence> influences = ranked.stream().filter(i -> i.p() < SURE).limit(MOST).toList();
    List<Influence> hints =
        influences.isEmpty() ? ranked.stream().limit(HINTS).toList() : List.of();
    List<Integer> rows = defined(holds);
    int cases = (int) rows.stream().filter(r -> holds[r] > 0).count();
    double overall = rows.isEmpty() ? Double.NaN : (double) cases / rows.size();
    if (influences.isEmpty() || cases < FEWEST || rows.size() - cases < FEWEST) {
      return new Decider(step, influences, hints, null, overall, Double.NaN);
    }
    BoxStep region = discover(influences, rows, holds, draws);
    boolean any = region.restricted() > 0;
    return new Decider(
        step,
        influences,
        hints,
        any ? region : null,
        overall,
        any ? heldOut(influences, rows, holds, draws) : Double.NaN);
  }

  private static BoxStep discover(
      List<Influence> influences,
      List<Integer> rows,
      double[] holds,
      List<Map<String, Double>> draws) {
    List<CaseInput> factors = new ArrayList<>();
    for (Influence influence : influences) {
      double[] column =
          rows.stream().mapToDouble(r -> draws.get(r).get(influence.path())).toArray();
      factors.add(CaseInput.of(influence.path(), column));
    }
    boolean[] held = new boolean[rows.size()];
    for (int k = 0; k < held.length; k++) {
      held[k] = holds[rows.get(k)] > 0;
    }
    return Discovery.of(new CaseTable(factors, held), new Prim(PEEL, LEAST_MASS), -1, 0, 1)
        .refined();
  }

  /** Returns the density, on each half of the futures, of the box that the other half chose. */
  private static double heldOut(
      List<Influence> influences,
      List<Integer> rows,
      double[] holds,
      List<Map<String, Double>> draws) {
    double points = 0;
    double cases = 0;
    for (int half = 0; half < 2; half++) {
      List<Integer> chooses = half(rows, half);
      long held = chooses.stream().filter(r -> holds[r] > 0).count();
      if (held == 0 || held == chooses.size()) {
        continue;
      }
      Box box = discover(influences, chooses, holds, draws).box();
      for (int r : half(rows, 1 - half)) {
        if (inside(box, influences, draws.get(r))) {
          points++;
          cases += holds[r];
        }
      }
    }
    return cases / points;
  }

  private static List<Integer> half(List<Integer> rows, int parity) {
    return IntStream.range(0, rows.size())
        .filter(k -> k % 2 == parity)
        .mapToObj(rows::get)
        .toList();
  }

  private static boolean inside(Box box, List<Influence> influences, Map<String, Double> draw) {
    for (int j = 0; j < influences.size(); j++) {
      if (!box.holds(j, draw.get(influences.get(j).path()))) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> defined(double[] x) {
    List<Integer> rows = new ArrayList<>();
    for (int k = 0; k < x.length; k++) {
      if (Double.isFinite(x[k])) {
        rows.add(k);
      }
    }
    return rows;
  }

  /** Returns all quantities with their correlations, the strongest first. */
  private static List<Influence> ranked(double[] y, List<Map<String, Double>> draws) {
    List<Integer> rows = defined(y);
    if (rows.size() < FEWEST) {
      return List.of();
    }
    List<String> paths = List.copyOf(draws.get(rows.get(0)).keySet());
    double[] out = rows.stream().mapToDouble(r -> y[r]).toArray();
    double[] rank = new double[paths.size()];
    double[] p = new double[paths.size()];
    for (int j = 0; j < rank.length; j++) {
      String path = paths.get(j);
      double[] in = rows.stream().mapToDouble(r -> draws.get(r).get(path)).toArray();
      rank[j] = new SpearmansCorrelation().correlation(in, out);
      p[j] = p(rank[j], out.length);
    }
    double[] corrected = Holm.adjust(p);
    List<Influence> all = new ArrayList<>();
    for (int j = 0; j < rank.length; j++) {
      if (!Double.isNaN(corrected[j])) {
        all.add(new Influence(paths.get(j), rank[j], corrected[j]));
      }
    }
    all.sort(Comparator.comparingDouble((Influence i) -> -Math.abs(i.rank())));
    return all;
  }

  // By the t distribution, which is near enough from ten pairs on.
  private static double p(double rank, int n) {
    if (Double.isNaN(rank)) {
      return Double.NaN;
    }
    double t = Math.abs(rank) * Math.sqrt((n - 2) / Math.max(1e-300, 1 - rank * rank));
    return 2 * (1 - new TDistribution(null, n - 2.0).cumulativeProbability(t));
  }
}
