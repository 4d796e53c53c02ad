package entente.model.measures;

import java.util.List;
import java.util.stream.Stream;

/**
 * A measure of the system that a jar beside the program adds.
 *
 * <p>It is a service of {@link java.util.ServiceLoader}: a public class with a public constructor
 * without arguments, named in {@code META-INF/services}. Added measures stand after those of the
 * program in the order of their names, in every table, answer, study and claim.
 */
public interface AddedMeasure {

  /**
   * Returns what it means and how it is computed; the same at every call.
   *
   * <p>The function reads what a round shows and changes none of it; NaN where it is undefined.
   */
  Definition definition();

  /** Returns all that are on the class path, in the order of their names. */
  static List<AddedMeasure> all() {
    return SystemMeasures.ADDED;
  }

  /** Returns a selection of names followed by the names of all that are added. */
  static List<String> after(List<String> names) {
    Stream<String> added = all().stream().map(a -> a.definition().measure().name());
    return Stream.concat(names.stream(), added).toList();
  }
}
