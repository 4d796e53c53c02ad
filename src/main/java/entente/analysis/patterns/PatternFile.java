package entente.analysis.patterns;

import entente.analysis.patterns.rule.PatternRule;
import entente.experiment.scenario.ScenarioSource;
import java.util.List;

/**
 * A file of patterns, read.
 *
 * @param label where it comes from
 * @param text its text
 * @param name name that a reader sees
 * @param worlds worlds in which they are looked at
 * @param patterns the patterns with their rules
 */
public record PatternFile(
    String label, String text, String name, List<OfWorld> worlds, List<Judged> patterns) {

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

  /** Returns the patterns that apply to a world. */
  public List<Judged> of(String world) {
    return patterns.stream().filter(p -> p.terms().worlds().contains(world)).toList();
  }
}
