package entente.experiment.design;

/** Points in the unit cube, by number. */
interface UnitDesign {

  /** Returns how many points there are. */
  int size();

  /** Returns the coordinate of a point on an axis, from 0 to 1. */
  double at(int point, int axis);
}
