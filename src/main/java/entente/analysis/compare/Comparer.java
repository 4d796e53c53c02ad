package entente.analysis.compare;

import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compares scenarios pairwise on common random numbers, at 5, 10 and 30 years. */
public final class Comparer {

  private static final int[] HORIZONS = {20, 40, 120};

  private final List<Measure> system;
  private final List<Measure> structure;
  private final List<ObservedRate> observed;
  private final Values values;

  /**
   * Makes a comparer.
   *
   * @param system measures of the system, in the order of the columns of {@link RunResult#rounds}
   * @param structure measures of a structure, in the order of those of {@link
   *     RunResult#byStructure}
   * @param observed rates observed in the world, to stand beside the model's
   */
  public Comparer(List<Measure> system, List<Measure> structure, List<ObservedRate> observed) {
    this.system = List.copyOf(system);
    this.structure = List.copyOf(structure);
    this.observed = List.copyOf(observed);
    this.values = new Values(system, structure);
  }

  /**
   * Compares every scenario with every later one.
   *
   * @throws IllegalArgumentException if two scenarios share a label or their runs are not paired
   */
  public ComparisonResult compare(List<Arm> arms) {
    return compare(arms, horizons(arms));
  }

  /**
   * Compares every scenario with every later one at the rounds named.
   *
   * @param horizons rounds within every run, rising
   * @throws IllegalArgumentException if two scenarios share a label or their runs are not paired
   */
  public ComparisonResult compare(List<Arm> arms, List<Integer> horizons) {
    return compare(arms, horizons, ComparedStates.NONE);
  }

  /** Compares the same, and groups of states and states asked for beside single ones. */
  public ComparisonResult compare(
      List<Arm> arms, List<Integer> horizons, ComparedStates comparedStates) {
    checkLabels(arms);
    int last = horizons.get(horizons.size() - 1);
    List<Comparison> comparisons = new ArrayList<>();
    List<StateDifference> states = new ArrayList<>();
    List<VerdictRobustness> robustness = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        Pair pair = new Pair(values, arms.get(i), arms.get(j));
        for (int round : horizons) {
          comparisons.addAll(all(pair, round));
          states.addAll(comparedStates.of(pair, round));
        }
        robustness.addAll(robustness(pair, last));
      }
    }
    BaseRates rates = new BaseRates(values, observed);
    return new ComparisonResult(
        List.copyOf(arms),
        horizons,
        comparisons,
        states,
        comparedStates,
        robustness,
        arms.stream().flatMap(arm -> rates.of(arm).stream()).toList(),
        risks(arms, last));
  }

  /** Returns what there is to say of a scenario alone: its rates and risks. */
  public ComparisonResult alone(Arm arm) {
    int last = arm.scenario().rounds();
    return new ComparisonResult(
        List.of(arm),
        List.of(last),
        List.of(),
        List.of(),
        ComparedStates.NONE,
        List.of(),
        new BaseRates(values, observed).of(arm),
        risks(List.of(arm), last));
  }

  private List<WarRisk> risks(List<Arm> arms, int last) {
    return arms.stream()
        .flatMap(
            arm ->
                List.of("direct_war", "nuclear_use").stream()
                    .filter(what -> system.stream().anyMatch(m -> m.name().equals(what)))
                    .map(what -> WarRisk.of(values, arm, what, last)))
        .toList();
  }

  private List<Comparison> all(Pair pair, int round) {
    List<Comparison> out = new ArrayList<>();
    for (Measure measure : system) {
      out.add(pair.system(measure, round));
    }
    if (pair.sharesTwins()) {
      out.add(pair.indivisibility(round));
    }
    for (String key : pair.structures()) {
      for (Measure measure : structure) {
        out.add(pair.structure(measure, key, round));
      }
    }
    return CompositeRule.apply(out, new Sentences(pair.a().name(), pair.b().name(), system));
  }

  private List<VerdictRobustness> robustness(Pair pair, int round) {
    if (!pair.has(Arm::halfConstants) || !pair.has(Arm::zeroConstants)) {
      return List.of();
    }
    // The same seeds for all three, so that fewer replicates do not pass for a verdict that fails.
    int fewest = pair.a().halfConstants().size();
    Pair asRun = pair.of(arm -> arm.runs().subList(0, Math.min(fewest, arm.runs().size())));
    List<Comparison> full = all(asRun, round);
    List<Comparison> half = all(pair.of(Arm::halfConstants), round);
    List<Comparison> zero = all(pair.of(Arm::zeroConstants), round);
    List<VerdictRobustness> out = new ArrayList<>();
    for (Comparison f : full) {
      Function<List<Comparison>, Comparison> same =
          list ->
              list.stream()
                  .filter(c -> c.measure().equals(f.measure()))
                  .filter(c -> c.structure().equals(f.structure()))
                  .findFirst()
                  .orElse(null);
      Comparison h = same.apply(half);
      Comparison z = same.apply(zero);
      if (h != null && z != null) {
        out.add(
            new VerdictRobustness(
                f.measure(),
                f.structure(),
                f.year(),
                f.a(),
                f.b(),
                f.verdict(),
                h.verdict(),
                z.verdict(),
                f.difference(),
                h.difference(),
                z.difference()));
      }
    }
    return out;
  }

  private static List<Integer> horizons(List<Arm> arms) {
    int rounds = arms.stream().map(Arm::scenario).mapToInt(Scenario::rounds).min().orElse(0);
    List<Integer> within = IntStream.of(HORIZONS).filter(h -> h <= rounds).boxed().toList();
    return within.isEmpty() ? List.of(rounds) : within;
  }

  private static void checkLabels(List<Arm> arms) {
    if (arms.size() < 2) {
      throw new IllegalArgumentException(
          "A comparison needs two scenarios; got " + arms.size() + ".");
    }
    TreeSet<String> seen = new TreeSet<>();
    for (Arm arm : arms) {
      if (!seen.add(arm.label())) {
        throw new IllegalArgumentException(
            "Two scenarios are called '" + arm.label() + "'. Maybe number them.");
      }
    }
  }
}
