package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.List;

/** Share of entries that come in calendar years with three or more of them. */
public record Waves(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(text = "Whether any rank counts.", word = "false") boolean any,
    @Param(text = "Part whose share is taken away.", optional = true) StructureRole less)
    implements PatternRule {

  private static final int WAVE = 3;

  @Override
  public List<StructureRole> parts() {
    return less == null ? List.of(role) : List.of(role, less);
  }

  @Override
  public double value(List<RunRecord> runs) {
    double share = share(runs, role);
    return less == null ? share : share - share(runs, less);
  }

  private double share(List<RunRecord> runs, StructureRole of) {
    return Ratio.over(runs, (run, counter) -> count(run, counter, of));
  }

  private void count(RunRecord run, Ratio.Counter counter, StructureRole of) {
    for (int structure : run.of(of)) {
      for (int year = 1; year <= run.last(); year++) {
        int entries = 0;
        for (int state = 0; state < run.size(); state++) {
          if (run.moves(state)
              && run.enters(year, structure, state, any)
              && !run.tells("admission", year, state, structure)) {
            entries++;
          }
        }
        counter.add(entries >= WAVE ? entries : 0, entries);
      }
    }
  }
}
