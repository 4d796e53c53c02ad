package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.analysis.statistic.KaplanMeier;
import entente.analysis.statistic.KaplanMeier.Life;
import entente.model.Param;
import java.util.ArrayList;
import java.util.List;

/** Median years from asking to entry (Kaplan and Meier 1958). */
public record YearsToEntry(@Param(text = "Part of the structure.") StructureRole role)
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
    List<Life> lives = new ArrayList<>();
    for (RunRecord run : runs) {
      for (int structure : run.of(role)) {
        for (int state = 0; state < run.size(); state++) {
          if (run.moves(state)) {
            follow(run, structure, state, lives);
          }
        }
      }
    }
    if (lives.isEmpty()) {
      return Double.NaN;
    }
    for (KaplanMeier.Step step : KaplanMeier.of(lives).steps()) {
      if (step.share() <= 0.5) {
        return step.age();
      }
    }
    return runs.stream().mapToInt(RunRecord::last).max().orElse(0) + 1.0;
  }

  private static void follow(RunRecord run, int structure, int state, List<Life> lives) {
    int since = -1;
    for (int year = 1; year <= run.last(); year++) {
      boolean asked = run.year(year).asked()[structure][state];
      boolean before = run.year(year - 1).asked()[structure][state];
      boolean entered = run.enters(year, structure, state, false);
      boolean within = entered && !before && run.tells("ask", year, state, structure);
      if (since < 0 && (asked && !before && !run.in(year, structure, state, false) || within)) {
        since = year;
      }
      if (since >= 0 && (entered || !asked)) {
        lives.add(new Life(year - since, entered));
        since = -1;
      }
    }
    if (since >= 0) {
      lives.add(new Life(run.last() - since, false));
    }
  }
}
