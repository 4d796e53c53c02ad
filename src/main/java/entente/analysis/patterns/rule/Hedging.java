package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.YearEnd;
import entente.model.Param;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Correlation of the hedging term of states with itself some years later. */
public record Hedging(
    @Param(text = "How many years later.", unit = "years", low = 1, high = 100) int years)
    implements PatternRule {

  private static final double FULL_TIES = 0.5;

  @Override
  public double value(List<RunRecord> runs) {
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    for (RunRecord run : runs) {
      for (int year = 0; year + years <= run.last(); year++) {
        for (int state = 0; state < run.size(); state++) {
          if (run.moves(state)) {
            before.add(term(run.year(year), state, run.size()));
            after.add(term(run.year(year + years), state, run.size()));
          }
        }
      }
    }
    return before.size() < 2
        ? Double.NaN
        : new PearsonsCorrelation().correlation(numbers(before), numbers(after));
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double term(YearEnd end, int state, int states) {
    int poles = end.dependence().length / states;
    double sum = 0;
    double squares = 0;
    for (int p = 0; p < poles; p++) {
      double tie = end.dependence()[state * poles + p];
      sum += tie;
      squares += tie * tie;
    }
    if (sum == 0 || poles < 2) {
      return 0;
    }
    double evenness = Math.max(0, (1 - squares / (sum * sum)) * poles / (poles - 1));
    return evenness * Math.min(1, sum / FULL_TIES);
  }
}
