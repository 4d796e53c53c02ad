package entente.analysis.explain;

import entente.experiment.run.RunResult;
import entente.model.decisions.Switch;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A handful of switches of a run in words: for each of the largest states by capability in round 0
 * that moved, its first move, in the order of rounds.
 */
public final class LargestMoves {

  /** What a reader is told of the choice of switches. */
  public static final String RULE =
      "Of the largest states by capability that moved, the first move of each; what would have"
          + " changed it was scored again by the rules of the model, all else and all chance equal.";

  private LargestMoves() {}

  /**
   * Returns the switches in words; empty if no state moved.
   *
   * @param run a run whose switches were kept
   * @param most how many states at most
   */
  public static List<String> sentences(RunResult run, int most) {
    Map<String, Double> capability =
        run.specification().scenario().states().stream()
            .collect(Collectors.toMap(StateFacts::key, StateFacts::capability));
    Map<Integer, Switch> first = new LinkedHashMap<>();
    run.switches().stream().filter(Switch::admitted).forEach(s -> first.putIfAbsent(s.state(), s));
    List<Switch> largest = new ArrayList<>(first.values());
    largest.sort(
        Comparator.<Switch>comparingDouble(s -> -capability.get(run.states().get(s.state())))
            .thenComparingInt(Switch::round)
            .thenComparingInt(Switch::state));
    List<Switch> told = largest.subList(0, Math.min(most, largest.size()));
    Explainer explainer = new Explainer(run.specification().scenario(), run.specification().seed());
    return explainer.switches(told).stream().map(LedgerSentences::of).toList();
  }
}
