package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import entente.model.structures.Status;
import java.util.List;

/** Changes of rank in a structure, a state and year; no rank is one, suspension is none. */
public record RankChanges(@Param(text = "Part of the structure.") StructureRole role)
    implements PatternRule {

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    for (int structure : run.of(role)) {
      for (int state = 0; state < run.size(); state++) {
        if (run.moves(state)) {
          Status held = run.status(0, structure, state);
          for (int year = 1; year <= run.last(); year++) {
            Status now = run.status(year, structure, state);
            // Who is suspended keeps the rank that it had.
            now = now == Status.SUSPENDED ? held : now;
            counter.add(now != held);
            held = now;
          }
        }
      }
    }
  }
}
