package entente.experiment.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which factors a design moves at once, so that they have one index together.
 *
 * @param names names of the groups, in the order of their first factors; a factor without a group
 *     is one of its own, by its own name
 * @param of number of the group of each axis
 */
record Groups(List<String> names, int[] of) {

  /** Returns the groups that the factors of a study name. */
  static Groups of(Study study, List<Axis> axes) {
    Map<String, String> named = new HashMap<>();
    study.factors().stream()
        .filter(f -> f.group() != null)
        .forEach(f -> named.put(f.key(), f.group()));
    List<String> names = new ArrayList<>();
    int[] of = new int[axes.size()];
    for (int k = 0; k < of.length; k++) {
      String name = named.getOrDefault(axes.get(k).name(), axes.get(k).name());
      if (!names.contains(name)) {
        names.add(name);
      }
      of[k] = names.indexOf(name);
    }
    return new Groups(names, of);
  }

  /** Returns the number of groups. */
  int size() {
    return names.size();
  }
}
