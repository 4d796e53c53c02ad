package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.Arrays;
import java.util.List;

/** How well runs tell who sits in a structure. */
public record SeatRanking(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(text = "Table of those who do, with columns key, status, since.") String table,
    ObservedCases observed,
    @Param(text = "Regions of the states that are looked at; all if none.", word = "[]")
        List<String> regions)
    implements PatternRule {

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public boolean ofNamedStates() {
    return true;
  }

  @Override
  public boolean needsManyRuns() {
    return true;
  }

  @Override
  public double value(List<RunRecord> runs) {
    RunRecord any = runs.get(0);
    Ranked ranked = new Ranked();
    double[] years = years(runs, role, true);
    for (int state = 0; state < any.size(); state++) {
      if (any.moves(state) && Regions.contain(regions, any, state) && outside(any, state)) {
        String key = any.world().state(state).key();
        ranked.add(years[state], observed.yes().contains(key));
      }
    }
    return ranked.area();
  }

  private boolean outside(RunRecord run, int state) {
    return Arrays.stream(run.of(role)).noneMatch(k -> run.in(0, k, state, true));
  }

  /** Returns at how many year-ends of all runs each state is in a structure of a part. */
  static double[] years(List<RunRecord> runs, StructureRole role, boolean any) {
    double[] years = new double[runs.get(0).size()];
    for (RunRecord run : runs) {
      for (int structure : run.of(role)) {
        for (int year = 1; year <= run.last(); year++) {
          for (int state = 0; state < years.length; state++) {
            years[state] += run.in(year, structure, state, any) ? 1 : 0;
          }
        }
      }
    }
    return years;
  }
}
