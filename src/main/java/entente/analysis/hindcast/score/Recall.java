package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Stance;
import java.util.List;
import java.util.function.Function;

/**
 * Balanced accuracy (Brodersen and others 2010): the mean, over the classes that were observed, of
 * the share of their states that were told right.
 */
public final class Recall {

  private final List<Stance> observed;
  private final List<Stance> told;
  private final Function<Stance, Integer> coding;

  private Recall(List<Stance> observed, List<Stance> told, Function<Stance, Integer> coding) {
    this.observed = observed;
    this.told = told;
    this.coding = coding;
  }

  /** Looks at all four stances. */
  public static Recall ofFour(List<Stance> observed, List<Stance> told) {
    return new Recall(observed, told, Stance::ordinal);
  }

  /** Looks at the blocs, and takes dialogue and hedge as one. */
  public static Recall ofBlocs(List<Stance> observed, List<Stance> told) {
    return new Recall(observed, told, s -> s.bloc() ? s.ordinal() : Stance.HEDGE.ordinal());
  }

  /** Returns the balanced accuracy, in [0, 1]. */
  public double balanced() {
    int[] once = new int[observed.size()];
    java.util.Arrays.fill(once, 1);
    return balanced(once);
  }

  /** Returns the balanced accuracy when states count several times or not at all. */
  double balanced(int[] weights) {
    double[] right = new double[Stance.values().length];
    double[] all = new double[right.length];
    for (int k = 0; k < weights.length; k++) {
      int truth = coding.apply(observed.get(k));
      all[truth] += weights[k];
      right[truth] += truth == coding.apply(told.get(k)) ? weights[k] : 0;
    }
    double sum = 0;
    int classes = 0;
    for (int c = 0; c < all.length; c++) {
      if (all[c] > 0) {
        sum += right[c] / all[c];
        classes++;
      }
    }
    return classes == 0 ? Double.NaN : sum / classes;
  }
}
