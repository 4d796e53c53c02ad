package entente.experiment.sampling;

import entente.model.Chance;
import java.util.List;

/** Takes the points of an added design and makes sure that they are what was asked for. */
public final class CheckedDesign {

  private CheckedDesign() {}

  /** Returns the points; an {@link IllegalArgumentException} if they are not as they should be. */
  public static UnitDesign of(AddedDesign design, int points, List<String> names, Chance chance) {
    UnitDesign unit = design.points(points, names, chance);
    if (unit.size() != points) {
      throw new IllegalArgumentException("it has " + unit.size() + " points");
    }
    for (int p = 0; p < points; p++) {
      for (int k = 0; k < names.size(); k++) {
        double at = unit.at(p, k);
        if (!(at >= 0 && at <= 1)) {
          String where = "point " + p + " has " + names.get(k);
          throw new IllegalArgumentException(where + " at " + at + ", not from 0 to 1");
        }
      }
    }
    return unit;
  }
}
