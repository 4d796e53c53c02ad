package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.model.Param;
import java.util.List;

/** Nuclear use, a year of force between a nuclear state and another. */
public record NuclearUse(
    @Param(text = "Whether both are nuclear states, and not just one.") boolean both)
    implements PatternRule {

  private static final int NUCLEAR = 5;

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    RungHistory history = new RungHistory(run);
    for (int pair : history.pairs()) {
      int a = pair / run.size();
      int b = pair % run.size();
      boolean one = run.world().state(a).nuclear();
      boolean other = run.world().state(b).nuclear();
      if (both ? one && other : one != other) {
        int years = history.years(pair, RungHistory.FORCE).cardinality();
        counter.add(history.years(pair, NUCLEAR).isEmpty() ? 0 : 1, years);
      }
    }
  }
}
