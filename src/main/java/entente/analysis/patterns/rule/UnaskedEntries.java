package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.List;

/** Entries of states that have not asked, a year outside. */
public record UnaskedEntries(@Param(text = "Part of the structure.") StructureRole role)
    implements PatternRule {

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public List<Known> reads() {
    return List.of(Known.ASKING);
  }

  @Override
  public double value(List<RunRecord> runs) {
    boolean ranks = runs.stream().anyMatch(this::hasLowerRanks);
    return Ratio.over(runs, (run, counter) -> count(run, counter, ranks));
  }

  private boolean hasLowerRanks(RunRecord run) {
    for (int structure : run.of(role)) {
      for (int year = 0; year <= run.last(); year++) {
        for (int state = 0; state < run.size(); state++) {
          if (lower(run, year, structure, state)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean lower(RunRecord run, int year, int structure, int state) {
    return run.in(year, structure, state, true) && !run.in(year, structure, state, false);
  }

  private void count(RunRecord run, Ratio.Counter counter, boolean ranks) {
    for (int structure : run.of(role)) {
      for (int year = 1; year <= run.last(); year++) {
        for (int state = 0; state < run.size(); state++) {
          boolean outside = !run.in(year - 1, structure, state, false);
          boolean watched = !ranks || lower(run, year - 1, structure, state);
          if (run.moves(state) && outside && watched && !asked(run, year, structure, state)) {
            counter.add(run.in(year, structure, state, false));
          }
        }
      }
    }
  }

  private static boolean asked(RunRecord run, int year, int structure, int state) {
    return run.year(year - 1).asked()[structure][state]
        || run.year(year).asked()[structure][state]
        || run.tells("ask", year, state, structure);
  }
}
