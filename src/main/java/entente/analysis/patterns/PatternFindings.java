package entente.analysis.patterns;

import entente.text.Template;
import java.util.List;
import java.util.function.Predicate;

/**
 * What runs say of all patterns in all worlds.
 *
 * @param name name of the file of patterns
 * @param runs runs of each world
 * @param all the findings, in the order of worlds and patterns
 */
public record PatternFindings(String name, int runs, List<PatternFinding> all) {

  private static final Template SENTENCE =
      Template.of(
          """
          {met} of {all} patterns are met, each counted once in each of its worlds; {missed} are \
          missed and {undefined} undefined, which counts as missed.\
          """);

  /** Returns those that are defined and missed. */
  public List<PatternFinding> missed() {
    return of(f -> f.defined() && !f.met());
  }

  /** Returns those that are undefined, which counts as missed. */
  public List<PatternFinding> undefined() {
    return of(f -> !f.defined());
  }

  /** Returns those that are met. */
  public List<PatternFinding> met() {
    return of(PatternFinding::met);
  }

  /** Returns the worlds, in order. */
  public List<String> worlds() {
    return all.stream().map(PatternFinding::world).distinct().toList();
  }

  /** Returns the findings in one world. */
  public PatternFindings in(String world) {
    return new PatternFindings(name, runs, of(f -> f.world().equals(world)));
  }

  private List<PatternFinding> of(Predicate<PatternFinding> which) {
    return all.stream().filter(which).toList();
  }

  /** Returns how many are met, in a sentence. */
  public String sentence() {
    return SENTENCE.fill(
        "met", met().size(),
        "all", all.size(),
        "missed", missed().size(),
        "undefined", undefined().size());
  }
}
