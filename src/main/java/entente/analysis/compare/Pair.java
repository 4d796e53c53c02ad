package entente.analysis.compare;

import entente.analysis.statistic.PairedDifference;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Two scenarios whose runs share their seeds, run by run. */
record Pair(Values values, Arm a, Arm b) {

  private static final Template SIZES =
      Template.of("'{a}' has {left} runs and '{b}' has {right}; pairs need as many of each.");
  private static final Template SEEDS =
      Template.of(
          """
          Run {run} of '{a}' has seed {left} and that of '{b}' has {right}; pairs need the same.""");

  Pair {
    checkPaired(a.runs(), b.runs(), a, b);
    checkPaired(a.futures(), b.futures(), a, b);
  }

  /** Returns whether both have a certain set of runs. */
  boolean has(Function<Arm, List<RunResult>> set) {
    return !set.apply(a).isEmpty() && !set.apply(b).isEmpty();
  }

  /** Returns the pair with another set of runs at the default point, and nothing beside it. */
  Pair of(Function<Arm, List<RunResult>> set) {
    return new Pair(
        values,
        Arm.of(a.label(), a.name(), set.apply(a)),
        Arm.of(b.label(), b.name(), set.apply(b)));
  }

  /** Returns the comparison of a system measure at a round. */
  Comparison system(Measure measure, int round) {
    ToDoubleFunction<RunResult> value = run -> values.system(run, measure.name(), round);
    return comparison(
        measure, "", round, read(a.runs(), value), read(b.runs(), value), futures(measure, value, value));
  }

  /** Returns the comparison of a measure of a structure at a round. */
  Comparison structure(Measure measure, String key, int round) {
    boolean focal = key.equals(Arm.FOCAL) && !a.focal().equals(b.focal());
    String keyA = focal ? a.focal() : key;
    String keyB = focal ? b.focal() : key;
    ToDoubleFunction<RunResult> left = run -> values.structure(run, keyA, measure.name(), round);
    ToDoubleFunction<RunResult> right = run -> values.structure(run, keyB, measure.name(), round);
    return comparison(
        measure, key, round, read(a.runs(), left), read(b.runs(), right), futures(measure, left, right));
  }

  /** Returns the comparison of indivisibility at a round. */
  Comparison indivisibility(int round) {
    return comparison(
        Indivisibility.MEASURE,
        "",
        round,
        Indivisibility.of(values, a, round),
        Indivisibility.of(values, b, round),
        SettingsCount.NONE);
  }

  /** Returns the difference in security of one state at a round. */
  StateDifference state(String key, int round) {
    ToDoubleFunction<RunResult> value = run -> values.security(run, key, round);
    PairedDifference d =
        told(PairedDifference.of(read(a.runs(), value), read(b.runs(), value)), 0, 1);
    return new StateDifference(
        a.label(),
        b.label(),
        a.scenario().year(round),
        key,
        a.stateName(key),
        d.meanA(),
        d.meanB(),
        d.difference(),
        d.low(),
        d.high(),
        d.n());
  }

  /** Returns the structures to compare: those of both by key, and the focal ones if they differ. */
  List<String> structures() {
    List<String> keys = new ArrayList<>(a.structures());
    keys.retainAll(b.structures());
    if (!a.focal().equals(b.focal()) && !a.focal().isEmpty() && !b.focal().isEmpty()) {
      keys.add(Arm.FOCAL);
    }
    return keys;
  }

  private Comparison comparison(
      Measure measure,
      String structure,
      int round,
      double[] left,
      double[] right,
      SettingsCount futures) {
    PairedDifference d = told(PairedDifference.of(left, right), measure.low(), measure.high());
    Verdict verdict = Verdict.of(measure, d);
    double more = verdict == Verdict.CANNOT_TELL ? d.morePairs(measure.margin()) : Double.NaN;
    Comparison c =
        new Comparison(
            measure.name(),
            structure,
            a.scenario().year(round),
            a.label(),
            b.label(),
            d.meanA(),
            d.meanB(),
            d.difference(),
            d.low(),
            d.high(),
            d.effect(),
            d.probabilityAHigher(),
            futures,
            d.n(),
            d.leftOut(),
            d.discordant(),
            measure.unit(),
            measure.margin(),
            more,
            verdict,
            "");
    String name = structure.isEmpty() ? "" : Arm.structureName(List.of(a, b), structure);
    double years = (double) round / Scenario.ROUNDS_A_YEAR;
    Sentences sentences = new Sentences(a.name(), b.name(), List.of());
    return c.with(verdict, sentences.of(measure, name, c, years));
  }

  // Pairs that do not differ say how many others might, unless there is nothing to differ in.
  private PairedDifference told(PairedDifference d, double least, double most) {
    return a.scenario().sameModel(b.scenario()) ? d.ofSame() : d.within(least, most);
  }

  private SettingsCount futures(
      Measure measure, ToDoubleFunction<RunResult> left, ToDoubleFunction<RunResult> right) {
    return SettingsCount.of(
        read(a.futures(), left), read(b.futures(), right), measure.margin());
  }

  private static double[] read(List<RunResult> runs, ToDoubleFunction<RunResult> value) {
    return runs.stream().mapToDouble(value).toArray();
  }

  private static void checkPaired(List<RunResult> left, List<RunResult> right, Arm a, Arm b) {
    if (left.size() != right.size()) {
      throw new IllegalArgumentException(
          SIZES.fill("a", a.label(), "left", left.size(), "b", b.label(), "right", right.size()));
    }
    for (int k = 0; k < left.size(); k++) {
      long seedA = left.get(k).specification().seed();
      long seedB = right.get(k).specification().seed();
      if (seedA != seedB) {
        throw new IllegalArgumentException(
            SEEDS.fill("run", k, "a", a.label(), "left", seedA, "b", b.label(), "right", seedB));
      }
    }
  }
}
