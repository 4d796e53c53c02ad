package entente.analysis.patterns;

import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.rule.PatternRule;
import entente.experiment.scenario.ScenarioSource;
import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Map;

/**
 * A file of patterns, read.
 *
 * @param label where it comes from
 * @param text its text
 * @param name name that a reader sees
 * @param worlds worlds in which they are looked at
 * @param patterns the patterns with their rules
 * @param own whether the world is a user's own, which nobody has observed
 */
public record PatternFile(
    String label,
    String text,
    String name,
    List<OfWorld> worlds,
    List<Judged> patterns,
    boolean own) {

  /**
   * A world with its scenario.
   *
   * @param terms what the file says of it
   * @param source its scenario
   */
  public record OfWorld(WorldTerms terms, ScenarioSource source) {}

  /**
   * A pattern with its rule.
   *
   * @param terms what the file says of it
   * @param rule the rule that computes its number
   */
  public record Judged(PatternTerms terms, PatternRule rule) {}

  /**
   * Returns the patterns beside another world, which nobody has observed: those that hold no table
   * of named states against the runs. Nothing of it depends on the worlds of this file.
   *
   * @param source the scenario of the world, of at least one year
   * @param parts keys of its structures that play each part
   */
  public PatternFile beside(ScenarioSource source, Map<StructureRole, List<String>> parts) {
    String world = source.scenario().key();
    int years = source.scenario().rounds() / Scenario.ROUNDS_A_YEAR;
    WorldTerms terms = new WorldTerms(world, null, years, PartTerms.of(parts));
    List<Judged> judged =
        patterns.stream()
            .filter(pattern -> !pattern.rule().ofNamedStates())
            .map(pattern -> new Judged(pattern.terms().in(world), pattern.rule()))
            .toList();
    return new PatternFile(label, text, name, List.of(new OfWorld(terms, source)), judged, true);
  }

  /** Returns the patterns that apply to a world. */
  public List<Judged> of(String world) {
    return patterns.stream().filter(p -> p.terms().worlds().contains(world)).toList();
  }
}
