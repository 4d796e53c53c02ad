package entente.model.dynamics;

import entente.model.Mechanisms;
import entente.model.Param;
import entente.model.portfolio.GivenChoice;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.util.List;

/**
 * Everything that a run is made of, except its seed.
 *
 * @param key short name, that of the file
 * @param focal key of the structure that the scenario is about; null if there is none
 * @param states facts of the states, in any order
 * @param pairs facts of pairs, in any order
 * @param choices choices given from outside, by round; none unless a class or a file made them
 * @param structures terms of the structures, in any order
 */
public record Scenario(
    String key,
    @Param(text = "Name that a reader sees.") String name,
    @Param(text = "The question that the scenario puts.", word = "") String question,
    @Param(text = "What the scenario is for and what to look at.", word = "") String about,
    @Param(
            text =
                "Key of the structure that the scenario is about; comparisons, grids and sliders act on it.",
            optional = true)
        String focal,
    @Param(text = "Year of round 0.", unit = "year", low = -10000, high = 10000, value = 2024)
        double start,
    @Param(
            text = "How many rounds a run has; a round is a quarter of a year.",
            unit = "rounds",
            low = 1,
            high = 4000,
            value = 120)
        int rounds,
    List<StateFacts> states,
    List<PairFacts> pairs,
    List<GivenChoice> choices,
    @Param(text = "Structures by key.", word = "{}") List<StructureTerms> structures,
    @Param(text = "Dated events.", word = "[]") List<Event> events,
    @Param(
            text = "Rules of an adaptive policy: what is set under way, and on which condition.",
            optional = true)
        List<PolicyRule> rules,
    @Param(text = "The order between states in round 0.") Conditions conditions,
    @Param(text = "Constants of the model.") Parameters parameters,
    @Param(text = "Strength of each mechanism.") Mechanisms mechanisms) {

  /** Rounds in a year. */
  public static final int ROUNDS_A_YEAR = 4;

  /** Returns whether two scenarios run alike: whether they differ in nothing but what is told. */
  public boolean sameModel(Scenario other) {
    return untold().equals(other.untold());
  }

  private Scenario untold() {
    return new Scenario(
        "",
        "",
        "",
        "",
        focal,
        start,
        rounds,
        states,
        pairs,
        choices,
        structures,
        events,
        rules,
        conditions,
        parameters,
        mechanisms);
  }

  /** Returns the same scenario with choices given from outside. */
  public Scenario withChoices(List<GivenChoice> given) {
    return new Scenario(
        key,
        name,
        question,
        about,
        focal,
        start,
        rounds,
        states,
        pairs,
        List.copyOf(given),
        structures,
        events,
        rules,
        conditions,
        parameters,
        mechanisms);
  }

  /** Returns the same scenario with other facts of its states and other events. */
  public Scenario with(List<StateFacts> otherStates, List<Event> otherEvents) {
    return new Scenario(
        key,
        name,
        question,
        about,
        focal,
        start,
        rounds,
        List.copyOf(otherStates),
        pairs,
        choices,
        structures,
        List.copyOf(otherEvents),
        rules,
        conditions,
        parameters,
        mechanisms);
  }

  /** Returns the same scenario with another length, in rounds. */
  public Scenario withRounds(int other) {
    return new Scenario(
        key,
        name,
        question,
        about,
        focal,
        start,
        other,
        states,
        pairs,
        choices,
        structures,
        events,
        rules,
        conditions,
        parameters,
        mechanisms);
  }

  /** Returns the same scenario without rules of an adaptive policy. */
  public Scenario withoutRules() {
    return new Scenario(
        key,
        name,
        question,
        about,
        focal,
        start,
        rounds,
        states,
        pairs,
        choices,
        structures,
        events,
        List.of(),
        conditions,
        parameters,
        mechanisms);
  }

  /** Returns the year at a round. */
  public double year(int round) {
    return start + (double) round / ROUNDS_A_YEAR;
  }
}
