package entente.experiment.sampling;

import entente.model.Added;
import entente.model.Chance;
import java.util.Arrays;
import java.util.List;

/**
 * A design of points that a jar beside the program adds.
 *
 * <p>It is a service of {@link java.util.ServiceLoader}: a public class with a public constructor
 * without arguments, named in {@code META-INF/services}. A study takes it as {@code design: {kind:
 * added, name: NAME, points: N}}.
 */
public interface AddedDesign {

  /** Returns its name in studies, in snake case. */
  String name();

  /** Returns one sentence that says how it lays its points. */
  String text();

  /** Returns the publication that it rests on; {@code "assumed"} if none does. */
  String source();

  /**
   * Returns points in the unit cube; the same at every call.
   *
   * @param points how many there have to be
   * @param factors names of the axes, in order
   * @param chance the study's random numbers, keyed; the purpose is {@code DESIGN}
   * @throws IllegalArgumentException if there is no such design, with the reason
   */
  UnitDesign points(int points, List<String> factors, Chance chance);

  /** Returns all that are on the class path, in the order of their names. */
  static List<AddedDesign> all() {
    return All.ADDED;
  }

  /** Holds the list, so that classes are sought when it is first asked for. */
  final class All {
    private static final List<AddedDesign> ADDED =
        Added.of(
            AddedDesign.class,
            AddedDesign::name,
            Arrays.stream(DesignKind.values()).map(DesignKind::word).toList());

    private All() {}
  }
}
