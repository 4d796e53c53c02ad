package entente.analysis.sweep;

import entente.analysis.compare.Comparison;
import entente.experiment.sampling.DesignKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences that are largest in units of the margins of their measures. */
public final class LargestShifts {

  private LargestShifts() {}

  /**
   * Returns of each pair of levels of a design that varies one factor at a time the difference that
   * is largest in units of its measure's margin: among those that are sure, if any is.
   */
  public static List<Comparison> of(SweepSummary sweep) {
    if (sweep.design().study().design().kind() != DesignKind.ONE_AT_A_TIME) {
      return List.of();
    }
    Map<String, Comparison> largest = new LinkedHashMap<>();
    for (Comparison c : sweep.differences()) {
      if (c.margin() > 0 && !Double.isNaN(c.difference())) {
        largest.merge(c.a() + "\n" + c.b(), c, LargestShifts::larger);
      }
    }
    return List.copyOf(largest.values());
  }

  private static Comparison larger(Comparison one, Comparison other) {
    boolean sure = sure(one);
    if (sure != sure(other)) {
      return sure ? one : other;
    }
    return margins(other) > margins(one) ? other : one;
  }

  private static boolean sure(Comparison c) {
    return c.low() > 0 || c.high() < 0;
  }

  /** Returns how many margins of its measure a difference is large. */
  public static double margins(Comparison c) {
    return Math.abs(c.difference()) / c.margin();
  }
}
