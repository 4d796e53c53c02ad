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
 * @param own whether they are of a user's own world, which nobody has observed
 */
public record PatternFindings(String name, int runs, List<PatternFinding> all, boolean own) {

  private static final Template SENTENCE =
      Template.of(
          """
          {met} of {all} patterns are met, each counted once in each of its worlds; {missed} are \
          missed and {undefined} undefined, which counts as missed.\
          """);
  private static final Template OWN =
      Template.of(
          """
          {judged} of {all} patterns can be judged in this world: {met} are met and {missed} missed. \
          They were observed in Eurasia; another world does not have to keep to them.\
          """);
  private static final Template HEADING =
      Template.of("{met} of {all} patterns are met in the world {world}");
  private static final Template OWN_HEADING =
      Template.of("{met} of the {judged} patterns that can be judged are met in {world}");

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
    return new PatternFindings(name, runs, of(f -> f.world().equals(world)), own);
  }

  private List<PatternFinding> of(Predicate<PatternFinding> which) {
    return all.stream().filter(which).toList();
  }

  /** Returns how many are met in one world, in a line. */
  public String heading(String world) {
    return own
        ? OWN_HEADING.fill("met", met().size(), "judged", judged(), "world", world)
        : HEADING.fill("met", met().size(), "all", all.size(), "world", world);
  }

  private int judged() {
    return all.size() - undefined().size();
  }

  /** Returns how many are met, in a sentence. */
  public String sentence() {
    if (own) {
      return OWN.fill(
          "judged", judged(),
          "all", all.size(),
          "met", met().size(),
          "missed", missed().size());
    }
    return SENTENCE.fill(
        "met", met().size(),
        "all", all.size(),
        "missed", missed().size(),
        "undefined", undefined().size());
  }
}
