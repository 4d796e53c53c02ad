package entente.analysis.figure.states;

import entente.experiment.run.RunResult;
import entente.model.dynamics.Snapshot;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Seats of the states around a wheel, from the gap on the right against the clock: grouped by
 * posture at the start of the run, in each group the largest first.
 *
 * @param seats one for each state
 */
record Wheel(List<Seat> seats) {

  /** Radius of the sign of the largest state. */
  static final double LARGEST = 20;

  private static final double SMALLEST = 6;
  private static final double GAP = FastMath.toRadians(22);
  private static final double BETWEEN = 14;
  private static final double TOUCHING = 1e-9;

  /**
   * A seat.
   *
   * @param state index of the state
   * @param angle its middle, in radians from the right against the clock
   * @param width angle that it takes
   * @param radius radius of its sign
   */
  record Seat(int state, double angle, double width, double radius) {}

  /** Returns the seats of a run that has kept its ends. */
  static Wheel of(RunResult run, Postures postures) {
    Snapshot snapshot = run.ends().get(0);
    double[] capability = snapshot.capability();
    List<Integer> order =
        IntStream.range(0, snapshot.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> group(run, postures, i))
                    .thenComparing(i -> -capability[i]))
            .toList();
    double most =
        IntStream.range(0, snapshot.size()).mapToDouble(i -> capability[i]).max().orElse(1);
    double[] radius = new double[snapshot.size()];
    double total = 0;
    for (int k = 0; k < order.size(); k++) {
      int i = order.get(k);
      radius[i] = Math.max(SMALLEST, LARGEST * Math.sqrt(capability[i] / most));
      total += space(radius[i]) + (opens(run, postures, order, k) ? BETWEEN : 0);
    }
    double unit = (2 * Math.PI - GAP) / total;
    double at = GAP / 2;
    List<Seat> seats = new ArrayList<>();
    for (int k = 0; k < order.size(); k++) {
      int i = order.get(k);
      at += opens(run, postures, order, k) ? BETWEEN * unit : 0;
      double width = space(radius[i]) * unit;
      seats.add(new Seat(i, at + width / 2, width, radius[i]));
      at += width;
    }
    return new Wheel(List.copyOf(seats));
  }

  // What a seat takes on the wheel, before all are fitted to it.
  private static double space(double radius) {
    return Math.max(18, 2 * radius);
  }

  private static int group(RunResult run, Postures postures, int state) {
    return postures.kinds().indexOf(Postures.kind(run, 0, state));
  }

  private static boolean opens(RunResult run, Postures postures, List<Integer> order, int k) {
    return k > 0 && group(run, postures, order.get(k)) != group(run, postures, order.get(k - 1));
  }

  /**
   * A stretch of seats side by side that have the same.
   *
   * @param what what they have
   * @param first angle at which it begins
   * @param last angle at which it ends
   */
  record Stretch<T>(T what, double first, double last) {

    /** Returns its part of a ring. */
    Shape segment(double x, double y, double from, double to) {
      Path2D path = new Path2D.Double();
      path.append(arc(x, y, to, first, last), false);
      path.append(arc(x, y, from, last, first), true);
      path.closePath();
      return path;
    }
  }

  /** Returns the wheel in stretches of seats side by side whose states have the same. */
  <T> List<Stretch<T>> stretches(IntFunction<T> of) {
    List<Stretch<T>> stretches = new ArrayList<>();
    for (Seat seat : seats) {
      double first = seat.angle() - seat.width() / 2;
      double last = seat.angle() + seat.width() / 2;
      T what = of.apply(seat.state());
      Stretch<T> before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (before != null && before.what().equals(what) && first - before.last() < TOUCHING) {
        stretches.set(stretches.size() - 1, new Stretch<>(what, before.first(), last));
      } else {
        stretches.add(new Stretch<>(what, first, last));
      }
    }
    return stretches;
  }

  /** Returns the part of a circle that lies in the gap. */
  static Shape gap(double x, double y, double radius) {
    return arc(x, y, radius, -GAP / 2, GAP / 2);
  }

  private static Shape arc(double x, double y, double radius, double first, double last) {
    return new Arc2D.Double(
        x - radius,
        y - radius,
        2 * radius,
        2 * radius,
        FastMath.toDegrees(first),
        FastMath.toDegrees(last - first),
        Arc2D.OPEN);
  }
}
