package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.model.decisions.Tipping;
import java.util.List;

/** Share of moves whose reason is chance. */
public record ChanceMoves() implements PatternRule {

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(
        runs,
        (run, counter) ->
            run.reasons().forEach(reason -> counter.add(reason.equals(Tipping.NOISE))));
  }
}
