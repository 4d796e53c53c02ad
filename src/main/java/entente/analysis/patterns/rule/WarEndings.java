package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.analysis.patterns.record.RungHistory.War;
import entente.model.Param;
import java.util.List;

/** Chance that a war ends in the calendar year in which it began, or in a later one. */
public record WarEndings(
    @Param(text = "Whether the first year is looked at, and not those after it.") boolean first)
    implements PatternRule {

  // A quiet year is bridged, so that the last two years do not tell whether a war is over.
  private static final int UNTOLD = 2;

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    int told = run.last() - UNTOLD;
    for (War war : new RungHistory(run).wars()) {
      if (first) {
        if (war.begun() && war.first() <= told) {
          counter.add(war.last() == war.first());
        }
      } else {
        for (int year = war.first() + 1; year <= Math.min(war.last(), told); year++) {
          counter.add(year == war.last());
        }
      }
    }
  }
}
