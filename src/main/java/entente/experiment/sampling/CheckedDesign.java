package entente.experiment.sampling;

import entente.model.Chance;
import entente.text.Template;
import java.util.List;

/** Takes the points of an added design and makes sure that they are what was asked for. */
public final class CheckedDesign {
  private static final Template OUTSIDE =
      Template.of("point {point} has {factor} at {value}, not from 0 to 1");

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
          throw new IllegalArgumentException(
              OUTSIDE.fill("point", p, "factor", names.get(k), "value", at));
        }
      }
    }
    return unit;
  }
}
