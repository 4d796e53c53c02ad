package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.List;

/** The same for pairs of a founder and a member, less that of another structure. */
public record LeaderPairs(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(text = "Part of the structure whose share is taken away.") StructureRole less,
    @Param(text = "How many years later.", unit = "years", low = 1, high = 100) int years)
    implements PatternRule {

  @Override
  public List<StructureRole> parts() {
    return List.of(role, less);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return share(runs, role) - share(runs, less);
  }

  private double share(List<RunRecord> runs, StructureRole of) {
    Pacts pacts = new Pacts(List.of(), List.of(of.word()));
    return Ratio.over(runs, (run, counter) -> count(run, counter, pacts));
  }

  private void count(RunRecord run, Ratio.Counter counter, Pacts pacts) {
    for (int a = 0; a < run.size(); a++) {
      for (int b = 0; b < a; b++) {
        Pacts.last(pacts.years(run, a, b), years, run.last(), counter);
      }
    }
  }
}
