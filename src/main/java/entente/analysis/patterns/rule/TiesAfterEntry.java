package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.record.YearEnd;
import entente.model.Param;
import java.util.List;

/** How a state's ties with a structure's target change after it has entered. */
public record TiesAfterEntry(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(text = "Which ties: arms, trade.") Tie tie,
    @Param(text = "Years before and after.", unit = "years", low = 1, high = 50) int years)
    implements PatternRule {

  /** A kind of tie. */
  public enum Tie {
    /** Arms received. */
    ARMS,
    /** Goods traded. */
    TRADE
  }

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public List<Known> reads() {
    return List.of(tie == Tie.ARMS ? Known.ARMS : Known.TRADE);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return new AfterEntry(role, false, years, List.of()).change(runs, this::share);
  }

  private double share(RunRecord run, int structure, int year, int state) {
    int target = run.structures().get(structure).target();
    int pole = target < 0 ? -1 : run.world().poleOf(target);
    YearEnd end = run.year(year);
    double[] ties = tie == Tie.ARMS ? end.arms() : end.trade();
    return pole < 0 ? Double.NaN : ties[state * run.world().poleCount() + pole];
  }
}
