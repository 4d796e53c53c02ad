package entente.analysis.compare;

import entente.analysis.statistic.PairedDifference;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.Template;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

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

  /** Reads a number out of a run at a round; NaN where it is undefined. */
  @FunctionalInterface
  interface Reader {
    /** Returns the number. */
    double read(RunResult run, int round);
  }

  /** Returns the comparison of a system measure at a round. */
  Comparison system(Measure measure, int round) {
    Reader value = (run, r) -> values.system(run, measure.name(), r);
    return comparison(measure, "", round, value, value);
  }

  /** Returns the comparison of a measure of a structure at a round. */
  Comparison structure(Measure measure, String key, int round) {
    boolean focal = key.equals(Arm.FOCAL) && !a.focal().equals(b.focal());
    String keyA = focal ? a.focal() : key;
    String keyB = focal ? b.focal() : key;
    return comparison(
        measure,
        key,
        round,
        (run, r) -> values.structure(run, keyA, measure.name(), r),
        (run, r) -> values.structure(run, keyB, measure.name(), r));
  }

  /**
   * Returns whether indivisibility can be compared: both have a focal structure, and without it the
   * same structures are left, so that gains and losses are against the same world.
   */
  boolean sharesTwins() {
    if (!has(Arm::withoutFocal) || a.focal().isEmpty() || b.focal().isEmpty()) {
      return false;
    }
    return new TreeSet<>(Arm.of("", a.withoutFocal()).structures())
        .equals(new TreeSet<>(Arm.of("", b.withoutFocal()).structures()));
  }

  /** Returns the comparison of indivisibility at a round. */
  Comparison indivisibility(int round) {
    return comparison(
        Indivisibility.MEASURE,
        "",
        round,
        Indivisibility.of(values, a, round),
        Indivisibility.of(values, b, round),
        SettingsCount.NONE,
        ended(round));
  }

  // Runs without the focal structure keep no values before the horizon, so that the last one of a
  // world that ended is not known; the worst possible one is.
  private Carried ended(int round) {
    Carried all =
        carried(Indivisibility.MEASURE, round, besideTwins(a, round), besideTwins(b, round));
    return all.ended() == 0 ? all : all.worstAlone();
  }

  private Reader besideTwins(Arm arm, int round) {
    IdentityHashMap<RunResult, Double> at = new IdentityHashMap<>();
    double[] found = Indivisibility.of(values, arm, round);
    for (int k = 0; k < found.length; k++) {
      at.put(arm.runs().get(k), found[k]);
    }
    return (run, r) -> r == round ? at.get(run) : Double.NaN;
  }

  /** Returns the comparison of the mean security of some states at a round, one or more. */
  Comparison security(Measure measure, List<String> states, int round) {
    Reader value =
        (run, r) ->
            states.stream()
                .mapToDouble(state -> values.security(run, state, r))
                .average()
                .orElse(Double.NaN);
    return comparison(measure, "", round, value, value);
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
      Measure measure, String structure, int round, Reader left, Reader right) {
    SettingsCount futures =
        SettingsCount.of(
            read(a.futures(), left, round), read(b.futures(), right, round), measure.margin());
    return comparison(
        measure,
        structure,
        round,
        read(a.runs(), left, round),
        read(b.runs(), right, round),
        futures,
        carried(measure, round, left, right));
  }

  private Comparison comparison(
      Measure measure,
      String structure,
      int round,
      double[] left,
      double[] right,
      SettingsCount futures,
      Carried carried) {
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
            carried,
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

  // Among worlds without nuclear use only those compare that did not end; here all do.
  private Carried carried(Measure measure, int round, Reader left, Reader right) {
    int n = a.runs().size();
    int ended = 0;
    double[][] last = new double[2][n];
    double[][] worst = new double[2][n];
    double least = worst(measure);
    for (int k = 0; k < n; k++) {
      boolean endA = ended(a.runs().get(k), round);
      boolean endB = ended(b.runs().get(k), round);
      ended += endA || endB ? 1 : 0;
      last[0][k] = last(a.runs().get(k), left, round, endA);
      last[1][k] = last(b.runs().get(k), right, round, endB);
      worst[0][k] = endA ? least : last[0][k];
      worst[1][k] = endB ? least : last[1][k];
    }
    if (ended == 0 || Values.ABSORBING.contains(measure.name())) {
      return Carried.NONE;
    }
    return Carried.of(
        ended,
        told(PairedDifference.of(last[0], last[1]), measure.low(), measure.high()),
        Double.isFinite(least)
            ? told(PairedDifference.of(worst[0], worst[1]), measure.low(), measure.high())
            : null);
  }

  private static double worst(Measure measure) {
    return switch (measure.better()) {
      case HIGHER -> measure.low();
      case LOWER -> measure.high();
      case NEITHER -> Double.NaN;
    };
  }

  private boolean ended(RunResult run, int round) {
    return run.status() == Status.OK && !values.alive(run, round);
  }

  private static double last(RunResult run, Reader value, int round, boolean ended) {
    double x = value.read(run, round);
    for (int r = round - 1; ended && Double.isNaN(x) && r >= 0; r--) {
      x = value.read(run, r);
    }
    return x;
  }

  private static double[] read(List<RunResult> runs, Reader value, int round) {
    return runs.stream().mapToDouble(run -> value.read(run, round)).toArray();
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
