package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.study.IndexCurve;
import entente.analysis.study.Influence;
import entente.analysis.study.NextStep;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import java.util.ArrayList;
import java.util.List;

/** What one measure on one scenario hangs on, as an object. */
record SensitivityAnswer(
    String measure,
    String scenario,
    String method,
    int rows,
    int leftOut,
    double mean,
    double explained,
    double noiseShare,
    double noiseShareOfRuns,
    Index dummy,
    @JsonUnwrapped Judgement judgement,
    List<Input> inputs,
    List<Pair> second,
    List<ByRows> convergence,
    List<ByRounds> overTime,
    List<String> next) {

  /** Whether indices can be believed, and what it would take. */
  record Judgement(String verdict, String reason, double moreRows, double moreRuns) {
    static Judgement of(Sensitivity s, Trust trust) {
      return new Judgement(
          trust.verdict().word(),
          trust.reason(),
          trust.moreRows(),
          trust.moreRows() * s.runsPerRow());
    }
  }

  /** How much hangs on one input. */
  record Input(
      String input,
      Index index,
      Index first,
      double mu,
      double sigma,
      double ifMissingLow,
      double ifMissingHigh,
      boolean toldFromNothing,
      @JsonUnwrapped Judgement judgement) {
    static Input of(Sensitivity s, Influence i) {
      return new Input(
          i.input(),
          i.main(),
          i.first(),
          i.mu(),
          i.sigma(),
          i.ifLow(),
          i.ifHigh(),
          i.told(),
          Judgement.of(s, i.trust()));
    }
  }

  /** How much hangs on two inputs together. */
  record Pair(List<String> inputs, Index index) {}

  /** How an index goes as rows are added. */
  record ByRows(String input, List<Double> rows, List<Double> values) {
    static ByRows of(IndexCurve curve) {
      return new ByRows(curve.input(), curve.at(), SensitivityAnswer.values(curve));
    }
  }

  /** How an index goes from round to round. */
  record ByRounds(String input, List<Double> rounds, List<Double> values) {
    static ByRounds of(IndexCurve curve) {
      return new ByRounds(curve.input(), curve.at(), SensitivityAnswer.values(curve));
    }
  }

  /** Returns the answer of indices. */
  static SensitivityAnswer of(StudyAnalysis analysis, Sensitivity s) {
    return new SensitivityAnswer(
        s.measure().name(),
        s.scenario(),
        s.method().word(),
        s.rows(),
        s.leftOut(),
        s.mean(),
        s.explained(),
        s.noise().shareOfMeans(),
        s.noise().share(),
        s.dummy(),
        Judgement.of(s, s.trust()),
        s.influences().stream().map(i -> Input.of(s, i)).toList(),
        pairs(s),
        s.convergence().stream().map(ByRows::of).toList(),
        s.overTime().stream().map(ByRounds::of).toList(),
        NextStep.of(analysis, s));
  }

  private static List<Pair> pairs(Sensitivity s) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; s.second() != null && i < s.influences().size(); i++) {
      for (int j = i + 1; j < s.influences().size(); j++) {
        List<String> both = List.of(s.influences().get(i).input(), s.influences().get(j).input());
        pairs.add(new Pair(both, s.second()[i][j]));
      }
    }
    return pairs;
  }

  private static List<Double> values(IndexCurve curve) {
    return curve.values().stream().map(Index::value).toList();
  }
}
