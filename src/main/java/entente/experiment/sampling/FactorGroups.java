package entente.experiment.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which factors a design moves at once, so that they have one index together.
 *
 * @param names names of the groups, in the order of their first factors; a factor without a group
 *     is one of its own, by its own name
 * @param of number of the group of each axis
 */
public record FactorGroups(List<String> names, int[] of) {

  /** Returns the groups of axes, some of which have a group by their name. */
  public static FactorGroups of(Map<String, String> named, List<Axis> axes) {
    List<String> names = new ArrayList<>();
    int[] of = new int[axes.size()];
    for (int k = 0; k < of.length; k++) {
      String name = named.getOrDefault(axes.get(k).name(), axes.get(k).name());
      if (!names.contains(name)) {
        names.add(name);
      }
      of[k] = names.indexOf(name);
    }
    return new FactorGroups(names, of);
  }

  /** Returns the number of groups. */
  int size() {
    return names.size();
  }
}
