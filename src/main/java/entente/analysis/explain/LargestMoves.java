package entente.analysis.explain;

import entente.experiment.run.RunResult;
import entente.model.decisions.Switch;
import entente.model.portfolio.PortfolioStep;
import entente.model.states.StateFacts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A handful of switches of a run in words: for each of the largest states by capability in round 0
 * that moved, its first move, in the order of rounds.
 */
public final class LargestMoves {

  private static final String OF_SWITCHES =
      "Of the largest states by capability that moved, the first move of each; what would have"
          + " changed it was scored again by the rules of the model, all else and all chance equal.";

  private static final String OF_STEPS =
      "Of the largest states by capability that moved, the first step of each. The reason is what"
          + " had changed since the state first looked at the structure from where it stood; if it"
          + " wanted the step then already, it is what weighed most.";

  private LargestMoves() {}

  /** Returns what a reader is told of the choice of moves of a run. */
  public static String rule(RunResult run) {
    return run.steps().isEmpty() ? OF_SWITCHES : OF_STEPS;
  }

  /**
   * Returns the switches, or steps of portfolios, in words; empty if no state moved.
   *
   * @param run a run whose decisions were kept
   * @param most how many states at most
   */
  public static List<String> sentences(RunResult run, int most) {
    if (!run.steps().isEmpty()) {
      StepSentences words = new StepSentences(run);
      return largest(run, run.steps(), PortfolioStep::state, PortfolioStep::round, most).stream()
          .map(words::of)
          .toList();
    }
    List<Switch> admitted = run.switches().stream().filter(Switch::admitted).toList();
    List<Switch> told = largest(run, admitted, Switch::state, Switch::round, most);
    Explainer explainer = new Explainer(run.specification().scenario(), run.specification().seed());
    return explainer.switches(told).stream().map(ExplanationSentences::of).toList();
  }

  private static <T> List<T> largest(
      RunResult run, List<T> moves, ToIntFunction<T> state, ToIntFunction<T> round, int most) {
    Map<String, Double> capability =
        run.specification().scenario().states().stream()
            .collect(Collectors.toMap(StateFacts::key, StateFacts::capability));
    Map<Integer, T> first = new LinkedHashMap<>();
    moves.forEach(move -> first.putIfAbsent(state.applyAsInt(move), move));
    return first.values().stream()
        .sorted(
            Comparator.<T>comparingDouble(
                    m -> -capability.get(run.states().get(state.applyAsInt(m))))
                .thenComparingInt(round)
                .thenComparingInt(state))
        .limit(most)
        .toList();
  }
}
