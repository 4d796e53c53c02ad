package entente.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A box in the input space: a range of each number and a choice of words, its limits inside. */
public final class Box {

  private final double[] low;
  private final double[] high;
  private final BitSet[] dropped;

  private Box(double[] low, double[] high, BitSet[] dropped) {
    this.low = low;
    this.high = high;
    this.dropped = dropped;
  }

  /** Returns the box that restricts none of so many inputs. */
  public static Box all(int inputs) {
    double[] low = new double[inputs];
    double[] high = new double[inputs];
    BitSet[] dropped = new BitSet[inputs];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    Arrays.setAll(dropped, j -> new BitSet());
    return new Box(low, high, dropped);
  }

  /** Returns this box with another lower limit on an input. */
  Box withLow(int input, double limit) {
    Box box = copy();
    box.low[input] = limit;
    return box;
  }

  /** Returns this box with another upper limit on an input. */
  Box withHigh(int input, double limit) {
    Box box = copy();
    box.high[input] = limit;
    return box;
  }

  /** Returns this box without a word of an input. */
  Box without(int input, int level) {
    Box box = copy();
    box.dropped[input].set(level);
    return box;
  }

  /** Returns this box with a word of an input back in it. */
  Box with(int input, int level) {
    Box box = copy();
    box.dropped[input].clear(level);
    return box;
  }

  /** Returns this box without any limit on an input. */
  Box free(int input) {
    Box box = copy();
    box.low[input] = Double.NEGATIVE_INFINITY;
    box.high[input] = Double.POSITIVE_INFINITY;
    box.dropped[input].clear();
    return box;
  }

  private Box copy() {
    BitSet[] words = Arrays.stream(dropped).map(s -> (BitSet) s.clone()).toArray(BitSet[]::new);
    return new Box(low.clone(), high.clone(), words);
  }

  /** Returns the lower limit of an input; −∞ without one. */
  public double low(int input) {
    return low[input];
  }

  /** Returns the upper limit of an input; ∞ without one. */
  public double high(int input) {
    return high[input];
  }

  /** Returns whether a value, or the index of a word, of an input is within its limits. */
  public boolean holds(int input, double value) {
    return value >= low[input]
        && value <= high[input]
        && (dropped[input].isEmpty() || !dropped[input].get((int) value));
  }

  /** Returns whether a word of an input is in the box. */
  public boolean keeps(int input, int level) {
    return !dropped[input].get(level);
  }

  /** Returns whether an input is restricted. */
  public boolean restricts(int input) {
    return low[input] > Double.NEGATIVE_INFINITY
        || high[input] < Double.POSITIVE_INFINITY
        || !dropped[input].isEmpty();
  }

  /** Returns the inputs that are restricted, in order. */
  public List<Integer> restricted() {
    return IntStream.range(0, low.length).filter(this::restricts).boxed().toList();
  }

  /**
   * Returns the limits by name: {@code [low, high]} with null where a side is open, or the words
   * that are in the box; inputs that are not restricted are left out.
   */
  public Map<String, Object> limits(List<CaseInput> factors) {
    Map<String, Object> limits = new LinkedHashMap<>();
    for (int j : restricted()) {
      limits.put(factors.get(j).name(), limits(factors.get(j), j));
    }
    return limits;
  }

  private List<Object> limits(CaseInput factor, int input) {
    List<Object> ends = new ArrayList<>();
    if (factor.categorical()) {
      IntStream.range(0, factor.levels().size())
          .filter(level -> keeps(input, level))
          .forEach(level -> ends.add(factor.levels().get(level)));
    } else {
      ends.add(Double.isInfinite(low[input]) ? null : low[input]);
      ends.add(Double.isInfinite(high[input]) ? null : high[input]);
    }
    return ends;
  }
}
