package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.record.YearEnd;
import entente.model.Param;
import java.util.List;

/** Share of entries by states that something should have kept out. */
public record EntriesDespite(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(text = "What should have kept them out: contest, neutrality, low_democracy.") Bar bar)
    implements PatternRule {

  private static final double LOW = 0.4;

  /** What should keep a state out. */
  public enum Bar {
    /** A contest held by force. */
    CONTEST,
    /** Neutrality by treaty, constitution or law. */
    NEUTRALITY,
    /** Little democracy. */
    LOW_DEMOCRACY
  }

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public List<Known> reads() {
    return List.of(
        switch (bar) {
          case CONTEST -> Known.CONTESTS;
          case NEUTRALITY -> Known.NEUTRALITY;
          case LOW_DEMOCRACY -> Known.DEMOCRACY;
        });
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    for (int structure : run.of(role)) {
      for (int year = 1; year <= run.last(); year++) {
        for (int state = 0; state < run.size(); state++) {
          if (run.moves(state) && run.enters(year, structure, state, false)) {
            counter.add(barred(run.year(year - 1), state));
          }
        }
      }
    }
  }

  private boolean barred(YearEnd before, int state) {
    return switch (bar) {
      case CONTEST -> before.heldByForce(state);
      case NEUTRALITY -> before.neutral()[state];
      case LOW_DEMOCRACY -> before.democracy()[state] < LOW;
    };
  }
}
