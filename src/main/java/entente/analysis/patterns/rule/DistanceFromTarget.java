package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** Rank correlation of membership with distance from the target (Spearman 1904). */
public record DistanceFromTarget(@Param(text = "Part of the structure.") StructureRole role)
    implements PatternRule {

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public boolean needsManyRuns() {
    return true;
  }

  @Override
  public double value(List<RunRecord> runs) {
    RunRecord any = runs.get(0);
    RunRecord.OfStructure structure = any.structures().get(any.of(role)[0]);
    if (structure.target() < 0) {
      return Double.NaN;
    }
    double[] years = SeatRanking.years(runs, role, false);
    double[] position = any.year(0).position();
    int[] states =
        IntStream.range(0, any.size())
            .filter(state -> state != structure.target() && !structure.founded()[state])
            .toArray();
    double[] members = IntStream.of(states).mapToDouble(state -> years[state]).toArray();
    double[] distance =
        IntStream.of(states)
            .mapToDouble(state -> Math.abs(position[state] - position[structure.target()]))
            .toArray();
    return states.length < 2
        ? Double.NaN
        : new SpearmansCorrelation().correlation(members, distance);
  }
}
