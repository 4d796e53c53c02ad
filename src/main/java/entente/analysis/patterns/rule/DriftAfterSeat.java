package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.List;
import java.util.stream.IntStream;

/** How far states drift from the founders of a structure after they have come. */
public record DriftAfterSeat(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(text = "Regions of the states that are looked at; all if none.", word = "[]")
        List<String> regions,
    @Param(text = "Years before and after.", unit = "years", low = 1, high = 50) int years)
    implements PatternRule {

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return new AfterEntry(role, true, years, regions).change(runs, DriftAfterSeat::distance);
  }

  private static double distance(RunRecord run, int structure, int year, int state) {
    boolean[] founded = run.structures().get(structure).founded();
    double[] position = run.year(year).position();
    double founders =
        IntStream.range(0, run.size())
            .filter(s -> founded[s])
            .mapToDouble(s -> position[s])
            .average()
            .orElse(Double.NaN);
    return Math.abs(position[state] - founders);
  }
}
