package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import java.util.List;

/** Wars between two democracies, against those of all other pairs. */
public record JointDemocracies() implements PatternRule {

  @Override
  public List<Known> reads() {
    return List.of(Known.DEMOCRACY);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.quotient(
        runs,
        (run, joint, others) ->
            WarYears.count(
                run,
                (year, a, b) -> true,
                (year, a, b) -> run.year(year).democratic(a) && run.year(year).democratic(b),
                joint,
                others));
  }
}
