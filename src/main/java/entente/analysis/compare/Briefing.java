package entente.analysis.compare;

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
    List<Comparison> some = verdicts.stream().filter(c -> c.n() > 0).toList();
    int most = some.stream().mapToInt(Comparison::leftOut).max().orElse(0);
    if (most == 0) {
      return "All " + pairs + " pairs of runs are used.";
    }
    boolean same =
        some.stream().map(Comparison::leftOut).filter(k -> k > 0).distinct().count() == 1;
    return "Of "
        + pairs
        + " pairs of runs, "
        + (same ? "" : "up to ")
        + most
        + (most == 1 ? " is" : " are")
        + " left out where a run has no later value, as after nuclear use; the risks of war count all.";
  }
}
