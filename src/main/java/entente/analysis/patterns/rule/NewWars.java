package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.analysis.patterns.record.RungHistory.War;
import java.util.List;

/** Direct wars begun, a year. */
public record NewWars() implements PatternRule {

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(
        runs,
        (run, counter) ->
            counter.add(
                (int) new RungHistory(run).wars().stream().filter(War::begun).count(), run.last()));
  }
}
