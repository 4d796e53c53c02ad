package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.record.YearEnd;
import entente.model.Param;
import java.util.List;

/** Acts of a structure's target against neighbours that have asked, against those of all others. */
public record ActsAgainstAskers(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(
            text = "How far a capital may lie from the target's, besides those that border on it.",
            unit = "km",
            low = 0,
            high = 20000)
        double km)
    implements PatternRule {

  private static final int ACT = 2;

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
    return Ratio.quotient(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter askers, Ratio.Counter others) {
    for (int structure : run.of(role)) {
      int target = run.structures().get(structure).target();
      for (int state = 0; target >= 0 && state < run.size(); state++) {
        boolean near =
            Regions.border(run, state, target) || run.world().distance(state, target) <= km;
        if (!run.moves(state) || !near) {
          continue;
        }
        for (int year = 1; year <= run.last(); year++) {
          YearEnd before = run.year(year - 1);
          boolean asks =
              before.asked()[structure][state] && !run.in(year - 1, structure, state, false);
          (asks ? askers : others).add(acts(run, year, state, target), 1);
        }
      }
    }
  }

  private static int acts(RunRecord run, int year, int state, int target) {
    return (int)
        run.chronicle().stream()
            .filter(h -> h.kind().equals("rung") && RunRecord.yearOf(h.round()) == year)
            .filter(
                h ->
                    h.actor() == state && h.target() == target
                        || h.actor() == target && h.target() == state)
            .filter(h -> RungHistory.to(h) >= ACT && RungHistory.to(h) > RungHistory.from(h))
            .count();
  }
}
