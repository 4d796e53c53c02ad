package entente.ui.classroom;

import entente.analysis.explain.ClosedSentences;
import entente.analysis.explain.ProspectSentences;
import entente.analysis.explain.StepSentences;
import entente.model.dynamics.Simulation;
import entente.model.portfolio.Bar;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepTerm;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a state might do about each structure, for the page: with what speaks for and against it, or
 * why it is closed.
 */
final class StepsView {

  private static final int MOST_PAST = 3;
  private static final String COST = "cost";

  private StepsView() {}

  /** Returns the steps that a state might take, the most wanted first, and its last ones. */
  static View of(WorldPlay world, int state) {
    List<String> terms = new ArrayList<>();
    for (StepTerm term : StepTerm.values()) {
      terms.add(term.word());
    }
    terms.add(COST);
    List<Step> steps = ranked(world, state);
    return new View(
        world.world().state(state).key(),
        world.last().round(),
        world.bound(state),
        terms,
        steps.stream().filter(Step::open).count(),
        steps,
        past(world, state));
  }

  /**
   * Returns the steps that a state might take, the open ones first, and of those the most wanted.
   */
  static List<Step> ranked(WorldPlay world, int state) {
    return steps(world, state).stream()
        .sorted(
            Comparator.comparing((Step s) -> !s.open()).thenComparingDouble(step -> -step.score()))
        .toList();
  }

  /** Returns whether there is no step that a state might take. */
  static boolean none(WorldPlay world, int state) {
    return world.scenario().structures().stream()
        .allMatch(terms -> world.simulation().prospects(state, terms.key()).isEmpty());
  }

  private static List<Step> steps(WorldPlay world, int state) {
    Simulation run = world.simulation();
    List<Step> steps = new ArrayList<>();
    for (StructureTerms terms : world.scenario().structures()) {
      if (terms.commitment() == Commitment.STANDING) {
        continue;
      }
      List<Prospect> prospects = run.prospects(state, terms.key());
      for (Prospect prospect : prospects) {
        steps.add(step(world, state, terms.key(), prospect));
      }
      if (prospects.isEmpty() && run.boundTo(state) >= 0) {
        String why = ClosedSentences.of(run.missing(StepKind.LEAVE, state, terms.key()));
        steps.add(new Step(StepKind.LEAVE.word(), terms.key(), false, why, null, 0, 0, List.of()));
      }
    }
    return steps;
  }

  private static Step step(WorldPlay world, int state, String structure, Prospect prospect) {
    Simulation run = world.simulation();
    boolean open = prospect.bar() == Bar.NONE;
    ProspectSentences words =
        new ProspectSentences(world.scenario().parameters().portfolio().safety());
    double security = run.snapshot().security()[state];
    Bar admitting = run.admitting(state, structure);
    return new Step(
        prospect.kind().word(),
        structure,
        open,
        open ? null : ClosedSentences.of(prospect.bar()),
        words.of(prospect, security, admitting),
        prospect.want(),
        open ? prospect.chance() : 0,
        Arrays.stream(prospect.parts()).boxed().toList());
  }

  private static List<String> past(WorldPlay world, int state) {
    StepSentences words = new StepSentences(world.simulation());
    List<PortfolioStep> own =
        world.simulation().steps().stream().filter(step -> step.state() == state).toList();
    return own.subList(Math.max(0, own.size() - MOST_PAST), own.size()).stream()
        .map(words::of)
        .toList();
  }

  /**
   * The steps of a state.
   *
   * @param terms words for the terms of a score, what a step has to outweigh last
   * @param open how many steps are open
   * @param steps what it might do about each structure
   * @param past its last steps in words
   */
  record View(
      String state,
      int round,
      boolean bound,
      List<String> terms,
      long open,
      List<Step> steps,
      List<String> past) {}

  /**
   * One step.
   *
   * @param step word for what it does
   * @param structure key of the structure
   * @param why why it is closed; null if it is open
   * @param effect what it is expected to do for the state; null if there is no such step
   * @param score by how much it is wanted
   * @param chance chance that the model takes it at the state's yearly review
   * @param terms what makes up the score, term by term
   */
  record Step(
      String step,
      String structure,
      boolean open,
      String why,
      String effect,
      double score,
      double chance,
      List<Double> terms) {}
}
