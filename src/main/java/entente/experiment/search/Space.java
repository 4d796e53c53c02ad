package entente.experiment.search;

import entente.experiment.sampling.Axis;
import entente.experiment.study.SearchDesign;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where a search looks: the unit cube of its levers.
 *
 * @param names names of the levers
 * @param levels number of levels of each; 0 for a range
 * @param reading the values at a place, as they are recorded
 * @param meets whether values meet the conditions on levers
 */
public record Space(
    List<String> names,
    List<Integer> levels,
    Function<double[], List<String>> reading,
    Predicate<List<String>> meets) {

  /** Returns the space of a search. */
  public static Space of(SearchDesign design) {
    return new Space(
        design.levers().stream().map(Axis::name).toList(),
        design.levers().stream().map(Axis::size).toList(),
        design::values,
        design::meets);
  }

  boolean isGood(double[] place) {
    return meets.test(reading.apply(place));
  }

  String key(double[] place) {
    return String.join("\n", reading.apply(place));
  }
}
