package entente.analysis.study;

import entente.analysis.discovery.CaseInput;
import entente.analysis.sensitivity.FeatureScores;
import entente.analysis.sensitivity.OddRuns;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.TrustRules;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What trees tell of one outcome on one scenario, from the points of any design: at the end of a
 * run, and at the rounds that were kept.
 *
 * <p>A point counts once, by the mean over its runs. Points that belong together, as those of a
 * trajectory, of a row of two samples, or of one alternative setting, are held out together.
 *
 * @param scenario label of the scenario
 * @param measure the outcome
 * @param inputs names of the inputs
 * @param scores their scores at the end of a run
 * @param trust the verdict on all of them
 * @param each the verdict on each
 * @param rows what independent blocks of points are called
 * @param runsPerRow runs of this scenario that one more of them takes
 * @param rounds the rounds that were kept and have an outcome
 * @param overTime scores at these rounds, by fewer trees and without intervals
 */
public record PointScores(
    String scenario,
    Measure measure,
    List<String> inputs,
    FeatureScores scores,
    Trust trust,
    List<Trust> each,
    String rows,
    int runsPerRow,
    List<Integer> rounds,
    List<FeatureScores> overTime) {

  /** The points of a study as trees take them. */
  private record Points(List<String> names, FeatureScores.Rows table, String rows, int perRow) {}

  /** Scores every measure on every scenario; empty where no input varies, or one at a time. */
  static List<PointScores> all(StudyRuns runs, Rounds rounds, long seed) {
    List<PointScores> all = new ArrayList<>();
    Points points = points(runs);
    for (int m = 0; points != null && m < runs.measures().size(); m++) {
      for (int s = 0; s < runs.scenarios().size(); s++) {
        all.add(of(runs, rounds, points, s, m, seed));
      }
    }
    return all;
  }

  private static Points points(StudyRuns runs) {
    DesignKind kind = runs.design().study().design().kind();
    int size = runs.design().size();
    List<CaseInput> inputs = Inputs.of(runs.design(), IntStream.range(0, size).toArray()).factors();
    if (kind == DesignKind.ONE_AT_A_TIME || inputs.isEmpty()) {
      return null;
    }
    double[][] x = new double[size][inputs.size()];
    boolean[] words = new boolean[inputs.size()];
    for (int k = 0; k < words.length; k++) {
      words[k] = inputs.get(k).categorical();
      for (int p = 0; p < size; p++) {
        x[p][k] = inputs.get(k).values()[p];
      }
    }
    List<String> names = inputs.stream().map(CaseInput::name).toList();
    int groups = runs.design().groupNames().size();
    boolean second = runs.design().study().design().secondOrder();
    int block =
        switch (kind) {
          case MORRIS -> groups + 1;
          case SALTELLI -> (second ? 2 : 1) * groups + 2;
          default -> 1;
        };
    int[] blocks = IntStream.range(0, size).map(p -> p / block).toArray();
    String rows =
        switch (kind) {
          case MORRIS -> "trajectories";
          case SALTELLI -> "rows";
          default -> "points";
        };
    int future = future(runs);
    if (future >= 0) {
      Arrays.setAll(blocks, p -> Integer.parseInt(runs.design().values(p).get(future)));
      rows = "settings";
    }
    int perRow = size / (int) Math.max(1, Arrays.stream(blocks).distinct().count());
    return new Points(names, new FeatureScores.Rows(x, words, blocks), rows, perRow);
  }

  private static int future(StudyRuns runs) {
    List<Axis> axes = runs.design().axes();
    return IntStream.range(0, axes.size())
        .filter(k -> axes.get(k).kind() == Axis.Kind.FUTURE)
        .findFirst()
        .orElse(-1);
  }

  private static PointScores of(
      StudyRuns runs, Rounds rounds, Points points, int scenario, int measure, long seed) {
    double[][] outcomes = runs.outcomes(scenario, measure);
    FeatureScores scores = FeatureScores.of(points.table(), runs.means(scenario, measure), seed);
    Trust some = OddRuns.trust(outcomes, scores.blocks());
    Trust own = TrustRules.of(scores);
    List<Trust> each =
        IntStream.range(0, points.names().size())
            .mapToObj(k -> TrustRules.of(scores, k, own).or(some))
            .toList();
    List<Integer> at =
        rounds == null
            ? List.of()
            : IntStream.range(0, rounds.rounds().size())
                .filter(k -> defined(rounds.at(scenario, measure, k)))
                .boxed()
                .toList();
    List<FeatureScores> overTime =
        at.stream()
            .parallel()
            .map(k -> StudyRuns.means(rounds.at(scenario, measure, k)))
            .map(means -> FeatureScores.inBrief(points.table(), means, seed))
            .toList();
    return new PointScores(
        runs.scenarios().get(scenario),
        runs.measures().get(measure),
        points.names(),
        scores,
        own.or(some),
        each,
        points.rows(),
        points.perRow() * runs.design().study().replicates(),
        at.stream().map(k -> rounds.rounds().get(k)).toList(),
        overTime);
  }

  private static boolean defined(double[][] outcomes) {
    return Arrays.stream(outcomes).flatMapToDouble(Arrays::stream).anyMatch(Double::isFinite);
  }

  /** Returns the numbers of the inputs from the largest score down. */
  public List<Integer> ranked() {
    return IntStream.range(0, inputs.size())
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -scores.scores().get(k).value()))
        .toList();
  }
}
