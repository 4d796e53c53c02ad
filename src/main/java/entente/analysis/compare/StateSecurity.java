package entente.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Security by state under several scenarios, mean over the runs that are still going, at the last
 * round at which each scenario has one.
 *
 * @param round the round
 * @param states keys of the states that all scenarios have
 * @param means mean security, [scenario][state]; NaN where it is undefined
 * @param worst the worst-off tenth under each scenario, rounded up, the least secure first
 */
public record StateSecurity(
    int round, List<String> states, List<double[]> means, List<List<String>> worst) {

  /** Returns the security of the states at a round, or before it if too few runs get there. */
  public static StateSecurity of(List<Arm> arms, Values values, int round) {
    int last = round;
    while (last > 0 && !someGoing(arms, values, last)) {
      last--;
    }
    int at = last;
    List<String> states = new ArrayList<>(arms.get(0).states());
    arms.forEach(arm -> states.retainAll(arm.states()));
    List<double[]> means = arms.stream().map(arm -> means(arm, states, values, at)).toList();
    return new StateSecurity(
        at, List.copyOf(states), means, means.stream().map(m -> worst(states, m)).toList());
  }

  private static boolean someGoing(List<Arm> arms, Values values, int round) {
    return arms.stream()
        .allMatch(arm -> arm.runs().stream().anyMatch(run -> values.alive(run, round)));
  }

  private static double[] means(Arm arm, List<String> states, Values values, int round) {
    double[] means = new double[states.size()];
    for (int i = 0; i < means.length; i++) {
      String key = states.get(i);
      OptionalDouble mean =
          arm.runs().stream()
              .mapToDouble(run -> values.security(run, key, round))
              .filter(x -> !Double.isNaN(x))
              .average();
      means[i] = mean.orElse(Double.NaN);
    }
    return means;
  }

  private static List<String> worst(List<String> states, double... means) {
    int tenth = (states.size() + 9) / 10;
    return states.stream()
        .filter(key -> !Double.isNaN(means[states.indexOf(key)]))
        .sorted(Comparator.comparingDouble(key -> means[states.indexOf(key)]))
        .limit(tenth)
        .toList();
  }
}
