package entente.analysis.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a comparison found.
 *
 * @param arms the scenarios with their runs, in the order given
 * @param horizons rounds at which measures were compared, rising
 * @param comparisons one per pair of scenarios, horizon, structure and measure
 * @param byState states and groups at each horizon, states from the most gained down
 * @param comparedStates which groups and states were looked at together
 * @param robustness verdicts at the last horizon with full, half and no initial constants; empty
 *     where these were not run
 * @param rates yearly rates of change by scenario
 * @param risks risks of direct war and nuclear use by scenario within 30 years
 */
public record ComparisonResult(
    List<Arm> arms,
    List<Integer> horizons,
    List<Comparison> comparisons,
    List<StateDifference> byState,
    ComparedStates comparedStates,
    List<VerdictRobustness> robustness,
    List<BaseRate> rates,
    List<WarRisk> risks) {

  /** Returns the single states at the last horizon, the most gained of each pair first. */
  public List<StateDifference> states() {
    return byState.stream()
        .filter(s -> s.round() == lastHorizon())
        .filter(s -> arms.stream().anyMatch(arm -> arm.states().contains(s.state())))
        .toList();
  }

  /** Returns the states asked for, groups and their mean, of two labels, at all horizons. */
  public List<StateDifference> chosen(String a, String b) {
    List<String> keys = new ArrayList<>(comparedStates.chosen());
    comparedStates.groups().forEach(group -> keys.add(group.key()));
    keys.add(ComparedStates.MEAN);
    return keys.stream()
        .flatMap(key -> byState.stream().filter(s -> s.state().equals(key)))
        .filter(s -> s.a().equals(a) && s.b().equals(b))
        .toList();
  }

  /** Returns the comparisons of two labels at a round, in order. */
  public List<Comparison> at(String a, String b, int round) {
    double year = arms.get(0).scenario().year(round);
    return comparisons.stream()
        .filter(c -> c.a().equals(a) && c.b().equals(b) && c.year() == year)
        .toList();
  }

  /** Returns the name that a reader sees for a scenario. */
  public String name(String label) {
    return arms.stream()
        .filter(arm -> arm.label().equals(label))
        .map(Arm::name)
        .findFirst()
        .orElse(label);
  }

  /** Returns the name that a reader sees for a structure; several if the scenarios differ in it. */
  public String structureName(String key) {
    return Arm.structureName(arms, key);
  }

  /** Returns the name that a reader sees for a structure of one scenario. */
  public String structureName(String label, String key) {
    return Arm.structureName(arms.stream().filter(a -> a.label().equals(label)).toList(), key);
  }

  /** Returns the last round at which measures were compared. */
  public int lastHorizon() {
    return horizons.get(horizons.size() - 1);
  }
}
