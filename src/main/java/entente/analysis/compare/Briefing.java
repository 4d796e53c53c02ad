package entente.analysis.compare;

import entente.text.Template;
import java.util.List;

/** What a reader of a comparison is told first. */
public final class Briefing {

  private static final List<String> HEADLINES =
      List.of(
          "stability",
          "uptake",
          "security_mean",
          "security_worst_tenth",
          "indivisibility",
          "direct_war",
          "nuclear_use");

  private static final Template ALL = Template.of("All {pairs} pairs of runs are used.");
  private static final Template ONE_LEFT =
      Template.of(
          """
          Of {pairs} pairs of runs, {n} is left out where a run has no later value, as after \
          nuclear use; the risks of war count all.""");
  private static final Template LEFT =
      Template.of(
          """
          Of {pairs} pairs of runs, {n} are left out where a run has no later value, as after \
          nuclear use; the risks of war count all.""");
  private static final Template UP_TO_LEFT =
      Template.of(
          """
          Of {pairs} pairs of runs, up to {n} are left out where a run has no later value, as \
          after nuclear use; the risks of war count all.""");

  private Briefing() {}

  /** Returns whether a measure is a headline. */
  public static boolean headline(String measure, String structure) {
    return structure.isEmpty() && HEADLINES.contains(measure);
  }

  /** Returns the verdicts to tell first of a pair of labels, in their order. */
  public static List<Comparison> of(ComparisonResult result, String a, String b) {
    List<Comparison> last = result.at(a, b, result.lastHorizon());
    return HEADLINES.stream()
        .flatMap(name -> last.stream().filter(c -> c.measure().equals(name)))
        .filter(c -> c.structure().isEmpty())
        .toList();
  }

  /** Returns how many pairs of runs the verdicts rest on, in a sentence. */
  public static String pairs(List<Comparison> verdicts) {
    int pairs = verdicts.stream().mapToInt(c -> c.n() + c.leftOut()).max().orElse(0);
    // What is undefined in every run, as uptake without a focal structure, leaves no run out.
    List<Comparison> some =
        verdicts.stream().filter(c -> c.n() > 0 || c.carried().ended() > 0).toList();
    int most = some.stream().mapToInt(Comparison::leftOut).max().orElse(0);
    if (most == 0) {
      return ALL.fill("pairs", pairs);
    }
    boolean same =
        some.stream().map(Comparison::leftOut).filter(k -> k > 0).distinct().count() == 1;
    Template left = !same ? UP_TO_LEFT : most == 1 ? ONE_LEFT : LEFT;
    return left.fill("pairs", pairs, "n", most);
  }
}
