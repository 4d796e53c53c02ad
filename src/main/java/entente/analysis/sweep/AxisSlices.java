package entente.analysis.sweep;

import entente.experiment.sampling.Axis;
import java.util.ArrayList;
import java.util.List;

/** The slices into which figures cut a factor: its levels, or equal parts of its range. */
final class AxisSlices {

  private static final int SLICES = 8;
  private static final String NUMBER = "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?";

  private AxisSlices() {}

  /** Returns whether all levels of a factor are numbers. */
  static boolean isNumeric(Axis axis) {
    return axis.range() != null || axis.levels().stream().allMatch(level -> level.matches(NUMBER));
  }

  /** Returns the names of the slices; none of a factor without an order or levels. */
  static List<String> names(Axis axis) {
    if (axis.kind() == Axis.Kind.FUTURE) {
      return List.of();
    }
    if (axis.range() == null) {
      return axis.levels();
    }
    List<String> middles = new ArrayList<>();
    for (int k = 0; k < SLICES; k++) {
      middles.add(axis.range().at((k + 0.5) / SLICES));
    }
    return middles;
  }

  /** Returns the slice of a value, from 0; −1 where there are none. */
  static int of(Axis axis, String value) {
    if (axis.kind() == Axis.Kind.FUTURE) {
      return -1;
    }
    if (axis.range() == null) {
      return axis.levels().indexOf(value);
    }
    Axis.Range range = axis.range();
    double v = Double.parseDouble(value);
    double share =
        range.log()
            ? Math.log(v / range.from()) / Math.log(range.to() / range.from())
            : (v - range.from()) / (range.to() - range.from());
    return Math.max(0, Math.min(SLICES - 1, (int) (share * SLICES)));
  }
}
