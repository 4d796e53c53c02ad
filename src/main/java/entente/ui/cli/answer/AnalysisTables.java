package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.robust.Robustness;
import entente.analysis.sensitivity.FeatureScores;
import entente.analysis.sensitivity.Index;
import entente.analysis.study.IndexCurve;
import entente.analysis.study.Influence;
import entente.analysis.study.PointScores;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import entente.experiment.store.MemoryTables;
import entente.ui.cli.answer.RobustnessAnswer.Percentiles;
import entente.ui.cli.terminal.RecordTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The tables of an analysis.
 *
 * @param analysis the analysis
 */
public record AnalysisTables(StudyAnalysis analysis) {

  private static final Index NONE = new Index(Double.NaN, Double.NaN, Double.NaN);

  /** The index of one input. */
  record IndexRow(
      String measure,
      String scenario,
      String method,
      String input,
      double index,
      double low,
      double high,
      double first,
      double firstLow,
      double firstHigh,
      double mu,
      double sigma,
      double ifMissingLow,
      double ifMissingHigh,
      boolean told,
      String verdict,
      double moreRows) {
    static IndexRow of(Sensitivity s, Influence i) {
      Index first = i.first() == null ? NONE : i.first();
      return new IndexRow(
          s.measure().name(),
          s.scenario(),
          s.method().word(),
          i.input(),
          i.main().value(),
          i.main().low(),
          i.main().high(),
          first.value(),
          first.low(),
          first.high(),
          i.mu(),
          i.sigma(),
          i.ifLow(),
          i.ifHigh(),
          i.told(),
          i.trust().verdict().word(),
          i.trust().moreRows());
    }
  }

  /** The index of one input after a round. */
  record RoundRow(
      String measure,
      String scenario,
      String input,
      double round,
      double index,
      double low,
      double high) {
    static RoundRow of(Sensitivity s, IndexCurve curve, int k) {
      Index index = curve.values().get(k);
      return new RoundRow(
          s.measure().name(),
          s.scenario(),
          curve.input(),
          curve.at().get(k),
          index.value(),
          index.low(),
          index.high());
    }
  }

  /** The score of one input by trees. */
  record ScoreRow(
      String measure,
      String scenario,
      String input,
      double score,
      double low,
      double high,
      double fit,
      String verdict,
      double moreRows) {
    static ScoreRow of(PointScores s, int k) {
      Index score = s.scores().scores().get(k);
      return new ScoreRow(
          s.measure().name(),
          s.scenario(),
          s.inputs().get(k),
          score.value(),
          score.low(),
          score.high(),
          s.scores().fit(),
          s.each().get(k).verdict().word(),
          s.each().get(k).moreRows());
    }
  }

  /** The score of one input after a round. */
  record ScoreRoundRow(
      String measure, String scenario, String input, int round, double score, double fit) {
    static ScoreRoundRow of(PointScores s, int input, int k) {
      FeatureScores at = s.overTime().get(k);
      return new ScoreRoundRow(
          s.measure().name(),
          s.scenario(),
          s.inputs().get(input),
          s.rounds().get(k),
          at.scores().get(input).value(),
          at.fit());
    }
  }

  /** How one scenario stands. */
  record StandingRow(
      String measure,
      String architecture,
      @JsonUnwrapped Percentiles percentiles,
      double wins,
      double regretMean,
      double regretMeanLow,
      double regretMeanHigh,
      double regretP90,
      double regretP90Low,
      double regretP90High,
      double regretMax,
      String enough,
      double enoughShare,
      double enoughLow,
      double enoughHigh,
      int failed,
      int undefined) {
    static StandingRow of(Robustness r, int architecture) {
      Robustness.Standing s = r.standings().get(architecture);
      Index mean = s.regret().mean();
      Index high = s.regret().high();
      return new StandingRow(
          r.outcomes().measure().name(),
          s.architecture(),
          Percentiles.of(s.percentiles()),
          s.wins(),
          mean.value(),
          mean.low(),
          mean.high(),
          high.value(),
          high.low(),
          high.high(),
          s.regret().most(),
          r.rule().text(),
          s.satisficing().share(),
          s.satisficing().interval()[0],
          s.satisficing().interval()[1],
          r.outcomes().failures(architecture),
          r.outcomes().undefined(architecture));
    }
  }

  /** Returns each table that has rows, as the text of its file. */
  public Map<String, String> texts() throws IOException {
    List<IndexRow> indices = new ArrayList<>();
    List<RoundRow> overTime = new ArrayList<>();
    for (Sensitivity s : analysis.sensitivities()) {
      s.influences().forEach(i -> indices.add(IndexRow.of(s, i)));
      for (IndexCurve curve : s.overTime()) {
        IntStream.range(0, curve.at().size()).forEach(k -> overTime.add(RoundRow.of(s, curve, k)));
      }
    }
    List<ScoreRow> scores = new ArrayList<>();
    List<ScoreRoundRow> scoresOverTime = new ArrayList<>();
    for (PointScores s : analysis.scorings()) {
      for (int i = 0; i < s.inputs().size(); i++) {
        int input = i;
        scores.add(ScoreRow.of(s, input));
        IntStream.range(0, s.rounds().size())
            .forEach(k -> scoresOverTime.add(ScoreRoundRow.of(s, input, k)));
      }
    }
    List<StandingRow> standings = new ArrayList<>();
    for (Robustness r : analysis.robustness()) {
      IntStream.range(0, r.standings().size()).forEach(a -> standings.add(StandingRow.of(r, a)));
    }
    MemoryTables shelf = new MemoryTables();
    RecordTable.SNAKE_CASE.write(
        shelf, "indices.csv", "One row per measure, scenario and input.", indices);
    RecordTable.SNAKE_CASE.write(
        shelf, "over-time.csv", "One row per measure, scenario, input and round.", overTime);
    RecordTable.SNAKE_CASE.write(
        shelf, "scores.csv", "One row per measure, scenario and input.", scores);
    RecordTable.SNAKE_CASE.write(
        shelf,
        "scores-over-time.csv",
        "One row per measure, scenario, input and round.",
        scoresOverTime);
    RecordTable.SNAKE_CASE.write(
        shelf, "robustness.csv", "One row per measure and architecture.", standings);
    return shelf.tables();
  }
}
