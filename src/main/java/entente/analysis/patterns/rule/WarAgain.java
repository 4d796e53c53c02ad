package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.analysis.patterns.record.RungHistory.War;
import entente.model.Param;
import java.util.List;

/** Share of wars that are followed by another of the same pair. */
public record WarAgain(
    @Param(text = "Within how many years.", unit = "years", low = 1, high = 100) int years)
    implements PatternRule {

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    List<War> wars = new RungHistory(run).wars();
    for (War war : wars) {
      if (war.last() <= run.last() - years) {
        counter.add(wars.stream().anyMatch(next -> follows(war, next)));
      }
    }
  }

  private boolean follows(War war, War next) {
    return next.a() == war.a()
        && next.b() == war.b()
        && next.first() > war.last()
        && next.first() <= war.last() + years;
  }
}
