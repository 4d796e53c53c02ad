package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.model.Param;
import entente.model.dynamics.Happening;
import java.util.List;

/** Changes of leader, a year. */
public record LeaderChanges(
    @Param(text = "Whether democracies are looked at, and not all others.") boolean democracies)
    implements PatternRule {

  @Override
  public List<Known> reads() {
    return List.of(Known.GOVERNMENTS);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    for (int year = 1; year <= run.last(); year++) {
      for (int state = 0; state < run.size(); state++) {
        if (run.year(year - 1).democratic(state) == democracies) {
          counter.add(0, 1);
        }
      }
    }
    for (Happening h : run.chronicle()) {
      int year = RunRecord.yearOf(h.round());
      if (h.kind().equals("leader_change")
          && year <= run.last()
          && run.year(year - 1).democratic(h.actor()) == democracies) {
        counter.add(1, 0);
      }
    }
  }
}
