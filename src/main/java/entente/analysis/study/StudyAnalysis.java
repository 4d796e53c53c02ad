package entente.analysis.study;

import entente.analysis.discovery.CaseInput;
import entente.analysis.robust.Outcomes;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Resample;
import entente.experiment.sampling.Axis;
import entente.experiment.table.CaseRule;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.text.Template;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that a finished sweep says.
 *
 * @param runs its runs
 * @param sensitivities what each measure on each scenario hangs on
 * @param scorings what trees tell of each measure on each scenario
 * @param surfaces response surfaces
 * @param robustness how the scenarios stand in each measure of which a direction is better
 * @param maps who wins where, for the measures that have such a map
 * @param found where the cases lie, by scenario
 * @param notes what could not be done, and why
 */
public record StudyAnalysis(
    StudyRuns runs,
    List<Sensitivity> sensitivities,
    List<PointScores> scorings,
    List<ResponseSurface> surfaces,
    List<Robustness> robustness,
    List<RegretMap> maps,
    List<CaseSearch> found,
    List<String> notes) {

  private static final Template WITHOUT_ORDER =
      Template.of("Without a coefficient, since more than two words have no order: {inputs}.");

  private static final MathContext DIGITS = new MathContext(3);

  /**
   * What the user asks for.
   *
   * @param cases which runs are cases; null for the worst quarter of the first measure
   * @param enough what is good enough, by measure; of the others the better half of all runs is
   * @param seed seed of the bootstrap, halves and folds
   */
  public record Question(CaseRule cases, List<CaseRule> enough, long seed) {}

  /**
   * Analyses.
   *
   * @param rounds outcomes over time; null where the sweep did not keep them
   */
  public static StudyAnalysis of(StudyRuns runs, Rounds rounds, Question question) {
    List<String> notes = new ArrayList<>();
    List<Sensitivity> sensitivities = sensitivities(runs, rounds, question.seed(), notes);
    List<ResponseSurface> surfaces = new ArrayList<>();
    for (int m = 0; m < runs.measures().size() && !sensitivities.isEmpty(); m++) {
      ResponseSurface surface = ResponseSurface.of(runs, m, sensitivities);
      if (surface != null) {
        surfaces.add(surface);
      }
    }
    List<Robustness> robustness = new ArrayList<>();
    List<RegretMap> maps = new ArrayList<>();
    boolean futures = runs.design().axes().stream().anyMatch(a -> a.kind() == Axis.Kind.FUTURE);
    if (runs.scenarios().size() > 1 || futures) {
      for (int m = 0; m < runs.measures().size(); m++) {
        if (runs.measures().get(m).better() != Better.NEITHER) {
          robust(runs, m, question, robustness, maps);
        }
      }
      if (runs.scenarios().size() < 2) {
        notes.add("One scenario alone has no regret; a study over several shows who wins where.");
      }
    }
    CaseRule rule = question.cases() == null ? CaseSearch.usual(runs) : question.cases();
    List<CaseSearch> found = new ArrayList<>();
    if (rule == null || !CaseSearch.possible(runs)) {
      notes.add(
          "No cases were looked for: there is no outcome, no input varies, or points belong together,"
              + " as those of a trajectory do. Maybe use a latin_hypercube for that.");
    } else {
      for (int s = 0; s < runs.scenarios().size(); s++) {
        found.add(CaseSearch.of(runs, s, rule, question.seed()));
      }
    }
    List<PointScores> scorings = PointScores.all(runs, rounds, question.seed());
    return new StudyAnalysis(
        runs, sensitivities, scorings, surfaces, robustness, maps, found, notes);
  }

  private static List<Sensitivity> sensitivities(
      StudyRuns runs, Rounds rounds, long seed, List<String> notes) {
    Estimator estimator = Estimator.of(runs, seed);
    if (estimator == null) {
      notes.add("No indices: there are no inputs for a regression, or fewer points than inputs.");
      return List.of();
    }
    List<String> words =
        estimator instanceof RegressionEstimator ? RegressionEstimator.leftOut(runs) : List.of();
    if (!words.isEmpty()) {
      notes.add(WITHOUT_ORDER.fill("inputs", String.join(", ", words)));
    }
    if (rounds == null) {
      notes.add(
          "Nothing over time: the sweep did not keep rounds.csv. Maybe keep: [rounds] and horizons"
              + " in the study.");
    }
    List<Sensitivity> all = new ArrayList<>();
    for (int m = 0; m < runs.measures().size(); m++) {
      for (int s = 0; s < runs.scenarios().size(); s++) {
        Sensitivity one = estimator.estimate(s, m);
        all.add(rounds == null ? one : one.over(overTime(estimator, rounds, s, m)));
      }
    }
    return all;
  }

  private static List<IndexCurve> overTime(Estimator estimator, Rounds rounds, int s, int m) {
    List<Double> at = new ArrayList<>();
    List<List<Index>> values = new ArrayList<>();
    for (int k = 0; k < rounds.rounds().size(); k++) {
      double[][] outcomes = rounds.at(s, m, k);
      if (Arrays.stream(outcomes).flatMapToDouble(Arrays::stream).anyMatch(Double::isFinite)) {
        at.add((double) rounds.rounds().get(k));
        values.add(estimator.main(outcomes));
      }
    }
    return Estimator.curves(estimator.inputs(), at, values);
  }

  private static void robust(
      StudyRuns runs, int m, Question question, List<Robustness> robustness, List<RegretMap> maps) {
    Measure measure = runs.measures().get(m);
    int replicates = runs.design().study().replicates();
    int points = runs.design().size();
    double[][] values = new double[runs.scenarios().size()][points * replicates];
    boolean[][] failed = new boolean[values.length][points * replicates];
    for (int s = 0; s < values.length; s++) {
      for (int p = 0; p < points; p++) {
        for (int r = 0; r < replicates; r++) {
          values[s][r * points + p] = runs.outcomes(s, m)[p][r];
          failed[s][r * points + p] = runs.failed(s, p, r);
        }
      }
    }
    Outcomes outcomes = new Outcomes(measure, runs.scenarios(), values, failed);
    CaseRule rule =
        question.enough().stream()
            .filter(r -> r.column().equals(measure.name()))
            .findFirst()
            .orElseGet(() -> betterHalf(outcomes));
    if (rule == null) {
      return;
    }
    robustness.add(Robustness.of(outcomes, rule, question.seed()));
    int[] every = IntStream.range(0, points).toArray();
    List<CaseInput> numeric = Inputs.of(runs.design(), every).numeric();
    double[][] inputs = new double[points * replicates][numeric.size()];
    for (int f = 0; f < inputs.length; f++) {
      for (int j = 0; j < numeric.size(); j++) {
        inputs[f][j] = numeric.get(j).values()[f % points];
      }
    }
    RegretMap map = RegretMap.of(outcomes, numeric.stream().map(CaseInput::name).toList(), inputs);
    if (map != null) {
      maps.add(map);
    }
  }

  // Never false by rounding of the median itself: it is rounded away from what is better.
  private static CaseRule betterHalf(Outcomes outcomes) {
    double[] sorted =
        Arrays.stream(outcomes.values())
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return null;
    }
    boolean higher = outcomes.measure().better() == Better.HIGHER;
    double median = Resample.quantile(sorted, 0.5);
    String number =
        new BigDecimal(median)
            .round(
                new MathContext(
                    DIGITS.getPrecision(),
                    higher ? java.math.RoundingMode.FLOOR : java.math.RoundingMode.CEILING))
            .stripTrailingZeros()
            .toPlainString();
    return CaseRule.parse(outcomes.measure().name() + (higher ? " >= " : " <= ") + number);
  }
}
