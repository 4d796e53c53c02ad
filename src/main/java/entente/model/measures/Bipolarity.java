package entente.model.measures;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far a region is in two unequal camps that nothing links: asymmetric bipolarity.
 *
 * <p>A camp is a bloc, or a state without one. The two largest camps are looked at: the share of
 * the region's capability that they hold, how many times as large the first is as the second, and
 * the dialogue of the best structure that joins their largest states. It is asymmetric bipolarity
 * where the share is at least {@value #SHARE}, the ratio at least {@value #RATIO} and the link
 * below {@value #WORKING}, that is, where no common structure gets more than half of its cases
 * done.
 *
 * @param share capability of the two largest camps over that of the region, in [0, 1]
 * @param ratio capability of the largest camp over that of the second, at least 1
 * @param first index of the largest state of the largest camp
 * @param second index of the largest state of the second camp
 */
public record Bipolarity(double share, double ratio, int first, int second) {

  /** Least share of the two camps. */
  public static final double SHARE = 0.8;

  /** Least ratio of the two camps. */
  public static final double RATIO = 2;

  /** Dialogue from which a link works. */
  public static final double WORKING = 0.5;

  /** The measures, of the world or of a region. */
  public static final List<Measure> ALL =
      Stream.of(
              Definition.named("camps_share", "Share of the two largest camps")
                  .margin(0.02)
                  .formula("capability of the two largest camps, blocs or lone states")
                  .undefined("with fewer than two camps"),
              Definition.named("camps_ratio", "Ratio of the two largest camps")
                  .range(1, Double.POSITIVE_INFINITY)
                  .margin(0.1)
                  .formula("capability of the largest camp over that of the second")
                  .undefined("with fewer than two camps"),
              Definition.named("camps_link", "Link of the two largest camps")
                  .margin(0.02)
                  .formula(
                      "effectiveness × (1 − politicisation) × (1 − focus) of the best structure that joins their largest states, times both weights")
                  .undefined("with fewer than two camps"),
              Definition.named("asymmetric_bipolarity", "Asymmetric bipolarity")
                  .margin(0.02)
                  .formula(
                      "1 if the two largest camps hold at least 0.8 of capability, the first at least twice the second, and the link is below 0.5")
                  .undefined("with fewer than two camps"))
          .map(Definition.Builder::measure)
          .toList();

  /**
   * Returns the camps of a region; null with fewer than two of them.
   *
   * @param capability capability of each state
   * @param bloc number of the bloc of each state, or −1
   * @param inside whether each state belongs to the region
   */
  public static Bipolarity of(double[] capability, int[] bloc, boolean[] inside) {
    int n = capability.length;
    double[] size = new double[2 * n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      if (inside[i]) {
        size[camp(bloc, i)] += capability[i];
        total += capability[i];
      }
    }
    int large = largest(size, -1);
    int next = largest(size, large);
    if (large < 0 || next < 0) {
      return null;
    }
    return new Bipolarity(
        (size[large] + size[next]) / total,
        size[large] / size[next],
        leading(capability, bloc, inside, large),
        leading(capability, bloc, inside, next));
  }

  /** Returns whether this is asymmetric bipolarity, given the link of the two camps. */
  public boolean asymmetric(double link) {
    return share >= SHARE && ratio >= RATIO && link < WORKING;
  }

  // Blocs first, then each state for itself.
  private static int camp(int[] bloc, int state) {
    return bloc[state] >= 0 ? bloc[state] : bloc.length + state;
  }

  private static int largest(double[] size, int without) {
    int largest = -1;
    for (int c = 0; c < size.length; c++) {
      if (c != without && size[c] > 0 && (largest < 0 || size[c] > size[largest])) {
        largest = c;
      }
    }
    return largest;
  }

  private static int leading(double[] capability, int[] bloc, boolean[] inside, int camp) {
    int leading = -1;
    for (int i = 0; i < capability.length; i++) {
      boolean mine = inside[i] && camp(bloc, i) == camp;
      if (mine && (leading < 0 || capability[i] > capability[leading])) {
        leading = i;
      }
    }
    return leading;
  }
}
