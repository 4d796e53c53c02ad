package entente.experiment.sampling;

/** Points in the unit cube, by number; several threads may ask at once. */
public interface UnitDesign {

  /** Returns how many points there are. */
  int size();

  /** Returns the coordinate of a point on an axis, from 0 to 1. */
  double at(int point, int axis);

  /** Returns the design of points at hand, [point][axis]. */
  static UnitDesign of(double[][] points) {
    return new UnitDesign() {
      @Override
      public int size() {
        return points.length;
      }

      @Override
      public double at(int point, int axis) {
        return points[point][axis];
      }
    };
  }
}
