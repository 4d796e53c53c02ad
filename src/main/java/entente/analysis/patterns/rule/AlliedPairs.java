package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.model.Param;
import java.util.List;
import java.util.stream.Stream;

/** Share of allied pairs that are still allied some years later. */
public record AlliedPairs(
    @Param(text = "Parts of structures that join all their members.", word = "[]") List<String> all,
    @Param(text = "Parts of structures that join each member with a founder.", word = "[]")
        List<String> hub,
    @Param(text = "How many years later.", unit = "years", low = 1, high = 100) int years)
    implements PatternRule {

  @Override
  public List<String> words() {
    return Stream.concat(all.stream(), hub.stream()).toList();
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    Pacts pacts = new Pacts(all, hub);
    for (int a = 0; a < run.size(); a++) {
      for (int b = 0; b < a; b++) {
        Pacts.last(pacts.years(run, a, b), years, run.last(), counter);
      }
    }
  }
}
