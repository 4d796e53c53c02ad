package entente.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Who in a configuration of a landscape has to do without friends or to put up with enemies.
 *
 * <p>The landscape is that of Axelrod and Bennett (1993), see {@link Landscape}; the measure is
 * ours. Its frustration has a term for those apart only, so that it does not tell an actor whose
 * wishes are met from one whose are not; strain does.
 */
public final class LandscapeStrain {

  private LandscapeStrain() {}

  /**
   * What goes against one actor.
   *
   * @param share Σ of the pulls s<sub>j</sub> |p<sub>ij</sub>| that are not met, over all its
   *     pulls: friends apart and enemies on the same side; in [0, 1], NaN if nobody pulls
   * @param other the actor behind the strongest pull that is not met, −1 if all are
   */
  public record Strain(double share, int other) {}

  /**
   * Returns the strain of each actor.
   *
   * @param sides for each actor the number of its side, any numbers, also more than two
   */
  public static List<Strain> of(Landscape landscape, int... sides) {
    int n = landscape.actors();
    Check.length("sides", sides.length, n);
    List<Strain> strains = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double all = 0;
      double unmet = 0;
      double worst = 0;
      int other = -1;
      for (int j = 0; j < n; j++) {
        double pull = j == i ? 0 : landscape.pull(i, j).doubleValue();
        all += Math.abs(pull);
        if (pull != 0 && pull > 0 == (sides[i] != sides[j])) {
          unmet += Math.abs(pull);
          if (Math.abs(pull) > worst) {
            worst = Math.abs(pull);
            other = j;
          }
        }
      }
      strains.add(new Strain(unmet / all, other));
    }
    return List.copyOf(strains);
  }
}
