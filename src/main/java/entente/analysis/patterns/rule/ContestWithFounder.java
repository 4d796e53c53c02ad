package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.List;
import java.util.stream.IntStream;

/** Entries of states that have a contest with a founder, against those of all others. */
public record ContestWithFounder(
    @Param(text = "Part of the structure.") StructureRole role,
    @Param(text = "Regions of the states that are looked at; all if none.", word = "[]")
        List<String> regions)
    implements PatternRule {

  @Override
  public List<StructureRole> parts() {
    return List.of(role);
  }

  @Override
  public List<Known> reads() {
    return List.of(Known.CONTESTS);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.quotient(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter with, Ratio.Counter without) {
    for (int structure : run.of(role)) {
      for (int state = 0; state < run.size(); state++) {
        if (!run.moves(state) || !Regions.contain(regions, run, state)) {
          continue;
        }
        for (int year = 1; year <= run.last(); year++) {
          if (!run.in(year - 1, structure, state, true)) {
            Ratio.Counter counter = contested(run, year - 1, structure, state) ? with : without;
            counter.add(run.in(year, structure, state, true));
          }
        }
      }
    }
  }

  private static boolean contested(RunRecord run, int year, int structure, int state) {
    boolean[] founded = run.structures().get(structure).founded();
    return IntStream.range(0, run.size())
        .anyMatch(founder -> founded[founder] && run.year(year).contested(state, founder));
  }
}
