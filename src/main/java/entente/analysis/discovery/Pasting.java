package entente.analysis.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The pasting stage of PRIM (Friedman and Fisher 1999): a box that peeling made too small grows
 * again.
 *
 * <p>Each step moves one limit outwards so that about the given share of the box's rows comes in,
 * or lets one word back in; of these the one with the most cases per row is taken, as long as the
 * density does not fall and a case comes in. Ties go to the earlier input, then to the upper side.
 * A side beyond which nothing is left becomes open.
 *
 * @param share rows that a step adds, as a share of those in the box
 */
record Pasting(double share) {

  /** Returns the box after pasting. */
  Box paste(CaseTable table, Box start) {
    Box box = start;
    for (; ; ) {
      Count now = table.count(box);
      Box best = null;
      Count most = now;
      for (Box wider : wider(table, box, now.points())) {
        Count count = table.count(wider);
        boolean good = count.cases() > now.cases() && count.compareDensity(now) >= 0;
        if (good && (best == null || count.compareDensity(most) > 0)) {
          best = wider;
          most = count;
        }
      }
      if (best == null) {
        return box;
      }
      box = best;
    }
  }

  private List<Box> wider(CaseTable table, Box box, int points) {
    List<Box> wider = new ArrayList<>();
    int step = Math.max(1, (int) Math.round(share * points));
    for (int j : box.restricted()) {
      CaseInput factor = table.factors().get(j);
      int input = j;
      if (factor.categorical()) {
        IntStream.range(0, factor.levels().size())
            .forEach(level -> wider.add(box.with(input, level)));
        continue;
      }
      boolean[] others = table.inside(box.free(j));
      double[] above = beyond(factor, others, x -> x > box.high(input), Comparator.naturalOrder());
      wider.add(box.withHigh(j, limit(above, step, Double.POSITIVE_INFINITY)));
      double[] below = beyond(factor, others, x -> x < box.low(input), Comparator.reverseOrder());
      wider.add(box.withLow(j, limit(below, step, Double.NEGATIVE_INFINITY)));
    }
    return wider;
  }

  private static double[] beyond(
      CaseInput factor,
      boolean[] others,
      Function<Double, Boolean> outside,
      Comparator<Double> nearestFirst) {
    return IntStream.range(0, others.length)
        .filter(r -> others[r])
        .mapToObj(r -> factor.values()[r])
        .filter(outside::apply)
        .sorted(nearestFirst)
        .mapToDouble(x -> x)
        .toArray();
  }

  // Equal values come in together; the limit is the middle between the last in and the next out.
  private static double limit(double[] beyond, int step, double open) {
    int next = Math.min(step, beyond.length);
    while (next < beyond.length && beyond[next] == beyond[next - 1]) {
      next++;
    }
    if (next == beyond.length) {
      return open;
    }
    double middle = beyond[next - 1] / 2 + beyond[next] / 2;
    // Between neighbouring numbers there is no middle.
    return middle == beyond[next] ? beyond[next - 1] : middle;
  }
}
