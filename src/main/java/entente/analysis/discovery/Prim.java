package entente.analysis.discovery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The patient rule induction method (Friedman and Fisher 1999, Statistics and Computing 9), in the
 * form that scenario discovery gave it (Bryant and Lempert 2010, Technological Forecasting and
 * Social Change 77).
 *
 * <p>From the box of all rows, each step peels a thin slice off one side of one input: the one that
 * raises the share of cases most per row lost. Ties go to the box with fewer restricted inputs,
 * then to the earlier input, then to the upper side. The limit of a peel is the middle between the
 * two order statistics around (n − 1)α; where they are equal, the inner one moves into the box
 * until they differ. Of words, one at a time is dropped, in their order. Peeling stops where the
 * best peel would leave less than the least mass or raises nothing. All comparisons are of whole
 * numbers, so that rounding decides no tie.
 *
 * @param peel share of the rows in the box that a peel takes, about; above 0, at most 1/2
 * @param massMin least share of all rows in a box; from 0 to 1
 */
public record Prim(double peel, double massMin) {

  /** Checks the shares. */
  public Prim {
    if (!(peel > 0 && peel <= 0.5)) {
      throw new IllegalArgumentException("peel " + peel + ", expected above 0, at most 0.5.");
    }
    if (!(massMin >= 0 && massMin <= 1)) {
      throw new IllegalArgumentException("mass " + massMin + ", expected from 0 to 1.");
    }
  }

  /** Returns the trajectory of peeling, from the box of all rows inwards. */
  public List<BoxStep> trajectory(CaseTable table) {
    return boxes(table).stream().map(box -> BoxStep.of(table, box)).toList();
  }

  /** Returns the boxes of the trajectory. */
  List<Box> boxes(CaseTable table) {
    List<Ordered> inputs = table.factors().stream().map(Ordered::of).toList();
    boolean[] inside = new boolean[table.rows()];
    java.util.Arrays.fill(inside, true);
    Box box = Box.all(inputs.size());
    List<Box> boxes = new ArrayList<>(List.of(box));
    for (; ; ) {
      Count now = table.count(inside);
      Peel best = best(table, inputs, box, inside, now);
      if (best == null
          || best.count.compareDensity(now) <= 0
          || below(best.count.points(), table.rows())) {
        return boxes;
      }
      box = best.box;
      inside = table.inside(box);
      boxes.add(box);
    }
  }

  private Peel best(CaseTable table, List<Ordered> inputs, Box box, boolean[] inside, Count now) {
    Peel best = null;
    for (int j = 0; j < inputs.size(); j++) {
      for (Peel peel : peels(table, inputs.get(j), j, box, inside, now)) {
        if (peel.count.points() == 0 || peel.count.points() == now.points()) {
          continue;
        }
        int better = best == null ? 1 : now.compareGains(peel.count, best.count);
        if (better > 0 || better == 0 && peel.restricted() < best.restricted()) {
          best = peel;
        }
      }
    }
    return best;
  }

  private List<Peel> peels(
      CaseTable table, Ordered input, int j, Box box, boolean[] inside, Count now) {
    List<Peel> peels = new ArrayList<>();
    if (input.factor.categorical()) {
      Count[] words = new Count[input.factor.levels().size()];
      java.util.Arrays.fill(words, new Count(0, 0));
      for (int r = 0; r < inside.length; r++) {
        int level = (int) input.factor.values()[r];
        int hit = table.cases()[r] ? 1 : 0;
        words[level] =
            inside[r]
                ? new Count(words[level].points() + 1, words[level].cases() + hit)
                : words[level];
      }
      for (int level = 0; level < words.length; level++) {
        peels.add(new Peel(box.without(j, level), now.minus(words[level])));
      }
      return peels;
    }
    int[] rows = IntStream.of(input.rising).filter(r -> inside[r]).toArray();
    double upper = limit(input.factor.values(), reversed(rows));
    double lower = limit(input.factor.values(), rows);
    if (!Double.isNaN(upper)) {
      Count count = within(table, rows, r -> input.factor.values()[r] <= upper);
      peels.add(new Peel(box.withHigh(j, upper), count));
    }
    if (!Double.isNaN(lower)) {
      Count count = within(table, rows, r -> input.factor.values()[r] >= lower);
      peels.add(new Peel(box.withLow(j, lower), count));
    }
    return peels;
  }

  /** Returns the limit that peels off the first of some rows; undefined if all values are equal. */
  private double limit(double[] values, int[] rows) {
    BigDecimal at = BigDecimal.valueOf(peel).multiply(BigDecimal.valueOf(rows.length - 1L));
    int outer = at.setScale(0, RoundingMode.FLOOR).intValueExact();
    int inner = at.setScale(0, RoundingMode.CEILING).intValueExact();
    while (inner < rows.length && values[rows[inner]] == values[rows[outer]]) {
      inner++;
    }
    if (inner == rows.length) {
      return Double.NaN;
    }
    double middle = values[rows[outer]] / 2 + values[rows[inner]] / 2;
    // Between neighbouring numbers there is no middle.
    return middle == values[rows[outer]] ? values[rows[inner]] : middle;
  }

  private boolean below(int points, int rows) {
    BigDecimal least = BigDecimal.valueOf(massMin).multiply(BigDecimal.valueOf(rows));
    return BigDecimal.valueOf(points).compareTo(least) < 0;
  }

  private static Count within(CaseTable table, int[] rows, java.util.function.IntPredicate kept) {
    int points = 0;
    int hits = 0;
    for (int r : rows) {
      if (kept.test(r)) {
        points++;
        hits += table.cases()[r] ? 1 : 0;
      }
    }
    return new Count(points, hits);
  }

  private static int[] reversed(int[] rows) {
    int[] falling = new int[rows.length];
    for (int k = 0; k < rows.length; k++) {
      falling[k] = rows[rows.length - 1 - k];
    }
    return falling;
  }

  /** A box that a peel would leave, and what would lie in it. */
  private record Peel(Box box, Count count) {
    int restricted() {
      return box.restricted().size();
    }
  }

  /** An input with its rows in the order of rising values. */
  private record Ordered(CaseInput factor, int[] rising) {
    static Ordered of(CaseInput factor) {
      int[] rising =
          IntStream.range(0, factor.values().length)
              .boxed()
              .sorted(Comparator.comparingDouble(r -> factor.values()[r]))
              .mapToInt(r -> r)
              .toArray();
      return new Ordered(factor, rising);
    }
  }
}
